/**
 * One push, from a console that stands identified at its prompt to a verified and saved device: send, read back,
 * compare, save, compare what was saved. A push that is not verified is never saved.
 */
import type { PushEnd } from '../../db/push-records.ts'
import { explainStorageError } from '../../db/storage-error.ts'
import type { Console } from '../../driver-engine/console.ts'
import { type DeviceConfig, readRunning, readStartup, saveConfig } from '../../driver-engine/read-config.ts'
import type { Sending, SendProgress, SendRecord } from '../../driver-engine/run-sender.ts'
import type { SourceLine } from '../../driver-engine/steps.ts'
import { WorkError } from '../../work-error.ts'
import { findMissing } from './find-missing.ts'
import { splitAtFirstPort } from './first-port.ts'
import { emptyResult, type PushResult } from './push-result.ts'
import { joinResults, sendLines } from './send-lines.ts'
import { unproven } from './unproven.ts'
import { guardNetwork, type NetworkGuard } from './way-back.ts'

export type PushPhase = 'reading' | 'sending' | 'verifying' | 'saving' | 'ended'

export interface PushJob {
  readonly console: Console
  readonly lines: readonly SourceLine[]
  /** Switches the console's own messages off meanwhile. */
  readonly quiet: boolean
  /** An earlier push was cut with the messages switched off: they are switched on again at the end. */
  readonly unquiet: boolean
  readonly save: boolean
  /** We come through the device's own network: a way back is set first. */
  readonly isNetwork: boolean
  /** Nothing is sent over the network unless the way back is set. */
  readonly needsWayBack?: boolean
  /** How long sending should take, in seconds. */
  readonly seconds?: number
  /** What of the intention the read-back does not show, in words; empty: verified. */
  readonly findMissing: (after: DeviceConfig) => readonly string[]
  readonly record: (SendRecord & { confirmLast(): void }) | null
  /** Keeps what was read back; called before saving. */
  readonly onReadBack?: (after: DeviceConfig) => void
  readonly onPhase?: (phase: PushPhase) => void
  readonly onProgress?: (progress: SendProgress) => void
  /** Gives the running sending to who may stop it or take over. */
  readonly onSending?: (sending: Sending) => void
  readonly signal?: AbortSignal | undefined
}

/** Runs the push. Never throws for what the device does: every end is a state. */
export async function runPush(job: PushJob): Promise<PushResult> {
  return settle(emptyResult('unknown', job.lines.length, ''), async () => {
    const guard = await guardNetwork(job.console, {
      // Where nothing is sent, nothing can be cut.
      isNetwork: job.isNetwork && job.lines.length > 0,
      needsWayBack: job.needsWayBack === true,
      pushSeconds: job.seconds ?? 0,
      signal: job.signal,
    })
    const sent = await sendAndVerify(job, guard)
    const told = { ...sent, warnings: [...unproven(job.console.driver, job.lines), ...sent.warnings] }
    return told.state === 'done' || !guard || job.console.closed
      ? withFate(told, guard)
      : callOff(told, guard)
  })
}

/** A connection that is gone cannot call the way back off: it is said that it will come. */
const withFate = (sent: PushResult, guard: NetworkGuard | null): PushResult =>
  sent.state !== 'done' && guard?.fate ? { ...sent, message: `${sent.message} ${guard.fate}` } : sent

/** A push that ended badly on a device that is still there. */
async function callOff(sent: PushResult, guard: NetworkGuard): Promise<PushResult> {
  const trouble = await guard.settle()
  return trouble === null ? sent : { ...sent, message: `${sent.message} ${trouble}` }
}

async function sendAndVerify(job: PushJob, guard: NetworkGuard | null): Promise<PushResult> {
  job.onPhase?.('sending')
  const { first, rest } = splitAtFirstPort(job.console.driver, job.lines)
  if (first.length === 0) return finishSent(job, await sendLines(job, job.lines), guard)
  const tried = await settle(emptyResult('unknown', job.lines.length, ''), () => tryFirst(job, first))
  if (tried.state !== 'done') return tried
  const sent = joinResults(tried, await sendLines(job, rest, first.length))
  return finishSent(job, sent, guard)
}

