/** A recovery under way: what its steps share, and how they are shown. */
import type {
  RecoveryProgress,
  RecoveryPurpose,
  RecoveryStepView,
  RecoveryWayName,
} from '../../../shared/contract/recovery.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { factoryResetOf } from '../../drivers/factory-reset/index.ts'
import type { BootLoader, FoundWay } from '../../drivers/recovery/index.ts'
import { WorkError } from '../../work-error.ts'
import type { NewSecrets } from './new-secrets.ts'
import { withRecoveryStep } from './recovery-steps.ts'

export interface RecoveryOptions {
  readonly way: RecoveryWayName
  readonly purpose: RecoveryPurpose
  /** Needed to keep the configuration. */
  readonly secrets: NewSecrets | null
  readonly baud?: number | null | undefined
  readonly signal?: AbortSignal | undefined
  /** Recovery is disabled on the device, and it asks whether to erase everything. */
  readonly onErases: () => Promise<boolean>
  readonly onProgress?: ((progress: RecoveryProgress) => void) | undefined
}

export interface Recovering {
  readonly console: Console
  readonly options: RecoveryOptions
  readonly found: FoundWay
  readonly loader: BootLoader | null
  progress: RecoveryProgress
  files: readonly string[]
  /** Where the configuration was put; null: there was none. */
  aside: string | null
  isErased: boolean
  identified: Identified | null
}

export interface Outcome {
  readonly state: 'done' | 'skipped'
  readonly message: string
}
export const done: Outcome = { state: 'done', message: '' }
export const skipped = (message: string): Outcome => ({ state: 'skipped', message })

export function show(recovering: Recovering, progress: RecoveryProgress): void {
  recovering.progress = progress
  recovering.options.onProgress?.(progress)
}

export const showStep = (
  recovering: Recovering,
  name: RecoveryStepView['name'],
  state: RecoveryStepView['state'],
  message = '',
): void => show(recovering, withRecoveryStep(recovering.progress, name, state, message))

export const needLoader = ({ loader, found }: Recovering): BootLoader => {
  if (loader) return loader
  throw new Error(`${found.driver} has no boot loader to type at`)
}

/** Who gets in when nobody has set anything. */
export const loginOf = ({ found }: Recovering) => ({
  password: '',
  enable: '',
  ...factoryResetOf(found.driver)?.login,
})

export const refused = (console: Console, line: string, why: string): WorkError =>
  new WorkError('step_refused', `${console.transport.peer} refused "${line}": ${why}. Nothing more was sent.`)
