/** Commands on a site file, as people and scripts use them. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type TemporarySite, temporarySite } from '../db/temporary-site.ts'
import { brassage } from './command-line.ts'

function withStands(place: TemporarySite, ...names: string[]) {
  const site = place.create()
  for (const [index, name] of names.entries())
    site.commit(`Add ${name}`, [
      {
        table: 'stand',
        id: index + 1,
        before: null,
        after: { name, locationId: null, exhibitor: null, note: null },
      },
    ])
  site.close()
  return place.path
}

describe('new', () => {
  it('makes a site of one domain or of one per switch', async () => {
    const domainsOf = async (...words: string[]) => {
      const place = temporarySite()
      await brassage(['new', place.path, '--name', 'Orme', ...words])
      return place.open().plan().site.domains
    }
    expect(await domainsOf()).toBe('switch')
    expect(await domainsOf('--scheme', '10.1.{vlan}.0/24')).toBe('site')
    expect(await domainsOf('--domains', 'site')).toBe('site')
  })
})

describe('undo and redo', () => {
  it('walk back and forth between processes', async () => {
    const path = withStands(temporarySite(), 'A1', 'A2')
    const stands = async () =>
      ((await brassage(['list', path, 'stands', '--json'])).json.rows as { name?: string; stand?: string }[])
        .length
    expect((await brassage(['undo', path, '--json'])).json).toMatchObject({
      label: 'Add A2',
      nextRedo: 'Add A2',
    })
    expect(await stands()).toBe(1)
    expect((await brassage(['redo', path])).out).toBe('Redone: Add A2 (1 row)\n')
    expect(await stands()).toBe(2)
    expect((await brassage(['redo', path, '--json'])).json).toMatchObject({
      error: { code: 'nothing_to_redo' },
    })
  })
})

describe('list', () => {
  it('shows the journal newest first', async () => {
    const path = withStands(temporarySite(), 'A1', 'A2')
    const { json } = await brassage(['list', path, 'journal', '--json'])
    expect((json.rows as { text: string }[]).map((row) => row.text)).toEqual([
      'Add A2',
      'Add A1',
      'Site Orme created',
    ])
    expect((await brassage(['list', path, 'journal'])).out).toMatch(/^id +at +station +who +kind +text/)
  })

  it('names the tables there are', async () => {
    const path = withStands(temporarySite())
    expect(await brassage(['list', path, 'tables'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('switches, routers, ports'),
    })
  })
})

describe('check', () => {
  it('finds a new site sound', async () => {
    const path = withStands(temporarySite())
    expect(await brassage(['check', path, '--json'])).toMatchObject({
      exit: 0,
      json: { ok: true, integrity: [] },
    })
  })

  it('tells a damaged file, and never fails over it', async () => {
    const path = withStands(temporarySite(), 'A1')
    truncateSync(path, 100_000)
    const { exit, json } = await brassage(['check', path, '--json'])
    expect(exit).toBe(1)
    expect(json).toMatchObject({ ok: false, problems: expect.any(Array) })
    expect(json.integrity).not.toEqual([])
    truncateSync(path, 10)
    expect(await brassage(['check', path, '--json'])).toMatchObject({ exit: 1, json: { ok: false } })
  })
})

describe('check of a file that does not open', () => {
  it('has the keys of any check', async () => {
    const path = withStands(temporarySite(), 'A1')
    const bytes = readFileSync(path)
    bytes.writeUInt32BE(9999, 60)
    writeFileSync(path, bytes)
    for (const [file, code] of [
      [path, 'newer_file'],
      [`${path}.none`, 'no_such_file'],
    ] as const) {
      const { exit, json } = await brassage(['check', file, '--json'])
      expect([exit, json.ok, json.problems]).toEqual([1, false, []])
      expect(json).toMatchObject({ error: { code } })
      expect(json.integrity).not.toEqual([])
    }
  })
})

describe('secret', () => {
  const words = (path: string, name = 'enable') => [
    'secret',
    'set',
    path,
    name,
    '--value-env',
    'V',
    '--passphrase-env',
    'P',
    '--json',
  ]

  it('makes the vault at first, and asks for its passphrase after', async () => {
    const path = withStands(temporarySite())
    expect((await brassage(words(path), { V: 'v', P: 'words' })).json).toEqual({
      name: 'enable',
      vaultMade: true,
    })
    expect((await brassage(words(path, 'vty'), { V: 'v', P: 'words' })).json).toMatchObject({
      vaultMade: false,
    })
    expect((await brassage(words(path), { V: 'v', P: 'wrong' })).json).toMatchObject({
      error: { code: 'wrong_passphrase' },
    })
    const { json } = await brassage(['secret', 'list', path, '--json'])
    expect((json.rows as { name: string }[]).map((row) => row.name)).toEqual(['enable', 'vty'])
  })

  it('wants both variables set', async () => {
    const path = withStands(temporarySite())
    expect(await brassage(words(path), { V: 'v', P: '' })).toMatchObject({ exit: 2 })
    expect((await brassage(words(path), { P: 'words' })).err).toContain('variable V')
  })
})

describe('set, add, remove', () => {
  const rowOf = async (path: string, table: string) =>
    ((await brassage(['list', path, table, '--json'])).json.rows as Record<string, unknown>[])[0]

  it('edit a plan from nothing, each step one undo', async () => {
    const { path } = temporarySite()
    await brassage(['new', path, '--name', 'Orme'])
    const steps = [
      ['add', path, 'switch', 'SW1', 'model=ws-c2950-24'],
      ['add', path, 'stand', 'A12', 'exhibitor=Éditions=du Pharo'],
      ['add', path, 'outlet', 'A12-1', 'stand=A12', 'switch=SW1', 'port=3', 'vlan=12'],
      ['set', path, 'outlet', 'A12-1', 'vlan=13', 'occupied=oui'],
      ['set', path, 'port', 'SW1', '3', 'description=Caisse'],
    ]
    for (const words of steps) expect((await brassage(words)).err).toBe('')
    expect(await rowOf(path, 'outlets')).toMatchObject({
      outlet: 'A12-1',
      interface: 'FastEthernet0/3',
      port: 3,
      mode: 'access',
      vlan: 13,
      state: 'planned',
      occupied: true,
    })
    expect(await rowOf(path, 'stands')).toMatchObject({ exhibitor: 'Éditions=du Pharo' })
    for (const _ of steps) expect((await brassage(['undo', path])).exit).toBe(0)
    expect(await rowOf(path, 'switches')).toBeUndefined()
    expect((await brassage(['undo', path, '--json'])).json).toMatchObject({
      error: { code: 'nothing_to_undo' },
    })
  })

  it('refuse what does not fit, and change nothing', async () => {
    const path = withStands(temporarySite(), 'A1')
    const codeOf = async (...words: string[]) =>
      ((await brassage([...words, '--json'])).json.error as { code: string }).code
    expect(await codeOf('set', path, 'outlet', 'Z9', 'vlan=3')).toBe('unknown_object')
    expect(await codeOf('set', path, 'stand', 'A1', 'vlan=3')).toBe('unknown_field')
    expect(await codeOf('set', path, 'stnad', 'A1', 'note=x')).toBe('usage')
    expect(await codeOf('set', path, 'stand', 'A1')).toBe('usage')
    expect(await codeOf('set', path, 'stand', 'A1', 'note=x', 'note=y')).toBe('usage')
    expect(await codeOf('add', path, 'stand', 'a1')).toBe('name_taken')
    expect(await rowOf(path, 'journal')).toMatchObject({ text: 'Add A1' })
  })

  it('remove refuses what is used, unless told to free it', async () => {
    const path = withStands(temporarySite(), 'A1')
    await brassage(['add', path, 'outlet', 'A1-1', 'stand=A1'])
    expect(await brassage(['remove', path, 'stand', 'A1'])).toMatchObject({ exit: 1 })
    expect(await brassage(['remove', path, 'stand', 'A1', '--cascade'])).toMatchObject({ exit: 0 })
    expect(await rowOf(path, 'outlets')).toMatchObject({ outlet: 'A1-1', stand: null })
  })

  it('field records the state of an outlet, the last record counting', async () => {
    const path = withStands(temporarySite(), 'A1')
    await brassage(['add', path, 'outlet', 'A1-1', 'stand=A1'])
    for (const state of ['connected', 'fault', 'tested'])
      expect(await brassage(['field', path, 'outlet', 'A1-1', state])).toMatchObject({ exit: 0 })
    expect(await rowOf(path, 'outlets')).toMatchObject({ state: 'tested' })
    expect(await brassage(['field', path, 'outlet', 'A1-1', 'broken'])).toMatchObject({ exit: 2 })
  })
})

describe('copy and clone', () => {
  it('write new files and never replace one', async () => {
    const place = temporarySite()
    const path = withStands(place, 'A1')
    const to = `${place.folder}/copy.brassage`
    expect(await brassage(['copy', path, to, '--json'])).toMatchObject({ exit: 0, json: { file: to } })
    expect(await brassage(['copy', path, to, '--json'])).toMatchObject({ exit: 1 })
    const next = `${place.folder}/next.brassage`
    expect(await brassage(['clone', path, next, '--name', 'Orme 2028'])).toMatchObject({ exit: 0 })
    expect((await brassage(['undo', next])).exit).toBe(1)
    expect(((await brassage(['list', next, 'stands', '--json'])).json.rows as unknown[]).length).toBe(1)
  })
})

describe('trace', () => {
  async function cabledSite() {
    const { path } = temporarySite()
    await brassage(['new', path, '--name', 'Orme'])
    for (const words of [
      ['switch', 'SW1', 'room=LT1'],
      ['stand', 'A12'],
      ['outlet', 'A12-1', 'stand=A12', 'switch=SW1', 'port=3', 'vlan=12'],
      ['outlet', 'A12-2', 'stand=A12', 'switch=SW1', 'port=4', 'vlan=13'],
      ['outlet', 'B1-1'],
    ])
      expect((await brassage(['add', path, ...words])).exit).toBe(0)
    return path
  }

  it.each(['A12-1', 'SW1 3', 'SW1 Fa0/3'])('follows %s to its network', async (term) => {
    const path = await cabledSite()
    const { exit, json } = await brassage(['trace', path, term, '--json'])
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      complete: true,
      segments: [
        { kind: 'stand', name: 'A12' },
        { kind: 'outlet', name: 'A12-1' },
        { kind: 'interface', name: 'SW1 FastEthernet0/3', location: 'LT1' },
      ],
      vlan: 12,
      prefix: '10.1.12.0/24',
      gateway: '10.1.12.254',
    })
  })

  it('lists what an ambiguous term may mean, and says what is not connected or not there', async () => {
    const path = await cabledSite()
    const many = await brassage(['trace', path, 'A12', '--json'])
    expect(many.exit).toBe(1)
    expect((many.json.candidates as { name: string }[]).map((one) => one.name)).toEqual(['A12-1', 'A12-2'])
    expect((await brassage(['trace', path, 'B1-1', '--json'])).json).toMatchObject({ complete: false })
    expect((await brassage(['trace', path, 'nowhere', '--json'])).json).toMatchObject({
      error: { code: 'not_found' },
    })
  })
})
