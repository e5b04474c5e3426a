/** One device of a job as screens show it, and as its end is written down. */
import type { JobPreview, JobProgress, JobTargetView } from '../../../shared/contract/job.ts'
import type { JobResultRow } from '../../db/job-records.ts'
import { WorkError } from '../../work-error.ts'
import { isRefusal } from '../push/run-push.ts'
import type { JobTarget } from './find-targets.ts'
import type { TargetState } from './run-targets.ts'

const bare = (device: string, address: string) => ({
  device,
  address,
  step: null,
  seconds: null,
  message: '',
  code: null,
  fingerprint: null,
  progress: null,
  lines: null,
  estimate: null,
  serial: null,
  isUnguarded: false,
  push: null,
})

export const waitingView = (
  device: string,
  address: string,
  state: 'waiting' | 'stopped',
): JobTargetView => ({ ...bare(device, address), state })

export const runningView = ({ name, address }: JobTarget, state: TargetState<unknown>): JobTargetView => ({
  ...bare(name, address),
  state: state.kind,
  step: state.kind === 'running' ? state.step : null,
})

export const sendingView = (view: JobTargetView, progress: JobProgress): JobTargetView => ({
  ...view,
  state: 'running',
  step: null,
  progress,
  lines: progress.lines,
})

type Result = Readonly<Record<string, unknown>>

const ends = ['done', 'failed', 'stopped', 'ready', 'refused'] as const

/** Work that ends otherwise than by being done tells so in `end`. */
const endIn = ({ end }: Result): JobResultRow['state'] => ends.find((one) => one === end) ?? 'done'

/** The row to write when a target has ended; null while it has not. */
export function endOf({ name }: JobTarget, state: TargetState<Result>, at: string): JobResultRow | null {
  switch (state.kind) {
    case 'done':
      return { device: name, at, state: endIn(state.result), seconds: state.seconds, result: state.result }
    case 'failed':
      return {
        device: name,
        at,
        state: isRefusal(state.error) ? 'refused' : 'failed',
        seconds: state.seconds,
        result: failure(state.error),
      }
    case 'stopped':
      return { device: name, at, state: 'stopped', seconds: 0, result: {} }
    default:
      return null
  }
}

function failure(error: unknown): Result {
  if (!(error instanceof WorkError)) return { code: 'failed', message: String(error) }
  const { fingerprint } = error.values
  return {
    code: error.code,
    message: error.message,
    ...(typeof fingerprint === 'string' ? { fingerprint } : {}),
  }
}

const textOr = <T>(value: unknown, other: T): string | T => (typeof value === 'string' ? value : other)

export const previewIn = ({ preview }: Result): JobPreview | null =>
  (preview as JobPreview | undefined) ?? null

/** What is left alone at `sending` was cut: nobody saw how it ended. */
export function resultView(address: string, { device, state, seconds, result }: JobResultRow): JobTargetView {
  const view = bare(device, address)
  if (state === 'sending') return { ...view, state: 'stopped', message: 'Cut before its end.' }
  const preview = previewIn(result)
  return {
    ...view,
    state,
    seconds,
    message: textOr(result.message, describe(result)),
    code: textOr(result.code, null),
    fingerprint: textOr(result.fingerprint, null),
    lines: preview?.send.length ?? (typeof result.lines === 'number' ? result.lines : null),
    estimate: preview?.seconds ?? null,
    serial: preview?.refusal?.serial ?? null,
    isUnguarded: preview?.isUnguarded ?? false,
    push: textOr(result.push, null),
  }
}

/** English; the screen says it in the person's language. */
function describe({ isNew, lines, outputs, tables }: Result): string {
  if (Array.isArray(tables)) return `Read: ${tables.join(', ')}.`
  if (typeof isNew === 'boolean')
    return isNew ? `${lines} lines, something new was kept.` : `${lines} lines, the same as before.`
  if (Array.isArray(outputs)) {
    const refused = outputs.filter(({ error }) => error !== null)
    return refused.length === 0 ? 'Answered.' : `Refused: ${refused.map(({ command }) => command).join(', ')}`
  }
  return ''
}
