/**
 * The small language of column filters: words that must all be in the cell; `=word` the whole cell; `!word` not in
 * it; `=` alone, empty; `!` alone, not empty; for numbers `110-120`, `>100`, `<=20`.
 */
import { foldText } from '../fold-text.ts'

export type CellMatch = (text: string, value: unknown) => boolean

export function parseFilter(filter: string): CellMatch {
  const folded = foldText(filter.trim())
  if (folded.startsWith('!')) {
    const rest = folded.slice(1).trim()
    return rest === '' ? (text) => text !== '' : (text) => !foldText(text).includes(rest)
  }
  if (folded.startsWith('=')) {
    const rest = folded.slice(1).trim()
    return (text) => foldText(text) === rest
  }
  const isInRange = parseRange(folded)
  const words = folded.split(/\s+/)
  return (text, value) =>
    isInRange && typeof value === 'number'
      ? isInRange(value)
      : words.every((word) => foldText(text).includes(word))
}

function parseRange(filter: string): ((value: number) => boolean) | null {
  const range = /^(\d+)\s*(?:-|\.\.)\s*(\d+)$/.exec(filter)
  if (range) return (value) => value >= Number(range[1]) && value <= Number(range[2])
  const bound = /^(<=|>=|<|>)\s*(\d+)$/.exec(filter)
  if (!bound) return null
  const limit = Number(bound[2])
  if (bound[1] === '<') return (value) => value < limit
  if (bound[1] === '>') return (value) => value > limit
  return bound[1] === '<=' ? (value) => value <= limit : (value) => value >= limit
}
