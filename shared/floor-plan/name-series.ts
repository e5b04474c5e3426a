/** Names that count: `A01..A20`, `C01-1..C09-1`, `E20..E11`. What counts is the one number (or letter) that differs. */

const MOST = 2000

const partsOf = (name: string): string[] => name.match(/\d+|\D+/g) ?? []

const isNumber = (part: string): boolean => /^\d+$/.test(part)

/** From one number to another, as wide as the first is written where that begins with a zero. */
function countNumbers(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)]
  const width = from.startsWith('0') || to.startsWith('0') ? Math.max(from.length, to.length) : 0
  const step = last < first ? -1 : 1
  const count = Math.min(MOST, Math.abs(last - first) + 1)
  return Array.from({ length: count }, (_, at) => String(first + at * step).padStart(width, '0'))
}

/** From one last letter to another: `A` to `F`, `Hall A` to `Hall F`. */
function countLetters(from: string, to: string): string[] | null {
  const [first, last] = [from.codePointAt(from.length - 1) ?? 0, to.codePointAt(to.length - 1) ?? 0]
  const isSame = from.slice(0, -1) === to.slice(0, -1) && /[a-z]$/i.test(from) && /[a-z]$/i.test(to)
  if (!isSame || Math.abs(last - first) > 25) return null
  const step = last < first ? -1 : 1
  return Array.from(
    { length: Math.abs(last - first) + 1 },
    (_, at) => from.slice(0, -1) + String.fromCodePoint(first + at * step),
  )
}

/**
 * The names of `A01..A20`, without those in `skip` (`13` skips A13). A text without `..` is one name. Null where the two
 * ends differ in more than one place.
 */
export function namesInSeries(text: string, skip: readonly string[] = []): string[] | null {
  const [from = '', to, ...rest] = text.split('..').map((part) => part.trim())
  if (from === '' || to === '' || rest.length > 0) return null
  if (to === undefined) return [from]
  const [a, b] = [partsOf(from), partsOf(to)]
  const differing = a.flatMap((part, at) => (part === b[at] ? [] : [at]))
  const [at] = differing
  if (a.length !== b.length || differing.length > 1) return null
  if (at === undefined) return [from]
  const [first = '', last = ''] = [a[at], b[at]]
  const counted = isNumber(first) && isNumber(last) ? countNumbers(first, last) : countLetters(first, last)
  if (!counted) return null
  const skipped = new Set(skip.flatMap((one) => [one.trim(), String(Number(one))]))
  return counted
    .filter((part) => !skipped.has(part) && !skipped.has(String(Number(part))))
    .map((part) => [...a.slice(0, at), part, ...a.slice(at + 1)].join(''))
    .filter((name) => !skipped.has(name))
}
