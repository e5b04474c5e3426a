/**
 * One push, from a console that stands identified at its prompt to a verified and saved device: send, read back,
 * compare, save, compare what was saved. A push that is not verified is never saved.
 */
import type { PushEnd } from '../../db/push-records.ts'
import type { Console } from '../../driver-engine/console.ts'
import { type DeviceConfig, readRunning, readStartup, saveConfig } from '../../driver-engine/read-config.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import {
  runSender,
  type Sending,
  type SendOutcome,
  type SendProgress,
  type SendRecord,
} from '../../driver-engine/run-sender.ts'
import { linesBetween, planSteps, type SourceLine, type Step } from '../../driver-engine/steps.ts'
import { WorkError } from '../../work-error.ts'
import { emptyResult, type PushResult } from './push-result.ts'
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

const ownLine = (text: string): SourceLine => ({ text, shown: text, line: 0, depth: 0 })

/** Whether to switch the device's messages off: not where its configuration already does, since that is its own. */
export const mayQuiet = (console: Console, wanted: boolean, before: DeviceConfig): boolean =>
  wanted && console.driver.quiet !== null && !console.driver.quiet.shown.test(before.running)

/** All that is sent, in order: what a preview shows. */
export function stepsOf(job: Pick<PushJob, 'console' | 'lines' | 'quiet' | 'unquiet'>): Step[] {
  const { driver } = job.console
  const isFlat = job.lines.every((line) => line.depth === null)
  const own = (text: string): SourceLine => (isFlat ? { ...ownLine(text), depth: null } : ownLine(text))
  const before = job.quiet && driver.quiet ? [own(driver.quiet.on)] : []
  const after = (job.quiet || job.unquiet) && driver.quiet ? [own(driver.quiet.off)] : []
  return planSteps(driver, [...before, ...job.lines, ...after]).map((step) =>
    step.line === 0 ? { ...step, line: null } : step,
  )
}

/** Runs the push. Never throws for what the device does: every end is a state. */
export async function runPush(job: PushJob): Promise<PushResult> {
  return settle(emptyResult('unknown', job.lines.length, ''), async () => {
    const guard = await guardNetwork(job.console, job.isNetwork, job.seconds ?? 0, job.signal)
    const sent = await sendAndVerify(job, guard)
    return sent.state === 'done' || !guard || job.console.closed
      ? withFate(sent, guard)
      : callOff(sent, guard)
  })
}

/** A connection that is gone cannot call the restart off: it is said that it will come. */
const withFate = (sent: PushResult, guard: NetworkGuard | null): PushResult =>
  sent.state !== 'done' && guard?.isArmed
    ? {
        ...sent,
        message: `${sent.message} The device restarts by itself within ${guard.minutes} minutes with what it had saved.`,
      }
    : sent

/** A push that ended badly on a device that is still there. */
async function callOff(sent: PushResult, guard: NetworkGuard): Promise<PushResult> {
  const trouble = await guard.settle()
  return trouble === null ? sent : { ...sent, message: `${sent.message} ${trouble}` }
}

async function sendAndVerify(job: PushJob, guard: NetworkGuard | null): Promise<PushResult> {
  const { console } = job
  job.onPhase?.('sending')
  const begun = { at: console.clock.now(), bytesIn: console.bytesIn, bytesOut: console.bytesOut }
  const sending = runSender(console, stepsOf(job), {
    signal: job.signal,
    ...(job.record ? { record: job.record } : {}),
    ...(job.onProgress ? { onProgress: job.onProgress } : {}),
  })
  job.onSending?.(sending)
  const outcome = await sending.finished
  const sent: PushResult = {
    ...describeEnd(outcome, job.lines.length),
    seconds: round((console.clock.now() - begun.at) / 1000),
    bytesIn: console.bytesIn - begun.bytesIn,
    bytesOut: console.bytesOut - begun.bytesOut,
  }
  if (outcome.end.state !== 'done') return { ...sent, message: sent.message + (await leaveClean(job)) }
  job.record?.confirmLast()
  return settle(sent, () => verifyAndSave(job, sent, guard))
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** The device's own words may end in a full stop already. */
const endSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

function describeEnd(outcome: SendOutcome, lines: number): PushResult {
  const { end, state } = outcome
  const confirmed = state.steps.slice(0, state.done).filter((step) => step.line !== null).length
  const base = {
    ...emptyResult(end.state, lines, ''),
    confirmed,
    retyped: state.retyped,
    warnings: state.warnings,
  }
  if (end.state === 'done') return base
  if (end.state === 'interrupted')
    return { ...base, message: `Interrupted: ${end.message}. Resume when the device is there again.` }
  const step = state.steps[end.step]
  const where = step?.line == null ? `"${step?.shown ?? ''}"` : `line ${step.line} "${step.shown}"`
  if (end.state === 'unknown')
    return {
      ...base,
      message: `Stopped at ${where}: ${endSentence(end.message)} Look at the terminal, then resume.`,
    }
  const rejected = [{ line: step?.line ?? 0, text: step?.shown ?? '', message: end.message }]
  return {
    ...base,
    rejected,
    message: `The device refused ${where}: ${endSentence(end.message)} Nothing was saved.`,
  }
}

/** Runs `work`; a lost connection, silence or a question ends the push in the state that says so. */
export async function settle(base: PushResult, work: () => Promise<PushResult>): Promise<PushResult> {
  try {
    return await work()
  } catch (error) {
    return { ...base, ...stateOfError(error), verified: false, saved: false }
  }
}

const stateOfCode: Readonly<Record<string, PushEnd>> = {
  connection_lost: 'interrupted',
  other_device: 'refused',
  terminal_only: 'refused',
  vlan_room: 'refused',
  secrets_missing: 'refused',
  nothing_to_resume: 'refused',
  sealed_elsewhere: 'refused',
  would_cut: 'refused',
  not_ascii: 'refused',
}

/** The state in which a push ends by `error`. Rethrows what is a bug. */
export function stateOfError(error: unknown): { state: PushEnd; message: string } {
  if (error instanceof WorkError)
    return { state: stateOfCode[error.code] ?? 'unknown', message: error.message }
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

/** After a push that did not end well: out of configuration mode, messages on again. Says what could not be done. */
async function leaveClean(job: PushJob): Promise<string> {
  const { console } = job
  const prompt = console.prompt()
  if (console.closed || !prompt) return ''
  const { driver } = console
  try {
    const { quiet } = driver
    const isQuiet = (job.quiet || job.unquiet) && quiet
    const restore = isQuiet
      ? [...linesBetween(driver, prompt.mode, null, true), quiet.off, driver.leaveConfig]
      : []
    const leave = isQuiet ? restore : linesBetween(driver, prompt.mode, 'privileged', true)
    for (const line of leave) await runCommand(console, line, { patienceMs: 8000 })
    return ''
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return ` Configuration mode could not be left: ${error.message}`
  }
}
