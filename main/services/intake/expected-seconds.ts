/** How long taking in should take: as long as it took with the last ones of this model, else by what the family needs. */
import type { IntakeRecord, IntakeWishes } from '../../../shared/contract/intake.ts'
import type { Driver } from '../../drivers/driver.ts'
import { factoryResetOf } from '../../drivers/factory-reset/index.ts'

/** Reading a configuration at 9600 baud. */
const READ_SECONDS = 25
/** Everything but the restart. */
const TYPING_SECONDS = 30
/** Configuring 48 ports at 9600 baud. */
const PUSH_SECONDS = 150
const REMEMBERED = 5

export interface Work {
  readonly model: string | null
  readonly platform: Driver['name']
  readonly wishes: IntakeWishes
}

/** Pure. `records` newest first. */
export function expectedSeconds({ model, platform, wishes }: Work, records: readonly IntakeRecord[]): number {
  const outcome = wishes.push ? 'pushed' : wishes.wipe ? 'wiped' : wishes.backup ? 'backed_up' : 'harmless'
  const like = records
    .filter((record) => model !== null && record.model === model && record.outcome === outcome)
    .slice(0, REMEMBERED)
  if (like.length > 0) return Math.round(like.reduce((sum, { seconds }) => sum + seconds, 0) / like.length)
  const restart = (factoryResetOf(platform)?.restartSeconds ?? 0) / 2
  return (
    (wishes.backup ? READ_SECONDS : 5) +
    (wishes.wipe ? TYPING_SECONDS + restart : 0) +
    (wishes.push ? PUSH_SECONDS : 0)
  )
}
