/**
 * Cuts lines into columns, never through a word: a value that runs over keeps its column and the next one takes what
 * follows it, and a right-aligned value that begins before its title goes to its title (`a-full a-1000`).
 */
import type { Titles } from './table.ts'

export interface Column {
  readonly field: string
  readonly start: number
}

const listOf = (fields: string | readonly string[]): string[] =>
  typeof fields === 'string' ? [fields] : [...fields]

/** Columns from a line of titles, which are searched in their order; null where one is missing. */
export function columnsFromHeader(line: string, titles: Titles): Column[] | null {
  const found: Column[] = []
  let from = 0
  for (const [title, fields] of Object.entries(titles)) {
    for (const field of listOf(fields)) {
      const start = line.indexOf(title, from)
      if (start < 0) continue
      found.push({ field, start })
      from = start + title.length
    }
  }
  return found.length > 0 ? found : null
}

/** Whether a line is nothing but groups of dashes, with `+` or `|` between them. */
export const isRuler = (line: string): boolean => /^[\s+|]*-{2}[-=\s+|]*$/.test(line)

/** Title above every group of dashes, in lower case: the words of the lines above, from top to bottom. */
export function titlesAbove(ruler: string, above: readonly string[]): { title: string; start: number }[] {
  const groups = [...ruler.matchAll(/[-=]+/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
  return groups.map(({ start, end }, place) => {
    // Titles may be wider than their dashes, but never reach into the next group's dashes.
    const until = groups[place + 1]?.start ?? Number.POSITIVE_INFINITY
    const words = above.map((line) => wordsWithin(line, start, Math.max(end, Math.min(until, end + 1))))
    return { title: words.filter(Boolean).join(' ').toLowerCase(), start }
  })
}

function wordsWithin(line: string, start: number, end: number): string {
  const words = [...line.matchAll(/[^\s|+]+/g)]
  return words
    .filter(({ index, 0: word }) => index < end && index + word.length > start)
    .map(([word]) => word)
    .join(' ')
}

/** `MDI Mode` -> `mdiMode`: the field of a title nobody has foreseen; firmware adds columns over the years. */
export const fieldOfTitle = (title: string): string =>
  (title.match(/[A-Za-z0-9]+/g) ?? [])
    .map((word) => word.toLowerCase())
    .map((word, place) => (place === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

export interface Ruled {
  readonly columns: readonly Column[]
  /** Lines above the ruler that are no titles: a message that came in between, a line nobody knows. */
  readonly strange: readonly string[]
}

/**
 * Columns from a ruler and the lines above it, or null where no title is known. Unknown titles name their own field,
 * unless more titles are known without a line that is part of no known one.
 */
export function columnsFromRuler(ruler: string, above: readonly string[], titles: Titles): Ruled | null {
  const known = new Set(Object.keys(titles).map((title) => title.toLowerCase()))
  const lines = titleLines(ruler, above, known)
  if (countKnown(ruler, lines, known) === 0) return null
  return {
    columns: nameColumns(ruler, lines, titles),
    strange: above.filter((line) => !lines.includes(line)),
  }
}

const countKnown = (ruler: string, lines: readonly string[], known: ReadonlySet<string>): number =>
  titlesAbove(ruler, lines).filter(({ title }) => known.has(title)).length

/** The lines without those that spoil titles; there are never more than a handful to try. */
function titleLines(ruler: string, above: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const all = titlesAbove(ruler, above)
  if (all.every(({ title }) => title === '' || known.has(title))) return above
  const spoilers = above.filter((line) => !isPartOfKnown(ruler, line, all, known))
  let best = { lines: above, count: countKnown(ruler, above, known) }
  for (let chosen = 1; chosen < 2 ** spoilers.length; chosen += 1) {
    const left = spoilers.filter((_, place) => Math.floor(chosen / 2 ** place) % 2 === 1)
    const lines = above.filter((line) => !left.includes(line))
    const count = countKnown(ruler, lines, known)
    const isBetter = count > best.count || (count === best.count && lines.length > best.lines.length)
    if (isBetter) best = { lines, count }
  }
  return best.lines
}

const isPartOfKnown = (
  ruler: string,
  line: string,
  all: readonly { readonly title: string }[],
  known: ReadonlySet<string>,
): boolean =>
  titlesAbove(ruler, [line]).some(({ title }, place) => title !== '' && known.has(all[place]?.title ?? ''))

function nameColumns(ruler: string, lines: readonly string[], titles: Titles): Column[] {
  const byTitle = new Map<string, string[]>(
    Object.entries(titles).map(([title, field]) => [title.toLowerCase(), listOf(field)]),
  )
  const named = titlesAbove(ruler, lines).map(({ title, start }) => ({
    field: byTitle.get(title)?.shift() ?? fieldOfTitle(title),
    start,
  }))
  // A title that comes again tells something else: `type` and `type2`.
  return named.map(({ field, start }, place) => {
    const earlier = named.slice(0, place).filter((other) => other.field === field).length
    return { field: field !== '' && earlier > 0 ? `${field}${earlier + 1}` : field, start }
  })
}

/** The cells of a line by field; columns without a field are left out. `|` between columns is no text. */
export function cutColumns(line: string, columns: readonly Column[]): Record<string, string> {
  const cells: Record<string, string> = {}
  let from = 0
  for (const [place, { field }] of columns.entries()) {
    const next = columns[place + 1]
    const end = next ? cutBefore(line, next.start, from) : line.length
    if (field !== '') cells[field] = line.slice(from, end).replace(/^[\s|]+|[\s|]+$/g, '')
    from = Math.max(from, end)
  }
  return cells
}

/** Where the column that should begin at `start` really does: words are not cut in two. */
function cutBefore(line: string, start: number, from: number): number {
  const at = Math.max(start, from)
  if (at === 0 || at >= line.length || line[at - 1] === ' ' || line[at] === ' ') return at
  const begin = line.lastIndexOf(' ', at) + 1
  const next = line.indexOf(' ', at)
  const end = next < 0 ? line.length : next
  // A word with others before it, most of which stands under the next title, is a right-aligned value of that title.
  const isNext = end - at >= at - begin && begin > from && line.slice(from, begin).trim() !== ''
  return isNext ? begin : end
}
