/** What an emulated switch can be told, and what can be done with it and seen of it. */
import type { Clock } from '../../../main/clock.ts'
import type { Transport } from '../../../main/transports/transport.ts'
import type { Recurring, StallOptions } from '../device/recur.ts'
import type { Device, Link } from './device.ts'
import type { Mode } from './exec-answer.ts'
import type { Feature, ModelName } from './models.ts'

export interface CatalystOptions {
  readonly clock?: Clock
  readonly model?: ModelName
  /** Features that an older image of the model lacks. */
  readonly without?: readonly Feature[]
  /** Another software release than the model's: `12.0(5)WC1`. */
  readonly release?: string
  readonly seed?: number
  readonly serial?: string
  readonly baud?: number
  /**
   * Milliseconds a USB adapter holds received bytes back before it hands them over, 62 at the latest: 16 on an FTDI
   * left alone, 1 when asked for low latency. 0: every byte at once.
   */
  readonly adapterLatency?: number
  /** Bytes the input buffer holds; 128. */
  readonly inputBuffer?: number
  /** The process waits while more than this many bytes are on their way out; 32. */
  readonly outputBuffer?: number
  /** Milliseconds a line takes; VLAN lines take `vlanDelay` (three times as long). */
  readonly lineDelay?: number
  readonly vlanDelay?: number
  /** `Building configuration...` before `show running-config`, and the write to flash. */
  readonly buildDelay?: number
  readonly writeDelay?: number
  readonly bootMs?: number
  readonly stalls?: boolean | StallOptions
  readonly syslog?: boolean | Recurring
  /** Executed at the factory, before power-on; also the startup configuration unless that is told. */
  readonly config?: string
  /** Null: none, so that it boots into the setup dialog. */
  readonly startup?: string | null
  /** VLANs of vlan.dat beside number 1. */
  readonly vlans?: Readonly<Record<number, string>>
  /** What vlan.dat says of VTP; nothing as it comes. */
  readonly vtp?: { readonly domain: string; readonly revision: number }
  readonly links?: Readonly<Record<string, Link>>
  /** An archive is kept; models that have the feature. */
  readonly hasArchive?: boolean
  /** Address -> MAC, as `show ip arp` tells. */
  readonly arp?: Readonly<Record<string, string>>
  /** As the 2955: no button, a Break in the first seconds stops in the loader. */
  readonly stopsAtBreak?: boolean
  /** `no service password-recovery`. */
  readonly isRecoveryDisabled?: boolean
  /** Where it is found: waiting for Return (as usual), booting, at the setup dialog, in the loader, or in a mode. */
  readonly start?: 'return' | 'boot' | 'setup' | 'loader' | Mode
}

export interface CatalystState {
  readonly device: Device
  readonly mode: Mode | null
  /** The configuration as it would be printed, without the size line. */
  readonly running: readonly string[]
  readonly startup: readonly string[] | null
  readonly bytesIn: number
  readonly bytesOut: number
  /** Bytes the full input buffer lost since power-on. */
  readonly dropped: number
  /** Lines executed since power-on. */
  readonly executed: number
  /** Bytes that can be sent now and will not be lost: what the input buffer holds, less what is in it and on the wire. */
  readonly inputRoom: number
  /** True while it waits for a key and nothing is on the way in either direction. */
  readonly isIdle: boolean
  readonly isPlugged: boolean
}

export interface Catalyst {
  /** Plugs a console in; a second one takes the line from the first. Throws while the cable is out. */
  transport(): Transport
  /** Pulls the cable: the console closes as unplugged, the switch keeps its mode. */
  pull(): void
  plug(): void
  /** Cuts the power for a moment: boots to the startup configuration. */
  reset(): void
  /** Cuts the power and holds MODE while it comes back: stops in the boot loader. */
  holdMode(): void
  /** Stops reading and writing, for `ms` or until reset. */
  hang(ms?: number): void
  /** Prints a system message now. */
  say(message: string): void
  /** Calls once when that many bytes have arrived at (`in`) or left (`out`) the switch. */
  when(direction: 'in' | 'out', bytes: number, action: () => void): void
  readonly state: CatalystState
  /** Stops all timers. */
  dispose(): void
}
