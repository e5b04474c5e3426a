/** A text in both languages side by side, where it is made from values and so stands in no catalogue. */
export interface BothTexts {
  readonly fr: string
  readonly en: string
}

export const inBoth = (en: string, fr: string): BothTexts => ({ en, fr })
