/**
 * Of a family of which too little is known, the first port that is configured is read back before the rest goes on:
 * lines that are taken without a word and do something else are found on one port, and not on fifty.
 */
import { cutSections } from '../../driver-engine/shown-lines.ts'
import type { SourceLine } from '../../driver-engine/steps.ts'
import type { Driver } from '../../drivers/driver.ts'

export interface PushParts {
  /** Sent and read back first; empty: all goes in one. */
  readonly first: readonly SourceLine[]
  readonly rest: readonly SourceLine[]
}

/** All up to the end of the first section of a port. */
export function splitAtFirstPort(driver: Driver, lines: readonly SourceLine[]): PushParts {
  if (!driver.isTried) return { first: [], rest: lines }
  const sections = cutSections(driver, lines)
  const at = sections.findIndex(
    ({ head, lines: inside }) => /^interface\b/i.test(head.text) && inside.length > 0,
  )
  if (at < 0 || at === sections.length - 1) return { first: [], rest: lines }
  const textOf = (parts: typeof sections) => parts.flatMap(({ head, lines: inside }) => [head, ...inside])
  return { first: textOf(sections.slice(0, at + 1)), rest: textOf(sections.slice(at + 1)) }
}
