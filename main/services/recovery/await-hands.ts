/**
 * Waits until somebody has pressed what the picture shows: the console tells by itself, so nobody has to say "done" with
 * both hands at a switch. Nothing is typed meanwhile, but where a Break is the way or a login is tried.
 */
import type { RecoveryHint } from '../../../shared/contract/recovery.ts'
import type { SessionSecrets } from '../../driver-engine/attach.ts'
import { attach } from '../../driver-engine/attach.ts'
import type { Console } from '../../driver-engine/console.ts'
import { waitOn } from '../../driver-engine/wait.ts'
import type { BootLoader, HandsStep } from '../../drivers/recovery/index.ts'
import { isBootSign } from '../../drivers/signs.ts'
import { WorkError } from '../../work-error.ts'
import { isAtLoader } from './at-loader.ts'

/** A person may have to walk to the rack first. */
const HANDS_MS = 30 * 60_000
/** One alone may stand in a login banner. */
const START_SIGNS = 2
const BREAK_EVERY_MS = 1000
const LOGIN_EVERY_MS = 4000

export interface HandsOptions {
  readonly loader: BootLoader | null
  readonly login: SessionSecrets
  readonly baud: number | null
  readonly signal?: AbortSignal | undefined
  readonly onHint: (hint: RecoveryHint) => void
  readonly onModel: (model: string) => void
}

/** How it ended: `erases`: it asks whether to erase everything, because recovery is disabled. */
export type HandsEnd = 'done' | 'erases'

const nobody = (console: Console): WorkError =>
  new WorkError(
    'nobody_pressed',
    `${console.transport.peer} showed nothing of a pressed button for ${HANDS_MS / 60_000} minutes. Begin the recovery again when you stand at the device.`,
  )

/** Throws WorkError `nobody_pressed`, and what the console throws. */
export async function awaitHands(
  console: Console,
  step: HandsStep,
  options: HandsOptions,
): Promise<HandsEnd> {
  options.onHint('listening')
  if (step.until === 'let_in') return awaitOpenDoor(console, options)
  return awaitText(console, step, options)
}

async function awaitText(console: Console, step: HandsStep, options: HandsOptions): Promise<HandsEnd> {
  const { loader, signal, onHint, onModel } = options
  if (step.breaks && !console.transport.sendBreak)
    throw new WorkError('no_break', `${console.transport.peer} cannot send a Break.`)
  let isStarting = false
  let bootSigns = 0
  let breaks: () => void = () => {}
  let breakFault: unknown = null
  const sendBreaks = () => {
    console.transport.sendBreak?.().catch((error: unknown) => {
      breakFault = error
    })
    breaks = console.clock.after(BREAK_EVERY_MS, sendBreaks)
  }
  const see = (line: string) => {
    const model = loader?.model.exec(line)?.[1]
    if (model) onModel(model)
    if (loader?.missed.test(line)) {
      breaks()
      isStarting = false
      onHint('missed')
    } else if (
      isBootSign(line) &&
      ++bootSigns >= (step.until === 'restart' ? START_SIGNS : 1) &&
      !isStarting
    ) {
      isStarting = true
      onHint('starting')
      if (step.breaks) sendBreaks()
    }
  }
  const off = console.on((event) => {
    if (event.kind === 'line') see(event.text)
  })
  const asksToErase = () => loader?.erases.test(console.current()) === true
  const until = () =>
    breakFault !== null ||
    (step.until === 'restart'
      ? isStarting
      : loader !== null && (isAtLoader(console, loader) || asksToErase()))
  try {
    if (!(await waitOn(console, { quietMs: HANDS_MS, limitMs: HANDS_MS, signal, until })))
      throw nobody(console)
  } finally {
    breaks()
    off()
  }
  if (breakFault !== null) throw breakFault
  return asksToErase() ? 'erases' : 'done'
}

/** Codes with which a device that is locked, off or starting answers a login. */
const STILL = [
  ...['login_refused', 'login_needed', 'enable_refused', 'enable_needed'],
  ...['silent_line', 'no_prompt', 'unknown_question'],
]

async function awaitOpenDoor(console: Console, options: HandsOptions): Promise<HandsEnd> {
  const { login, baud, signal, onHint } = options
  const begun = console.clock.now()
  while (console.clock.now() - begun < HANDS_MS) {
    try {
      await attach(console, { secrets: login, baud: baud ?? undefined, signal })
      return 'done'
    } catch (error) {
      if (!(error instanceof WorkError) || !STILL.includes(error.code)) throw error
      onHint('still_locked')
    }
    await waitOn(console, { quietMs: LOGIN_EVERY_MS, limitMs: LOGIN_EVERY_MS, signal, until: () => false })
  }
  throw nobody(console)
}
