/**
 * What the sender of ./sender.ts is doing, as data. Two pointers walk along the steps: where the device is (`done`,
 * `phase`, `echoed`) and how far was typed (`typed`); what lies between them is in flight.
 *
 *   steps   interface Fa0/1 | switchport mode access | switchport access vlan 12 | ...
 *                             ^ done, echoed 9                           ^ typed
 */
import type { Driver, Mode } from '../drivers/driver.ts'
import type { Hosts } from './prompt.ts'
import type { Step } from './steps.ts'

export type FaultKind = 'error' | 'echo' | 'silence' | 'mode' | 'pause' | 'resume' | 'stop'

export interface Fault {
  readonly kind: FaultKind
  /** Index of the step it happened at. */
  readonly step: number
  readonly message: string
}

export type SendEnd =
  | { readonly state: 'done' }
  | { readonly state: 'rejected'; readonly step: number; readonly message: string }
  | { readonly state: 'interrupted'; readonly message: string }
  | { readonly state: 'unknown'; readonly step: number; readonly message: string }

export type SendPhase =
  | { readonly kind: 'sending' }
  /** Ctrl-U went out because a guard line came back wrong; the bare prompt must come before it is typed again. */
  | { readonly kind: 'erasing'; readonly tries: number }
  /** Lines of free text; `sent` of them are out. `odd`: what came back instead of the last one. */
  | { readonly kind: 'block'; readonly sent: number; readonly odd: string | null }
  /** Something went wrong: waits until the device says nothing more. */
  | { readonly kind: 'settling'; readonly fault: Fault; readonly silentMs: number }
  /** A marker was typed: once it is echoed, everything typed before has been read. */
  | { readonly kind: 'marking'; readonly fault: Fault; readonly marker: string; readonly silentMs: number }
  /** The marker was erased and Enter sent: a clean prompt comes. */
  | {
      readonly kind: 'clearing'
      readonly fault: Fault
      readonly hasNewLine: boolean
      readonly silentMs: number
    }
  /** Somebody else has the keyboard. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'ended'; readonly end: SendEnd }

export interface SendState {
  readonly driver: Driver
  readonly steps: readonly Step[]
  readonly phase: SendPhase
  readonly done: number
  /** `echo`: the prompt is there or comes, and the line's echo with it. `output`: the echo is complete. */
  readonly at: 'echo' | 'output'
  readonly echoed: number
  /** See ./echo.ts. */
  readonly shownFrom: number
  /** What is shown behind the prompt cannot become the line. */
  readonly isWrong: boolean
  /** The echo was followed by a message: a prompt may be a redraw, not the line's end. */
  readonly isCautious: boolean
  readonly output: readonly string[]
  /** How many of the step's hidden prompts were answered. */
  readonly answered: number
  readonly typed: { readonly step: number; readonly offset: number }
  readonly current: string
  readonly hosts: Hosts
  readonly mode: Mode
  /** Mode the section's guard led to. */
  readonly sectionMode: Mode
  /** Bytes that may be in flight; learned downwards. */
  readonly window: number
  /** The device loses what comes while it works: nothing is typed ahead. */
  readonly isLockStep: boolean
  /** How often each section was sent again, by kind of fault. */
  readonly attempts: Readonly<Record<string, number>>
  /** Learned upwards where the device proved slow. */
  readonly patience: number
  readonly markers: number
  readonly retyped: number
  readonly warnings: readonly string[]
}

/** A wire's worth below the smallest input buffer known (128 bytes). */
export const FIRST_WINDOW = 100

export type SendInput =
  | { readonly kind: 'start' }
  | { readonly kind: 'line'; readonly text: string; readonly interrupted: boolean }
  | { readonly kind: 'current'; readonly text: string; readonly isSettled: boolean }
  /** No byte came for `ms`. */
  | { readonly kind: 'quiet'; readonly ms: number }
  /** Bytes come, but for `ms` nothing went on: the device talks of other things. */
  | { readonly kind: 'stuck'; readonly ms: number }
  | { readonly kind: 'closed'; readonly message: string }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' }

export type SendEffect =
  /** On disk before the next `write`. */
  | { readonly kind: 'intend'; readonly from: number; readonly to: number }
  | { readonly kind: 'confirm'; readonly step: number }
  | {
      readonly kind: 'fail'
      readonly step: number
      readonly as: 'rejected' | 'unknown'
      readonly message: string
    }
  | { readonly kind: 'write'; readonly text: string }

export interface SendResult {
  readonly state: SendState
  readonly effects: readonly SendEffect[]
}

export interface SendOptions {
  readonly window?: number
}

/** At a bare prompt of `mode`, nothing typed. */
export function startSending(
  driver: Driver,
  steps: readonly Step[],
  hosts: Hosts,
  mode: Mode,
  options: SendOptions = {},
): SendState {
  return {
    driver,
    steps,
    phase: { kind: 'sending' },
    done: 0,
    at: 'echo',
    echoed: 0,
    shownFrom: 0,
    isWrong: false,
    isCautious: false,
    output: [],
    answered: 0,
    typed: { step: 0, offset: 0 },
    current: '',
    hosts,
    mode,
    sectionMode: mode,
    window: options.window ?? FIRST_WINDOW,
    isLockStep: false,
    attempts: {},
    patience: 1,
    markers: 0,
    retyped: 0,
    warnings: [],
  }
}
