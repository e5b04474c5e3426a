/** A text as runs of letters and runs of digits: `SW2 port 12` is sw, 2, port, 12. Names are compared run by run. */

export interface TextToken {
  /** Without case, accents, or zeros before a number. */
  readonly norm: string
  readonly raw: string
  readonly start: number
  readonly end: number
  readonly isNumber: boolean
  /** What stands between it and the token before it. */
  readonly gap: Gap
}

/** `none`: glued together; `mark`: a hyphen, stroke or dot; `far`: more than one may be inside a name. */
export type Gap = 'none' | 'blank' | 'mark' | 'far'

const gapOf = (text: string): Gap => {
  if (text === '') return 'none'
  if (/^[-_/.:#]$/.test(text)) return 'mark'
  return /^\s+$/.test(text) || /^\s*[-_/'’]\s*$/.test(text) ? 'blank' : 'far'
}

const withoutAccents = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[œŒ]/g, 'oe')

/** Letters with their accents, in one piece or two, and runs of digits. */
const RUNS = /[\p{L}\p{M}]+|\d+/gu

const normOf = (raw: string, isNumber: boolean): string =>
  isNumber ? raw.replace(/^0+(?=\d)/, '') : withoutAccents(raw).toLowerCase()

export function tokensOf(text: string): TextToken[] {
  let before = 0
  return [...text.matchAll(RUNS)].map((match) => {
    const [raw] = match
    const start = match.index
    const isNumber = /^\d/.test(raw)
    const gap = start === 0 ? 'far' : gapOf(text.slice(before, start))
    before = start + raw.length
    return { norm: normOf(raw, isNumber), raw, start, end: before, isNumber, gap }
  })
}

export const keyOf = (tokens: readonly Pick<TextToken, 'norm'>[]): string =>
  tokens.map(({ norm }) => norm).join(' ')

/** What `keyOf` is made of, without the tokens: there is one for each of a hundred thousand names. */
export const keyParts = (name: string): readonly string[] =>
  (
    withoutAccents(name)
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  ).map((run) => (run.length > 1 && run[0] === '0' ? run.replace(/^0+(?=\d)/, '') : run))

/** With its zeros, to tell `A01` from `A1`. */
export const writtenOf = (tokens: readonly TextToken[]): string =>
  tokens.map(({ raw }) => raw.toLowerCase()).join(' ')
