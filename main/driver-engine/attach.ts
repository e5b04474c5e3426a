/**
 * From a cable just plugged in to a known privileged prompt, whatever state the device was left in. Reads the
 * situation, asks ./attach-decision.ts, does it, looks again.
 */
import type { Driver } from '../drivers/driver.ts'
import { signs } from '../drivers/signs.ts'
import { WorkError } from '../work-error.ts'
import { decideAttach, freshMemory, type Secret } from './attach-decision.ts'
import type { Console } from './console.ts'
import { pausesOf } from './pauses.ts'
import type { Prompt } from './prompt.ts'
import { readSituation, type Situation } from './situation.ts'
import { mayBecomeSyslog } from './syslog-line.ts'
import { waitOn } from './wait.ts'

export interface SessionSecrets {
  readonly user?: string | undefined
  readonly password?: string | undefined
  readonly enable?: string | undefined
}

export interface AttachOptions {
  readonly secrets?: SessionSecrets
  /** Fixed line speed: no other is tried. */
  readonly baud?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onSituation?: (situation: Situation) => void
}

export interface Attached {
  readonly driver: Driver
  readonly prompt: Prompt
  /** Line speed found, where the transport has one. */
  readonly baud: number | null
}

const FIRST_LISTEN_MS = 500
/** A switch that lets somebody in over the network greets by itself; a busy one takes its time for it. */
const GREETING_MS = 10_000

/**
 * Sends nothing for a moment: a device that boots speaks by itself, and so does one that was logged in to. True: it is
 * a fresh login that asks or shows a bare prompt, so nobody left half a command behind. Behind a console server it says
 * nothing of the kind.
 */
async function listen(console: Console, signal?: AbortSignal): Promise<boolean> {
  const pause = { quietMs: FIRST_LISTEN_MS, limitMs: FIRST_LISTEN_MS, signal }
  if (!console.transport.isShell) {
    await waitOn(console, pause)
    return false
  }
  const greeting = { quietMs: GREETING_MS, limitMs: GREETING_MS, signal }
  await waitOn(console, { ...greeting, until: () => console.bytesIn > 0 })
  const { settledMs } = pausesOf(console.transport)
  const isAsked = () => !NOTHING_ASKED.has(situationOf(console).kind)
  if (await waitOn(console, { ...pause, limitMs: GREETING_MS, until: isAsked }))
    await waitOn(console, { quietMs: settledMs, limitMs: GREETING_MS, signal })
  return FRESH.has(situationOf(console).kind)
}

const FRESH: ReadonlySet<Situation['kind']> = new Set(['prompt', 'username', 'password'])

const situationOf = (console: Console): Situation =>
  readSituation({ lines: console.recent(), ...console.legibility }, console.driver)

/** The slowest stacks take ten minutes; what takes longer starts over and over. */
const LONGEST_BOOT_MS = 30 * 60_000

/** What may still become something else, however long it stands there. */
const NOTHING_ASKED: ReadonlySet<Situation['kind']> = new Set(['silent', 'noise', 'text', 'booting'])

/**
 * After something was typed: until the device has answered and gone quiet, or `ms` passed without an answer. Messages
 * are none, and are not waited for.
 */
