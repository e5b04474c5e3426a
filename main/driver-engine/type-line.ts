/**
 * One line typed at a prompt and compared with its echo, before Enter. A device may stop for seconds anywhere: what was
 * typed meanwhile waits in it and is echoed late, so nothing is typed again before the device has shown that it has
 * taken, and thrown away, what came before.
 */
import { WorkError } from '../work-error.ts'
import type { Console } from './console.ts'
import { isFullEcho, matchEcho, noEcho } from './echo.ts'
import { pausesOf } from './pauses.ts'
import { readPrompt } from './prompt.ts'
import { waitOn } from './wait.ts'

const ECHO_MS = 4000
const TRIES = 4
const CHUNK = 16
/** A device that is silent for so long after Enter is not thinking any more. */
const STALLED_MS = 20_000
const LIMIT_MS = 60_000

/** What stands behind the prompt; null where none is shown. */
const restOf = (console: Console): string | null =>
  readPrompt(console.driver.prompt, console.hosts, console.current())?.rest ?? null

const isEchoed = (console: Console, text: string): boolean => {
  const rest = restOf(console)
  return rest !== null && isFullEcho(text, matchEcho(text, rest, noEcho))
}

/**
 * Types `text` and waits for its echo; erases and types again when it comes back wrong. Enter is not typed. Throws
 * WorkError `echo_wrong` after the last try, and where a device echoes nothing at all.
 */
export async function typeLine(console: Console, text: string, signal?: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    // After a first loss in small portions, each awaited: something on the way has a very small buffer.
    const size = attempt === 0 ? text.length : CHUNK / 2 ** attempt
    if (await typeInPortions(console, text, size, signal)) return
    if (!(await startAnew(console, signal))) break
  }
  throw new WorkError(
    'echo_wrong',
    `${console.transport.peer} does not echo "${text}" as typed. Check the cable and the line speed.`,
  )
}

async function typeInPortions(
  console: Console,
  text: string,
  size: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (let at = 0; at < text.length; at += size) {
    console.write(text.slice(at, at + size))
    const soFar = text.slice(0, at + size)
    const isRight = await waitOn(console, {
      quietMs: ECHO_MS,
      limitMs: LIMIT_MS,
      ignoresMessages: true,
      signal,
      until: () => isEchoed(console, soFar),
    })
    if (!isRight) return false
  }
  return true
}

/** Throws away what was typed and waits until the device has done so; false where it says nothing at all. */
async function startAnew(console: Console, signal: AbortSignal | undefined): Promise<boolean> {
  const isHalfEchoed = (restOf(console) ?? '') !== ''
  const wait = { quietMs: STALLED_MS, limitMs: LIMIT_MS, ignoresMessages: true, signal }
  console.write(console.driver.keys.eraseLine)
  // Of a line that stands there half the disappearance is the proof; an empty one proves nothing, its echo may be due.
  if (
    isHalfEchoed &&
    (await waitOn(console, { ...wait, quietMs: ECHO_MS, until: () => restOf(console) === '' }))
  )
    return true
  let newLines = 0
  const off = console.on((event) => {
    if (event.kind === 'line') newLines++
  })
  try {
    console.write(`${console.driver.keys.abandon}\r`)
    const isFresh = () => newLines > 0 && console.prompt() !== null
    if (!(await waitOn(console, { ...wait, until: isFresh }))) return false
  } finally {
    off()
  }
  // The prompt of the abandoned line and that of Enter: the last one counts.
  await waitOn(console, { ...wait, quietMs: pausesOf(console.transport).settledMs })
  return true
}
