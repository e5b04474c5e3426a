/** What every step of a move has at hand: both servers, the records, the pace, and the two ways a step can end badly. */

import { isOutOfReach } from '../../../shared/lan-services/reach-reason.ts'
import type { GuestPlace, MovePlan, MoveStep } from '../../../shared/move-guest/move-plan.ts'
import { type MoveState, moveState, stepIn } from '../../../shared/move-guest/move-state.ts'
import { appendMoveRecord, type NewMoveRecord, readMoveRecords } from '../../db/move-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'

export type Side = 'old' | 'new'

/** Milliseconds. */
export interface Pace {
  readonly firstPollMs: number
  readonly slowestPollMs: number
  /** How long a server that does not answer is waited for. */
  readonly patienceMs: number
  /** Between two looks for a task whose answer was lost. */
  readonly lookMs: number
}

export const USUAL_PACE: Pace = { firstPollMs: 200, slowestPollMs: 2000, patienceMs: 15_000, lookMs: 1500 }

export interface Moving {
  readonly site: SiteFile
  readonly run: string
  readonly plan: MovePlan
  readonly servers: Readonly<Record<Side, ProxmoxApi>>
  readonly pace: Pace
  readonly signal: AbortSignal
  readonly report: (line: string) => void
  /** A record was written. */
  readonly onChange?: () => void
  /** How far the task of a step is, in percent, whenever its log tells. */
  readonly onProgress?: (step: MoveStep, percent: number) => void
}

/** The server said no, or what was done is not what was wanted: the way back begins. */
export class StepFailed extends Error {}

/** Nobody knows how it went, or a server cannot be spoken to: whether there is a way back depends on what was begun. */
export class NotReached extends Error {}

export const stateOf = ({ site, run }: Pick<Moving, 'site' | 'run'>): MoveState => {
  const state = moveState(readMoveRecords(site.db, run))
  if (!state) throw new WorkError('unknown_run', `There is no move ${run} in this site.`, { run })
  return state
}

/** On disk when it returns. */
export function note({ site, run, onChange }: Moving, record: NewMoveRecord): void {
  site.record(() => appendMoveRecord(site.db, site.recorder, run, record))
  onChange?.()
}

export function done(move: Moving, step: MoveStep, message: string, value?: unknown): void {
  note(move, { kind: 'done', step, value, note: message })
  move.report(`${step}: ${message}`)
}

export function skip(move: Moving, step: MoveStep, message: string): void {
  note(move, { kind: 'skipped', step, note: message })
  move.report(`${step}: ${message}`)
}

/** By itself: a new one that may run and cannot be stopped must not meet the old one on the network. */
export const hasWayBack = (move: Moving): boolean => stepIn(stateOf(move), 'start') === null

export const placeOf = ({ plan }: Moving, side: Side): GuestPlace => plan[side]

export const guestPath = (move: Moving, side: Side): string => {
  const { node, vmid } = placeOf(move, side)
  return `/nodes/${node}/${move.plan.kind}/${vmid}`
}

/** Whether the server answered this with a refusal: then it was not done. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof WorkError && Number(error.values.status) >= 400 && !isOutOfReach(error.code)

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Resolves early, by throwing, when the work is to stop. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/** Reads until it succeeds; gives up after the patience. A refusal that `isAnswer` takes as one is thrown at once. */
export async function readPatiently<T>(
  move: Moving,
  read: () => Promise<T>,
  isAnswer: (error: WorkError) => boolean = () => false,
): Promise<T> {
  const begun = performance.now()
  for (;;) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof WorkError) || move.signal.aborted || isAnswer(error)) throw error
      if (performance.now() - begun > move.pace.patienceMs) throw new NotReached(messageOf(error))
      await pause(move.pace.firstPollMs * 2, move.signal)
    }
  }
}
