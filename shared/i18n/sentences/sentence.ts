/** An English sentence as the core writes it, and its French. `{name}` stands for what the sentence names. */
export interface Sentence {
  readonly en: string
  readonly fr: string
  /** Only ever inside another sentence: too general to be one. */
  readonly isPart?: boolean
}
