/**
 * Images put on hosts, or taken from one, as a run: what it is about, and what its records add up to. A target whose intent is
 * written and its end is not is looked for in FOG by the run's tag, which every task of it carries in its name.
 */
import type { HostEnd } from './verification.ts'

/** `unicast`: one task a host; `multicast`: one stream for all, by a throw-away group; `capture`: from one host into the image. */
export type RunMode = 'unicast' | 'multicast' | 'capture'

export interface RunTarget {
  /** In FOG. */
  readonly id: string
  readonly name: string
  /** The primary one. */
  readonly mac: string
  /** All it has; absent in runs of earlier versions. */
  readonly macs?: readonly string[]
  readonly stand: string | null
  /** As FOG had it when the run began: it changes when the host is imaged. */
  readonly deployedBefore: string | null
}

export interface StartedRun {
  readonly service: string
  readonly mode: RunMode
  readonly imageId: string
  readonly image: string
  /** Begins the name of every task of the run, and is that of its group. */
  readonly tag: string
  readonly wake: boolean
  /** Hosts that have another image are given this one first. */
  readonly setImage: boolean
  /** Of a capture: the image held something, and its name was typed; absent in runs of earlier versions. */
  readonly overwrites?: boolean
  readonly targets: readonly RunTarget[]
}

export type FogRunRecordKind =
  | 'started'
  /** A run of a snapin, begun; see snapin-run.ts. */
  | 'snapin'
  /** A run of small acts, begun; see step-run.ts. */
  | 'steps'
  /** What failed is to be sent once more. */
  | 'again'
  /** A host is about to be given the image of the run, whose name is `value`. */
  | 'giving'
  /** About to be sent: of one host, or (host null) of the group as a whole. */
  | 'intended'
  /** FOG has the task; `value` is its id. */
  | 'sent'
  | 'failed'
  /** Its tasks are about to be cancelled, one by one. */
  | 'cancelling'
  /** The last that was seen of a task. */
  | 'seen'
  /** All have ended; `value` says how, a HostEnd each. */
  | 'ended'

export interface FogRunRecord {
  readonly at: string
  readonly who: string
  readonly kind: FogRunRecordKind
  readonly host: string | null
  readonly value: unknown
}

export interface SeenTask {
  readonly stateId: string
  readonly percent: number | null
  /** What FOG said of the host's last imaging once the task had ended; absent: it had not, or nobody asked. */
  readonly deployedAt?: string | null
}

export interface TargetProgress {
  readonly target: RunTarget
  readonly state: 'todo' | 'intended' | 'sent' | 'failed'
  readonly taskId: string | null
  readonly message: string | null
  readonly seen: SeenTask | null
  /** Since when `seen` is as it is, ISO 8601. */
  readonly seenAt: string | null
}

export function progressOf(
  run: Pick<StartedRun, 'targets'>,
  records: readonly FogRunRecord[],
): TargetProgress[] {
  return run.targets.map((target) => {
    const start: TargetProgress = {
      ...{ target, state: 'todo', taskId: null, message: null, seen: null, seenAt: null },
    }
    return records
      .filter(({ host }) => host === target.id || host === null)
      .reduce((progress, record) => after(progress, record), start)
  })
}

function after(progress: TargetProgress, { kind, value, at }: FogRunRecord): TargetProgress {
  if (kind === 'intended') return progress.state === 'todo' ? { ...progress, state: 'intended' } : progress
  if (kind === 'sent') return { ...progress, state: 'sent', taskId: String(value), message: null }
  if (kind === 'failed') return { ...progress, state: 'failed', message: String(value) }
  if (kind === 'seen') return { ...progress, seen: value as SeenTask, seenAt: at }
  return progress
}

/** How each host ended; null: the run has not. Earlier versions did not keep how. */
export function endsIn(records: readonly FogRunRecord[]): readonly HostEnd[] | null {
  const end = records.find(({ kind }) => kind === 'ended')
  return end ? ((end.value as readonly HostEnd[] | null) ?? []) : null
}
