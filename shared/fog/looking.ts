/** How far a look at FOG is, and in the end what it found. */
export interface Looking<T> {
  /** Requests. */
  readonly done: number
  readonly total: number
  /** Null: there is no pace yet. */
  readonly secondsLeft: number | null
  /** Null: it goes on. */
  readonly found: T | null
}
