/** The colour of a cord from the word people use for it, French or English. Null: no colour is known. */

/** Dark enough to be seen on white, light enough to be told from black. */
const colors: readonly (readonly [RegExp, string])[] = [
  [/^(bleu|blue)/, '#1f6fd1'],
  [/^(rouge|red)/, '#d1242f'],
  [/^(vert|green)/, '#1f8a3b'],
  [/^(jaune|yellow)/, '#e0b400'],
  [/^orange/, '#e8730c'],
  [/^(noir|black)/, '#22262a'],
  [/^(blanc|white)/, '#f4f6f8'],
  [/^(gris|gr[ae]y)/, '#8b959e'],
  [/^(violet|mauve|purple)/, '#7d3fc0'],
  [/^(rose|pink)/, '#e667a8'],
  [/^(marron|brun|brown)/, '#8a5a2b'],
  [/^(turquoise|cyan|aqua)/, '#12a5ad'],
  [/^(beige|ivoire|ivory)/, '#d8c9a3'],
]

export function cordColor(word: string | null): string | null {
  const text = (word ?? '')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .trim()
    .toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(text)) return text
  return colors.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
