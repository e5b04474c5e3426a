/**
 * A text pasted to whatever stands there, line by line and no faster than it is read. At a known prompt every line
 * waits for its echo and the next prompt; where no prompt is known, for its echo if one comes, and for silence.
 */
import type { Console } from './console.ts'
import { runCommand } from './run-command.ts'
import { waitOn } from './wait.ts'

/** Half of the smallest input buffer known. */
const PORTION = 32
const ECHO_MS = 600
const SETTLED_MS = 400
const LONGEST_MS = 15_000

/** Rejects as the console does when it is lost, and when `signal` aborts. */
export async function pasteLines(
  console: Console,
  lines: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  for (const line of lines.filter((text) => text.trim() !== '')) {
    if (console.prompt() !== null) await runCommand(console, line, { signal })
    else await typeBlindly(console, line, signal)
  }
}

async function typeBlindly(console: Console, line: string, signal?: AbortSignal): Promise<void> {
  for (let at = 0; at < line.length; at += PORTION) {
    const part = line.slice(at, at + PORTION)
    console.write(part)
    const isEchoed = () => console.current().endsWith(part.trimEnd())
    await waitOn(console, { quietMs: ECHO_MS, limitMs: ECHO_MS * 5, signal, until: isEchoed })
  }
  console.write('\r')
  await waitOn(console, { quietMs: SETTLED_MS, limitMs: LONGEST_MS, signal })
}
