/**
 * The small language of column filters: words that must all be in the cell; `=word` the whole cell; `!word` not in
 * it; `=` alone, empty; `!` alone, not empty; for numbers `110-120`, `>100`, `<=7,5`.
 */
import { foldText } from '../fold-text.ts'

export type CellMatch = (text: string, value: unknown) => boolean

export function parseFilter(filter: string): CellMatch {
  const folded = foldText(filter.trim())
  if (folded.startsWith('!')) {
    const rest = folded.slice(1).trim()
    return rest === '' ? (text) => text !== '' : (text, value) => !holds(text, value, rest)
  }
  if (folded.startsWith('=')) {
    const rest = folded.slice(1).trim()
    return (text, value) =>
      typeof value === 'number' ? String(value) === withPoint(rest) : foldText(text) === rest
  }
  const isInRange = parseRange(folded)
  const words = folded.split(/\s+/)
  return (text, value) =>
    isInRange && typeof value === 'number'
      ? isInRange(value)
      : words.every((word) => holds(text, value, word))
}

const holds = (text: string, value: unknown, word: string): boolean =>
  typeof value === 'number' ? String(value).includes(withPoint(word)) : foldText(text).includes(word)

/** `7,5` is 7.5, in whatever language it is typed. */
const withPoint = (number: string): string => number.replace(',', '.')

function parseRange(filter: string): ((value: number) => boolean) | null {
  const range = /^(\d+(?:[.,]\d+)?)\s*(?:-|\.\.)\s*(\d+(?:[.,]\d+)?)$/.exec(filter)
  if (range) {
    const [least, most] = [range[1], range[2]].map((bound = '') => Number(withPoint(bound)))
    return (value) => value >= (least ?? 0) && value <= (most ?? 0)
  }
  const bound = /^(<=|>=|<|>)\s*(\d+(?:[.,]\d+)?)$/.exec(filter)
  if (!bound) return null
  const limit = Number(withPoint(bound[2] ?? ''))
  if (bound[1] === '<') return (value) => value < limit
  if (bound[1] === '>') return (value) => value > limit
  return bound[1] === '<=' ? (value) => value <= limit : (value) => value >= limit
}
