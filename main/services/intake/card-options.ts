/** What a card is given and what it offers: apart from how it lives, which is ./card.ts. */
import type { DeviceIdentity } from '../../../shared/contract/console.ts'
import type { IntakeCard, IntakeFacts, IntakeWishes } from '../../../shared/contract/intake.ts'
import type { RecoveryPurpose, RecoveryWayName } from '../../../shared/contract/recovery.ts'
import type { Clock } from '../../clock.ts'
import type { NewIntake } from '../../db/intake-records.ts'
import type { SessionSecrets } from '../../driver-engine/attach.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import type { Session } from '../../sessions/session.ts'
import type { NewSecrets } from '../recovery/new-secrets.ts'
import type { TakeInOptions, TakenIn } from './take-in.ts'

export interface CardOptions {
  readonly id: string
  readonly number: number
  readonly session: Session
  readonly clock: Clock
  readonly identify: (secrets: SessionSecrets, signal: AbortSignal) => Promise<Identified>
  readonly readFacts: (signal: AbortSignal) => Promise<IntakeFacts>
  /** What is known of a device from before. */
  readonly pastOf: (number: string | null) => Pick<IntakeCard, 'resumes' | 'taken'>
  readonly expected: (identified: Identified, wishes: IntakeWishes) => number
  readonly takeIn: (
    options: Pick<TakeInOptions, 'identified' | 'wishes' | 'confirm' | 'signal' | 'onSteps'>,
  ) => Promise<TakenIn>
  /** Binds and pushes once the device is ready; null where neither is wished. */
  readonly afterwards: (
    identity: DeviceIdentity,
    wishes: IntakeWishes,
    taken: TakenIn,
    hooks: Pick<TakeInOptions, 'onSteps'> & { readonly signal: AbortSignal },
  ) => Promise<TakenIn>
  readonly record: (record: NewIntake) => void
  readonly view: () => Pick<IntakeCard, 'match'>
  readonly onChange: () => void
  readonly onBug: (error: unknown) => void
}

export interface RecoverRequest {
  readonly way: RecoveryWayName
  readonly purpose: RecoveryPurpose
  readonly secrets: NewSecrets | null
}

export interface Card {
  readonly id: string
  readonly number: number
  readonly session: Session
  view(): IntakeCard
  look(secrets?: SessionSecrets): void
  takeIn(wishes: IntakeWishes, confirm: string): void
  recover(request: RecoverRequest): void
  answer(erases: boolean): void
  stop(): void
  /** The connection is gone: looks for it until it is back. */
  lost(message: string): void
  close(): Promise<void>
}
