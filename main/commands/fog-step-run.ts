/** Runs of small acts on FOG from commands: sent with how far they are and how long it still takes, and shown. */
import type { FogStep } from '../../shared/fog/fog-step.ts'
import {
  isOpenStep,
  type StartedSteps,
  type StepHostView,
  type StepProgress,
  type StepRunView,
} from '../../shared/fog/step-run.ts'
import { secondsLeft } from '../../shared/proxmox/task-progress.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { FogClient, FogRequest } from '../integrations/fog/fog-client.ts'
import { assignRequest, snapinsOf } from '../services/fog/assign-snapin.ts'
import { requestOf } from '../services/fog/bulk-hosts.ts'
import { prepareCancel } from '../services/fog/cancel-task.ts'
import { carrySteps, type OnStep } from '../services/fog/carry-steps.ts'
import { groupRequest } from '../services/fog/groups.ts'
import { giveUpSteps, readStepRun, stepRunView, tryAgain } from '../services/fog/step-runs.ts'
import { wakeRequest } from '../services/fog/wake-hosts.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { carryTold } from './fog-carry.ts'
import { isDryRun, type OnFog, onFog } from './on-fog.ts'
import { dryRunOutput } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const stepWords = (step: FogStep): string => {
  if (step.kind === 'rename' || step.kind === 'rename-group') return `rename ${step.from} to ${step.name}`
  if (step.kind === 'cancel') return `cancel ${step.task} of ${step.name}`
  return `${step.kind.replace('-', ' ')} ${step.name}`
}

/** Each step as it ends; null: it went to its end, or somebody stopped it. */
export function sendSteps(
  input: CommandInput,
  { site, fog }: OnFog,
  run: string,
): Promise<CommandOutput | null> {
  return carryTold(input, run, () => carrySteps(site, fog, run, input.signal, toldTo(input)))
}

function toldTo({ stderr }: CommandInput): OnStep {
  let first: { readonly percent: number; readonly at: number } | null = null
  return ({ step, state, message }, done, all) => {
    const now = { percent: (100 * done) / all, at: performance.now() }
    const left = first && secondsLeft(first, now)
    first ??= now
    const time = left === null ? '' : `, ${left} s left`
    stderr(`${stepWords(step)}: ${state}${message && `, ${message}`} (${done} of ${all}${time})\n`)
  }
}

/** What became of each, by the site alone. */
export const stepsOf = (site: SiteFile, run: string): readonly StepProgress[] => readStepRun(site, run).steps

/** Exit 1 where something was not done. */
export function stepOutput(site: SiteFile, run: string): CommandOutput {
  const view: StepRunView = stepRunView(readStepRun(site, run))
  const advice =
    view.state === 'open'
      ? [`Something was not sent, or nobody knows: brassage fog run FILE ${run} --resume --yes`]
      : []
  return {
    exit: view.state === 'done' ? 0 : 1,
    json: { ...view, advice },
    text: [
      `run ${run}: ${view.what}${view.subject === null ? '' : ` ${view.subject}`}, ${view.state}`,
      formatTable(view.hosts.map(rowOf)),
      ...advice,
    ].join('\n'),
  }
}

const rowOf = ({ kind, host, about, state, at, message }: StepHostView) => ({
  ...{ kind, host, about, state, at, message },
})

/** `brassage fog run` of such a run. Looking at it and giving it up need no FOG. */
export async function runSteps(input: CommandInput, run: string, way: string | null): Promise<CommandOutput> {
  if (way === null || way === 'cancel')
    return withSite(input, async (site) => {
      if (isDryRun(input)) return dryRunOutput([])
      if (way === 'cancel') {
        await confirm(input, site, run, isOpenStep, 'Give up the rest of this run?')
        await giveUpSteps(site, run)
      }
      return stepOutput(site, run)
    })
  return onFog(input, async (on) => {
    const isMeant = way === 'retry' ? hasFailed : isOpenStep
    const { started, steps } = readStepRun(on.site, run)
    if (isDryRun(input)) return on.shown(await stepRequests(on.fog, started, steps.filter(isMeant)))
    await confirm(input, on.site, run, isMeant, 'Go on with this run?')
    if (way === 'retry') tryAgain(on.site, run)
    return (await sendSteps(input, on, run)) ?? stepOutput(on.site, run)
  })
}

const hasFailed = ({ state }: StepProgress): boolean => state === 'failed'

/** Names what is meant before it asks. Throws WorkError `not_confirmed`. */
async function confirm(
  input: CommandInput,
  site: SiteFile,
  run: string,
  isMeant: (step: StepProgress) => boolean,
  question: string,
): Promise<void> {
  for (const { step, state } of readStepRun(site, run).steps.filter(isMeant))
    input.stderr(`  ${stepWords(step)}  ${state}\n`)
  await expectYes(input, question)
}

/** Only reads. Of a step that may have arrived, what would be sent if it has not. */
async function stepRequests(
  fog: FogClient,
  { subject }: StartedSteps,
  steps: readonly StepProgress[],
): Promise<FogRequest[]> {
  const requests: (FogRequest | null)[] = []
  for (const { step } of steps) {
    if (step.kind === 'wake') requests.push(wakeRequest(step.id))
    else if (step.kind === 'cancel') requests.push((await prepareCancel(fog, step.id)).request)
    else if (step.kind === 'assign')
      requests.push(assignRequest(step.id, [...(await snapinsOf(fog, step.id)), subject?.id ?? '']))
    else if (step.kind === 'make-group' || step.kind === 'rename-group' || step.kind === 'remove-group')
      requests.push(groupRequest(step))
    else requests.push(requestOf(step, subject))
  }
  return requests.flatMap((request) => request ?? [])
}
