/** How sure a finding is, in words: nobody acts on 0.73. */
import { CERTAIN } from '../../../shared/verify/finding.ts'

export const SURENESS = ['certain', 'likely', 'possible'] as const
export type Sureness = (typeof SURENESS)[number]

const LIKELY = 0.6

export const surenessOf = (confidence: number): Sureness =>
  confidence >= CERTAIN ? 'certain' : confidence >= LIKELY ? 'likely' : 'possible'
