/**
 * Typing at a boot loader's prompt: it is no command line, so nothing but its own words goes there, and a line whose echo
 * is wrong is taken back with backspaces, never with Enter.
 */
import type { Console } from '../../driver-engine/console.ts'
import { waitOn } from '../../driver-engine/wait.ts'
import type { BootLoader } from '../../drivers/recovery/index.ts'
import { WorkError } from '../../work-error.ts'

const ECHO_MS = 4000
const ANSWER_MS = 120_000
/** A prompt after which nothing comes for so long is the end of the answer. */
const STAYS_MS = 300
const PORTION = 8

export const isAtLoader = (console: Console, loader: BootLoader): boolean =>
  loader.prompt.test(console.current())

async function typeAtLoader(console: Console, text: string, signal?: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    let isRight = true
    for (let at = 0; at < text.length && isRight; at += PORTION) {
      console.write(text.slice(at, at + PORTION))
      const soFar = text.slice(0, at + PORTION)
      const until = () => console.current().endsWith(soFar.trimEnd())
      isRight = await waitOn(console, { quietMs: ECHO_MS, limitMs: ECHO_MS, signal, until })
    }
    if (isRight) return
    console.write('\b'.repeat(text.length))
    await waitOn(console, { quietMs: 1000, limitMs: ECHO_MS, signal })
  }
  throw new WorkError(
    'echo_wrong',
    `${console.transport.peer} does not echo "${text}" as typed. Check the cable and the line speed.`,
  )
}

export interface LoaderAnswer {
  readonly lines: readonly string[]
  readonly error: string | null
}

/** Runs `text` at the loader's prompt, to the next one. Throws WorkError `no_answer`, `echo_wrong`. */
export async function askLoader(
  console: Console,
  loader: BootLoader,
  text: string,
  signal?: AbortSignal,
): Promise<LoaderAnswer> {
  await typeAtLoader(console, text, signal)
  const lines: string[] = []
  const off = console.on((event) => {
    if (event.kind === 'line') lines.push(event.text)
  })
  try {
    console.write('\r')
    const isBack = () => lines.length > 0 && isAtLoader(console, loader)
    do {
      if (!(await waitOn(console, { quietMs: ANSWER_MS, limitMs: ANSWER_MS, signal, until: isBack })))
        throw new WorkError(
          'no_answer',
          `${console.transport.peer} said nothing more for ${ANSWER_MS / 1000} s after "${text}".`,
        )
      await waitOn(console, { quietMs: STAYS_MS, limitMs: STAYS_MS, signal })
    } while (!isBack())
  } finally {
    off()
  }
  const answer = lines.slice(1)
  return { lines: answer, error: answer.find((line) => loader.complaint.test(line)) ?? null }
}

/**
 * Types the line that starts the system, and waits until Enter was taken: setting the line speed for what comes next would
 * drop a byte that is still on its way.
 */
export async function startSystem(console: Console, line: string, signal?: AbortSignal): Promise<void> {
  await typeAtLoader(console, line, signal)
  let isTaken = false
  const off = console.on((event) => {
    if (event.kind === 'line') isTaken = true
  })
  try {
    console.write('\r')
    const until = () => isTaken
    if (await waitOn(console, { quietMs: ANSWER_MS, limitMs: ANSWER_MS, signal, until })) return
  } finally {
    off()
  }
  throw new WorkError(
    'no_answer',
    `${console.transport.peer} said nothing more for ${ANSWER_MS / 1000} s after "${line}".`,
  )
}
