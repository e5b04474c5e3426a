/** A run as it is shown: each host with its progress, the stream of a multicast, who holds it up, and what is to be looked at after. */
import type { RunMode } from './image-run.ts'
import type { Followed } from './run-standing.ts'

export type HostProgress =
  | 'todo'
  /** On its way, or cut there: a resume finds out. */
  | 'unsure'
  /** FOG waits for the machine to start from the network. */
  | 'not_started'
  /** It has checked in and waits for a free place, or for the others. */
  | 'waiting'
  | 'running'
  /** No progress for a while. FOG 1.5.9 never says that imaging failed (fog-api §5). */
  | 'stalled'
  /** FOG has its task in a state that is not known here: it may yet go on. */
  | 'other'
  | 'done'
  | 'cancelled'
  | 'failed'
  /** FOG holds no record of the task any more. */
  | 'gone'

export interface RunHostView {
  readonly id: string
  readonly host: string
  readonly mac: string
  readonly stand: string | null
  readonly taskId: string | null
  readonly state: HostProgress
  /** 0 to 100; null: nothing was told yet. */
  readonly percent: number | null
  /** As the client writes them. */
  readonly rate: string
  readonly remaining: string
  /** Local to the server; null: not yet, or it is not told any more. */
  readonly checkedInAt: string | null
  readonly message: string | null
  /** Local to the server; null: not since the run began. */
  readonly imagedAt: string | null
}

/** `created`: FOG's multicast service has not taken it up yet; `queued`, `waiting`: for hosts. */
export type SessionState = 'created' | 'queued' | 'waiting' | 'running' | 'other'

export interface SessionView {
  readonly id: string
  readonly state: SessionState
  /** 0 to 100, as FOG's multicast service tells it; null: it has told nothing yet. */
  readonly percent: number | null
  readonly checkedIn: number
  readonly expected: number
  /** Hosts that have not checked in: the stream waits for them. */
  readonly missing: readonly string[]
  /** FOG's own service has taken the session up; false with all checked in: that service does not run. */
  readonly isTakenUp: boolean
}

export interface RunView {
  readonly run: string
  readonly service: string
  readonly mode: RunMode
  readonly image: string
  readonly startedAt: string
  readonly by: string
  /** `open`: something is still to come; `done`: every host was imaged. */
  readonly state: 'open' | 'done' | 'failed'
  readonly hosts: readonly RunHostView[]
  /** Of all hosts that are not out of it, 0 to 100. */
  readonly percent: number
  readonly session: SessionView | null
  /** What to do about what holds it up. */
  readonly advice: readonly string[]
}

/** While FOG goes on with what it was given. */
export type PacedRun = Followed<RunView> & {
  /** Seconds, at the machines' pace; null: there is none yet. */
  readonly secondsLeft: number | null
}

const ENDS: ReadonlySet<HostProgress> = new Set(['done', 'cancelled', 'failed', 'gone'])

export const isEnd = (state: HostProgress): boolean => ENDS.has(state)

/** It ended, and not well: what is tried again. */
export const isUndone = (state: HostProgress): boolean => isEnd(state) && state !== 'done'

export const stateOfRun = (hosts: readonly RunHostView[]): RunView['state'] =>
  hosts.some(({ state }) => !isEnd(state))
    ? 'open'
    : hosts.every(({ state }) => state === 'done')
      ? 'done'
      : 'failed'

const OUT: ReadonlySet<HostProgress> = new Set(['cancelled', 'failed', 'gone'])

export function percentOfRun(hosts: readonly Pick<RunHostView, 'state' | 'percent'>[]): number {
  const counted = hosts.filter(({ state }) => !OUT.has(state))
  const sum = counted.reduce((total, { percent }) => total + (percent ?? 0), 0)
  return counted.length === 0 ? 0 : Math.round((10 * sum) / counted.length) / 10
}
