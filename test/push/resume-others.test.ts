/** Pushes onto a ProCurve and a FASTPATH switch cut at any byte are completed by their resume. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { pushCommands } from '../../main/services/push/push-commands.ts'
import { createFastpath } from '../fakes/fastpath/fastpath.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { seedRandom } from '../fakes/random.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-resume-others-'))
const before = process.env.BRASSAGE_STATE
beforeAll(() => {
  process.env.BRASSAGE_STATE = folder
})
afterAll(() => {
  if (before === undefined) delete process.env.BRASSAGE_STATE
  else process.env.BRASSAGE_STATE = before
})

const onProcurve = `hostname "SW 7"
vlan 10
   name "REGIE"
   untagged 1-4
   tagged 25-26
   exit
vlan 20
   name "SON"
   untagged 5-8
   tagged 25-26
   exit
interface 1
   name "Console, face"
   exit
interface 2
   disable
   exit
ip default-gateway 10.1.99.254
spanning-tree
spanning-tree 1-8 admin-edge-port
`

const onFastpath = `set prompt "SW7"
vlan database
vlan 10
vlan name 10 "REGIE"
vlan 20
vlan name 20 "SON"
exit
network mgmt_vlan 20
configure
interface 0/1
description 'Console, face'
vlan pvid 10
vlan participation include 10
vlan participation exclude 1
spanning-tree edgeport
exit
interface 0/2
shutdown
vlan participation include 10
vlan tagging 10
exit
spanning-tree
exit
`

type Emulated = ReturnType<typeof createProcurve> | ReturnType<typeof createFastpath>

async function push(clock: SimulatedClock, device: Emulated, source: string | null, options: object = {}) {
  return clock.run(
    pushCommands({
      console: createConsole(device.transport(), clock),
      source,
      record: null,
      attach: { secrets: { user: 'admin', password: '' } },
      quiet: false,
      save: true,
      dryRun: false,
      confirm: async () => true,
      ...options,
    }),
  )
}

const kinds: readonly [string, string, (clock: SimulatedClock) => Emulated, readonly string[]][] = [
  [
    'a ProCurve',
    onProcurve,
    (clock) => createProcurve({ clock, printsPromptTwice: true }),
    ['hostname "SW 7"', 'untagged 1-4', 'untagged 5-8', 'tagged 25-26', 'name "Console, face"', 'disable'],
  ],
  [
    'a FASTPATH switch',
    onFastpath,
    (clock) => createFastpath({ clock }),
    [
      'set prompt "SW7"',
      'vlan name 20 "SON"',
      'network mgmt_vlan 20',
      'vlan pvid 10',
      'vlan tagging 10',
      'shutdown',
    ],
  ],
]

describe.each(kinds)('%s', (_, source, make, shown) => {
  const expectAll = (device: Emulated) => {
    const running = device.running.map((line) => line.trim())
    expect(running).toEqual(expect.arrayContaining([...shown]))
    expect(device.startup).toEqual(device.running)
  }

  test('takes a text as it prints it', async () => {
    const clock = createSimulatedClock()
    const device = make(clock)
    const result = await push(clock, device, source)
    expect(result.message).toBe('Sent, verified and saved.')
    expect(result).toMatchObject({ state: 'done', rejected: [], verified: true, saved: true })
    expectAll(device)
  })

  const random = seedRandom(7)
  const cuts = Array.from({ length: 12 }, () => Math.floor(random.between(5, 900)))
  test.each(cuts)('cut at byte %i', async (byte) => {
    const clock = createSimulatedClock()
    const device = make(clock)
    const record = createSite(join(folder, `${_.replaceAll(' ', '-')}-${byte}-${Math.random()}.brassage`), {
      name: 'Record',
    })
    device.when('in', byte, () => device.pull())
    const cut = await push(clock, device, source, { record })
    expect(['interrupted', 'done']).toContain(cut.state)
    device.plug()
    let resumed = await push(clock, device, null, { record })
    if (!device.state.isPlugged) {
      device.plug()
      resumed = await push(clock, device, null, { record })
    }
    expect(resumed.message).toBe('Sent, verified and saved.')
    expectAll(device)
    record.close()
  })
})
