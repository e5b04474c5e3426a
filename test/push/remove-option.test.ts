/** `push --remove`: lines that are not ours, listed by a dry run, removed by name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-remove-'))
const path = join(folder, 'site.brassage')
const env = { BRASSAGE_STATE: join(folder, 'state'), PHRASE: 'a phrase of ours', VALUE: 'Sesame-2026' }
const before = process.env.BRASSAGE_STATE
let device: ServedCatalyst

beforeAll(async () => {
  process.env.BRASSAGE_STATE = env.BRASSAGE_STATE
  const site = createSite(path, { name: 'Orme' })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c2950t-48-si')
  site.commit('Plan', draft.changes())
  site.close()
  for (const name of ['enable', 'console', 'vty'])
    await runCli(['secret', 'set', path, name, '--value-env', 'VALUE', '--passphrase-env', 'PHRASE'], env)
  const config = join(folder, 'left-behind.txt')
  writeFileSync(config, 'interface FastEthernet0/9\n load-interval 30\n mls qos trust cos\n')
  device = await serveCatalyst('tcp', ['--baud', '115200', '--line-delay', '1', '--config', config])
})
afterAll(async () => {
  await device?.stop()
  if (before === undefined) delete process.env.BRASSAGE_STATE
  else process.env.BRASSAGE_STATE = before
  rmSync(folder, { recursive: true, force: true })
})

const push = (...more: string[]) =>
  runCli(
    [
      'push',
      path,
      '--switch',
      'SW1',
      '--telnet',
      device.address ?? '',
      '--passphrase-env',
      'PHRASE',
      ...more,
    ],
    env,
  )

test('a dry run names them', async () => {
  const { exit, json, stderr } = await push('--dry-run')
  expect(exit).toBe(0)
  expect(json.notOurs).toContain('interface FastEthernet0/9 / load-interval 30')
  expect(stderr).toContain('not ours: interface FastEthernet0/9 / load-interval 30')
})

test('one that is not there is refused before anything is sent', async () => {
  const { exit, json } = await push('--yes', '--remove', 'ip http server-that-is-not-there')
  expect(exit).toBe(1)
  expect(json).toMatchObject({ confirmed: 0, bytesOut: 0, saved: false })
  expect(json.message).toContain('there is no "ip http server-that-is-not-there"')
})

test('those that are named go, the others stay', async () => {
  const { exit, json } = await push('--yes', '--remove', 'interface FastEthernet0/9 / load-interval 30')
  expect(json).toMatchObject({ state: 'done', verified: true, saved: true })
  expect(exit).toBe(0)
  const state = await device.control('state')
  expect(state).not.toContain('load-interval 30')
  expect(state).toContain('mls qos trust cos')
})

test('they are of a plan: with --commands there are none', async () => {
  const file = join(folder, 'lines.txt')
  writeFileSync(file, 'hostname SW1\n')
  const { exit } = await runCli(
    ['push', '--commands', file, '--telnet', '127.0.0.1:1', '--remove', 'x', '--yes'],
    env,
  )
  expect(exit).toBe(2)
})
