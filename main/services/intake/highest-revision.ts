/** The highest VTP revision seen of a domain on the other switches taken in: the one that would win. Pure. */
import type { IntakeRecord } from '../../../shared/contract/intake.ts'

export function highestRevision(
  records: readonly IntakeRecord[],
  domain: string,
  except: string | null,
): number | null {
  const revisions = records.flatMap(({ facts, number, isLatest }) =>
    isLatest && number !== except && facts?.vtp?.domain === domain ? (facts.vtp.revision ?? []) : [],
  )
  return revisions.length === 0 ? null : Math.max(...revisions)
}
