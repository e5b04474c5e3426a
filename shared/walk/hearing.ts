/** Whom this computer hears at the other end of its cable, and whether it can hear at all. */
import type { HeardNeighbour } from './whereabouts.ts'

export type HearingState =
  | { readonly kind: 'listening'; readonly by: 'lldpd' | 'tcpdump' }
  | { readonly kind: 'cannot'; readonly why: 'not_installed' | 'no_rights' | 'windows' }

export interface Hearing {
  readonly state: HearingState
  readonly heard: readonly HeardNeighbour[]
}
