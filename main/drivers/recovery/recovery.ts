/**
 * How somebody gets back into a device of their own whose password is lost, as data: what a person presses, how the
 * console tells that it worked, and what is typed then. The engine is ../../services/recovery.
 */
import type { RecoveryStepName, RecoveryWayName } from '../../../shared/contract/recovery.ts'
import type { Evidence } from '../evidence.ts'
import type { ResetAnswer } from '../factory-reset/index.ts'

/** Done by a person; over when the console shows it. */
export interface HandsStep {
  readonly kind: 'hands'
  readonly name: RecoveryStepName
  /** `loader`: the boot loader's prompt; `restart`: it starts; `let_in`: its command line asks for no password. */
  readonly until: 'loader' | 'restart' | 'let_in'
  /** Breaks are sent as soon as it starts. */
  readonly breaks?: true
}

export interface LoaderLine {
  readonly text: string
  /** Not every loader knows it, or has such a file. */
  readonly mayFail?: true
}

/** Typed at the boot loader's prompt, which is no command line: nothing else may be sent to it. */
export interface LoaderStep {
  readonly kind: 'loader'
  readonly name: RecoveryStepName
  readonly lines: readonly LoaderLine[]
}

/** Moves the saved configuration out of the way, unless an earlier try already did. */
export interface AsideStep {
  readonly kind: 'aside'
  readonly name: RecoveryStepName
}

export interface StartStep {
  readonly kind: 'start'
  readonly name: RecoveryStepName
  readonly line: string
}

/** To a privileged prompt without the old password, and who is there. */
export interface EnterStep {
  readonly kind: 'enter'
  readonly name: RecoveryStepName
}

export interface TypedLine {
  readonly text: string
  readonly answers: readonly ResetAnswer[]
  /** The prompt may carry another name afterwards. */
  readonly renames?: true
}

/** Typed at the privileged prompt; `{aside}` is the file the configuration was moved to. */
export interface BackStep {
  readonly kind: 'back'
  readonly name: RecoveryStepName
  readonly lines: readonly TypedLine[]
}

export interface OwnStep {
  /** `secrets`: the new ones; `wake`: interfaces that this very procedure has shut; `save`; `prove`: they let us in. */
  readonly kind: 'secrets' | 'wake' | 'save' | 'prove'
  readonly name: RecoveryStepName
}

export type RecoveryStep = HandsStep | LoaderStep | AsideStep | StartStep | EnterStep | BackStep | OwnStep

/** A way of telling new secrets: `{user}`, `{password}`, `{enable}` are filled in. */
export interface NewSecretsRule {
  /** Typed in configuration mode, each with what it asks. */
  readonly lines: readonly TypedLine[]
  /** Typed inside every section of the configuration whose first line matches. */
  readonly inSections: { readonly header: RegExp; readonly lines: readonly string[] } | null
  /** The first that is taken, where logins are by name. */
  readonly user: { readonly when: RegExp; readonly ways: readonly string[] } | null
}

export interface RecoveryWay {
  readonly name: RecoveryWayName
  /** Its configuration is still there afterwards; else the way itself erases it. */
  readonly keeps: boolean
  /** To a prompt that asks for no password. */
  readonly steps: readonly RecoveryStep[]
  /** Then, to keep the configuration. */
  readonly keepSteps: readonly RecoveryStep[]
  readonly evidence: Evidence
}

export interface BootLoader {
  readonly prompt: RegExp
  readonly complaint: RegExp
  /** Where its configuration lies, and where it is moved; the first name that is free. */
  readonly config: string
  readonly aside: readonly string[]
  readonly rename: string
  /** A line of `dir`; group 1 is the name of the file. */
  readonly file: RegExp
  /** Asked instead of a prompt where recovery is disabled; a yes erases. */
  readonly erases: RegExp
  /** It starts as usual: the button was let go too early. */
  readonly missed: RegExp
  readonly model: RegExp
}

export interface Recovery {
  readonly ways: readonly RecoveryWay[]
  readonly loader: BootLoader | null
  readonly secrets: NewSecretsRule | null
  /** Leaves the session, so that the new secrets can be tried. */
  readonly leave: TypedLine | null
}
