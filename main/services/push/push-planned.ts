/**
 * A planned switch pushed onto its device, and its resume, which is the same: the device is read, compared, and sent
 * what it lacks. In two steps, so that a person sees the lines in between.
 */
import { ulid } from 'ulid'
import type { LinePath } from '../../../shared/config/chosen-lines.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { appendJournal } from '../../db/journal.ts'
import { beginPush, endPush, listPushes, type PushRow } from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Sealer } from '../../db/snapshots.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import type { FoundCapabilities } from '../../driver-engine/probe-capabilities.ts'
import { type DeviceConfig, readRunning } from '../../driver-engine/read-config.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { type KeptReading, keepReading, type ReadTexts } from '../backup/keep-reading.ts'
import { renderSwitch } from '../render-switch.ts'
import { findRefusal, type Refusal, requireDialect } from './check-device.ts'
import { treeOfDevice } from './device-tree.ts'
import { askCapabilities, knownOf, learnFromRefusal, planKnowing } from './learn-capability.ts'
import { lookAtWay } from './own-network.ts'
import { type PlannedLines, planLines, requireSecrets, type SecretSource } from './planned-lines.ts'
import { estimateSeconds } from './push-estimate.ts'
import { openSendRecord, writeEnd } from './push-record.ts'
import type { PushResult } from './push-result.ts'
import { chooseLines, recordRemovals, reviveRemovals } from './removals.ts'
import { openLineSealer } from './resume-key.ts'
import { type PushJob, runPush } from './run-push.ts'
import { mayQuiet, stepsOf } from './send-lines.ts'
import { requireVlanRoom } from './vlan-room.ts'

export type OpenedVault = SecretSource & Sealer

export interface PlannedPush {
  readonly site: SiteFile
  /** Of the planned switch; null: lines of no plan. */
  readonly name: string | null
  readonly deviceId: number | null
  /** A push of the plan makes the device the planned one. */
  readonly binds: boolean
  readonly console: Console
  readonly identified: Identified
  readonly before: DeviceConfig
  readonly refusal: Refusal | null
  /** What is known of the software there is: kept with the device when it is pushed to. */
  readonly found: FoundCapabilities
  readonly planned: PlannedLines
  readonly vault: OpenedVault | null
  /** An earlier push of this switch was cut with the device's messages switched off. */
  readonly unquiet: boolean
  /** Lines that are not ours and were chosen to go. */
  readonly removals: readonly LinePath[]
  /**
   * The same push with other lines chosen, named as offered; null where nothing can be chosen. Throws WorkError
   * `no_such_line`, `protected_line`.
   */
  readonly choose: ((ids: readonly string[]) => PlannedPush) | null
  /** What else is written down with it; absent: nothing. */
  readonly follow?: PushFollower
}

/** Whoever pushes lines as part of something larger writes down with the push how that stands. */
export interface PushFollower {
  /** Kept with the record of the push: it is resumed and taken back there, not as a push of its own. */
  readonly migration: string
  /** Before the first line goes out. */
  readonly begin: (pushId: string) => void
  /** With its end. */
  readonly end: (result: PushResult) => void
}

export interface PrepareOptions {
  readonly vault: OpenedVault | null
  readonly acceptSerial?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Only to be looked at: secrets may be missing. */
  readonly dryRun?: boolean
  /** Lines that are not ours and are to go, named as offered. */
  readonly remove?: readonly string[]
  /** A push that was cut: what it was to remove is still to go. */
  readonly resumes?: PushRow | null
}

/**
 * Checks the device, reads it, compares. Sends no configuration line. Throws WorkError: what is wrong with the plan,
 * a missing secret, or what happened on the console.
 */
export async function preparePlanned(
  site: SiteFile,
  switchName: string,
  console: Console,
  identified: Identified,
  options: PrepareOptions,
): Promise<PlannedPush> {
  const plan = site.plan()
  const first = renderSwitch(plan, switchName)
  const { device, type } = first
  const { identity } = identified
  const refusal = findRefusal(plan, device, type, identity, options.acceptSerial)
  const isReadable = refusal?.code !== 'other_platform'
  const known = knownOf(first, identity)
  // By `show` commands alone: a device that is refused may be accepted, and is to be shown its own lines then.
  const found = isReadable ? await askCapabilities(first, known, console, identified, options.signal) : {}
  const rendered = renderSwitch(planKnowing(plan, device, found), switchName)
  const before = await readRunning(console, options.signal)
  if (isReadable) requireDialect(console, before)
  const { platform, intent } = rendered
  const wanted = { name: device.name, platform, vids: intent.vlans.map(({ vid }) => vid) }
  if (isReadable) await requireVlanRoom(console, wanted, before, options.signal)
  const way = isReadable
    ? await lookAtWay(console, treeOfDevice(before, rendered.platform), options.signal)
    : console.transport
  const last = listPushes(site.db, device.id)[0]
  const unquiet = last?.result.quiet === true && last.result.unquieted !== true
  const planWith = (removals: readonly LinePath[]): PlannedPush => {
    const planned = isReadable
      ? planLines(rendered, before, options.vault, {
          remove: removals,
          way,
        })
      : nothingToSend
    // A device that is refused is told so first: it may not be the one the secrets are for.
    if (options.dryRun !== true && !refusal) requireSecrets(planned)
    return {
      site,
      name: device.name,
      deviceId: device.id,
      binds: true,
      console,
      identified,
      before,
      refusal,
      found,
      planned,
      vault: options.vault,
      unquiet,
      removals,
      choose: (ids) => planWith(chooseLines(planned.offers, ids, rendered.platform)),
    }
  }
  const begun = planWith(options.resumes ? reviveRemovals(options.resumes, openLineSealer()) : [])
  const chosen = chooseLines(begun.planned.offers, options.remove ?? [], rendered.platform)
  return chosen.length === 0 ? begun : planWith([...begun.removals, ...chosen])
}

