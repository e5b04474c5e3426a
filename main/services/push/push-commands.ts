/**
 * A push of lines out of a text, with or without a record, and its resume. The device is read before and after; a
 * resume reads it again and sends what it lacks, and whole sections of which nobody knows how they ended.
 */
import {
  beginPush,
  describePush,
  endPush,
  listPushes,
  type PushRow,
  readPushSteps,
} from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { AttachOptions } from '../../driver-engine/attach.ts'
import type { Console } from '../../driver-engine/console.ts'
import { type Identified, identify } from '../../driver-engine/identify.ts'
import { type DeviceConfig, readRunning } from '../../driver-engine/read-config.ts'
import { cutSections } from '../../driver-engine/shown-lines.ts'
import { asBytes, fitLines, readSourceLines } from '../../driver-engine/source-lines.ts'
import type { SourceLine } from '../../driver-engine/steps.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { WorkError } from '../../work-error.ts'
import { keepReading } from '../backup/keep-reading.ts'
import { requireDialect, requirePushable } from './check-device.ts'
import { treeOfDevice } from './device-tree.ts'
import { findMissing, missingFrom } from './find-missing.ts'
import { isOwnNetwork, lookAtWay, refuseCuts } from './own-network.ts'
import { estimateSeconds } from './push-estimate.ts'
import { openSendRecord, recordLines, writeEnd } from './push-record.ts'
import { emptyResult, type PushResult } from './push-result.ts'
import { openLineSealer } from './resume-key.ts'
import { type PushJob, runPush, settle } from './run-push.ts'
import { mayQuiet, stepsOf } from './send-lines.ts'
import { unproven } from './unproven.ts'
import { noWayBack } from './way-back.ts'

export interface CommandsPush {
  readonly console: Console
  /** The text; or null to resume what `record` holds. */
  readonly source: string | null
  readonly record: SiteFile | null
  readonly attach: AttachOptions
  readonly quiet: boolean
  readonly save: boolean
  readonly dryRun: boolean
  readonly acceptSerial?: string | undefined
  /** Devices, by the name they answer with, of which a person knows that nothing takes them back. */
  readonly withoutWayBack?: readonly string[]
  /** Shows what will be sent; false stops before the first line. */
  readonly confirm: (lines: readonly string[], identified: Identified) => Promise<boolean>
  readonly hooks?: Pick<PushJob, 'onPhase' | 'onProgress' | 'onSending'>
}

/** Lines to send, and the whole text they come from. */
interface Work {
  readonly all: readonly SourceLine[]
  readonly send: readonly SourceLine[]
  readonly unquiet: boolean
}

/** Runs it from attaching to the end. Throws WorkError only for what is wrong with the text or the record. */
export async function pushCommands(push: CommandsPush): Promise<PushResult> {
  const { console } = push
  const pending = push.source === null ? findPending(push.record) : null
  const read = push.source === null ? reviveLines(pending) : readSourceLines(console.driver, push.source)
  const id = noteLines(push, read)
  push.hooks?.onPhase?.('reading')
  return settle(emptyResult('unknown', read.length, ''), async () => {
    const identified = await identify(console, push.attach)
    requirePushable(console)
    const all = fitLines(console.driver, read)
    if (pending) checkSameDevice(pending, identified, push.acceptSerial)
    const before = await readRunning(console, push.attach.signal)
    requireDialect(console, before)
    const work = pending ? remainingWork(push, pending, all, before) : { all, send: all, unquiet: false }
    const running = treeOfDevice(before, grammarNameOf(console.driver.name))
    const way = await lookAtWay(console, running, push.attach.signal)
    refuseCuts(
      way,
      running,
      work.send.map(({ shown, depth }) => ({ depth: depth ?? 0, text: shown })),
    )
    const isNetwork = isOwnNetwork(way, running.nodes)
    const isBlind = isNetwork && (way.ownPort ?? null) === null
    const { hostname } = identified.identity
    const needsWayBack = isBlind && !(hostname !== null && push.withoutWayBack?.includes(hostname))
    // Before anybody is asked: a yes to lines that do not go would be no answer.
    if (needsWayBack && way.hasWayBack !== true && work.send.length > 0 && !push.dryRun)
      throw noWayBack(console.transport.peer, hostname)
    const preview = stepsOf({
      console,
      lines: work.send,
      quiet: mayQuiet(console, push.quiet, before),
      unquiet: work.unquiet,
    }).map((step) => step.shown)
    if (push.dryRun) {
      const result = emptyResult('done', all.length, 'Nothing was sent: a dry run.')
      const doubts =
        needsWayBack && way.hasWayBack !== true ? [noWayBack(console.transport.peer, hostname).message] : []
      return { ...result, preview, warnings: [...unproven(console.driver, work.send), ...doubts] }
    }
    if (work.send.length > 0 && !(await push.confirm(preview, identified)))
      return refuse(push, id, emptyResult('refused', all.length, 'Not confirmed: nothing was sent.'))
    return runRecorded(push, identified, before, { ...work, isNetwork, needsWayBack }, pending, id)
  })
}

/** The lines are written down before the device is read: a push killed by then is resumed like any other. */
function noteLines({ record, console, source, save, dryRun }: CommandsPush, lines: readonly SourceLine[]) {
  if (!record || source === null || dryRun) return null
  const row = {
    deviceId: null,
    peer: console.transport.peer,
    serial: null,
    platform: console.driver.name,
    save,
    lines: recordLines(lines, openLineSealer()),
    beforeId: null,
  }
  return beginPush(record.db, row, record.recorder.timestamp())
}

