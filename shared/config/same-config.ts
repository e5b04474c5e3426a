/**
 * Whether two readings of a device say the same: comments, clocks, sizes and the other lines that a device prints anew
 * each time do not count, nor does how it groups a list.
 */
import { ConfigSyntaxError } from './config-syntax-error.ts'
import type { GrammarName } from './grammar/grammar.ts'
import { formatLines, linesOf, loadConfig } from './tree.ts'

/** The text in its canonical form; as it stands where it cannot be read as a configuration. */
function canonical(text: string, platform: GrammarName): string {
  try {
    return formatLines(linesOf(loadConfig(text, platform).nodes))
  } catch (error) {
    if (error instanceof ConfigSyntaxError) return text
    throw error
  }
}

export const isSameConfig = (a: string, b: string, platform: GrammarName): boolean =>
  a === b || canonical(a, platform) === canonical(b, platform)