const nothingToSend: PlannedLines = {
  isNetwork: false,
  ownPort: null,
  hasWayBack: false,
  withheld: [],
  lines: [],
  send: [],
  diff: [],
  notOurs: [],
  offers: [],
  secretsMissing: [],
  findMissing: () => [],
}

/** Every line that goes out, framing included, as people read it. */
export const previewOf = (push: PlannedPush, quiet: boolean): string[] =>
  stepsOf({
    console: push.console,
    lines: push.planned.send,
    quiet: mayQuiet(push.console, quiet, push.before),
    unquiet: push.unquiet,
  }).map((step) => step.shown)

/** Keeps what was read of this push's device. */
export function keepTexts(
  push: Pick<PlannedPush, 'site' | 'deviceId' | 'console' | 'identified' | 'vault'>,
  texts: ReadTexts,
): KeptReading {
  const { site, deviceId, console, identified, vault } = push
  const platform = grammarNameOf(console.driver.name)
  return keepReading(site, { deviceId, serial: identified.identity.serial, platform }, texts, vault)
}

/** From now on the plan knows which device this switch is. */
export function bindDevice({ site, deviceId, binds, identified, found }: PlannedPush): void {
  if (!binds || deviceId === null) return
  const { serial, mac, software } = identified.identity
  const draft = openDraft(site.plan())
  const device = draft.get('device', deviceId)
  if (!device || serial === null) return
  draft.update('device', device.id, {
    serial,
    mac: mac ?? device.mac,
    software: software ?? device.software,
    capabilities: found,
  })
  const label =
    device.serial === serial
      ? `Note the software of ${device.name}`
      : `Bind ${device.name} to serial number ${serial}`
  if (draft.changes().length > 0) site.follow(label, draft.changes())
}

export interface RunPlannedOptions extends Pick<PushJob, 'onPhase' | 'onProgress' | 'onSending' | 'signal'> {
  /** Under which it is recorded; by default a new one. */
  readonly id?: string
  readonly quiet: boolean
  readonly save: boolean
  /** A person knows that nothing takes this device back should we cut ourselves off. */
  readonly withoutWayBack?: boolean
}

/** We come through a port of the device's own network, and nobody knows which. */
export const isPortUnknown = ({ isNetwork, ownPort }: PlannedLines): boolean => isNetwork && ownPort === null

/** Only a person's own word lets such a push go: neither the port we come through nor a way back is known. */
export const isUnguarded = (planned: PlannedLines): boolean =>
  isPortUnknown(planned) && planned.send.length > 0 && !planned.hasWayBack

/** Sends, reads back, compares, saves, all recorded. The push must not be refused. */
export async function runPlanned(push: PlannedPush, options: RunPlannedOptions): Promise<PushResult> {
  const { site, name, deviceId, console, identified, planned } = push
  const { db, recorder } = site
  requireSecrets(planned)
  bindDevice(push)
  const { running: beforeId, vlan: vlansBeforeId } = keepTexts(push, push.before)
  const quiet = mayQuiet(console, options.quiet, push.before)
  const facts = {
    quiet: quiet || push.unquiet,
    vlansBeforeId,
    removals: recordRemovals(push.removals, grammarNameOf(console.driver.name), openLineSealer()),
    ...(push.follow ? { migration: push.follow.migration } : {}),
  }
  const id = options.id ?? ulid()
  push.follow?.begin(id)
  beginPush(
    db,
    {
      deviceId,
      peer: console.transport.peer,
      serial: identified.identity.serial,
      platform: console.driver.name,
      save: options.save,
      lines: planned.send.map(({ shown, line, depth }) => ({ text: shown, line, depth })),
      beforeId,
    },
    recorder.timestamp(),
    facts,
    id,
  )
  let afterId: string | null = null
  const sent = await runPush({
    console,
    lines: planned.send,
    unquiet: push.unquiet,
    isNetwork: planned.isNetwork,
    needsWayBack: isPortUnknown(planned) && options.withoutWayBack !== true,
    seconds: estimateSeconds(stepsOf({ console, lines: planned.send, quiet, unquiet: push.unquiet })),
    findMissing: planned.findMissing,
    record: openSendRecord(db, id, recorder.timestamp),
    onReadBack: (after) => {
      afterId = keepTexts(push, after).running
    },
    ...options,
    quiet,
  })
  const result = push.binds && sent.state === 'rejected' ? learnFromRefusal(push, sent) : sent
  const outcome = {
    state: result.state,
    afterId,
    result: { ...facts, unquieted: result.state === 'done', ...result },
  }
  return writeEnd(result, () => {
    endPush(db, id, outcome, recorder.timestamp())
    push.follow?.end(result)
    appendJournal(db, recorder, {
      kind: 'push',
      text: `Push to ${name ?? console.transport.peer}: ${result.state}, ${result.confirmed} of ${result.lines} lines`,
      data: { push: id, state: result.state, saved: result.saved },
    })
  })
}
