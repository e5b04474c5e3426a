/** A text over several lines, and its first one, which names the system and is all that other tools read of it. */
import type { Row, Value } from '../rows.ts'

export function firstLine(row: Row, from: string, to: string): Record<string, Value> {
  const text = row[from]
  if (typeof text !== 'string') return {}
  const [first = '', ...more] = text.split('\n')
  return { [to]: first, ...(more.length > 0 ? { [from]: [first, ...more].join(' ') } : {}) }
}
