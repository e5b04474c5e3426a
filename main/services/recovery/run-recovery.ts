/**
 * Gets back into a device whose password is lost, with somebody's hands at its button. Only for equipment one owns or
 * services. Surprising: to be wiped it is only let in here, without its configuration; what erases it is the wipe,
 * because only now model and serial number can be told and asked for.
 */
import type { RecoveryEnd, RecoveryProgress } from '../../../shared/contract/recovery.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { factoryResetOf } from '../../drivers/factory-reset/index.ts'
import { type RecoveryStep, recoveryWay } from '../../drivers/recovery/index.ts'
import { WorkError } from '../../work-error.ts'
import { findLeftovers, sayLeftovers } from '../wipe/find-leftovers.ts'
import { putAside, startAgain, typeLoaderLines, waitForHands } from './loader-steps.ts'
import { type Outcome, type Recovering, type RecoveryOptions, showStep } from './recovering.ts'
import { plannedRecovery, stepsOf } from './recovery-steps.ts'
import { enter, prove, putBack, save, setSecrets, wakeInterfaces } from './running-steps.ts'

export interface RecoveryResult {
  readonly state: RecoveryEnd
  /** In English. */
  readonly message: string
  readonly identified: Identified | null
  readonly progress: RecoveryProgress
  readonly seconds: number
}

/** Rejects for bugs only: whatever the device or its person does is in the result. */
export async function runRecovery(console: Console, options: RecoveryOptions): Promise<RecoveryResult> {
  const found = recoveryWay(options.way)
  const recovering: Recovering = {
    console,
    options,
    found,
    loader: found.recovery.loader,
    progress: plannedRecovery(found.way, options.purpose),
    files: [],
    aside: null,
    isErased: !found.way.keeps,
    identified: null,
  }
  const begun = console.clock.now()
  const end = await recover(recovering)
  return {
    ...end,
    identified: recovering.identified,
    progress: recovering.progress,
    seconds: Math.round((console.clock.now() - begun) / 1000),
  }
}

interface End {
  readonly state: RecoveryEnd
  readonly message: string
}

const isBackAtLoader = (error: unknown): boolean => error instanceof WorkError && error.code === 'boot_loader'

async function recover(recovering: Recovering): Promise<End> {
  const { found, options } = recovering
  if (options.purpose === 'keep' && found.way.keeps && options.secrets === null)
    return { state: 'refused', message: 'To keep the configuration, new secrets are needed.' }
  try {
    const steps = stepsOf(found.way, options.purpose)
    for (let i = 0, returns = 0; i < steps.length; i++) {
      const step = steps[i] as RecoveryStep
      if (recovering.isErased && found.way.keepSteps.includes(step)) continue
      showStep(recovering, step.name, 'running')
      const outcome = await doStep(recovering, step).catch((error: unknown) => {
        // MODE was pressed once more while it started: the loader's steps again.
        if (!isBackAtLoader(error) || returns++ > 2) throw error
        return null
      })
      if (outcome) showStep(recovering, step.name, outcome.state, outcome.message)
      else i = steps.findIndex(({ kind }) => kind === 'loader') - 1
    }
    return await endWell(recovering)
  } catch (error) {
    return endBadly(recovering, error)
  }
}

async function endWell(recovering: Recovering): Promise<End> {
  const { options, isErased } = recovering
  if (isErased) return verifyEmpty(recovering)
  return options.purpose === 'keep'
    ? { state: 'done', message: 'The configuration is kept, and the new secrets let us in.' }
    : { state: 'let_in', message: 'The device lets us in without its password. Now it can be erased.' }
}

async function verifyEmpty(recovering: Recovering): Promise<End> {
  const { console, identified, options } = recovering
  const reset = identified && factoryResetOf(identified.driver.name)
  if (!reset)
    return { state: 'unknown', message: 'Look at the device: whether it is empty is not known here.' }
  showStep(recovering, 'verify', 'running')
  const left = await findLeftovers(console, reset, options.signal)
  if (left.length === 0) {
    showStep(recovering, 'verify', 'done')
    return { state: 'emptied', message: 'The device is as from the factory.' }
  }
  const message = `The device still has ${sayLeftovers(left)}. Wipe it once more, or look at it in the terminal.`
  showStep(recovering, 'verify', 'failed', message)
  return { state: options.purpose === 'wipe' ? 'let_in' : 'unknown', message }
}

function endBadly(recovering: Recovering, error: unknown): End {
  const isStopped = recovering.options.signal?.aborted === true
  if (!isStopped && !(error instanceof WorkError)) throw error
  const message = isStopped
    ? 'Stopped. Begin the recovery again to go on: nothing is lost.'
    : (error as WorkError).message
  const running = recovering.progress.steps.find((step) => step.state === 'running')
  if (running) showStep(recovering, running.name, 'failed', message)
  const isRefused = !isStopped && (error as WorkError).code === 'recovery_disabled'
  return { state: isRefused ? 'refused' : 'interrupted', message }
}

const doStep = (recovering: Recovering, step: RecoveryStep): Promise<Outcome> => {
  switch (step.kind) {
    case 'hands':
      return waitForHands(recovering, step)
    case 'loader':
      return typeLoaderLines(recovering, step)
    case 'aside':
      return putAside(recovering)
    case 'start':
      return startAgain(recovering, step.line)
    case 'enter':
      return enter(recovering)
    case 'back':
      return putBack(recovering, step.lines)
    case 'secrets':
      return setSecrets(recovering)
    case 'wake':
      return wakeInterfaces(recovering)
    case 'save':
      return save(recovering)
    case 'prove':
      return prove(recovering)
  }
}
