/**
 * What is done to a device that is taken in, in the order that does no harm: VTP transparent, what is on it backed up,
 * then erased. Shared by the board and the command line.
 */
import type { DeviceIdentity } from '../../../shared/contract/console.ts'
import type {
  IntakeOutcome,
  IntakeStep,
  IntakeStepName,
  IntakeWishes,
} from '../../../shared/contract/intake.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { SessionSecrets } from '../../driver-engine/attach.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { cutConfig } from '../../driver-engine/read-config.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { type FactoryReset, factoryResetOf } from '../../drivers/factory-reset/index.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { WorkError } from '../../work-error.ts'
import { keepReading } from '../backup/keep-reading.ts'
import { readTexts } from '../jobs/device-work.ts'
import type { OpenedVault } from '../push/push-planned.ts'
import { runStep } from '../wipe/run-step.ts'
import { runWipe } from '../wipe/run-wipe.ts'
import type { WipeLogs } from '../wipe/wipe-log.ts'
import { numberOf, plannedSteps } from '../wipe/wipe-result.ts'
import { askVtp } from './read-facts.ts'

export interface TakeInOptions {
  readonly identified: Identified
  readonly wishes: Pick<IntakeWishes, 'harmless' | 'backup' | 'wipe'>
  /** The number a person was shown and said yes to: has to be the device's. */
  readonly confirm: string
  readonly site: SiteFile
  readonly vault: OpenedVault | null
  readonly logs: WipeLogs
  readonly secrets: SessionSecrets
  readonly signal?: AbortSignal | undefined
  readonly onSteps: (steps: readonly IntakeStep[]) => void
}

export interface TakenIn {
  readonly outcome: IntakeOutcome
  /** In English. */
  readonly message: string
  readonly steps: readonly IntakeStep[]
}

type Wishes = TakeInOptions['wishes']

const knowsVtp = (reset: FactoryReset | null): boolean =>
  reset?.steps.some(({ name }) => name === 'vtp') ?? false

/** In the order they are done. Pure. */
export function plannedIntake(platform: Identified['driver']['name'], wishes: Wishes): IntakeStep[] {
  const reset = factoryResetOf(platform)
  const names: IntakeStepName[] = [
    ...(wishes.harmless && knowsVtp(reset) ? (['vtp'] as const) : []),
    ...(wishes.backup ? (['backup'] as const) : []),
    ...(wishes.wipe && reset ? plannedSteps(reset).map(({ name }) => name) : []),
  ]
  return [...new Set(names)].map((name) => ({ name, state: 'waiting', message: '' }))
}

interface Taking {
  readonly console: Console
  readonly options: TakeInOptions
  steps: readonly IntakeStep[]
}

function show(taking: Taking, name: IntakeStepName, state: IntakeStep['state'], message = ''): void {
  taking.steps = taking.steps.map((step) => (step.name === name ? { name, state, message } : step))
  taking.options.onSteps(taking.steps)
}

const refuse = (identity: DeviceIdentity, confirm: string): TakenIn => ({
  outcome: 'refused',
  message: `This is ${identity.model ?? 'a device'} with the number ${numberOf(identity) ?? 'unknown'}, not ${confirm}: nothing was sent.`,
  steps: [],
})

/** Needs a privileged prompt. Rejects with what the console throws before anything is taken away, and for bugs. */
export async function takeIn(console: Console, options: TakeInOptions): Promise<TakenIn> {
  const { identified, wishes, confirm, onSteps } = options
  const number = numberOf(identified.identity)
  if (number === null || number.toUpperCase() !== confirm.trim().toUpperCase())
    return refuse(identified.identity, confirm)
  const taking: Taking = { console, options, steps: plannedIntake(identified.driver.name, wishes) }
  onSteps(taking.steps)
  const has = (name: IntakeStepName) => taking.steps.some((step) => step.name === name)
  if (wishes.harmless && has('vtp')) await makeHarmless(taking)
  if (wishes.backup) await backUp(taking)
  return wishes.wipe ? wipe(taking) : endOf(taking)
}

/** Not concluded from what was typed: the device is asked again. */
async function makeHarmless(taking: Taking): Promise<void> {
  const { console, options } = taking
  const reset = factoryResetOf(options.identified.driver.name)
  const step = reset?.steps.find(({ name }) => name === 'vtp')
  if (!reset || !step) return
  show(taking, 'vtp', 'running')
  const { state, message } = await runStep(console, step, options.signal)
  const seen = await askVtp(console, reset.vtp, options.signal)
  if (seen?.isThreat)
    throw new WorkError(
      'vtp_stays',
      `${console.transport.peer} is still a VTP ${seen.mode?.toLowerCase() ?? 'server'}: do not connect it to other switches.`,
    )
  show(taking, 'vtp', state, message)
}

async function backUp(taking: Taking): Promise<void> {
  const { console, options } = taking
  const { site, vault, identified, signal } = options
  show(taking, 'backup', 'running')
  const read = await readTexts(console, () => {}, signal ?? new AbortController().signal)
  const texts = { ...read, startup: read.startup ?? (await readAside(taking)) }
  const platform = grammarNameOf(console.driver.name)
  const device = site
    .plan()
    .device.find(({ serial }) => serial !== null && serial === identified.identity.serial)
  const source = { deviceId: device?.id ?? null, serial: identified.identity.serial, platform }
  const { isNew } = keepReading(site, source, texts, vault)
  show(taking, 'backup', 'done', isNew ? '' : 'It is the same as in its last backup.')
}

/** Let in without its configuration, a device still has it in a file of another name. */
async function readAside({ console, options }: Taking): Promise<string | null> {
  for (const command of factoryResetOf(options.identified.driver.name)?.showAside ?? []) {
    const { lines, error } = await runCommand(console, command, { signal: options.signal })
    const text = error === null ? cutConfig(lines) : ''
    if (/^(hostname|version|interface)\b/m.test(text)) return text
  }
  return null
}

async function wipe(taking: Taking): Promise<TakenIn> {
  const { console, options } = taking
  const { identified, confirm, logs, secrets, signal } = options
  const result = await runWipe(console, {
    identified,
    confirm,
    logs,
    secrets,
    signal,
    onSteps: (steps) => {
      for (const { name, state, message } of steps)
        if (state !== 'waiting') show(taking, name, state, message)
    },
  })
  const { state, message } = result
  return { outcome: state === 'done' ? 'wiped' : state, message, steps: taking.steps }
}

function endOf(taking: Taking): TakenIn {
  const { wishes } = taking.options
  const isHarmless = taking.steps.some(({ name, state }) => name === 'vtp' && state === 'done')
  return {
    outcome: wishes.backup ? 'backed_up' : isHarmless ? 'harmless' : 'read',
    message: wishes.backup
      ? 'What is on it is backed up.'
      : isHarmless
        ? 'It keeps its VLANs to itself now.'
        : 'It was read; nothing on it was changed.',
    steps: taking.steps,
  }
}
