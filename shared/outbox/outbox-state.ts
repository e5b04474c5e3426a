/**
 * Where waiting work stands, by its records alone. It begins once: the record of that is on disk before the first request that
 * changes anything, in one transaction with the run it becomes; only a person's own word puts it back among what waits.
 */
import type { OutboxWork } from './outbox-work.ts'

export type OutboxRecordKind = 'kept' | 'began' | 'task' | 'ended' | 'put_back' | 'removed'

export interface OutboxRecord {
  readonly at: string
  readonly who: string
  readonly kind: OutboxRecordKind
  readonly value: unknown
}

export interface OutboxEnd {
  readonly isDone: boolean
  readonly message: string
}

/** A task of Proxmox: before its request, then with the id it got. */
export interface TaskMark {
  readonly vmid: number
  readonly node: string
  readonly types: readonly string[]
  /** The node's clock before the request, epoch seconds; 0: it is not told. */
  readonly since: number
  /** The tasks that were listed before, which it is not. */
  readonly known?: readonly string[]
  /** This computer's clock before the request, epoch seconds. */
  readonly at?: number
  /** The guest's newest backup before it, ISO 8601; null: none. Only of a backup. */
  readonly before?: string | null
  /** Null: about to be sent, and nobody knows what became of it. */
  readonly upid: string | null
}

export interface OutboxJob {
  readonly id: string
  readonly work: OutboxWork
  readonly keptAt: string
  readonly by: string
  /** `begun`: its requests may have gone out; how it stands its run tells, where it has one. */
  readonly state: 'waiting' | 'begun' | 'ended' | 'removed'
  /** The run of images or the move that it became; null: none. */
  readonly run: string | null
  /** Since it began last, by guest. */
  readonly tasks: readonly TaskMark[]
  readonly end: OutboxEnd | null
}

/** Null without a record of the work. */
export function outboxJob(id: string, records: readonly OutboxRecord[]): OutboxJob | null {
  const kept = records.find(({ kind }) => kind === 'kept')
  if (!kept) return null
  const start: OutboxJob = {
    ...{ id, work: kept.value as OutboxWork, keptAt: kept.at, by: kept.who },
    ...{ state: 'waiting', run: null, tasks: [], end: null },
  }
  return records.reduce(after, start)
}

function after(job: OutboxJob, { kind, value }: OutboxRecord): OutboxJob {
  if (kind === 'began')
    return { ...job, state: 'begun', run: typeof value === 'string' ? value : null, tasks: [], end: null }
  if (kind === 'task') return { ...job, tasks: withMark(job.tasks, value as TaskMark) }
  if (kind === 'ended') return { ...job, state: 'ended', end: value as OutboxEnd }
  if (kind === 'put_back') return { ...job, state: 'waiting', run: null, tasks: [], end: null }
  if (kind === 'removed') return { ...job, state: 'removed' }
  return job
}

const withMark = (tasks: readonly TaskMark[], mark: TaskMark): TaskMark[] => [
  ...tasks.filter(({ vmid }) => vmid !== mark.vmid),
  mark,
]

/** Which records may follow: everything else is refused before it is written. */
export function mayFollow(job: OutboxJob, kind: OutboxRecordKind): boolean {
  if (kind === 'began') return job.state === 'waiting'
  if (kind === 'ended' || kind === 'task') return job.state === 'begun'
  if (kind === 'put_back') return job.state === 'begun' || job.state === 'ended'
  if (kind === 'removed') return job.state !== 'removed'
  return false
}
