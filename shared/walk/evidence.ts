/** Makes one piece of evidence; the sentence is in shared/i18n/walk-evidence.ts. */
import type { EvidenceCode, EvidenceValues } from '../i18n/walk-evidence.ts'
import type { WalkEvidence } from './whereabouts.ts'

/** What speaks for the place found. */
export const evidence = (
  source: WalkEvidence['source'],
  code: EvidenceCode,
  values: EvidenceValues,
): WalkEvidence => ({ source, code, values, isAgainst: false })

/** What speaks against it, or against the plan. */
export const counterEvidence = (
  source: WalkEvidence['source'],
  code: EvidenceCode,
  values: EvidenceValues,
): WalkEvidence => ({ source, code, values, isAgainst: true })
