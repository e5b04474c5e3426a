/** The lines of a push on their way: what goes out with them, and what is said of how it ended. */

import type { Console } from '../../driver-engine/console.ts'
import type { DeviceConfig } from '../../driver-engine/read-config.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { runSender, type SendOutcome, type SendProgress } from '../../driver-engine/run-sender.ts'
import { linesBetween, planSteps, type SourceLine, type Step } from '../../driver-engine/steps.ts'
import { waitOn } from '../../driver-engine/wait.ts'
import { WorkError } from '../../work-error.ts'
import { emptyResult, type PushResult } from './push-result.ts'
import { type PushJob, stateOfError } from './run-push.ts'

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

export const joinResults = (before: PushResult, after: PushResult): PushResult => ({
  ...after,
  confirmed: before.confirmed + after.confirmed,
  retyped: before.retyped + after.retyped,
  seconds: round(before.seconds + after.seconds),
  bytesIn: before.bytesIn + after.bytesIn,
  bytesOut: before.bytesOut + after.bytesOut,
  warnings: [...new Set([...before.warnings, ...after.warnings])],
})

/** `already`: lines of the push that went before. */
export async function sendLines(
  job: PushJob,
  lines: readonly SourceLine[],
  already = 0,
): Promise<PushResult> {
  const { console, onProgress } = job
  const begun = { at: console.clock.now(), bytesIn: console.bytesIn, bytesOut: console.bytesOut }
  const sending = runSender(console, stepsOf({ ...job, lines }), {
    signal: job.signal,
    ...(job.record ? { record: job.record } : {}),
    ...(onProgress ? { onProgress: (progress) => onProgress(ofWhole(job, progress, already)) } : {}),
  })
  job.onSending?.(sending)
  const outcome = await sending.finished.catch((error: unknown) =>
    stoppedBy(job, sending.progress().confirmed, error),
  )
  if (!('end' in outcome)) return outcome
  const sent: PushResult = {
    ...describeEnd(outcome, job.lines.length),
    seconds: round((console.clock.now() - begun.at) / 1000),
    bytesIn: console.bytesIn - begun.bytesIn,
    bytesOut: console.bytesOut - begun.bytesOut,
  }
  if (outcome.end.state !== 'done') return { ...sent, message: sent.message + (await leaveClean(job)) }
  job.record?.confirmLast()
  return sent
}

/**
 * What was to be written down could not be, so nothing more was sent: the line that stands typed is taken back. Rethrows
 * what is a bug.
 */
async function stoppedBy(job: PushJob, confirmed: number, error: unknown): Promise<PushResult> {
  const { console, lines } = job
  const end = {
    ...emptyResult('interrupted', lines.length, ''),
    confirmed,
    ...stateOfError(error),
  }
  if (console.closed) return end
  console.write(console.driver.keys.eraseLine)
  await waitOn(console, { quietMs: 1500, limitMs: 15_000, until: () => console.prompt() !== null })
  return { ...end, message: `${end.message} Nothing more was sent.${await leaveClean(job)}` }
}

const ofWhole = ({ lines }: PushJob, progress: SendProgress, already: number): SendProgress => ({
  ...progress,
  confirmed: progress.confirmed + already,
  sent: progress.sent + already,
  total: Math.max(progress.total + already, lines.length),
})

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
