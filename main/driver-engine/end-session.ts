/**
 * A command after which no prompt comes: the device restarts, or asks for a login. Its own questions are answered as
 * told, any other stops. Surprising: a refused one is known only by the prompt that comes back and stays.
 */
import { isBootSign, signs } from '../drivers/signs.ts'
import { WorkError } from '../work-error.ts'
import type { Console } from './console.ts'
import { findError } from './judge.ts'
import { answerQuestion, type CommandAnswerRule, isQuestion } from './run-command.ts'
import { typeLine } from './type-line.ts'
import { waitOn } from './wait.ts'

export interface EndOptions {
  readonly signal?: AbortSignal | undefined
  readonly answers: readonly CommandAnswerRule[]
  /** How long the device may be silent between its last word and the first of the next start, in milliseconds. */
  readonly silenceMs: number
}

/** Questions and prompts that come and go, before it is taken for a device that does neither. */
const MOST_TURNS = 200

/** A prompt that stays for so long means that nothing was ended, in milliseconds. */
const STAYS_MS = 3000

const isLogin = (console: Console): boolean => {
  const text = console.current().trimEnd()
  if (signs.pressReturn.test(text)) return true
  return signs.username.test(text) || signs.password.test(text)
}

/**
 * Runs `line` until the device has begun to start, asks for a login or hangs up. Afterwards nothing is known of the
 * prompt: attach again. Throws WorkError `end_refused`, `unknown_question`, `no_restart`.
 */
export async function endSession(console: Console, line: string, options: EndOptions): Promise<void> {
  const { signal, answers, silenceMs } = options
  await typeLine(console, line, signal)
  const said: string[] = []
  let answered = ''
  const off = console.on((event) => {
    if (event.kind === 'line') said.push(event.text)
  })
  try {
    console.write('\r')
    for (let turns = 0; ; turns++) {
      if (turns > MOST_TURNS) throw noRestart(console, line, silenceMs)
      const hasEnded = () =>
        said.some((line) => isBootSign(line) || signs.pressReturn.test(line)) || isLogin(console)
      // The question answered last stands on the screen until the device goes on: it is not asked twice.
      const asks = () => isQuestion(console) && !isLogin(console) && answered !== placeOf(console, said)
      const isBack = () => said.length > 0 && console.prompt() !== null
      const found = await waitOn(console, {
        quietMs: silenceMs,
        limitMs: silenceMs,
        signal,
        until: () => hasEnded() || asks() || isBack(),
      })
      if (!found) throw noRestart(console, line, silenceMs)
      if (hasEnded()) return forgetPrompt(console)
      if (isBack()) {
        await waitOn(console, { quietMs: STAYS_MS, limitMs: STAYS_MS, signal, until: () => !isBack() })
        if (isBack()) throw refused(console, line, said)
        continue
      }
      answered = (await answerWhatStays(console, line, answers, signal)) ? placeOf(console, said) : answered
    }
  } catch (error) {
    // A device on the network takes its connection along: that is what was asked for.
    if (console.closed?.kind === 'ended' && console.transport.isShell) return
    throw error
  } finally {
    off()
  }
}

/** Which question this is: the same words again, further down, are asked anew. */
const placeOf = (console: Console, said: readonly string[]): string => `${said.length} ${console.current()}`

/** A question counts when nothing more comes behind it; true: it was answered. */
async function answerWhatStays(
  console: Console,
  line: string,
  answers: readonly CommandAnswerRule[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const before = console.shown.count
  const hasChanged = () => console.shown.count !== before
  const wait = { quietMs: 500, limitMs: 2000, ignoresMessages: true, signal }
  if ((await waitOn(console, { ...wait, until: hasChanged })) || !isQuestion(console)) return false
  answerQuestion(console, line, { answers })
  return true
}

/** The next start may bring another name, and nobody is logged in. */
function forgetPrompt(console: Console): void {
  console.hosts = null
  console.forget()
}

const refused = (console: Console, line: string, said: readonly string[]): WorkError =>
  new WorkError(
    'end_refused',
    `${console.transport.peer} did not carry out "${line}": ${findError(console.driver, said) ?? (said.at(-2) || 'the prompt came back')}`,
  )

const noRestart = (console: Console, line: string, silenceMs: number): WorkError =>
  new WorkError(
    'no_restart',
    `${console.transport.peer} said nothing more for ${silenceMs / 1000} s after "${line}". Look at its lamps and at the terminal.`,
  )
