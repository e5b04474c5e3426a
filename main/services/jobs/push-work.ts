/**
 * What a push job does on one device: first it is read and compared, and nothing is sent; later, once a person has said
 * yes to what was shown, it is read again and sent what it lacks. What is sent is never more than what was shown: a
 * device that has changed in between is shown again instead.
 */
import { ulid } from 'ulid'
import type { JobPreview, JobProgress } from '../../../shared/contract/job.ts'
import type { Device } from '../../../shared/model/entities.ts'
import { readPush } from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { readStartup } from '../../driver-engine/read-config.ts'
import { WorkError } from '../../work-error.ts'
import type { Refusal } from '../push/check-device.ts'
import { describeMissing } from '../push/planned-lines.ts'
import {
  keepTexts,
  type OpenedVault,
  type PlannedPush,
  preparePlanned,
  runPlanned,
} from '../push/push-planned.ts'
import { keepRecent, type RateSample, startProgress, withPhase, withSent } from '../push/push-progress.ts'
import type { PushResult } from '../push/push-result.ts'
import { unknownSecrets, viewOf } from '../push/push-views.ts'
import { isRefusal } from '../push/run-push.ts'
import type { JobTarget } from './find-targets.ts'
import { isWithin } from './shown-lines.ts'

/** Where a push works, and with what. */
export interface PushContext {
  readonly site: SiteFile
  readonly vault: OpenedVault | null
  readonly console: Console
  readonly identified: Identified
  readonly signal: AbortSignal
}

/** What a person said yes to. */
export interface PushChoice {
  readonly acceptSerial: string | null
  readonly withoutWayBack: boolean
  readonly save: boolean
  readonly quiet: boolean
  /** The lines that were shown. */
  readonly lines: JobPreview['send']
}

/** How it ended on one device: what is kept of it, and shown. */
export interface PushOutcome extends Readonly<Record<string, unknown>> {
  readonly end: 'ready' | 'refused' | 'done' | 'failed' | 'stopped'
  readonly message: string
  readonly code: string | null
  readonly preview?: JobPreview
}

/** Throws WorkError `not_planned`. */
export function plannedDevice({ device, address }: JobTarget): Device {
  if (device) return device
  throw new WorkError(
    'not_planned',
    `${address} is no switch of the plan that is known: say which, as SW1=${address}.`,
  )
}

/** Among many devices nobody looks at each one: one that is bound to nothing yet is not taken in silence either. */
function findUnbound(device: Device, { identified: { identity } }: PlannedPush, accepted: string | null) {
  if (device.serial !== null || (identity.serial !== null && identity.serial === accepted)) return null
  const { serial, model } = identity
  return serial === null
    ? {
        code: 'unbound',
        serial: null,
        message: `${device.name} is bound to no device yet, and this one tells no serial number. Push it from its own console.`,
      }
    : {
        code: 'unbound',
        serial,
        message: `${device.name} is bound to no device yet; ${model ?? 'an unknown device'} with serial number ${serial} answers. Accept it if that is the one.`,
      }
}

function findHindrance(device: Device, push: PlannedPush, accepted: string | null) {
  const found: { code: string; message: string; serial: string | null } | Refusal | null =
    push.refusal ?? findUnbound(device, push, accepted)
  if (found) return found
  const missing = push.planned.secretsMissing
  return missing.length === 0
    ? null
    : { code: 'secrets_missing', serial: null, message: describeMissing(missing) }
}

/** Brings a push about as far as it goes without sending, and what it shows. */
async function prepare(device: Device, context: PushContext, accepted: string | null) {
  const { site, vault, console, identified, signal } = context
  const push = await preparePlanned(site, device.name, console, identified, {
    vault,
    acceptSerial: accepted ?? undefined,
    signal,
    dryRun: true,
  })
  const { token: _, ...view } = viewOf('', push)
  const preview: JobPreview = {
    ...view,
    refusal: findHindrance(device, push, accepted),
    secretsUnknown: unknownSecrets(push),
  }
  return { push, preview }
}

const isReady = (preview: JobPreview, message: string): PushOutcome => ({
  end: preview.refusal ? 'refused' : 'ready',
  message: preview.refusal?.message ?? message,
  code: preview.refusal?.code ?? null,
  preview,
})

