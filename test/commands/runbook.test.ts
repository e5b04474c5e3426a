/** A runbook from an empty site: listed, edited, run, resumed by somebody else, changed, finished, printed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brassage } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-runbook-'))
const file = join(folder, 'site.brassage')
const before = process.env.BRASSAGE_STATE
const run = (...words: string[]) => brassage([...words, '--json'])
const say = async (...words: string[]) => (await run(...words)).json

beforeAll(async () => {
  process.env.BRASSAGE_STATE = join(folder, 'state')
  await say('new', file, '--name', 'Orme')
  await say('add', file, 'switch', 'SW1', 'type=ws-c2950t-48-si')
})
afterAll(() => {
  if (before === undefined) delete process.env.BRASSAGE_STATE
  else process.env.BRASSAGE_STATE = before
  rmSync(folder, { recursive: true })
})

test('the shipped ones are there from the start', async () => {
  const { rows } = await say('runbook', 'list', file)
  expect(rows).toHaveLength(10)
  expect(await say('runbook', 'show', file, 'tear-down')).toMatchObject({
    name: 'tear-down',
    source: 'shipped',
    text: expect.stringContaining('Démontage'),
  })
})

const own = (title: string) => `name: check-switch
title: ${title}
about: A look at one switch.
steps:
  - {id: which, title: Which switch?, ask: switch}
  - {id: lit, title: Is <which> lit?, ask: yes-no, branch: {no: which}}
  - {id: ports, title: Dead ports?, ask: number, least: 0, most: 48}
`

test('an own one with a fault is refused naming file and line, and nothing is kept', async () => {
  const path = join(folder, 'own.yaml')
  writeFileSync(path, own('Look').replace('no: which', 'no: nowhere'))
  const { exit, json } = await run('runbook', 'save', file, path)
  expect(exit).toBe(1)
  expect(json).toMatchObject({
    error: { code: 'bad_runbook', message: `${path}, line 6: there is no step "nowhere" to go to` },
  })
  expect((await say('runbook', 'list', file)).rows).toHaveLength(10)
})

test('an own one is saved, and undone', async () => {
  const path = join(folder, 'own.yaml')
  writeFileSync(path, own('Look'))
  await say('runbook', 'save', file, path)
  expect((await say('runbook', 'list', file)).rows).toHaveLength(11)
  await say('undo', file)
  expect((await say('runbook', 'list', file)).rows).toHaveLength(10)
  await say('redo', file)
})

test('a run asks step by step, refuses what is no answer, and is resumed by whoever comes', async () => {
  const begun = await say('runbook', 'start', file, 'check-switch', '--by', 'Anne', '--note', 'morning')
  expect(begun).toMatchObject({ step: { id: 'which', title: 'Which switch?' }, done: 0, left: 3 })
  const id = String(begun.run)
  const answer = (...words: string[]) => run('runbook', 'answer', file, id, ...words)
  expect((await answer('which', 'SW9', '--by', 'Anne')).json).toMatchObject({
    error: { code: 'bad_answer', message: 'Step which, "SW9": expected a switch of the plan.' },
  })
  expect((await answer('ports', '3', '--by', 'Anne')).json).toMatchObject({ error: { code: 'not_reached' } })
  expect((await answer('which', 'sw1', '--by', 'Anne')).json).toMatchObject({
    step: { id: 'lit', title: 'Is SW1 lit?' },
  })
  expect((await answer('lit', 'non', '--by', 'Bruno')).json).toMatchObject({ step: { id: 'which' } })
  await answer('which', 'SW1', '--by', 'Bruno')
  await answer('lit', 'yes', '--by', 'Bruno')

  // What the run began with stays, whatever becomes of the runbook.
  writeFileSync(join(folder, 'own.yaml'), own('Another look').replace('{id: ports', '{id: dead'))
  await say('runbook', 'save', file, join(folder, 'own.yaml'))
  expect((await answer('ports', '2', '--by', 'Bruno', '--note', '13 and 14')).json).toMatchObject({
    state: 'finished',
    step: null,
  })

  const { rows } = await say('runbook', 'runs', file)
  expect(rows).toMatchObject([
    { run: id, name: 'check-switch', state: 'finished', by: 'Anne', lastBy: 'Bruno', note: 'morning' },
  ])
  const records = (await say('runbook', 'runs', file, id)).records as { kind: string; counts: boolean }[]
  expect(records.map(({ kind }) => kind).join(' ')).toBe(
    'started answered answered answered answered answered finished',
  )
  expect(records.filter(({ counts }) => !counts)).toHaveLength(2)
  const printed = await brassage(['runbook', 'runs', file, id, '--lang', 'fr'])
  expect(printed.out).toContain('→ non\n')
})

test('a run that is closed is opened again by an answer', async () => {
  const id = String((await say('runbook', 'start', file, 'tear-down', '--by', 'Anne')).run)
  expect(await say('runbook', 'stop', file, id, '--by', 'Anne', '--note', 'rain')).toMatchObject({
    state: 'stopped',
  })
  expect(await say('runbook', 'answer', file, id, 'last-reading', '--by', 'Bruno')).toMatchObject({
    state: 'open',
  })
  expect(await say('runbook', 'answer', file, id, 'copy', '--skip', '--by', 'Bruno')).toMatchObject({
    step: { id: 'agreed' },
  })
})

test('an edited one goes back to what is shipped', async () => {
  const { text } = await say('runbook', 'show', file, 'wapt-server')
  const path = join(folder, 'wapt.yaml')
  writeFileSync(path, String(text).replace('Serveur WAPT', 'WAPT chez nous'))
  await say('runbook', 'save', file, path)
  expect(await say('runbook', 'show', file, 'wapt-server')).toMatchObject({ source: 'edited' })
  await say('runbook', 'reset', file, 'wapt-server')
  expect(await say('runbook', 'show', file, 'wapt-server')).toMatchObject({ source: 'shipped', text })
  expect((await run('runbook', 'reset', file, 'wapt-server')).json).toMatchObject({
    error: { code: 'unknown_runbook' },
  })
})

test('the answers of an installation end in the server’s network file', async () => {
  const by = ['--by', 'Malik']
  const started = await say('runbook', 'start', file, 'raid-and-proxmox', ...by)
  const id = String(started.run)
  const answers: Readonly<Record<string, string>> = {
    ...{ server: 'R520', data: 'no', disks: 'ready', count: '4', address: '192.0.2.10/24' },
    ...{ gateway: '192.0.2.1', name: 'pve1.orme.lan', web: 'yes', cards: 'eno1, eno2', mode: 'lacp' },
    ...{ vlans: 'yes', dmz: 'eno3', dns: '192.0.2.53' },
  }
  const early = await run('proxmox', 'interfaces', file, '--run', id)
  expect([early.exit, (early.json.error as { code: string }).code]).toEqual([1, 'bad_form'])
  for (let current = String(started.current); current !== 'bond'; ) {
    const { json } = await run('runbook', 'answer', file, id, current, answers[current] ?? 'done', ...by)
    current = String(json.current)
  }
  const made = await run('proxmox', 'interfaces', file, '--run', id.slice(-8))
  expect(made.json.text).toMatch(/bond-slaves eno1 eno2.*802\.3ad.*192\.0\.2\.10\/24.*eno3/s)
  const files = made.json.files as { path: string | null; text: string }[]
  expect(files.map(({ path, text }) => [path, text])).toEqual([
    ['/etc/hosts', expect.stringContaining('\n192.0.2.10 pve1.orme.lan pve1\n')],
    ['/etc/hostname', 'pve1\n'],
    ['/etc/resolv.conf', 'search orme.lan\nnameserver 192.0.2.53\n'],
  ])
  const nfs = ['--nfs-storage', 'backups', '--nfs-server', '192.0.2.20', '--nfs-export', '/srv/backups']
  const stored = await run('proxmox', 'interfaces', file, '--run', id, ...nfs)
  expect(stored.json.files).toContainEqual(
    expect.objectContaining({
      path: null,
      text: 'pvesm add nfs backups --server 192.0.2.20 --export /srv/backups --content backup,iso\n',
    }),
  )
  // A name that is none keeps nobody from the rest.
  const named = await run('proxmox', 'interfaces', file, '--run', id, '--name', 'pve1')
  expect([named.exit, named.json.problems]).toMatchObject([1, [{ field: 'name' }]])
  expect(named.json.text).toContain('bond-slaves')
  const other = await run('proxmox', 'interfaces', file, '--run', id, '--dmz-vlan', '50')
  expect(other.json.text).not.toContain('eno3')
  expect((await run('proxmox', 'interfaces', file)).exit).toBe(2)
  expect((await run('proxmox', 'interfaces', file, '--run', 'NOSUCH')).json).toMatchObject({
    error: { code: 'unknown_run' },
  })
})
