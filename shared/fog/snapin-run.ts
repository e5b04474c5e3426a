/**
 * A snapin run on hosts, followed until each has it: what it is about, and how it is shown. Its records are those of a run of images
 * (image-run.ts): intent before, task after, found again by the tag in the names of its tasks.
 */
import type { RunTarget } from './image-run.ts'

export interface StartedSnapin {
  readonly service: string
  readonly snapinId: string
  readonly snapin: string
  /** Begins the name of every task of the run. */
  readonly tag: string
  /** Hosts that have it not are given it first. */
  readonly assigns: boolean
  readonly targets: readonly RunTarget[]
}

export type SnapinProgress =
  | 'todo'
  /** On its way, or cut there: a resume finds out. */
  | 'unsure'
  /** FOG's client on the machine has not asked for it yet. */
  | 'waiting'
  | 'running'
  /** FOG has its task in a state that is not known here: it may yet go on. */
  | 'other'
  | 'done'
  | 'cancelled'
  | 'failed'
  /** FOG holds no record of the task any more. */
  | 'gone'

export interface SnapinHostView {
  readonly id: string
  readonly host: string
  readonly mac: string
  readonly stand: string | null
  readonly taskId: string | null
  readonly state: SnapinProgress
  /** What the installer returned; null: it has not ended, or FOG does not tell. */
  readonly code: string | null
  /** What FOG's client said of it. */
  readonly details: string
  readonly message: string | null
}

export interface SnapinRunView {
  readonly run: string
  readonly service: string
  /** In FOG. */
  readonly snapinId: string
  readonly snapin: string
  readonly startedAt: string
  readonly by: string
  /** `open`: something is still to come; `done`: it ran well on every host. */
  readonly state: 'open' | 'done' | 'failed'
  readonly hosts: readonly SnapinHostView[]
  readonly advice: readonly string[]
}

/** As it is kept with the end of a run. What the client said is not: nobody knows what an installer writes there. */
export interface SnapinEnding {
  /** In FOG. */
  readonly id: string
  readonly state: SnapinProgress
  readonly code: string | null
}

const ENDS: ReadonlySet<SnapinProgress> = new Set(['done', 'cancelled', 'failed', 'gone'])

export const isSnapinEnd = (state: SnapinProgress): boolean => ENDS.has(state)

export const stateOfSnapinRun = (hosts: readonly Pick<SnapinHostView, 'state'>[]): SnapinRunView['state'] =>
  hosts.some(({ state }) => !isSnapinEnd(state))
    ? 'open'
    : hosts.every(({ state }) => state === 'done')
      ? 'done'
      : 'failed'

/** 0, and of Windows Installer 3010 and 1641, which have it there and ask for a restart. FOG itself judges none of them. */
export const isGoodCode = (code: string): boolean => ['0', '3010', '1641'].includes(code.trim())
