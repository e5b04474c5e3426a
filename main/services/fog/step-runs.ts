/** Runs of small acts on FOG in the site: begun, read, given up, tried again. Everything is a record; a run is what its records add up to. */
import { ulid } from 'ulid'
import type { FogStep } from '../../../shared/fog/fog-step.ts'
import type { FogRunRecord } from '../../../shared/fog/image-run.ts'
import {
  isOpenStep,
  type StartedSteps,
  type StepProgress,
  type StepRunView,
  type StepsWhat,
  stateOfSteps,
  stepHostView,
  stepsIn,
} from '../../../shared/fog/step-run.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { appendFogRun, listFogRuns, type NewFogRunRecord, readFogRun } from '../../db/fog-run-records.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import type { BulkPlan } from './bulk-hosts.ts'
import { noteScheme } from './read-fog.ts'
import { stopTurn } from './run-turn.ts'

export interface StepRun {
  readonly id: string
  readonly started: StartedSteps
  readonly startedAt: string
  readonly by: string
  readonly steps: readonly StepProgress[]
}

const wordsOf = ({ what, subject, steps }: StartedSteps, names: string): string => {
  if (what === 'apply') return `hosts are brought in: ${names}`
  if (what === 'wake') return `hosts are woken: ${names}`
  if (what === 'cancel') return `tasks are cancelled: ${names}`
  if (what === 'remove-groups') return `groups are removed: ${names}`
  const [step] = steps
  if (step?.kind === 'make-group')
    return `group ${step.name} is made, hosts: ${step.hosts.map(({ name }) => name).join(', ')}`
  if (step?.kind === 'rename-group') return `group ${step.from} is renamed ${step.name}`
  return `snapin ${subject?.name ?? '-'} is given to ${names}`
}

const endWords: Readonly<Record<StepsWhat, string>> = {
  apply: 'hosts were brought in',
  wake: 'hosts were woken',
  cancel: 'tasks were cancelled',
  assign: 'the snapin was given',
  'make-group': 'the group was made',
  'rename-group': 'the group was renamed',
  'remove-groups': 'groups were removed',
}

const nameOf = (step: FogStep): string =>
  step.kind === 'cancel' ? `${step.name} (${step.task}, ${step.id})` : step.name

const namesOf = (steps: readonly FogStep[]): string => steps.map(nameOf).join(', ') || '-'

/** Nothing is sent yet; on disk when it returns. Inside or outside a caller's transaction. */
export function beginSteps(
  site: SiteFile,
  service: LanService,
  wanted: Omit<StartedSteps, 'service'>,
): string {
  const id = ulid()
  const started: StartedSteps = { service: service.name, ...wanted }
  site.record(() => {
    appendFogRun(site.db, site.recorder, id, [{ kind: 'steps', value: started }])
    appendJournal(site.db, site.recorder, {
      kind: 'fog',
      text: `FOG ${service.name}: ${wordsOf(started, namesOf(started.steps))}`,
      data: { run: id },
    })
  })
  return id
}

/** The site's hosts into FOG; later comparisons want the names of `scheme`. */
export const beginApply = (
  site: SiteFile,
  service: LanService,
  { steps, image }: BulkPlan,
  scheme: string,
): string =>
  site.record(() => {
    noteScheme(site, service, scheme)
    return beginSteps(site, service, { what: 'apply', subject: image, steps })
  })

/** Null: there is none, or it is one of images or of a snapin. */
export function findStepRun(site: SiteFile, id: string): StepRun | null {
  const records = readFogRun(site.db, id)
  const start = records.find(({ kind }) => kind === 'steps')
  return start ? foldRun(id, start, records) : null
}

/** Throws WorkError `unknown_fog_run`. */
export function readStepRun(site: SiteFile, id: string): StepRun {
  const found = findStepRun(site, id)
  if (found) return found
  throw new WorkError('unknown_fog_run', `There is no run "${id}" in this site.`, { run: id })
}

function foldRun(id: string, start: FogRunRecord, records: readonly FogRunRecord[]): StepRun {
  const started = start.value as StartedSteps
  return { id, started, startedAt: start.at, by: start.who, steps: stepsIn(started, records) }
}

/** The newest first. */
export const listStepRuns = (site: SiteFile): StepRun[] =>
  listFogRuns(site.db, 'steps').map((id) => readStepRun(site, id))

/** By the site alone: what FOG has of a step that was cut is found out when it is gone on with. */
export const stepRunView = ({ id, started, startedAt, by, steps }: StepRun): StepRunView => ({
  ...{ run: id, service: started.service, what: started.what, subject: started.subject?.name ?? null },
  ...{ startedAt, by, state: stateOfSteps(steps), hosts: steps.map(stepHostView) },
})

/** Its end in the journal: once a run, and once more where it was tried again. */
export function noteEnd(site: SiteFile, id: string): void {
  const { started, steps } = readStepRun(site, id)
  if (steps.some(isOpenStep)) return
  const done = steps.filter(({ state }) => state === 'done').map(({ step }) => step)
  const rest = steps.filter(({ state }) => state === 'failed').map(({ step }) => step)
  site.record(() =>
    appendJournal(site.db, site.recorder, {
      kind: 'fog',
      text: `FOG ${started.service}: ${endWords[started.what]}, done: ${namesOf(done)}, not done: ${namesOf(rest)}`,
      data: { run: id },
    }),
  )
}

/** What was not sent never will be; what was done stays. FOG is not asked. */
export async function giveUpSteps(site: SiteFile, id: string): Promise<void> {
  readStepRun(site, id)
  await stopTurn(id)
  const open = readStepRun(site, id).steps.filter(isOpenStep)
  if (open.length === 0) return
  const records = open.map(
    ({ key, state }): NewFogRunRecord => ({
      ...{ kind: 'failed', host: key },
      value:
        state === 'todo' ? 'Given up before it was sent.' : 'Given up; it is not known whether it was sent.',
    }),
  )
  site.record(() => appendFogRun(site.db, site.recorder, id, records))
  noteEnd(site, id)
}

/** What failed is to be sent once more, by a person's word. Returns how many. */
export function tryAgain(site: SiteFile, id: string): number {
  const failed = readStepRun(site, id).steps.filter(({ state }) => state === 'failed')
  const records = failed.map(({ key }): NewFogRunRecord => ({ kind: 'again', host: key }))
  if (records.length > 0) site.record(() => appendFogRun(site.db, site.recorder, id, records))
  return records.length
}
