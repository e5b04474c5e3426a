/** Outputs written for the tests, after the layouts of the makers' documents; what some rows of them must hold. */
export interface Sample {
  readonly what: string
  readonly platform: string
  readonly command: string
  readonly text: string
  /** What the rows must hold, in order. */
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}