const sayLines = (count: number): string =>
  count === 0 ? 'It has what the plan says.' : `${count} lines differ from the plan.`

/** Reads and compares; nothing is sent. `accepted`: a serial number that a person has named beforehand. */
export async function prepareOn(
  target: JobTarget,
  context: PushContext,
  accepted: string | null = null,
): Promise<PushOutcome> {
  const { preview } = await prepare(plannedDevice(target), context, accepted)
  return isReady(preview, sayLines(preview.send.length))
}

/** Keeps what the device has, and says how far it is from the plan. */
export async function readOn(
  target: JobTarget,
  context: PushContext,
  report: (step: string) => void,
): Promise<PushOutcome> {
  report('running-config')
  const { push, preview } = await prepare(plannedDevice(target), context, null)
  // A device that is bound to nothing yet can be read: nothing is sent, and nothing is bound by it.
  if (push.refusal) return { end: 'failed', message: push.refusal.message, code: push.refusal.code, preview }
  report('startup-config')
  const startup = await readStartup(context.console, context.signal)
  const { isNew } = keepTexts(push, { ...push.before, startup })
  return { end: 'done', message: sayLines(preview.send.length), code: null, isNew, preview }
}

export interface SendHooks {
  /** The record is begun. */
  readonly onPush: (id: string) => void
  readonly onProgress: (progress: JobProgress) => void
}

/** Reads again and sends what is lacking, as far as it was shown. Its end is recorded with the push. */
export async function sendOn(
  target: JobTarget,
  context: PushContext,
  choice: PushChoice,
  hooks: SendHooks,
): Promise<PushOutcome> {
  const device = plannedDevice(target)
  const { console, signal } = context
  const begun = console.clock.now()
  const { push, preview } = await prepare(device, context, choice.acceptSerial)
  if (preview.refusal) return isReady(preview, '')
  if (!isWithin(preview.send, choice.lines))
    return isReady(preview, 'The device has changed since its lines were shown: look at them again.')
  const id = ulid()
  try {
    const result = await runPlanned(push, {
      id,
      quiet: choice.quiet,
      save: choice.save,
      withoutWayBack: choice.withoutWayBack,
      signal,
      ...followProgress(console, id, push, (console.clock.now() - begun) / 1000, hooks),
    })
    if (result.state === 'refused')
      return {
        ...isReady({ ...preview, isUnguarded: true }, result.message),
        end: 'refused',
        code: 'no_way_back',
      }
    return outcomeOf(id, result, signal)
  } catch (error) {
    if (isRefusal(error)) throw error
    // What went wrong on the way is in the record of the push, where it is resumed from.
    if (readPush(context.site.db, id)) hooks.onPush(id)
    throw error
  }
}

/** How far it is, for all who watch; a phase at a time where there is nothing to count. */
function followProgress(
  { clock }: Console,
  id: string,
  { name, planned }: PlannedPush,
  readSeconds: number,
  hooks: SendHooks,
) {
  let samples: RateSample[] = []
  let progress = startProgress(id, '', name, planned.send.length)
  const tell = () =>
    hooks.onProgress({
      phase: progress.phase,
      confirmed: progress.confirmed,
      lines: progress.lines,
      secondsLeft: progress.secondsLeft ?? progress.phaseSeconds,
    })
  return {
    onPhase: (phase: JobProgress['phase']) => {
      if (phase === 'sending') hooks.onPush(id)
      progress = withPhase(progress, phase, readSeconds)
      tell()
    },
    onProgress: (sent: Parameters<typeof withSent>[1]) => {
      samples = keepRecent(samples, { at: clock.now(), confirmed: sent.confirmed })
      progress = withSent(progress, sent, samples)
      tell()
    },
  }
}

function outcomeOf(push: string, result: PushResult, signal: AbortSignal): PushOutcome {
  const { state, message, confirmed, lines, rejected, missing, verified, saved, warnings } = result
  const end = state === 'done' ? 'done' : state === 'interrupted' && signal.aborted ? 'stopped' : 'failed'
  const facts = { push, confirmed, lines, rejected, missing, verified, saved, warnings }
  return { end, message, code: state === 'done' ? null : state, ...facts }
}
