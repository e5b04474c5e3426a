/**
 * One command, one answer: types the line, compares its echo before Enter, answers the pager, and takes as output
 * everything up to a prompt after which nothing comes. Only a prompt that stays counts: a banner in a configuration
 * can look like one.
 */
import { signs } from '../drivers/signs.ts'
import { WorkError } from '../work-error.ts'
import { breakLookups } from './break-lookups.ts'
import type { Console } from './console.ts'
import { findError } from './judge.ts'
import { pausesOf } from './pauses.ts'
import { readPrompt, withoutNoise } from './prompt.ts'
import { typeLine } from './type-line.ts'
import { waitOn } from './wait.ts'

export interface CommandAnswer {
  /** Without the echo and the prompt. */
  readonly lines: readonly string[]
  /** The device's complaint; null when it took the command. */
  readonly error: string | null
}

/** `oneKey`: without Enter. */
export interface CommandAnswerRule {
  readonly pattern: RegExp
  readonly answer: string
  readonly oneKey?: boolean
}

export interface CommandOptions {
  readonly signal?: AbortSignal | undefined
  /** Silence that is patience, in milliseconds. */
  readonly patienceMs?: number
  /** Bytes of output after which it counts as endless. */
  readonly mostBytes?: number
  /** Answers to questions this very command asks. */
  readonly answers?: readonly CommandAnswerRule[]
}

/** More than any answer that is one: a device that prints for ever would take all memory over a network. */
const MOST_OUTPUT = 16 * 1024 * 1024
/** Nor does an answer take longer, in milliseconds: a device may ask for one page more for ever. */
const LONGEST_ANSWER = 1_800_000

/** Ctrl-C, and whatever prompt comes then. Throws WorkError `endless_output`. */
async function stopOutput(console: Console, text: string, signal?: AbortSignal): Promise<never> {
  console.write(console.driver.keys.abandon)
  const isBare = () => console.prompt() !== null
  await waitOn(console, { quietMs: 1500, limitMs: 15_000, signal, until: isBare })
  throw new WorkError(
    'endless_output',
    `${console.transport.peer} prints without end after "${text}": it was stopped with Ctrl-C.`,
    { command: text },
  )
}

/** Runs `text` at a bare prompt. Throws WorkError on silence, a restart, endless output, or a question nobody answers. */
export async function runCommand(
  console: Console,
  text: string,
  options: CommandOptions = {},
): Promise<CommandAnswer> {
  const { signal } = options
  if (text.includes('?') && !console.driver.takesQuestions)
    throw new WorkError(
      'help_character',
      `"${text}" holds a "?", which asks the device for help at once and leaves the line standing. Leave it out, or type it in the terminal.`,
      { command: text },
    )
  const wasPrivileged = (console.prompt()?.mode ?? 'user') !== 'user'
  await typeLine(console, text, signal)
  const lines: string[] = []
  let hasEcho = false
  const begun = console.bytesIn
  const { mostBytes = MOST_OUTPUT } = options
  const endsAt = console.clock.now() + LONGEST_ANSWER
  const isTooMuch = () => console.bytesIn - begun > mostBytes || console.clock.now() > endsAt
  const off = console.on((event) => {
    if (event.kind !== 'line' || isTooMuch()) return
    if (hasEcho) lines.push(event.text)
    else
      hasEcho =
        readPrompt(console.driver.prompt, console.hosts, event.text)?.rest.trim() === text.trim() ||
        event.text.trim().endsWith(text.slice(-20))
  })
  const offLookups = breakLookups(console)
  try {
    console.write('\r')
    const heard = { isStarted: () => hasEcho, isTooMuch, lines: () => lines.length }
    await awaitPrompt(console, text, options, heard)
  } finally {
    off()
    offLookups()
  }
  // What was printed meanwhile is the start of the device, and no answer.
  if (wasPrivileged && console.prompt()?.mode === 'user')
    throw new WorkError(
      'restarted',
      `${console.transport.peer} restarted, or logged us out, during "${text}". Connect again, then go on.`,
      { command: text },
    )
  return { lines, error: findError(console.driver, lines) }
}

interface Heard {
  readonly isStarted: () => boolean
  readonly isTooMuch: () => boolean
  /** How many came. */
  readonly lines: () => number
}

/** So often something is waited for or answered although not a line more comes of it. */
const MOST_TURNS = 200

/** Until a prompt stays; turns pages and answers on the way. */
async function awaitPrompt(
  console: Console,
  text: string,
  options: CommandOptions,
  { isStarted, isTooMuch, lines }: Heard,
): Promise<void> {
  const { driver } = console
  const patience = options.patienceMs ?? driver.slow.find((rule) => rule.line.test(text))?.ms ?? 20_000
  const isPager = () => driver.pager.pattern.test(withoutNoise(console.current()))
  const isPrompt = () => isStarted() && console.prompt() !== null
  const isAsked = () => isQuestion(console, options.answers)
  const hasSomething = () => isTooMuch() || isPager() || isPrompt() || isAsked()
  let turns = 0
  for (let known = 0; ; turns = lines() > known ? 0 : turns + 1, known = lines()) {
    const { signal } = options
    if (turns > MOST_TURNS)
      throw new WorkError(
        'no_answer',
        `${console.transport.peer} goes on asking and says nothing more after "${text}". Look at the terminal.`,
      )
    const wait = { quietMs: patience, limitMs: 900_000, ignoresMessages: true, signal }
    if (!(await waitOn(console, { ...wait, until: hasSomething })))
      throw new WorkError(
        'no_answer',
        `${console.transport.peer} said nothing more for ${patience / 1000} s after "${text}".`,
      )
    if (isTooMuch()) await stopOutput(console, text, signal)
    if (isPager()) {
      console.write(driver.pager.next)
      await waitOn(console, { quietMs: 2000, limitMs: 2000, signal, until: () => !isPager() })
      continue
    }
    // Messages change nothing about it: a device that talks all the time waits for its answer all the same.
    const before = console.shown.count
    const hasChanged = () => console.shown.count !== before
    const quietMs = isPrompt() ? pausesOf(console.transport).staysMs : 1000
    await waitOn(console, { quietMs, limitMs: 3000, ignoresMessages: true, signal, until: hasChanged })
    if (hasChanged()) continue
    if (isPrompt()) return
    if (isAsked()) answerQuestion(console, text, options)
  }
}

/** The unfinished line asks for something, and is no prompt; `expected`: questions that do not look like one. */
export const isQuestion = (console: Console, expected: readonly CommandAnswerRule[] = []): boolean => {
  const text = withoutNoise(console.current()).trimEnd()
  return (
    text !== '' &&
    !readPrompt(console.driver.prompt, console.hosts, text) &&
    (signs.question.test(text) ||
      signs.password.test(text) ||
      signs.username.test(text) ||
      expected.some(({ pattern }) => pattern.test(text)))
  )
}

/** Types what the command or the driver knows. Throws WorkError `unknown_question` for any other. */
export function answerQuestion(console: Console, command: string, options: CommandOptions): void {
  const text = withoutNoise(console.current()).trimEnd()
  const known = [...(options.answers ?? []), ...console.driver.questions].find((question) =>
    question.pattern.test(text),
  )
  if (!known || known.answer === null)
    throw new WorkError(
      'unknown_question',
      `${console.transport.peer} asks after "${command}": ${text}. Answer it in the terminal, then go on.`,
      { question: text },
    )
  console.write(`${known.answer}${'oneKey' in known && known.oneKey ? '' : '\r'}`)
}