function refuse({ record }: CommandsPush, id: string | null, result: PushResult): PushResult {
  if (record && id !== null)
    endPush(
      record.db,
      id,
      { state: 'refused', afterId: null, result: { ...result } },
      record.recorder.timestamp(),
    )
  return result
}

function findPending(record: SiteFile | null): PushRow {
  const row = record && listPushes(record.db, null)[0]
  if (!row)
    throw new WorkError(
      'nothing_to_resume',
      'This record holds no push of commands. Begin one with "brassage push --commands F --record R".',
    )
  return row
}

/** The lines of a recorded push; secrets opened with this computer's key. */
function reviveLines(row: PushRow | null): SourceLine[] {
  const sealer = openLineSealer()
  return (row?.lines ?? []).map((line) => {
    const plain = line.sealed === undefined ? line.text : sealer.unseal(line.sealed)
    if (plain === null)
      throw new WorkError(
        'sealed_elsewhere',
        `Line ${line.line} holds a secret that only the computer which began this push can open. Resume there, or push the commands anew.`,
        { line: line.line },
      )
    const text = asBytes(plain)
    return {
      text,
      shown: line.text,
      line: line.line,
      depth: line.depth,
      ...(line.block ? { block: line.block } : {}),
    }
  })
}

function checkSameDevice(row: PushRow, { identity }: Identified, accepted: string | undefined): void {
  if (
    row.serial === null ||
    identity.serial === null ||
    row.serial === identity.serial ||
    identity.serial === accepted
  )
    return
  throw new WorkError(
    'other_device',
    `This push was begun on the device with serial number ${row.serial}; this one is ${identity.serial}. Plug in the right one, or accept this one with --accept-device ${identity.serial}.`,
    { serial: identity.serial },
  )
}

/** What the device lacks. Where it lost what was confirmed, nothing of the record is trusted any more. */
function remainingWork(
  push: CommandsPush,
  row: PushRow,
  all: readonly SourceLine[],
  now: DeviceConfig,
): Work {
  const { driver } = push.console
  const steps = push.record ? readPushSteps(push.record.db, row.id) : []
  const isConfirmed = (line: SourceLine) =>
    steps.some((step) => step.kind === 'confirmed' && step.fromLine <= line.line && line.line <= step.toLine)
  const sections = cutSections(driver, all).map((section) => ({
    section,
    isConfirmed: [section.head, ...section.lines].every(isConfirmed),
    isWhole: missingFrom(driver, section, now).length === 0,
  }))
  const hasForgotten = sections.some((each) => each.isConfirmed && !each.isWhole)
  const send = sections.filter((each) => hasForgotten || !each.isConfirmed || !each.isWhole)
  const isQuiet = row.result.quiet === true && row.result.unquieted !== true
  return { all, send: send.flatMap(({ section }) => [section.head, ...section.lines]), unquiet: isQuiet }
}

interface Facts {
  /** The device's messages are switched off by us. */
  readonly quiet: boolean
  /** The push that this one goes on with. */
  readonly resumes: string | null
}

/** Writes this push down; null where there is no record. */
function openRecord(push: CommandsPush, { identity }: Identified, facts: Facts) {
  if (!push.record) return null
  const site = push.record
  const { db, recorder } = site
  const { console } = push
  const platform = grammarNameOf(console.driver.name)
  const keep = (config: DeviceConfig): string =>
    keepReading(site, { deviceId: null, serial: identity.serial, platform }, config, null).running
  return {
    keep,
    begin(before: DeviceConfig, lines: readonly SourceLine[], noted: string | null): string {
      const row = {
        deviceId: null,
        peer: console.transport.peer,
        serial: identity.serial,
        platform: console.driver.name,
        save: push.save,
        lines: recordLines(lines, openLineSealer()),
        beforeId: keep(before),
      }
      if (noted === null) return beginPush(db, row, recorder.timestamp(), { ...facts })
      describePush(db, noted, row, { ...facts })
      return noted
    },
    steps: (id: string) => openSendRecord(db, id, recorder.timestamp),
    end(id: string, afterId: string | null, result: PushResult): void {
      const kept = { ...facts, unquieted: result.state === 'done', ...result }
      endPush(db, id, { state: result.state, afterId, result: kept }, recorder.timestamp())
    },
  }
}

async function runRecorded(
  push: CommandsPush,
  identified: Identified,
  before: DeviceConfig,
  work: Work & { readonly isNetwork: boolean; readonly needsWayBack: boolean },
  pending: PushRow | null,
  noted: string | null,
): Promise<PushResult> {
  const { console } = push
  const quiet = mayQuiet(console, push.quiet, before)
  const record = openRecord(push, identified, { quiet: quiet || work.unquiet, resumes: pending?.id ?? null })
  const id = record?.begin(before, work.all, noted) ?? null
  let afterId: string | null = null
  const result = await runPush({
    console,
    lines: work.send,
    quiet,
    unquiet: work.unquiet,
    save: push.save,
    isNetwork: work.isNetwork,
    needsWayBack: work.needsWayBack,
    seconds: estimateSeconds(stepsOf({ console, lines: work.send, quiet, unquiet: work.unquiet })),
    findMissing: (after) => findMissing(console.driver, work.all, after),
    record: record && id !== null ? record.steps(id) : null,
    onReadBack: (after) => {
      afterId = record?.keep(after) ?? null
    },
    signal: push.attach.signal,
    ...push.hooks,
  })
  const there = work.all.length - work.send.length
  const whole: PushResult = { ...result, lines: work.all.length, confirmed: result.confirmed + there }
  return record && id !== null ? writeEnd(whole, () => record.end(id, afterId, whole)) : whole
}
