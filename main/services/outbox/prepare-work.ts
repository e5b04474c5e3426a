/**
 * Kept work against the present state of its services: what it would do now, what stands in the way, and, once it has begun, its
 * doing. Everything is read anew; what was true when it was kept counts only as what a person meant.
 */
import { createHash } from 'node:crypto'
import type { OutboxCheck } from '../../../shared/contract/outbox.ts'
import type { OutboxEnd, TaskMark } from '../../../shared/outbox/outbox-state.ts'
import type { OutboxWork } from '../../../shared/outbox/outbox-work.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import type { AwakeLook } from '../fog/look-awake.ts'
import { prepareAct } from './prepare-act.ts'
import { prepareAgents } from './prepare-agents.ts'
import { prepareBulk } from './prepare-bulk.ts'
import { prepareCard } from './prepare-card.ts'
import { prepareDelete } from './prepare-delete.ts'
import { prepareImage } from './prepare-image.ts'
import { prepareMove } from './prepare-move.ts'
import { prepareRestore } from './prepare-restore.ts'
import { prepareSnapin } from './prepare-snapin.ts'
import { prepareWake } from './prepare-wake.ts'

export interface WorkContext {
  readonly site: SiteFile
  readonly vault: OpenVault
  readonly signal: AbortSignal
  /** Hosts are asked whether they are awake; null: what is looked at was seen, and nothing follows from it. */
  readonly awake: Pick<AwakeLook, 'probe' | 'onHost'> | null
}

export interface PlannedCall {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

export interface CarryHooks {
  readonly signal: AbortSignal
  readonly onStep: (done: number, all: number) => void
  /** A task of Proxmox that is about to be sent, then its id: on disk when it returns. */
  readonly onTask: (mark: TaskMark) => void
}

export interface PreparedWork {
  readonly check: Omit<OutboxCheck, 'seen'>
  /** What would be sent, in order. */
  readonly requests: readonly PlannedCall[]
  /** Writes the run it becomes, and sends nothing; null: it has none. Called inside the transaction that begins the job. */
  readonly makeRun: () => string | null
  /** Sends. How it ended; null where its run tells. */
  readonly carry: (run: string | null, hooks: CarryHooks) => Promise<OutboxEnd | null>
}

/** Connected while `use` works. */
export type Prepare<W extends OutboxWork> = <T>(
  context: WorkContext,
  work: W,
  use: (prepared: PreparedWork) => Promise<T>,
) => Promise<T>

/** Throws WorkError: a ReachReason, or what stands in the way of looking at all. */
export function prepareWork<T>(
  context: WorkContext,
  work: OutboxWork,
  use: (prepared: PreparedWork) => Promise<T>,
): Promise<T> {
  switch (work.kind) {
    case 'image':
      return prepareImage(context, work, use)
    case 'wake':
      return prepareWake(context, work, use)
    case 'snapin':
      return prepareSnapin(context, work, use)
    case 'bulk':
      return prepareBulk(context, work, use)
    case 'move':
      return prepareMove(context, work, use)
    case 'start':
    case 'shutdown':
    case 'stop':
    case 'backup':
      return prepareAct(context, work, use)
    case 'card':
      return prepareCard(context, work, use)
    case 'wake-agents':
      return prepareAgents(context, work, use)
    case 'restore':
      return prepareRestore(context, work, use)
    case 'delete':
      return prepareDelete(context, work, use)
  }
}

/** With what it stands for, so that a yes is for exactly this. */
export const withSeen = (check: PreparedWork['check']): OutboxCheck => {
  const { detail } = check
  return {
    ...check,
    seen: createHash('sha256')
      .update(JSON.stringify([shownOf(detail), check.word]))
      .digest('hex'),
  }
}

/** The hours since a backup grow while somebody reads them. */
function shownOf(detail: OutboxCheck['detail']): unknown {
  if (detail.kind === 'move') return detail.preview.plan
  if (detail.kind === 'image') return flightSeen(detail)
  if (detail.kind === 'restore') return { ...detail.restore, lostHours: null }
  return detail
}

const flightSeen = ({ flight }: Extract<OutboxCheck['detail'], { kind: 'image' }>) => [
  flight.image.id,
  flight.image.name,
  flight.targets.map(({ id, name, mac }) => [id, name, mac]),
]

/** Throws WorkError `not_ready`, `plan_changed`, `not_confirmed`: then nothing was sent. */
export function expectConfirmed(check: OutboxCheck, seen: string, word: string | null): void {
  const errors = check.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new WorkError('not_ready', `Nothing was sent: ${errors.map(({ message }) => message).join(' ')}`)
  if (check.seen !== seen)
    throw new WorkError(
      'plan_changed',
      'What would be done has changed since you looked: look again. Nothing was sent.',
    )
  if (check.word !== null && word?.trim() !== check.word)
    throw new WorkError('not_confirmed', `Nothing was sent: "${check.word}" is to be typed first.`)
}
