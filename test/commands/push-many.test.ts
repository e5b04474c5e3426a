/** `push` and `read` with `--devices`: what would be sent, what is, who is refused, and the exit code for scripts. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PlannedDevices, servePlannedDevices } from '../services/jobs/planned-devices.ts'
import { brassage } from './command-line.ts'

let devices: PlannedDevices
beforeAll(async () => {
  devices = await servePlannedDevices({ count: 3, isBound: (at) => at !== 1 })
})
afterAll(() => devices.stop())

const run = (command: string, ...words: string[]) =>
  brassage(
    [
      ...[command, devices.path, '--devices', devices.words.join(','), '--user', 'admin', '--json'],
      ...['--password-env', 'PW', '--enable-env', 'PW', ...words],
    ],
    { BRASSAGE_STATE: join(devices.folder, 'state'), PW: 'orme' },
  )

interface Report {
  readonly device: string
  readonly state: string
  readonly code?: string | null
  readonly preview?: readonly string[]
  readonly [field: string]: unknown
}
const reports = (json: Record<string, unknown>) => json.devices as Report[]

test('without a yes nothing is even opened', async () => {
  const { exit, json } = await run('push')
  expect([exit, json.error]).toEqual([1, { code: 'unconfirmed', message: expect.any(String) }])
})

test('an acceptance names the switch it is for; what goes with one device is refused', async () => {
  expect((await run('push', '--yes', '--accept-device', 'FOC0920W002')).exit).toBe(2)
  expect((await run('push', '--yes', '--switch', 'SW1')).exit).toBe(2)
  const one = ['push', devices.path, '--switch', 'SW1', '--telnet', '127.0.0.1:1', '--limit', '2', '--json']
  expect((await brassage(one)).exit).toBe(2)
})

test('a dry run shows the lines of each and sends none', async () => {
  const { exit, json } = await run('push', '--yes', '--dry-run')
  expect(exit).toBe(1)
  expect(json).toMatchObject({ ready: 2, refused: 1, done: 0 })
  expect(reports(json)[0]).toMatchObject({
    device: 'SW1',
    state: 'ready',
    preview: ['interface FastEthernet0/1', ' description Stand 1.1'],
    hasWayBack: true,
    ownPort: null,
  })
  expect(reports(json)[1]).toMatchObject({ state: 'refused', code: 'unbound', serial: 'FOC0920W002' })
  expect(devices.switches[0]?.state.running.join('\n')).not.toContain('Stand 1.1')
})

test('those that are ready are sent to; the refused one when it is named with its serial number', async () => {
  const first = await run('push', '--yes', '--limit', '2')
  expect(first.exit).toBe(1)
  expect(reports(first.json).map(({ state }) => state)).toEqual(['done', 'refused', 'done'])
  expect(reports(first.json)[0]).toMatchObject({ saved: true, verified: true, lines: 2, confirmed: 2 })
  const second = await run('push', '--yes', '--accept-device', 'SW2=FOC0920W002')
  expect(second.exit).toBe(0)
  expect(second.json).toMatchObject({ done: 3, failed: 0, refused: 0 })
  expect(devices.switches[1]?.state.startup?.join('\n')).toContain('Stand 2.1')
})

test('read tells of each how far it is from the plan', async () => {
  const { exit, json } = await run('read')
  expect(exit).toBe(0)
  expect(reports(json).map(({ device, same, differences }) => [device, same, differences])).toEqual([
    ['SW1', true, []],
    ['SW2', true, []],
    ['SW3', true, []],
  ])
})
