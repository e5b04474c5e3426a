/** What every kind of service offers first: to be logged in to, and asked what it is. */
export interface Probed {
  /** As the server tells it; null: it tells none. */
  readonly version: string | null
}

/** The secrets of a login, by their part (see secretParts). */
export type Secrets = Readonly<Record<string, string>>
