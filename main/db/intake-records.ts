/** Switches taken in, as they are written down: one row each time, the last of a number is what we have of it. */
import { ulid } from 'ulid'
import type { DeviceIdentity } from '../../shared/contract/console.ts'
import type { IntakeFacts, IntakeOutcome, IntakeRecord } from '../../shared/contract/intake.ts'
import type { Db } from './database.ts'
import type { Recorder } from './journal.ts'

export interface NewIntake {
  readonly identity: DeviceIdentity
  readonly facts: IntakeFacts | null
  readonly outcome: IntakeOutcome
  readonly message: string
  readonly seconds: number
  readonly device: string | null
}

interface StoredIntake {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly who: string
  readonly number: string | null
  readonly identity: string
  readonly facts: string
  readonly outcome: IntakeOutcome
  readonly message: string
  readonly seconds: number
  readonly device: string | null
}

export function appendIntake(db: Db, recorder: Recorder, record: NewIntake): void {
  const { identity, facts, outcome, message, seconds, device } = record
  db.prepare('INSERT INTO intake VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    ulid(),
    recorder.timestamp(),
    recorder.station,
    recorder.who,
    identity.serial ?? identity.mac,
    JSON.stringify(identity),
    JSON.stringify(facts),
    outcome,
    message,
    seconds,
    device,
  )
}

/** Newest first. */
export function listIntake(db: Db): IntakeRecord[] {
  const rows = db.prepare('SELECT * FROM intake ORDER BY at DESC, id DESC').all() as StoredIntake[]
  const seen = new Set<string>()
  return rows.map(({ identity, facts, number, ...row }) => {
    const { model, serial, mac, platform, software, hostname }: DeviceIdentity = JSON.parse(identity)
    const isLatest = number === null || !seen.has(number)
    if (number !== null) seen.add(number)
    return {
      ...row,
      ...{ number, model, serial, mac, platform, software, hostname },
      facts: JSON.parse(facts) as IntakeFacts | null,
      isLatest,
    }
  })
}
