/**
 * How a family is returned to the state it left the factory in, as data: commands with the answers to their questions,
 * what is left to look for afterwards, and what no command takes away. The engine is ../../services/wipe.
 */
import type { Evidence } from '../evidence.ts'

export type ResetStepName =
  | 'vtp'
  | 'passwords'
  | 'startup'
  | 'vlans'
  | 'copies'
  | 'clear'
  | 'save'
  | 'restart'

export interface ResetAnswer {
  readonly pattern: RegExp
  /** What is typed, without Enter. */
  readonly answer: string
  /** One key answers, without Enter. */
  readonly oneKey?: true
}

export interface ResetStep {
  readonly name: ResetStepName
  /** Ways to do it, each a list of lines; the first of which every line is taken counts. */
  readonly ways: readonly (readonly string[])[]
  readonly answers: readonly ResetAnswer[]
  /** The device says that there was nothing to take away. */
  readonly nothingToDo?: RegExp
  /** Not every model has it: refused is told, and the rest goes on. */
  readonly mayLack?: true
  /** Ends the session: the device restarts, or asks for a login again. */
  readonly ends?: true
  readonly evidence: Evidence
}

/** Something that must not be there any more. */
export interface Leftover {
  readonly name: 'startup' | 'vlans' | 'domain' | 'passwords'
  /** First that is taken. */
  readonly commands: readonly string[]
  /** Global and multi-line; group 1 is what is left. */
  readonly pattern: RegExp
  /** Of what the pattern finds: what every empty device has. */
  readonly usual?: RegExp
  readonly evidence: Evidence
}

/** What a foreign switch could do to the VLANs of the others: shown before anything is done. */
export interface VtpReading {
  readonly command: string
  readonly mode: RegExp
  readonly domain: RegExp
  readonly revision: RegExp
}

export interface FactoryReset {
  readonly steps: readonly ResetStep[]
  readonly leftovers: readonly Leftover[]
  readonly vtp: VtpReading | null
  /** Shows a configuration that a password recovery has put aside: it is what was on the device. */
  readonly showAside: readonly string[]
  /** Who gets in after it. */
  readonly login: { readonly user?: string; readonly password?: string }
  /** Seconds the restart takes at most on the slowest model. */
  readonly restartSeconds: number
}
