/** What this computer is doing at a run of FOG: sending what it lacks, cancelling it, or nothing. */
export interface RunStanding {
  readonly doing: 'send' | 'cancel' | null
  /** Hosts. */
  readonly done: number
  readonly total: number
  /** Null: there is no pace yet. */
  readonly secondsLeft: number | null
  /** Why the last attempt ended where it did; null: it went to its end. */
  readonly failure: string | null
}

export type Followed<View> = View & { readonly standing: RunStanding }
