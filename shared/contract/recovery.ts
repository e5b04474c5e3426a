/** Getting back into a device whose password is lost: the steps, as the command line prints them and a screen draws them. */

/** `keep`: its configuration stays and gets new secrets; `wipe`: it is only let in, and then erased like any other. */
export type RecoveryPurpose = 'keep' | 'wipe'

/** What a person presses. `break`: nothing, a Break is sent over the console. */
export type RecoveryWayName = 'mode' | 'break' | 'clear' | 'reset_clear' | 'reset_pin'

export type RecoveryStepName =
  | 'hold_mode'
  | 'send_break'
  | 'press_clear'
  | 'press_reset_clear'
  | 'press_reset_pin'
  | 'flash'
  | 'aside'
  | 'boot'
  | 'enter'
  | 'back'
  | 'secrets'
  | 'interfaces'
  | 'save'
  | 'prove'
  | 'verify'

export interface RecoveryStepView {
  readonly name: RecoveryStepName
  /** A person does it; it is over when the console shows that it was done. */
  readonly isByHand: boolean
  /** `skipped`: there was nothing to do. */
  readonly state: 'waiting' | 'running' | 'done' | 'skipped' | 'failed'
  /** In English; empty where there is nothing to say. */
  readonly message: string
}

/** What the console tells while a person's hands are waited for. */
export type RecoveryHint = 'listening' | 'starting' | 'missed' | 'still_locked' | 'asks_to_erase'

export interface RecoveryProgress {
  readonly way: RecoveryWayName
  readonly purpose: RecoveryPurpose
  readonly steps: readonly RecoveryStepView[]
  readonly hint: RecoveryHint | null
  /** As the boot loader told it; null until then. */
  readonly model: string | null
}

/**
 * `done`: the new secrets let us in; `let_in`: no password any more, it is ready to be erased; `emptied`: the way itself
 * has erased it, and that was seen.
 */
export type RecoveryEnd = 'done' | 'let_in' | 'emptied' | 'refused' | 'interrupted' | 'unknown'
