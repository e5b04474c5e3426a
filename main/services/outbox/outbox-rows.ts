/** Jobs of the outbox as they are shown: where they stand by their records and their runs, and what they need. */
import type { OutboxNeed, OutboxRow } from '../../../shared/contract/outbox.ts'
import { stateOfSteps } from '../../../shared/fog/step-run.ts'
import { secretNameOf, secretParts } from '../../../shared/lan-services/lan-service.ts'
import type { MoveView } from '../../../shared/move-guest/move-view.ts'
import type { OutboxEnd, OutboxJob, OutboxRecord, TaskMark } from '../../../shared/outbox/outbox-state.ts'
import { isDestructive, type OutboxKind, servicesOf, targetsOf } from '../../../shared/outbox/outbox-work.ts'
import { listLanServices } from '../../db/lan-services.ts'
import { readOutboxRecords } from '../../db/outbox-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { type ImageRun, readRun } from '../fog/image-runs.ts'
import { readSnapinRun, type SnapinRun } from '../fog/snapin-runs.ts'
import { readStepRun, type StepRun } from '../fog/step-runs.ts'
import { canSettle } from './settle-job.ts'

/** Of a job that is worked on in this process, beside its records. */
export interface LiveJob {
  readonly percent: number | null
  readonly secondsLeft: number | null
}

export interface RowContext {
  readonly site: SiteFile
  readonly vault: OpenVault | null
  readonly live: (job: string) => LiveJob | null
  readonly message: (job: string) => string | null
  readonly move: (run: string) => Pick<MoveView, 'state' | 'progress' | 'message'>
}

/** What a job becomes; the others have no run. */
const runKinds: Partial<Record<OutboxKind, NonNullable<OutboxRow['run']>['kind']>> = {
  ...{ image: 'image', snapin: 'snapin', move: 'move', wake: 'steps', bulk: 'steps' },
}

type Standing = Pick<OutboxRow, 'state' | 'percent' | 'secondsLeft' | 'message'>

const at = (state: Standing['state'], message: string | null = null): Standing => ({
  ...{ state, message, percent: null, secondsLeft: null },
})

export function outboxRow(context: RowContext, job: OutboxJob): OutboxRow {
  const { id, work, keptAt, by, run } = job
  return {
    ...{ id, kind: work.kind, services: servicesOf(work), targets: targetsOf(work), keptAt, by },
    isDestructive: isDestructive(work),
    canSettle: canSettle(job) && !context.live(id),
    run: run === null ? null : { kind: runKinds[work.kind] ?? 'image', id: run },
    ...standingOf(context, job),
    needs: servicesOf(work).map((name) => needOf(context, name)),
    log: readOutboxRecords(context.site.db, id).map((record) => ({
      ...{ at: record.at, who: record.who, kind: record.kind, text: textOf(record) },
    })),
  }
}

/** A live one is running whatever its records say; a begun one that nobody works on was cut, unless its run goes on by itself. */
function standingOf(context: RowContext, { id, work, state, run, end }: OutboxJob): Standing {
  const live = context.live(id)
  if (live) return { ...at('running'), ...live }
  const message = context.message(id)
  if (state === 'waiting') return at('waiting', message)
  if (end) return at(end.isDone ? 'done' : 'failed', end.message)
  if (run === null) return at('interrupted', message)
  if (work.kind === 'move') return standingOfMove(context.move(run))
  const standing = standingOfFog(context.site, work.kind, run)
  return { ...standing, message: standing.message ?? message }
}

function standingOfFog(site: SiteFile, kind: OutboxKind, run: string): Standing {
  if (runKinds[kind] === 'steps') return standingOfSteps(readStepRun(site, run))
  return kind === 'snapin' ? standingOfSnapin(readSnapinRun(site, run)) : standingOfImages(readRun(site, run))
}

function standingOfSteps({ steps }: StepRun): Standing {
  const count = steps.filter(({ state }) => state === 'done').length
  const failed = steps.find(({ state }) => state === 'failed')
  const told = `${count} of ${steps.length} were done.`
  const message = failed ? `${told} ${failed.step.name}: ${failed.message}` : told
  const state = stateOfSteps(steps)
  return at(state === 'open' ? 'interrupted' : state, message)
}

const moveStates = {
  running: 'running',
  interrupted: 'interrupted',
  moved: 'done',
  backed_out: 'failed',
} as const

function standingOfMove({ state, progress, message }: ReturnType<RowContext['move']>): Standing {
  return {
    ...at(moveStates[state], message),
    ...{ percent: progress?.percent ?? null, secondsLeft: progress?.secondsLeft ?? null },
  }
}

/** As FOG numbers the state of a task (fog-api §5). */
const COMPLETE = '4'

/** FOG goes on by itself with what it was given; how far, as it was seen last. */
function standingOfImages({ progress, hasEnded }: ImageRun): Standing {
  const failed = progress.find(({ state }) => state === 'failed')
  const isDone = progress.every(({ seen, state }) => state === 'sent' && seen?.stateId === COMPLETE)
  const message = failed?.message ?? null
  if (hasEnded) return at(isDone ? 'done' : 'failed', message)
  if (progress.some(({ state }) => state === 'todo' || state === 'intended'))
    return at('interrupted', message)
  if (progress.every(({ state }) => state === 'failed')) return at('failed', message)
  const percents = progress.map(({ seen }) => (seen?.stateId === COMPLETE ? 100 : (seen?.percent ?? 0)))
  const sum = percents.reduce((total, one) => total + one, 0)
  return { ...at('running', message), percent: Math.round(sum / progress.length) }
}

/** How many hosts have it is told by its page. */
function standingOfSnapin({ progress, ends }: SnapinRun): Standing {
  const message = progress.find(({ state }) => state === 'failed')?.message ?? null
  if (ends !== null) return at(ends.every(({ state }) => state === 'done') ? 'done' : 'failed', message)
  if (progress.some(({ state }) => state === 'todo' || state === 'intended'))
    return at('interrupted', message)
  return at(progress.every(({ state }) => state === 'failed') ? 'failed' : 'running', message)
}

/** A service that was removed since is still named: the job says then why it cannot run. */
function needOf({ site, vault }: RowContext, name: string): OutboxNeed {
  const service = listLanServices(site.db).find((one) => one.name === name)
  if (!service) return { service: name, secrets: [], isHeld: false }
  const secrets = secretParts[service.auth]
  const isHeld = vault && secrets.every((part) => vault.get(secretNameOf(service.id, part)) !== null)
  return { service: name, secrets, isHeld }
}

const textOf = ({ kind, value }: OutboxRecord): string | null =>
  kind === 'ended'
    ? (value as OutboxEnd).message
    : kind === 'task'
      ? (value as TaskMark).upid
      : kind === 'began' && typeof value === 'string'
        ? value
        : null
