/** Getting back into emulated switches whose password nobody knows, with a person's hands and all their mistakes. */
import { describe, expect, it } from 'vitest'
import { createConsole } from '../../../main/driver-engine/console.ts'
import type { NewSecrets } from '../../../main/services/recovery/new-secrets.ts'
import { runRecovery } from '../../../main/services/recovery/run-recovery.ts'
import type { Transport } from '../../../main/transports/transport.ts'
import type { RecoveryProgress, RecoveryPurpose, RecoveryWayName } from '../../../shared/contract/recovery.ts'
import { type CatalystOptions, createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { createFastpath } from '../../fakes/fastpath/fastpath.ts'
import { createProcurve } from '../../fakes/procurve/procurve.ts'
import { createSimulatedClock } from '../../fakes/simulated-clock.ts'

const secrets: NewSecrets = { password: 'Garrigue-26', enable: 'Calanque-26' }

const config = [
  'hostname FAIR1',
  'enable secret nobody-knows',
  'interface FastEthernet0/1',
  ' switchport access vlan 10',
  'interface FastEthernet0/2',
  ' shutdown',
  'interface Vlan1',
  ' ip address 10.1.1.1 255.255.255.0',
  ' no shutdown',
  'line con 0',
  ' password lost',
  ' login',
  'line vty 0 4',
  ' password lost',
  ' login',
].join('\n')

interface Recoverable {
  transport(): Transport
}

interface Told {
  readonly way: RecoveryWayName
  readonly purpose?: RecoveryPurpose
  readonly erases?: boolean
  readonly secrets?: NewSecrets | null
}

/** What a person does, so many seconds after the picture is shown. */
type Hands = readonly (readonly [seconds: number, press: () => void])[]

function bench() {
  const clock = createSimulatedClock()
  const seen: RecoveryProgress[] = []
  const recover = (device: Recoverable, told: Told, hands: Hands = []) => {
    for (const [seconds, press] of hands) clock.after(seconds * 1000, press)
    const console = createConsole(device.transport(), clock)
    return clock.run(
      runRecovery(console, {
        purpose: 'keep',
        secrets,
        ...told,
        onErases: async () => told.erases ?? false,
        onProgress: (progress) => seen.push(progress),
      }),
    )
  }
  return { clock, seen, recover }
}

const catalystOn = (clock: ReturnType<typeof createSimulatedClock>, options: CatalystOptions = {}) =>
  createCatalyst({
    clock,
    config,
    vlans: { 10: 'REGIE' },
    vtp: { domain: 'FOREIGN', revision: 9 },
    ...options,
  })

const hints = (seen: readonly RecoveryProgress[]) => [...new Set(seen.map(({ hint }) => hint))]

describe.each(['2950-48', '3548xl', '3560'] as const)('a Catalyst %s with a lost password', (model) => {
  it('keeps its configuration and takes new secrets', async () => {
    const { clock, recover } = bench()
    const device = catalystOn(clock, { model })
    const result = await recover(device, { way: 'mode' }, [[20, device.holdMode]])
    expect(result).toMatchObject({ state: 'done' })
    const running = device.state.running.join('\n')
    expect(running).toContain('hostname FAIR1')
    expect(running).toContain('switchport access vlan 10')
    expect(running).not.toContain('lost')
    expect(running).toContain('password Garrigue-26')
    expect(device.state.startup?.join('\n')).toBe(running)
  })

  it('has its VLAN interface switched on again, and what was shut stays shut', async () => {
    const { clock, recover } = bench()
    const device = catalystOn(clock, { model })
    await recover(device, { way: 'mode' }, [[20, device.holdMode]])
    const { sections } = device.state.device.running
    const svi = `interface ${device.state.device.model.svi}1`
    expect([...(sections.get(svi)?.values() ?? [])]).not.toContain('shutdown')
    expect([...(sections.get('interface FastEthernet0/2')?.values() ?? [])]).toContain('shutdown')
  })

  it('is let in to be wiped, with its configuration put aside and no password left', async () => {
    const { clock, recover } = bench()
    const device = catalystOn(clock, { model })
    const result = await recover(device, { way: 'mode', purpose: 'wipe', secrets: null }, [
      [5, device.holdMode],
    ])
    expect(result).toMatchObject({ state: 'let_in' })
    expect(result.identified?.identity.serial).toBe(device.state.device.serial)
    expect(device.state.startup).toBeNull()
    expect([...device.state.device.files.keys()]).toEqual(['config.old'])
  })
})

describe('hands that err', () => {
  it('are told that MODE was let go too early, and may try again', async () => {
    const { clock, seen, recover } = bench()
    const device = catalystOn(clock)
    const result = await recover(device, { way: 'mode' }, [
      [10, device.reset],
      [120, device.holdMode],
    ])
    expect(hints(seen)).toContain('missed')
    expect(result).toMatchObject({ state: 'done' })
  })

  it('are waited for half an hour, then nothing has been sent', async () => {
    const { clock, recover } = bench()
    const device = catalystOn(clock)
    expect(await recover(device, { way: 'mode' })).toMatchObject({ state: 'interrupted' })
    expect(device.state.bytesIn).toBe(0)
  })

  it('may have stopped in the loader before', async () => {
    const { clock } = bench()
    const device = catalystOn(clock, { start: 'loader' })
    const listening = createConsole(device.transport(), clock)
    await clock.run(new Promise<void>((resolve) => clock.after(1000, resolve)))
    const result = await clock.run(
      runRecovery(listening, { way: 'mode', purpose: 'keep', secrets, onErases: async () => false }),
    )
    expect(result).toMatchObject({ state: 'done' })
  })

  it('learn the model from what the boot loader says', async () => {
    const { clock, recover } = bench()
    const device = catalystOn(clock, { model: '3560' })
    const { progress } = await recover(device, { way: 'mode' }, [[5, device.holdMode]])
    expect(progress.model).toBe('WS-C3560-48TS')
  })
})

it('a Catalyst without a button is stopped by a Break, which nobody has to send', async () => {
  const { clock, recover } = bench()
  const device = catalystOn(clock, { stopsAtBreak: true })
  const result = await recover(device, { way: 'break' }, [[15, device.reset]])
  expect(result).toMatchObject({ state: 'done' })
  expect(device.state.startup?.join('\n')).toContain('hostname FAIR1')
})

describe('where password recovery is disabled', () => {
  it('erases only when a person says so', async () => {
    const { clock, seen, recover } = bench()
    const device = catalystOn(clock, { isRecoveryDisabled: true })
    const result = await recover(device, { way: 'mode', erases: true }, [[5, device.holdMode]])
    expect(hints(seen)).toContain('asks_to_erase')
    expect(result).toMatchObject({ state: 'emptied', message: expect.stringContaining('factory') })
    expect(device.state.startup).toBeNull()
    expect([...device.state.device.vlans.keys()]).toEqual([1])
  })

  it('leaves the configuration alone otherwise', async () => {
    const { clock, recover } = bench()
    const device = catalystOn(clock, { isRecoveryDisabled: true })
    const before = device.state.startup
    const result = await recover(device, { way: 'mode', erases: false }, [[5, device.holdMode]])
    expect(result).toMatchObject({ state: 'refused' })
    expect(result.message).toContain('disabled')
    expect(device.state.startup).toEqual(before)
  })
})

describe('a cable pulled on the way', () => {
  it.each([400, 900, 1300, 1600, 2400, 4000, 6000, 9000])(
    'after %d bytes loses nothing: the same recovery again ends well',
    async (bytes) => {
      const { clock, recover } = bench()
      const device = catalystOn(clock)
      device.when('out', bytes, () => device.pull())
      const cut = await recover(device, { way: 'mode' }, [[5, device.holdMode]])
      expect(cut.state).toMatch(/interrupted|done/)
      device.plug()
      const again = await recover(device, { way: 'mode' }, [[5, device.holdMode]])
      expect(again).toMatchObject({ state: 'done', message: expect.stringContaining('new secrets') })
      expect(device.state.startup?.join('\n')).toContain('hostname FAIR1')
      expect(device.state.startup?.join('\n')).toContain('Garrigue-26')
    },
  )
})

describe('a ProCurve with a lost password', () => {
  const used = 'hostname "HALL2"\nvlan 10\n   name "REGIE"\n   exit\n'

  it('opens by Clear, keeps its configuration and takes a new password', async () => {
    const { clock, seen, recover } = bench()
    const device = createProcurve({ clock, config: used, manager: 'lost' })
    const result = await recover(device, { way: 'clear' }, [[40, device.pressClear]])
    expect(hints(seen)).toContain('still_locked')
    expect(result).toMatchObject({ state: 'done' })
    expect(device.device.passwords.manager).toBe('Garrigue-26')
    expect(device.running.join('\n')).toContain('REGIE')
  })

  it('is emptied by Reset and Clear, and that is looked at', async () => {
    const { clock, recover } = bench()
    const device = createProcurve({ clock, config: used, manager: 'lost', isClearDisabled: true })
    const result = await recover(device, { way: 'reset_clear', purpose: 'wipe', secrets: null }, [
      [10, device.pressResetAndClear],
    ])
    expect(result).toMatchObject({ state: 'emptied', message: expect.stringContaining('factory') })
    expect(device.running.join('\n')).not.toContain('REGIE')
  })
})

it('a FASTPATH switch is emptied by its recessed button, and that is looked at', async () => {
  const { clock, recover } = bench()
  const device = createFastpath({
    clock,
    password: 'lost',
    config: 'enable\nvlan database\nvlan 10\nvlan name 10 "REGIE"\nexit\n',
  })
  const result = await recover(device, { way: 'reset_pin', purpose: 'wipe', secrets: null }, [
    [10, device.pressReset],
  ])
  expect(result).toMatchObject({ state: 'emptied', message: expect.stringContaining('factory') })
  expect(device.running.join('\n')).not.toContain('REGIE')
})