/** Sends what comes up to the first port, and looks whether the device did what it was told. */
async function tryFirst(job: PushJob, first: readonly SourceLine[]): Promise<PushResult> {
  const sent = await sendLines(job, first)
  if (sent.state !== 'done') return sent
  const after = await readRunning(job.console, job.signal)
  const missing = findMissing(job.console.driver, first, after)
  if (missing.length === 0) return sent
  job.onReadBack?.(after)
  return {
    ...sent,
    state: 'mismatch',
    missing,
    message: `${job.console.driver.title} is little known, so the first port was read back: it does not show "${missing[0]}". Nothing more was sent, and nothing was saved.`,
  }
}

async function finishSent(job: PushJob, sent: PushResult, guard: NetworkGuard | null): Promise<PushResult> {
  return sent.state === 'done' ? settle(sent, () => verifyAndSave(job, sent, guard)) : sent
}

/** Runs `work`; a lost connection, silence or a question ends the push in the state that says so. */
export async function settle(base: PushResult, work: () => Promise<PushResult>): Promise<PushResult> {
  try {
    return await work()
  } catch (error) {
    const { message, code } = error instanceof WorkError ? error : { message: '', code: null }
    const named = code === null ? {} : { error: { code, message } }
    return { ...base, ...stateOfError(error), ...named, verified: false, saved: false }
  }
}

const stateOfCode: Readonly<Record<string, PushEnd>> = {
  connection_lost: 'interrupted',
  // What the site file refused: nothing more was sent, and with room again the push goes on.
  disk_full: 'interrupted',
  cannot_write: 'interrupted',
  io_error: 'interrupted',
  damaged: 'interrupted',
  in_use: 'interrupted',
  other_device: 'refused',
  terminal_only: 'refused',
  other_dialect: 'refused',
  vlan_room: 'refused',
  secrets_missing: 'refused',
  nothing_to_resume: 'refused',
  sealed_elsewhere: 'refused',
  would_cut: 'refused',
  no_way_back: 'refused',
  not_ascii: 'refused',
  help_character: 'refused',
}

/** Whether nothing was sent since it was not to be, and not for what happened on the way. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof WorkError && stateOfCode[error.code] === 'refused'

/** The state in which a push ends by `error`. Rethrows what is a bug. */
export function stateOfError(error: unknown): { state: PushEnd; message: string } {
  if (error instanceof WorkError)
    return { state: stateOfCode[error.code] ?? 'unknown', message: error.message }
  const told = explainStorageError(error, 'the site file', '')
  if (told instanceof WorkError) return { state: 'interrupted', message: told.message }
  const isStop = error instanceof Error && error.name === 'AbortError'
  if (isStop) return { state: 'interrupted', message: 'Stopped.' }
  throw error
}

async function verifyAndSave(
  job: PushJob,
  sent: PushResult,
  guard: NetworkGuard | null,
): Promise<PushResult> {
  const { console, signal } = job
  job.onPhase?.('verifying')
  const after = await readRunning(console, signal)
  job.onReadBack?.(after)
  const missing = job.findMissing(after)
  if (missing.length > 0)
    return {
      ...sent,
      state: 'mismatch',
      missing,
      message: `${missing.length} lines are not in the configuration read back; nothing was saved. First: ${missing[0]}`,
    }
  const trouble = (await guard?.settle(signal)) ?? null
  if (trouble !== null)
    return {
      ...sent,
      verified: true,
      state: 'unknown',
      message: `Sent and verified, but ${trouble} Nothing was saved.`,
    }
  if (!job.save) return { ...sent, verified: true, message: 'Sent and verified; not saved, as asked.' }
  job.onPhase?.('saving')
  const saved = (await saveConfig(console, signal)) && (await isSavedAsRunning(job, after))
  return saved
    ? { ...sent, verified: true, saved, message: 'Sent, verified and saved.' }
    : {
        ...sent,
        verified: true,
        state: 'mismatch',
        message: 'Sent and verified, but the saved configuration is not the running one. Save again.',
      }
}

/** True also where the device does not show what it saved. */
async function isSavedAsRunning(job: PushJob, after: DeviceConfig): Promise<boolean> {
  const startup = await readStartup(job.console, job.signal)
  return startup === null || job.findMissing({ running: startup, vlans: after.vlans }).length === 0
}
