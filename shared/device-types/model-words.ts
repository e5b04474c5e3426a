/**
 * A model's name cut into words that can be compared: `WS-C2950T-48-SI` is [2950t, 48, si].
 * The first word is the series; a series variant adds letters to it (2950 → 2950T), which may change the ports.
 */

/** Words that say nothing of the ports. */
const NOISE = new Set(
  `ws cisco catalyst hp hpe hewlett packard procurve aruba officeconnect netgear prosafe juniper mikrotik
   ubiquiti unifi tp link tplink dlink panduit switch switches commutateur commut model modele series serie
   port ports type chassis rack ios managed the le la de k9 v02 v03`.split(/\s+/),
)

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('+', ' plus ')

/** `c2950` and `c3548xl` are 2950 and 3548xl; `hp2610` is 2610. */
const withoutMaker = (word: string): string =>
  word.replace(/^(?:c|ws|cat|catalyst|cisco|hpe?|procurve|aruba)(?=\d{4})/, '')

/** Words that people join: `3548xl`, `2950g48`, `48ports`. */
const pieces = (word: string): string[] => {
  const xl = /^(\d{4}[a-z]?)(xl|tt|tc)(en|a)?$/.exec(word)
  if (xl) return [xl[1], xl[2], xl[3]].filter((piece) => piece !== undefined)
  const joined = /^(\d{4}[a-z]{1,2})((?:8|12|24|48)[a-z]*)$/.exec(word)
  if (joined) return [joined[1], joined[2]].filter((piece) => piece !== undefined)
  const counted = /^(\d{1,2})ports?$/.exec(word)
  return counted?.[1] ? [counted[1]] : [word]
}

/** On Catalyst 3560 and later a last `-S`, `-E`, `-L` or `-A` is the licence; the hardware is the same. */
const withoutLicence = (words: string[]): string[] =>
  /^(3[5-8]\d\d|9[23]00)[a-z]*$/.test(words[0] ?? '') && /^[sela]$/.test(words.at(-1) ?? '')
    ? words.slice(0, -1)
    : words

/** The words of a model's name, noise left out. */
export const modelWords = (text: string): string[] =>
  withoutLicence(
    plain(text)
      .split(/[^a-z0-9]+/)
      .map(withoutMaker)
      .filter((word) => word !== '' && !NOISE.has(word))
      .flatMap(pieces),
  )

/** All words in one: two spellings with the same key are the same model. */
export const keyOf = (text: string): string => modelWords(text).join('')

/** The letters a series may add: 2950 → 2950sx. */
const isVariant = (series: string, word: string): boolean =>
  word.startsWith(series) && /^[a-z]{0,2}$/.test(word.slice(series.length))

/** A later word may be cut short after its digits: 48 of 48tt. */
const isShortOf = (word: string, full: string): boolean =>
  full === word || (/^\d+$/.test(word) && full.startsWith(word) && /^[a-z]+$/.test(full.slice(word.length)))

/** The words after the series, each found in order in `full`. */
function inOrder(words: readonly string[], full: readonly string[]): boolean {
  let next = 0
  for (const word of words) {
    const at = full.findIndex((candidate, index) => index >= next && isShortOf(word, candidate))
    if (at < 0) return false
    next = at + 1
  }
  return true
}

/** A series alone tells the ports only where the model's name has no count: 3548 of 3548-XL, not 9300 of 9300-48T. */
const namesCount = (words: readonly string[], full: readonly string[]): boolean => {
  const count = full.find((word) => /\d/.test(word))
  return count === undefined || words.some((word) => isShortOf(word, count))
}

/** Whether what someone wrote is a shorter form of a model's words. */
export function fits(
  words: readonly string[],
  full: readonly string[],
  how: 'same series' | 'series variant',
): boolean {
  const [series, ...rest] = words
  const [fullSeries, ...fullRest] = full
  if (!series || !fullSeries || series.length < 3) return false
  const seriesFits = how === 'same series' ? series === fullSeries : isVariant(series, fullSeries)
  return seriesFits && namesCount(rest, fullRest) && inOrder(rest, fullRest)
}

/** How much two names have in common, 0 to 1: the series weighs most. */
export function likeness(words: readonly string[], full: readonly string[]): number {
  const [series = '', ...rest] = words
  const [fullSeries = '', ...fullRest] = full
  const digits = (word: string) => word.replace(/\D/g, '')
  const sameDigits = digits(series) !== '' && digits(series) === digits(fullSeries)
  const head = series === fullSeries ? 1 : sameDigits ? 0.8 : 0
  if (head === 0) return 0
  const shared = rest.filter((word) =>
    fullRest.some((other) => isShortOf(word, other) || isShortOf(other, word)),
  )
  return 0.6 * head + (0.4 * shared.length) / Math.max(1, rest.length, fullRest.length)
}
