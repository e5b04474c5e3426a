/** Whether a push job may be said yes to. */
import type { JobPreview } from '../../../shared/contract/job.ts'
import type { JobResultRow } from '../../db/job-records.ts'
import { WorkError } from '../../work-error.ts'
import { previewOf } from './job-history.ts'

/** Throws unless a person may say yes to this, and has said all of it. */
export function requireReady(
  device: string,
  preview: JobPreview | null,
  acceptSerial: string | null,
  withoutWayBack: boolean,
): JobPreview {
  if (!preview)
    throw new WorkError('not_ready', `${device} was not compared with the plan yet: retry it first.`, {
      device,
    })
  const { refusal, isUnguarded } = preview
  if (refusal && (refusal.serial === null || refusal.serial !== acceptSerial))
    throw new WorkError(refusal.code, refusal.message, { device, serial: refusal.serial })
  if (isUnguarded && !withoutWayBack)
    throw new WorkError(
      'no_way_back',
      `Nothing takes ${device} back should it be cut off, and the port it is reached through is not known: confirm it by its name.`,
      { device },
    )
  return preview
}

/** Two switches that answer as one device: one of the addresses is wrong, and both would be pushed onto it. */
export function requireDifferent(history: readonly JobResultRow[], devices: readonly string[]): void {
  const seen = new Map<string, string>()
  for (const device of devices) {
    const serial = previewOf(history, device)?.identity.serial ?? null
    const other = serial === null ? undefined : seen.get(serial)
    if (other !== undefined)
      throw new WorkError(
        'same_device',
        `${other} and ${device} both answer with serial number ${serial}: one of their addresses is wrong.`,
        { device, serial },
      )
    if (serial !== null) seen.set(serial, device)
  }
}
