/**
 * Why an outlet has no network: the chain from the plan to the Internet, each link with a verdict. A link that nobody could
 * look at is `not_possible` and says why; one that was looked at and told nothing is `unknown`. Neither is ever an
 * accusation.
 */
import type { DiagnosisCode, NextCode } from '../i18n/diagnosis-texts.ts'
import type { PlannedPlace } from '../walk/planned-place.ts'

export const diagnosisLinks = [
  'plan',
  'cabling',
  'port',
  'counters',
  'vlan',
  'mac',
  'lease',
  'gateway',
  'dhcp',
  'dns',
  'internet',
] as const
export type DiagnosisLink = (typeof diagnosisLinks)[number]

export type LinkVerdict = 'ok' | 'wrong' | 'unknown' | 'not_possible'

/** A value of a sentence; what is itself a sentence is there in both languages. */
export type DiagnosisValue = string | number | { readonly en: string; readonly fr: string }
export type DiagnosisValues = Readonly<Record<string, DiagnosisValue>>

export interface DiagnosedLink {
  readonly link: DiagnosisLink
  readonly verdict: LinkVerdict
  readonly code: DiagnosisCode
  readonly values: DiagnosisValues
}

export interface NextStep {
  readonly code: NextCode
  readonly values: DiagnosisValues
  /** The link that it mends or clears up; null: all is right as far as can be seen. */
  readonly link: DiagnosisLink | null
}

export interface OutletDiagnosis {
  readonly place: PlannedPlace
  /** In the order of the chain; those that are still being looked at are missing. */
  readonly links: readonly DiagnosedLink[]
  readonly next: NextStep
}

type Say = (code: DiagnosisCode, values?: DiagnosisValues) => DiagnosedLink

/** How a judge of one link speaks. */
export const sayOf = (
  link: DiagnosisLink,
): { readonly ok: Say; readonly wrong: Say; readonly unknown: Say; readonly notPossible: Say } => {
  const say =
    (verdict: LinkVerdict): Say =>
    (code, values = {}) => ({ link, verdict, code, values })
  return { ok: say('ok'), wrong: say('wrong'), unknown: say('unknown'), notPossible: say('not_possible') }
}
