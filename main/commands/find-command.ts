/** Finds the command that the words of a command line name, or says which one was probably meant. */
import { UsageError } from './command.ts'
import { type CommandEntry, commands } from './index.ts'

export interface FoundCommand {
  readonly entry: CommandEntry
  /** The words after the command's name. */
  readonly rest: readonly string[]
}

/** `secret set FILE`: two-word names win over one-word names. Throws UsageError with a suggestion. */
export function findCommand(words: readonly string[]): FoundCommand {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const entry = commands.find((candidate) => candidate.name === name)
    if (entry) return { entry, rest: words.slice(length) }
  }
  const family = commands.filter((candidate) => candidate.name.startsWith(`${words[0]} `))
  if (family.length > 0)
    throw new UsageError(`"${words[0]}" goes on: ${family.map((command) => command.name).join(', ')}`)
  const near = nearest(words[0] ?? '')
  throw new UsageError(
    `there is no command "${words[0]}"${near ? `; did you mean "${near}"?` : ''} See brassage --help`,
  )
}

function nearest(word: string): string | null {
  const ranked = commands
    .map((command) => ({ name: command.name, distance: editDistance(word, command.name) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= 2 ? best.name : null
}

/** Levenshtein distance: insertions, deletions and replacements from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...b].entries())
      current.push(
        Math.min(
          (previous[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (previous[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    previous = current
  }
  return previous.at(-1) ?? 0
}
