/**
 * Returns a device to its factory state: each step written down before it is typed, then the device read again until it
 * shows that it is empty. Going on after a cut is the same from the beginning, because every step may be done twice;
 * only a device that had already restarted is looked at first.
 */
import type { SessionSecrets } from '../../driver-engine/attach.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { type FactoryReset, factoryResetOf, type ResetStep } from '../../drivers/factory-reset/index.ts'
import { WorkError } from '../../work-error.ts'
import { findLeftovers, sayLeftovers } from './find-leftovers.ts'
import { identifyAgain } from './identify-again.ts'
import { runStep } from './run-step.ts'
import { openStep, type WipeLog, type WipeLogs } from './wipe-log.ts'
import {
  numberOf,
  plannedSteps,
  refusedWipe,
  type WipeEnd,
  type WipeResult,
  type WipeStep,
  withStep,
} from './wipe-result.ts'

export interface WipeOptions {
  readonly identified: Identified
  /** The number a person told: has to be the device's. */
  readonly confirm: string
  readonly logs: WipeLogs
  /** Tried where the device still asks for a password afterwards. */
  readonly secrets?: SessionSecrets
  readonly signal?: AbortSignal | undefined
  readonly onSteps?: (steps: readonly WipeStep[]) => void
}

interface Wiping {
  readonly console: Console
  readonly reset: FactoryReset
  readonly number: string
  readonly log: WipeLog
  readonly options: WipeOptions
  steps: readonly WipeStep[]
  /** A step that takes something away has begun. */
  hasTaken: boolean
  hasEnded: boolean
  keptPassword: boolean
}

const isSame = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase()

/** Why a device is not wiped, in English; null: it may be. */
export function wipeRefusal({ identity, driver }: Identified, confirm: string): string | null {
  const number = numberOf(identity)
  const name = identity.model ?? driver.title
  if (!factoryResetOf(driver.name))
    return `How ${name} is returned to its factory state is not known here: nothing was sent.`
  if (number === null)
    return `${name} tells neither a serial number nor an address, so it cannot be told from another: nothing was sent.`
  if (!isSame(number, confirm))
    return `This is ${name} with the number ${number}, not ${confirm}: nothing was sent.`
  return null
}

/** Needs a privileged prompt. Rejects for bugs only: whatever the device does is in the result. */
export async function runWipe(console: Console, options: WipeOptions): Promise<WipeResult> {
  const { identified, confirm, logs } = options
  const reset = factoryResetOf(identified.driver.name)
  const number = numberOf(identified.identity)
  const refusal = wipeRefusal(identified, confirm)
  if (refusal !== null || reset === null || number === null)
    return refusedWipe(identified.identity, [], refusal ?? '')
  const begun = console.clock.now()
  const wiping: Wiping = {
    console,
    reset,
    number,
    log: logs.of(number),
    options,
    steps: plannedSteps(reset),
    hasTaken: false,
    hasEnded: false,
    keptPassword: false,
  }
  const end = await wipe(wiping)
  const seconds = Math.round((console.clock.now() - begun) / 1000)
  return { identity: identified.identity, ...end, steps: wiping.steps, seconds }
}

interface End {
  readonly state: WipeEnd
  readonly message: string
}

async function wipe(wiping: Wiping): Promise<End> {
  const { log, reset } = wiping
  const open = openStep(log.entries())
  try {
    const isAfterRestart = reset.steps.some(({ name, ends }) => ends && name === open?.step)
    if (isAfterRestart || open?.step === 'verify') {
      const left = await findLeftovers(wiping.console, reset, wiping.options.signal)
      if (left.length === 0) return finishEmpty(wiping)
    }
    log.append({ step: 'begun', state: 'intended', message: open ? `goes on after ${open.step}` : '' })
    for (const step of reset.steps) await doStep(wiping, step)
    return await verify(wiping)
  } catch (error) {
    return endOf(wiping, error)
  }
}

function show(wiping: Wiping, name: WipeStep['name'], state: WipeStep['state'], message = ''): void {
  wiping.steps = withStep(wiping.steps, name, state, message)
  wiping.options.onSteps?.(wiping.steps)
}

async function doStep(wiping: Wiping, step: ResetStep): Promise<void> {
  const { console, log, options } = wiping
  log.append({ step: step.name, state: 'intended', message: '' })
  show(wiping, step.name, 'running')
  if (step.name !== 'vtp') wiping.hasTaken = true
  const { state, message } = await runStep(console, step, options.signal)
  if (step.ends) {
    wiping.hasEnded = true
    await findAgain(wiping, step)
  }
  log.append({ step: step.name, state, message })
  show(wiping, step.name, state, message)
}

/** Over the network a device that restarts without its address is out of reach: nothing failed, nobody can look. */
async function findAgain(wiping: Wiping, step: ResetStep): Promise<void> {
  const { console, reset, number, options } = wiping
  if (console.closed && step !== reset.steps.at(-1))
    throw new WorkError(
      'out_of_reach',
      `${console.transport.peer} restarts without its address: look at it on its console, or wipe it there once more.`,
    )
  if (console.closed)
    throw new WorkError(
      'erased_out_of_reach',
      `${console.transport.peer} confirmed that everything is erased, and restarts without its address: the way over the network ends here. Look at it on its console to see that it is empty.`,
    )
  const { keptPassword } = await identifyAgain(console, {
    factory: reset.login,
    given: options.secrets ?? {},
    number,
    baud: options.identified.baud,
    signal: options.signal,
  })
  wiping.keptPassword = keptPassword
}

async function verify(wiping: Wiping): Promise<End> {
  const { console, reset, log, options } = wiping
  log.append({ step: 'verify', state: 'intended', message: '' })
  show(wiping, 'verify', 'running')
  const left = await findLeftovers(console, reset, options.signal)
  if (left.length === 0) return finishEmpty(wiping)
  const message = `The device still has ${sayLeftovers(left)}. Wipe it once more, or look at it in the terminal.`
  show(wiping, 'verify', 'failed', message)
  return { state: 'unknown', message }
}

function finishEmpty(wiping: Wiping): End {
  show(wiping, 'verify', 'done')
  wiping.log.append({ step: 'ended', state: 'done', message: '' })
  const message = wiping.keptPassword
    ? 'The device is empty, but it kept its password: press its Clear button.'
    : 'The device is as from the factory.'
  return { state: 'done', message }
}

const isWorkError = (error: unknown, code: string): boolean =>
  error instanceof WorkError && error.code === code

/** What an error means depends on how far the wipe had come. */
function endOf(wiping: Wiping, error: unknown): End {
  const { log, options } = wiping
  const isStopped = options.signal?.aborted === true
  if (!isStopped && !(error instanceof WorkError)) throw error
  const message = isStopped ? 'Stopped. Wipe the device once more to go on.' : (error as WorkError).message
  const running = wiping.steps.find((step) => step.state === 'running')
  if (running && isWorkError(error, 'erased_out_of_reach')) {
    show(wiping, running.name, 'done')
    show(wiping, 'verify', 'skipped', 'Nobody could look: the device is out of reach.')
    return { state: 'erased', message }
  }
  if (running) show(wiping, running.name, 'failed', message)
  if (!wiping.hasTaken) {
    log.append({ step: 'ended', state: 'failed', message })
    return { state: isStopped ? 'interrupted' : 'refused', message }
  }
  const isOutOfSight = wiping.hasEnded && !isStopped && !wiping.console.closed
  return { state: isOutOfSight ? 'unknown' : 'interrupted', message }
}
