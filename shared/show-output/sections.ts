/**
 * A session pasted as a whole holds the outputs of several commands: what stands behind a prompt with another command is
 * not of the table that was asked for, and the same command typed twice gives its rows twice.
 */
import { isPromptLine, typedBehindPrompt } from './clean-text.ts'

export interface Sections {
  /** Lines of each output of the command, in order. */
  readonly own: readonly (readonly string[])[]
  /** Lines that other commands printed. */
  readonly others: readonly string[]
}

/**
 * The lines by what they answer to; `isOwn` says whether what was typed prints the table of `command`. Where nothing
 * answers to it, all lines are taken for its output: prompts are not always what they look like.
 */
export function splitSections(
  lines: readonly string[],
  command: string,
  isOwn: (typed: string) => boolean,
): Sections {
  const parts: { isOwn: boolean; lines: string[] }[] = [{ isOwn: true, lines: [] }]
  for (const line of lines) {
    const typed = typedBehindPrompt(line)
    if (typed === null) parts.at(-1)?.lines.push(line)
    else parts.push({ isOwn: isOwn(typed), lines: [] })
  }
  const isSaid = (line: string): boolean => line.trim() !== '' && !isPromptLine(line, command)
  const own = parts.filter((part) => part.isOwn && part.lines.some(isSaid))
  if (own.length === 0) return { own: [lines], others: [] }
  const others = parts.filter((part) => !part.isOwn)
  return { own: own.map((part) => part.lines), others: others.flatMap((part) => part.lines.filter(isSaid)) }
}
