/** Commands and backups of many devices at once, on emulated switches behind telnet in real time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { planOneSwitch } from '../push/plan-of-one-switch.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { brassage } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-many-'))
const file = join(folder, 'site.brassage')
const nobody = '127.0.0.1:1'
let switches: ServedCatalyst[]

beforeAll(async () => {
  const start = (serial: string) =>
    serveCatalyst('tcp', ['--baud', '115200', '--line-delay', '1', '--serial-number', serial])
  switches = await Promise.all([start('FOC0001AAAA'), start('FOC0002BBBB')])
  await brassage(['new', file, '--name', 'Many'])
  const site = openSite(file)
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c2950t-48-si')
  site.commit('Plan', draft.changes())
  site.close()
})
afterAll(async () => {
  await Promise.all(switches.map((each) => each.stop()))
  rmSync(folder, { recursive: true })
})
const at = (index: number): string => switches[index]?.address ?? ''

test('a command runs on each; one that cannot be reached keeps none of the others from it', async () => {
  const devices = `left=${at(0)},right=${at(1)},gone=${nobody}`
  const said = await brassage([
    'run',
    '--devices',
    devices,
    '--via',
    'telnet',
    '--command',
    'show version',
    '--json',
  ])
  expect(said.exit).toBe(1)
  expect(said.json).toMatchObject({
    done: 2,
    failed: 1,
    devices: [
      { device: 'left', state: 'done', identity: { serial: 'FOC0001AAAA' }, outputs: [{ error: null }] },
      { device: 'right', state: 'done', identity: { serial: 'FOC0002BBBB' } },
      { device: 'gone', state: 'failed', error: { message: expect.stringContaining('127.0.0.1') } },
    ],
  })
})

test('a backup is kept once, listed, and a device that is not the planned one keeps none', async () => {
  const backup = ['backup', file, '--devices', `SW1=${at(0)}`, '--via', 'telnet', '--json']
  const first = await brassage(backup)
  expect(first.json).toMatchObject({ done: 1, devices: [{ isNew: true }] })
  expect((await brassage(backup)).json).toMatchObject({ done: 1, devices: [{ isNew: false }] })
  const { rows } = (await brassage(['backup', 'list', file, '--json'])).json as { rows: object[] }
  expect(rows.filter((row) => 'kind' in row && row.kind === 'running')).toHaveLength(1)
  await brassage(['set', file, 'switch', 'SW1', 'serial=FOC0009ZZZZ'])
  const other = await brassage(backup)
  expect(other.json).toMatchObject({ failed: 1, devices: [{ error: { code: 'other_device' } }] })
})

test('what cannot be meant is told before anyone is called', async () => {
  const run = (devices: string) =>
    brassage(['run', file, '--devices', devices, '--command', 'show clock', '--json'])
  expect((await run('SW9')).json).toMatchObject({ error: { code: 'unknown_switch' } })
  expect((await run('SW1=a,SW1=b')).json).toMatchObject({ error: { code: 'named_twice' } })
  expect((await brassage(['run', file, '--devices', 'SW1'])).exit).toBe(2)
})
