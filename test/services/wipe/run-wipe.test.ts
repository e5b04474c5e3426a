/** Wiping emulated switches of each family, with all that may go wrong on the way. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionSecrets } from '../../../main/driver-engine/attach.ts'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { identify } from '../../../main/driver-engine/identify.ts'
import { runWipe } from '../../../main/services/wipe/run-wipe.ts'
import { openWipeLogs, type WipeLogs } from '../../../main/services/wipe/wipe-log.ts'
import { createPipeEnds } from '../../../main/transports/pipe-ends.ts'
import type { Transport } from '../../../main/transports/transport.ts'
import { type CatalystOptions, createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { createFastpath } from '../../fakes/fastpath/fastpath.ts'
import { createProcurve } from '../../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../../fakes/simulated-clock.ts'

let folder: string
let clock: SimulatedClock
let logs: WipeLogs
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wipe-'))
  clock = createSimulatedClock()
  logs = openWipeLogs(folder, () => '2026-01-01T00:00:00Z')
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Plugged {
  transport(): Transport
}

/** Plugs in, looks who is there, wipes. */
const wipe = (device: Plugged, confirm: string, secrets: SessionSecrets = {}, signal?: AbortSignal) => {
  const console = createConsole(device.transport(), clock)
  const work = async () => {
    const identified = await identify(console, { secrets, signal })
    return runWipe(console, { identified, confirm, logs, secrets, signal })
  }
  return clock.run(work())
}

const used =
  'hostname FAIR1\nvtp mode server\nenable secret Orme\ninterface FastEthernet0/1\n switchport access vlan 10'

const catalyst = (options: CatalystOptions = {}) =>
  createCatalyst({
    clock,
    config: used,
    vlans: { 10: 'REGIE', 20: 'STANDS' },
    vtp: { domain: 'FOREIGN', revision: 214 },
    ...options,
  })

describe.each(['2950-48', '3548xl', '3560'] as const)('a Catalyst %s', (model) => {
  const secrets = { enable: 'Orme' }

  it('is empty afterwards: no startup, no VLANs, no VTP domain', async () => {
    const device = catalyst({ model })
    const { serial } = device.state.device
    const result = await wipe(device, serial, secrets)
    expect(result).toMatchObject({ state: 'done', message: 'The device is as from the factory.' })
    expect(device.state.startup).toBeNull()
    expect([...device.state.device.vlans.keys()]).toEqual([1])
    expect(device.state.device.vtp).toEqual({ domain: '', revision: 0 })
    expect(result.steps.map(({ name, state }) => `${name} ${state}`)).toContain('verify done')
    expect(logs.unfinished()).toEqual([])
  })

  it('is left alone when another number was told', async () => {
    const device = catalyst({ model })
    const before = device.state.startup
    expect(await wipe(device, 'FOC0000X0X0', secrets)).toMatchObject({ state: 'refused' })
    expect(device.state.startup).toEqual(before)
    expect(device.state.device.vlans.size).toBe(3)
    expect(logs.unfinished()).toEqual([])
  })

  it('tells a cut at any moment, and goes on from it', async () => {
    for (const bytes of [1200, 2600, 3200, 3400, 3600, 4000]) {
      const device = catalyst({ model })
      const { serial } = device.state.device
      device.when('out', device.state.bytesOut + bytes, () => device.pull())
      const cut = await wipe(device, serial, secrets).catch((error: unknown) => error)
      expect(device.state.isPlugged).toBe(false)
      if (!(cut instanceof Error))
        expect(cut).toMatchObject({ state: expect.stringMatching(/interrupted|refused/) })
      device.plug()
      expect(await wipe(device, serial, secrets)).toMatchObject({ state: 'done' })
      expect(device.state.startup).toBeNull()
      expect([...device.state.device.vlans.keys()]).toEqual([1])
      expect(logs.unfinished()).toEqual([])
    }
  })
})

describe('other families', () => {
  it('wipe a ProCurve, which restarts by itself', async () => {
    const device = createProcurve({ clock, config: 'vlan 10\n   name "REGIE"\n   untagged 1-4\n   exit\n' })
    const result = await wipe(device, device.device.serial)
    expect(result).toMatchObject({ state: 'done' })
    expect(device.running.join('\n')).not.toContain('REGIE')
  })

  it('wipe a FASTPATH switch, which asks for its login again', async () => {
    const device = createFastpath({
      clock,
      config: 'enable\nvlan database\nvlan 10\nvlan name 10 "REGIE"\nexit\n',
    })
    const result = await wipe(device, device.device.serial, { user: 'admin', password: '' })
    expect(result).toMatchObject({ state: 'done' })
    expect(device.running.join('\n')).not.toContain('REGIE')
  })
})

describe('over the network', () => {
  /** A login of our own: the switch hangs up when it restarts, and comes back without its address. */
  const overNetwork = (device: Plugged): Plugged => ({
    transport() {
      const line = device.transport()
      const ends = createPipeEnds()
      let said = ''
      line.onData((bytes) => {
        said += Buffer.from(bytes).toString('latin1')
        if (said.includes('Boot Loader')) ends.close({ kind: 'ended' })
        ends.emit(bytes)
      })
      return { ...line, isShell: true, onData: ends.onData, onClose: ends.onClose }
    },
  })

  it('ends as erased, which is no failure: nobody can look any more', async () => {
    const device = catalyst()
    const result = await wipe(overNetwork(device), device.state.device.serial, { enable: 'Orme' })
    expect(result).toMatchObject({ state: 'erased', message: expect.stringContaining('on its console') })
    expect(result.steps.map(({ name, state }) => `${name} ${state}`).slice(-2)).toEqual([
      'restart done',
      'verify skipped',
    ])
    expect(device.state.startup).toBeNull()
  })

  it('stays open in the log, so that the console finds it empty without erasing again', async () => {
    const device = catalyst()
    const { serial } = device.state.device
    await wipe(overNetwork(device), serial, { enable: 'Orme' })
    expect(logs.unfinished()).toMatchObject([{ serial, step: 'restart' }])
    expect(await wipe(device, serial)).toMatchObject({ state: 'done' })
    expect(logs.unfinished()).toEqual([])
  })
})
