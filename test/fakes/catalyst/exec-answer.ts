/** What an EXEC command answers: text, work that takes time, a question, another mode. */
import type { ConfigMode } from './config-call.ts'
import type { Device } from './device.ts'
import type { DatabaseMode } from './vlan-database.ts'

export type ExecMode = { readonly kind: 'user' } | { readonly kind: 'privileged' }
export type Mode = ExecMode | ConfigMode | DatabaseMode

/** How long the switch takes: an ordinary line, VLAN work, collecting the configuration, writing to flash, a look-up. */
export type Effort = 'line' | 'vlan' | 'build' | 'write' | 'lookup'

export interface Question {
  readonly prompt: string
  /** `key`: acts at one key, without Return. `hidden`: a password, not echoed. */
  readonly kind: 'line' | 'key' | 'hidden'
  readonly answer: (text: string) => Answer
}

export interface Answer {
  /** Printed before the work is done (`Building configuration...`). */
  readonly before?: readonly string[]
  readonly effort?: Effort
  /** Goes through the pager. */
  readonly output?: readonly string[]
  readonly ask?: Question
  /** Takes effect when the work is over: a reset before that loses it. */
  readonly done?: () => void
  readonly mode?: Mode
  readonly invalidAt?: number
  readonly reload?: boolean
  /** Sets a restart in so many minutes; null calls it off. */
  readonly reloadIn?: number | null
  /** Takes the running configuration back in so many minutes; null calls it off. */
  readonly revertIn?: number | null
  readonly logout?: boolean
}

export type Run = (device: Device, args: readonly string[]) => Answer
