/** How far a wipe has come, step by step: what the command line prints and the board shows. Pure. */
import type { DeviceIdentity } from '../../../shared/contract/console.ts'
import type { FactoryReset, ResetStepName } from '../../drivers/factory-reset/index.ts'

export type WipeStepName = ResetStepName | 'verify'

export interface WipeStep {
  readonly name: WipeStepName
  /** `skipped`: the device has no such thing. */
  readonly state: 'waiting' | 'running' | 'done' | 'skipped' | 'failed'
  /** In English; empty where there is nothing to say. */
  readonly message: string
}

/**
 * `erased`: all was taken away and the device restarts, but it lost the address it was reached at, so nobody could look;
 * `refused`: nothing was taken away; `unknown`: look at the device.
 */
export type WipeEnd = 'done' | 'erased' | 'refused' | 'interrupted' | 'unknown'

export interface WipeResult {
  readonly identity: DeviceIdentity | null
  readonly state: WipeEnd
  readonly message: string
  readonly steps: readonly WipeStep[]
  readonly seconds: number
}

export const plannedSteps = (reset: FactoryReset): WipeStep[] =>
  [...reset.steps.map(({ name }) => name), 'verify' as const].map((name) => ({
    name,
    state: 'waiting',
    message: '',
  }))

export const withStep = (
  steps: readonly WipeStep[],
  name: WipeStepName,
  state: WipeStep['state'],
  message = '',
): WipeStep[] => steps.map((step) => (step.name === name ? { name, state, message } : step))

/** The number by which a device is named: some tell no serial number, all have an address of their own. */
export const numberOf = ({ serial, mac }: DeviceIdentity): string | null => serial ?? mac

export const refusedWipe = (
  identity: DeviceIdentity | null,
  steps: readonly WipeStep[],
  message: string,
): WipeResult => ({ identity, state: 'refused', message, steps, seconds: 0 })
