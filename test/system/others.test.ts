/** A ProCurve and a FASTPATH switch through the command line, from their own processes in real time. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { planOneSwitch } from '../push/plan-of-one-switch.ts'
import { missingSocat, serveEmulated } from './peers.ts'

const cli = new URL('../../main/cli.ts', import.meta.url).pathname

const PHRASE = 'a phrase of ours'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-others-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Result {
  readonly exit: number | null
  readonly json: Record<string, unknown>
}

function brassage(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args, '--json'], {
      env: {
        ...process.env,
        BRASSAGE_STATE: join(folder, 'state'),
        PASSWORD: '',
        PHRASE,
        VALUE: 'Sesame-2026',
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    child.once('close', (exit) => resolve({ exit, json: JSON.parse(printed) }))
  })
}

const kinds = [
  {
    name: 'procurve',
    line: 'pty',
    slug: 'procurve-2610-24',
    model: '2610-24',
    lines: 'vlan 10\n name "REGIE"\n untagged 1-4\ninterface 1\n name "Stand A1"\n',
    shown: ['vlan 10', 'untagged 1-4', 'name "Stand A1"'],
    login: [],
    planned: 'name "STAND-A1"',
  },
  {
    name: 'fastpath',
    line: 'tcp',
    slug: 'gsm7228s',
    model: 'gsm7228s',
    lines:
      "vlan database\n vlan 10\n vlan name 10 REGIE\ninterface 1/0/1\n vlan pvid 10\n vlan participation include 10\n description 'Stand A1'\n",
    shown: ['vlan name 10 "REGIE"', 'vlan pvid 10', "description 'Stand A1'"],
    login: ['--user', 'admin', '--password-env', 'PASSWORD'],
    planned: 'vlan name 10 "STAND-A1"',
  },
] as const

describe.skipIf(missingSocat()).each(kinds)('$name (skipped without socat)', (kind) => {
  test('is pushed, cut and resumed', async () => {
    const commands = join(folder, 'lines.txt')
    const record = join(folder, 'record.brassage')
    writeFileSync(commands, kind.lines)
    const options = ['--model', kind.model, '--line-delay', '2', '--write-delay', '50', '--baud', '115200']
    const served = await serveEmulated(kind.name, kind.line, options)
    const where = served.path ? ['--serial', served.path] : ['--telnet', served.address ?? '']
    try {
      const pushing = ['push', '--commands', commands, '--record', record, '--yes', ...where, ...kind.login]
      await served.control('cut in 150')
      const cut = await brassage(...pushing)
      expect(cut.json, JSON.stringify(cut.json)).toMatchObject({ state: 'interrupted', saved: false })
      await served.control('plug')
      const resumed = await brassage('resume', record, '--yes', ...where, ...kind.login)
      expect(resumed.json).toMatchObject({ state: 'done', verified: true, saved: true })
      const { startup } = JSON.parse(await served.control('state'))
      for (const text of kind.shown) expect(startup).toContain(text)
    } finally {
      await served.stop()
    }
  })

  test('a planned one is rendered, pushed, and has nothing left', async () => {
    const file = join(folder, 'site.brassage')
    const site = createSite(file, { name: 'Orme' })
    const draft = openDraft(site.plan())
    planOneSwitch(draft, kind.slug)
    site.commit('Plan SW1', draft.changes())
    site.close()
    const rendered = await brassage('render', file, '--switch', 'SW1')
    expect(rendered).toMatchObject({ exit: 0 })
    expect(JSON.stringify(rendered.json)).toContain(kind.planned.replaceAll('"', '\\"'))
    const served = await serveEmulated(kind.name, 'tcp', [
      '--model',
      kind.model,
      '--baud',
      '115200',
      '--line-delay',
      '1',
      '--write-delay',
      '50',
    ])
    try {
      const push = ['push', file, '--switch', 'SW1', '--telnet', served.address ?? '', '--yes', ...kind.login]
      expect((await brassage(...push)).json).toMatchObject({ state: 'done', verified: true, saved: true })
      expect((await brassage(...push)).json).toMatchObject({ state: 'done', lines: 0 })
    } finally {
      await served.stop()
    }
  })

  test('is taken back to a reading after a push of the plan, and forth again', async () => {
    const file = join(folder, 'site.brassage')
    const site = createSite(file, { name: 'Orme' })
    const draft = openDraft(site.plan())
    planOneSwitch(draft, kind.slug)
    site.commit('Plan SW1', draft.changes())
    site.close()
    const options = ['--model', kind.model, '--baud', '115200', '--line-delay', '1', '--write-delay', '50']
    const served = await serveEmulated(kind.name, 'tcp', options)
    const vault = ['--passphrase-env', 'PHRASE']
    const where = ['--telnet', served.address ?? '', '--yes', ...kind.login, ...vault]
    // What it holds of secrets is kept, sealed, to be restored too.
    await brassage('secret', 'set', file, 'console', '--value-env', 'VALUE', ...vault)
    try {
      const pushed = await brassage('push', file, '--switch', 'SW1', ...where)
      expect(pushed.json).toMatchObject({ state: 'done', verified: true })
      const planned = JSON.parse(await served.control('state')).startup as string
      expect(planned).toContain(kind.planned)
      const back = await brassage('backup', 'restore', file, 'SW1:previous', ...where)
      expect(back.json).toMatchObject({ state: 'done', verified: true, saved: true })
      expect(JSON.parse(await served.control('state')).startup).not.toContain(kind.planned)
      const forth = await brassage('backup', 'restore', file, String(back.json.before), ...where)
      expect(forth.json).toMatchObject({ state: 'done', verified: true, saved: true })
      expect(JSON.parse(await served.control('state')).startup).toContain(kind.planned)
    } finally {
      await served.stop()
    }
  })
})
