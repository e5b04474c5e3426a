/** One device of a job as screens show it, and as its end is written down. */
import type { JobTargetView } from '../../../shared/contract/job.ts'
import type { JobResultRow } from '../../db/job-records.ts'
import { WorkError } from '../../work-error.ts'
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

/** The row to write when a target has ended; null while it has not. */
export function endOf(
  { name }: JobTarget,
  state: TargetState<Readonly<Record<string, unknown>>>,
  at: string,
): JobResultRow | null {
  switch (state.kind) {
    case 'done':
      return { device: name, at, state: 'done', seconds: state.seconds, result: state.result }
    case 'failed':
      return { device: name, at, state: 'failed', seconds: state.seconds, result: failure(state.error) }
    case 'stopped':
      return { device: name, at, state: 'stopped', seconds: 0, result: {} }
    default:
      return null
  }
}

function failure(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof WorkError)) return { code: 'failed', message: String(error) }
  const { fingerprint } = error.values
  return {
    code: error.code,
    message: error.message,
    ...(typeof fingerprint === 'string' ? { fingerprint } : {}),
  }
}

const textOr = <T>(value: unknown, other: T): string | T => (typeof value === 'string' ? value : other)

export const resultView = (
  address: string,
  { device, state, seconds, result }: JobResultRow,
): JobTargetView => ({
  ...bare(device, address),
  state,
  seconds,
  message: textOr(result.message, describe(result)),
  code: textOr(result.code, null),
  fingerprint: textOr(result.fingerprint, null),
})

/** English; the screen says it in the person's language. */
function describe({ isNew, lines, outputs }: Readonly<Record<string, unknown>>): string {
  if (typeof isNew === 'boolean')
    return isNew ? `${lines} lines, something new was kept.` : `${lines} lines, the same as before.`
  if (Array.isArray(outputs)) {
    const refused = outputs.filter(({ error }) => error !== null)
    return refused.length === 0 ? 'Answered.' : `Refused: ${refused.map(({ command }) => command).join(', ')}`
  }
  return ''
}