async function settle(
  console: Console,
  typed: string,
  { ms, signal }: { readonly ms: number; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const before = console.shown.count
  const { settledMs } = pausesOf(console.transport)
  const isStill = () =>
    console.clock.now() - console.shown.at >= settledMs && !mayBecomeSyslog(console.current())
  // A prompt printed again after a message is no answer to a word: its echo comes first.
  const word = /^[a-z -]{4,}\r$/.test(typed) ? typed.trimEnd() : ''
  const isEchoed = () => word === '' || console.recent().some((line) => line.trimEnd().endsWith(word))
  const patience = word === '' ? ms : ms * 2
  const hasAnswered = await waitOn(console, {
    quietMs: patience,
    limitMs: patience,
    signal,
    until: () => console.shown.count > before && isEchoed(),
  })
  if (hasAnswered) await waitOn(console, { quietMs: settledMs, limitMs: 30_000, signal, until: isStill })
}

/** So much text does not come about at a wrong speed. */
const ENOUGH_TEXT = 12

const isLegible = ({ printable, total }: Console['legibility']): boolean =>
  total >= ENOUGH_TEXT && printable / total > 0.9

const missing: Readonly<Record<Exclude<Secret, 'factoryEnable'>, string>> = {
  user: 'The device asks for a user name: give it with --user.',
  password: 'The device asks for a password: give it with --password-env VAR, or from the vault.',
  enable: 'The device asks for the enable secret: give it with --enable-env VAR, or from the vault.',
}

function secretOf(secrets: SessionSecrets, which: Secret, { driver, transport }: Console): string {
  const { peer } = transport
  if (which === 'factoryEnable') return driver.factoryEnable ?? ''
  const value =
    which === 'enable' ? (secrets.enable ?? secrets.password ?? driver.factoryEnable) : secrets[which]
  if (value !== undefined) return value
  throw new WorkError(which === 'enable' ? 'enable_needed' : 'login_needed', `${peer}: ${missing[which]}`)
}

/**
 * A switch on the network hangs up where a console would ask again: what it said before tells why. `secretsTyped`: how
 * many.
 */
function explainHangUp(console: Console, secretsTyped: number): WorkError | null {
  const { peer } = console.transport
  const said = console.recent().join('\n')
  // What IOS says on a line with `login` and no `password`.
  if (/password required, but none set/i.test(said))
    return new WorkError(
      'login_impossible',
      `${peer} lets nobody in over the network: its lines have no password. Set one on its console.`,
      { peer },
    )
  if (secretsTyped > 0 && (signs.loginFailed.test(said) || signs.password.test(said)))
    return new WorkError('login_refused', `${peer} refused the login, and hung up.`, { peer })
  return null
}

/**
 * Brings the console to a bare privileged prompt, its host name learned. Throws WorkError: silent_line, wrong_speed,
 * boot_loader, login_needed, login_refused, login_impossible, enable_needed, enable_refused, enable_unset, unknown_question,
 * no_prompt, connection_lost.
 */
export async function attach(console: Console, options: AttachOptions = {}): Promise<Attached> {
  let secretsTyped = 0
  const noteSecret = () => {
    secretsTyped += 1
  }
  try {
    return await findPrompt(console, options, noteSecret)
  } catch (error) {
    const isLost = error instanceof WorkError && error.code === 'connection_lost'
    throw (isLost ? explainHangUp(console, secretsTyped) : null) ?? error
  }
}

async function findPrompt(
  console: Console,
  options: AttachOptions,
  noteSecret: () => void,
): Promise<Attached> {
  const { signal, secrets = {} } = options
  const allSpeeds = console.transport.setBaud && options.baud === undefined ? console.driver.speeds : []
  const speeds = [...allSpeeds]
  let passes = 0
  let baud = options.baud ?? speeds.shift() ?? null
  if (baud !== null) await console.transport.setBaud?.(baud)
  let memory = { ...freshMemory, hasCleared: await listen(console, signal) }
  const begun = console.clock.now()
  for (;;) {
    const situation = situationOf(console)
    if (situation.kind === 'booting' && console.clock.now() - begun > LONGEST_BOOT_MS)
      throw new WorkError(
        'no_prompt',
        `${console.transport.peer} has been starting for half an hour and reaches no prompt. Look at its terminal: it may start over and over.`,
      )
    options.onSituation?.(situation)
    if (isLegible(console.legibility)) memory = { ...memory, hasText: true }
    // Bytes came but never a text: the device may have been slow when its own speed was tried. Once more around.
    if (speeds.length === 0 && passes++ === 0 && console.bytesIn > 0) speeds.push(...allSpeeds)
    const step = decideAttach(situation, memory, console.driver, speeds.length > 0)
    memory = step.memory
    const { action } = step
    if (action.kind === 'give-up')
      throw new WorkError(action.code, `${console.transport.peer}: ${action.message}`)
    if (action.kind === 'ready') {
      console.driver = action.driver
      console.hosts = action.hosts
      return { driver: action.driver, prompt: action.prompt, baud }
    }
    if (situation.kind === 'prompt') console.driver = situation.driver
    if (action.kind === 'wait') {
      console.forget()
      const before = console.bytesIn
      await waitOn(console, {
        quietMs: action.ms,
        limitMs: action.ms,
        signal,
        until: () => console.bytesIn > before,
      })
      await waitOn(console, { quietMs: 3000, limitMs: 600_000, signal })
    } else if (action.kind === 'changeSpeed') {
      baud = speeds.shift() ?? baud
      if (baud !== null) await console.transport.setBaud?.(baud)
      console.forget()
    } else {
      if (action.kind === 'secret') noteSecret()
      const text = action.kind === 'secret' ? `${secretOf(secrets, action.which, console)}\r` : action.text
      if (!(action.kind === 'write' && action.text === console.driver.keys.eraseLine)) console.forget()
      if (text !== '') console.write(text)
      const isSecret = action.kind === 'secret'
      await settle(console, isSecret ? '' : text, { ms: isSecret ? 4000 : action.waitMs, signal })
    }
  }
}
