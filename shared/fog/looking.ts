/** How far a look at FOG and its hosts is, and in the end what it found. */
export interface Looking<T> {
  /** Requests to FOG, and hosts that were asked themselves. */
  readonly done: number
  readonly total: number
  /** Null: there is no pace yet. */
  readonly secondsLeft: number | null
  /** Null: it goes on. */
  readonly found: T | null
}
