/**
 * Many small acts on FOG as one run: what it is about, and what its records add up to. Each step's intent is on disk before it is sent;
 * one whose end is not known is held against FOG's present state before anything more is sent for it.
 */
import type { FogNamed } from './fog-named.ts'
import type { FogStep } from './fog-step.ts'
import type { FogRunRecord } from './image-run.ts'

/** `apply`: the site's hosts made, renamed and given an image. */
export type StepsWhat =
  | 'apply'
  | 'wake'
  | 'cancel'
  | 'assign'
  | 'make-group'
  | 'rename-group'
  | 'remove-groups'

export interface StartedSteps {
  readonly service: string
  readonly what: StepsWhat
  /** The image that is given, or the snapin; null: none. */
  readonly subject: FogNamed | null
  readonly steps: readonly FogStep[]
}

export interface StepProgress {
  /** Its place in the run, from 0; that of its records. */
  readonly key: string
  readonly step: FogStep
  readonly state: 'todo' | 'intended' | 'done' | 'failed'
  /** What was said of its end; empty: nothing. */
  readonly message: string
  /** Of its last record, ISO 8601; null: none yet. */
  readonly at: string | null
}

export function stepsIn(
  { steps }: Pick<StartedSteps, 'steps'>,
  records: readonly FogRunRecord[],
): StepProgress[] {
  const own = new Map<string, FogRunRecord[]>()
  for (const record of records)
    if (record.host !== null) own.set(record.host, [...(own.get(record.host) ?? []), record])
  return steps.map((step, at) => {
    const key = String(at)
    const start: StepProgress = { key, step, state: 'todo', message: '', at: null }
    return (own.get(key) ?? []).reduce(after, start)
  })
}

function after(progress: StepProgress, { kind, value, at }: FogRunRecord): StepProgress {
  const message = typeof value === 'string' ? value : ''
  if (kind === 'intended') return { ...progress, state: 'intended', message: '', at }
  if (kind === 'sent') return { ...progress, state: 'done', message, at }
  if (kind === 'failed') return { ...progress, state: 'failed', message, at }
  if (kind === 'again') return { ...progress, state: 'todo', message: '', at }
  return progress
}

/** What is still to be sent, or to be found out about. */
export const isOpenStep = ({ state }: Pick<StepProgress, 'state'>): boolean =>
  state === 'todo' || state === 'intended'

export interface StepHostView {
  readonly id: string
  readonly kind: FogStep['kind']
  /** What the host or group is, or is to be, called. */
  readonly host: string
  /** What it was called, its MAC addresses, the kind of its task, or a group's hosts; empty: none of these. */
  readonly about: string
  /** `unsure`: on its way, or cut there: going on finds out. */
  readonly state: 'todo' | 'unsure' | 'done' | 'failed'
  readonly message: string | null
  readonly at: string | null
}

export interface StepRunView {
  readonly run: string
  readonly service: string
  readonly what: StepsWhat
  /** Name of the image or snapin. */
  readonly subject: string | null
  readonly startedAt: string
  readonly by: string
  /** `open`: something was not sent, or nobody knows; `done`: all of it was done. */
  readonly state: 'open' | 'done' | 'failed'
  readonly hosts: readonly StepHostView[]
}

const aboutOf = (step: FogStep): string => {
  if (step.kind === 'create') return step.macs.join(', ')
  if (step.kind === 'rename' || step.kind === 'rename-group') return step.from
  if (step.kind === 'make-group') return step.hosts.map(({ name }) => name).join(', ')
  return step.kind === 'cancel' ? step.task : ''
}

export const stepHostView = ({ key, step, state, message, at }: StepProgress): StepHostView => ({
  ...{ id: key, kind: step.kind, host: step.name, about: aboutOf(step), at },
  state: state === 'intended' ? 'unsure' : state,
  message: message === '' ? null : message,
})

export const stateOfSteps = (steps: readonly Pick<StepProgress, 'state'>[]): StepRunView['state'] =>
  steps.some(isOpenStep) ? 'open' : steps.every(({ state }) => state === 'done') ? 'done' : 'failed'
