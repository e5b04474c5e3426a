/**
 * From a command as people type it to the table it prints: words may be cut short (`sh int status`), interface names
 * may have a blank, and what follows a `|` filters lines but not their form.
 */
import type { Table } from './table.ts'

/** The table of `command` among `tables`, or null. Where several fit, the one with the most words written out wins. */
export function findTable(tables: readonly Table[], command: string): Table | null {
  const typed = wordsOf(command)
  return bestOf(tables, typed, asTyped) ?? bestOf(tables, typed.flatMap(withoutHyphens), withoutHyphens)
}

const asTyped = (word: string): readonly string[] => [word]

/** File names and people write `mac address table`. */
const withoutHyphens = (word: string): readonly string[] => word.split('-').filter((part) => part !== '')

function bestOf(
  tables: readonly Table[],
  typed: readonly string[],
  partsOf: (word: string) => readonly string[],
): Table | null {
  const ranked = tables.flatMap((table) =>
    table.commands.flatMap((known) => {
      const score = matchScore(typed, known.split(' ').flatMap(partsOf))
      return score === null ? [] : [{ table, score }]
    }),
  )
  return ranked.sort((a, b) => b.score - a.score)[0]?.table ?? null
}

function wordsOf(command: string): string[] {
  const line = (command.split('|')[0] ?? '').trim().toLowerCase().replace(/_/g, ' ')
  // `show interfaces fastethernet 0/1 status`, `show int vlan 1`: the number belongs to the word before it.
  const joined = line
    .replace(/^do /, '')
    .replace(/ ((?:fa|gi|te|tw|fi|fo|hu|ap|et)[a-z-]*) +(\d+\/[\d/.]+)/g, ' $1$2')
    .replace(/^(sho?w? +int[a-z]*) +(vlan?|po[a-z-]*|lo[a-z]*|fa[a-z]*|gi[a-z]*) +(\d+)(?= |$)/, '$1 $2$3')
  return joined.split(/\s+/).filter((word) => word !== '')
}

/** Exact words count most, then beginnings, then words in brackets; null where the command is another one. */
function matchScore(typed: readonly string[], known: readonly string[]): number | null {
  const [word, ...rest] = known
  const [first, ...later] = typed
  if (word === undefined) return typed.length === 0 ? 0 : null
  if (word.startsWith('[')) {
    const without = matchScore(typed, rest)
    if (first === undefined || !isFreeWord(word, first)) return without
    const within = best(matchScore(later, rest), word === '[rest]' ? matchScore(later, known) : null)
    return best(without, within === null ? null : within + 1)
  }
  if (first === undefined || !word.startsWith(first)) return null
  const score = matchScore(later, rest)
  return score === null ? null : score + (word === first ? 100 : 10)
}

/** `[interface]` stands for one word with a digit in it; `[word]` for any; `[rest]` likewise, for several in a row. */
const isFreeWord = (bracket: string, typed: string): boolean =>
  bracket === '[interface]' ? /\d/.test(typed) : true

const best = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b)
