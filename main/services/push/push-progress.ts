/** A push as screens follow it: what is confirmed, how fast, how long still. Pure. */
import type { PushProgress } from '../../../shared/contract/console.ts'
import type { SendProgress } from '../../driver-engine/run-sender.ts'
import type { PushResult } from './push-result.ts'
import type { PushPhase } from './run-push.ts'

/** The rate is that of the last seconds: a push is not even. */
const RATE_WINDOW_MS = 5000

export interface RateSample {
  readonly at: number
  readonly confirmed: number
}

export function startProgress(
  id: string,
  sessionId: string,
  switchName: string | null,
  lines: number,
): PushProgress {
  return {
    id,
    sessionId,
    switch: switchName,
    state: 'running',
    phase: 'sending',
    lines,
    confirmed: 0,
    sent: 0,
    rate: null,
    secondsLeft: null,
    phaseSeconds: null,
    retyped: 0,
    rejected: [],
    missing: [],
    verified: false,
    saved: false,
    message: '',
  }
}

export const keepRecent = (samples: readonly RateSample[], sample: RateSample): RateSample[] => [
  ...samples.filter((old) => sample.at - old.at < RATE_WINDOW_MS),
  sample,
]

export function withSent(
  progress: PushProgress,
  sent: SendProgress,
  samples: readonly RateSample[],
): PushProgress {
  const first = samples[0]
  const last = samples.at(-1)
  const seconds = first && last ? (last.at - first.at) / 1000 : 0
  const rate = first && last && seconds > 0.5 ? (last.confirmed - first.confirmed) / seconds : null
  return {
    ...progress,
    state: sent.paused ? 'paused' : 'running',
    confirmed: sent.confirmed,
    sent: sent.sent,
    retyped: sent.retyped,
    rate,
    secondsLeft: rate ? Math.ceil((sent.total - sent.confirmed) / rate) : null,
  }
}

/** Reading back takes what reading before took; saving reads the saved configuration, and writes it before. */
const WRITING_SECONDS = 3

/** `readSeconds`: how long this device took to show its configuration. */
export const withPhase = (progress: PushProgress, phase: PushPhase, readSeconds: number): PushProgress => ({
  ...progress,
  phase,
  rate: null,
  secondsLeft: null,
  phaseSeconds:
    phase === 'verifying' ? readSeconds : phase === 'saving' ? readSeconds + WRITING_SECONDS : null,
})

export const withResult = (progress: PushProgress, result: PushResult): PushProgress => ({
  ...progress,
  state: result.state,
  phase: 'ended',
  confirmed: result.confirmed,
  retyped: result.retyped,
  rejected: result.rejected,
  missing: result.missing,
  verified: result.verified,
  saved: result.saved,
  rate: null,
  secondsLeft: null,
  phaseSeconds: null,
  message: result.message,
})
