/** What a diagnosis goes by: the plan, what people and switches said, and what this laptop tried. */
import type { CheckedItem } from '../checklist/checklist.ts'
import type { Plan } from '../model/plan.ts'
import type { Finding } from '../verify/finding.ts'
import type { SwitchReading } from '../verify/reading.ts'
import type { OwnInterface } from '../walk/own-interface.ts'
import type { PlannedPlace } from '../walk/planned-place.ts'

export interface DiagnosisFacts {
  readonly plan: Plan
  readonly place: PlannedPlace
  /** Items of the checklist about the outlet and its cables. */
  readonly items: readonly CheckedItem[]
  /** Findings of all readings that name the outlet. */
  readonly findings: readonly Finding[]
  /** The readings prove that the outlet is at its port. */
  readonly isProvenRight: boolean
  /** The last reading of the outlet's switch; null: never read. */
  readonly reading: SwitchReading | null
  /** The one before, for what grows. */
  readonly before: SwitchReading | null
  /** The last readings of all switches. */
  readonly readings: readonly SwitchReading[]
  /** Why the switch could not be asked now; null: it was, or nobody tried. */
  readonly notAsked: { readonly en: string; readonly fr: string } | null
  readonly laptop: LaptopPlace
}

/**
 * Where the laptop stands to the outlet: `here` in the same VLAN, so that what it tries holds for the outlet; `elsewhere`
 * with another network; `offline` without any.
 */
export interface LaptopPlace {
  readonly kind: 'here' | 'elsewhere' | 'offline'
  readonly own: OwnInterface | null
}

/** What became of a question; `silent`: nothing came back in time. */
export type Probe =
  | { readonly kind: 'answered'; readonly ms: number }
  | { readonly kind: 'silent' }
  /** Something answered that is not what was asked for: the venue's own sign-in page. */
  | { readonly kind: 'diverted' }
  | { readonly kind: 'not_possible'; readonly why: { readonly en: string; readonly fr: string } }

export type DhcpProbe =
  | {
      readonly kind: 'answered'
      readonly servers: readonly {
        readonly server: string
        readonly address: string | null
        readonly isForeign: boolean
      }[]
    }
  | Exclude<Probe, { readonly kind: 'answered' } | { readonly kind: 'diverted' }>
