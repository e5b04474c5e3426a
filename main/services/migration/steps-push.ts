/**
 * The steps of a migration at one switch, as a push: the switch is read, each step is told what it still lacks, and what
 * takes just that back is written down before the first line goes out. Done steps go along: what somebody has taken away
 * again meanwhile is put back before ports rely on it. Lines that would cut the way we come by are refused whole.
 */
import { grammars } from '../../../shared/config/grammar/index.ts'
import { redactLine } from '../../../shared/config/redact.ts'
import { remediate } from '../../../shared/config/remediate.ts'
import type { TextLine } from '../../../shared/config/tree.ts'
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import { afterLines, onTopOf } from '../../../shared/migration/on-top-of.ts'
import {
  type Direction,
  isTouched,
  type RunSteps,
  readySteps,
  stateOf,
} from '../../../shared/migration/run-state.ts'
import { appendMigrationRecords } from '../../db/migration-records.ts'
import { listPushes } from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { type DeviceConfig, readRunning } from '../../driver-engine/read-config.ts'
import { asBytes } from '../../driver-engine/source-lines.ts'
import { WorkError } from '../../work-error.ts'
import { findRefusal, requireDialect, requirePushable } from '../push/check-device.ts'
import { treeOfDevice } from '../push/device-tree.ts'
import { isOwnNetwork, lookAtWay, protectionFor, sayWithheld } from '../push/own-network.ts'
import type { OpenedVault, PlannedPush } from '../push/push-planned.ts'
import type { PushResult } from '../push/push-result.ts'
import { requireVlanRoom } from '../push/vlan-room.ts'
import { renderSwitch } from '../render-switch.ts'
import { followPlan } from './follow-plan.ts'
import { type MigrationRun, readRun, waitsFor } from './migration-runs.ts'

export interface StepsWanted {
  readonly run: string
  readonly device: string
  readonly direction: Direction
  /** Taken back no further than this step; 1: all. */
  readonly downTo?: number
}

export interface StepsOptions {
  readonly vault: OpenedVault | null
  readonly acceptSerial?: string | undefined
  readonly signal?: AbortSignal | undefined
}

const isAt = (device: string) => (step: MigrationStep) =>
  step.isSent && step.device?.toLowerCase() === device.toLowerCase()

/** Steps that this switch can be sent now, in the order in which they go. */
export const stepsFor = (
  run: RunSteps,
  { device, direction, downTo = 1 }: Omit<StepsWanted, 'run'>,
): MigrationStep[] =>
  readySteps(run, direction, isAt(device)).filter(({ n }) => direction === 'run' || n >= downTo)

/** Throws WorkError: `no_step`, `would_cut`, what is wrong with the plan, or what happened on the console. */
export async function prepareSteps(
  site: SiteFile,
  wanted: StepsWanted,
  console: Console,
  identified: Identified,
  { vault, acceptSerial, signal }: StepsOptions,
): Promise<PlannedPush> {
  const run = readRun(site, wanted.run)
  const ready = needSteps(run, wanted)
  requirePushable(console)
  const plan = site.plan()
  const { device, type, platform, intent } = renderSwitch(plan, wanted.device)
  const refusal = findRefusal(plan, device, type, identified.identity, acceptSerial)
  const before = await readRunning(console, signal)
  if (refusal?.code === 'other_platform') throw new WorkError(refusal.code, refusal.message)
  requireDialect(console, before)
  const { vlan } = run.started.request.to
  if (wanted.direction === 'run')
    await requireVlanRoom(console, { name: device.name, platform, vids: [vlan] }, before, signal)
  const running = treeOfDevice(before, platform)
  const way = await lookAtWay(console, running, signal)
  const isNetwork = isOwnNetwork(way, running.nodes)
  const protect = protectionFor(way, running, {
    ports: intent.ports.filter(({ uplink }) => uplink).map(({ name }) => name),
    vlans: intent.management ? [intent.management.vid] : [],
  })
  const told = tellSteps(run, ready, wanted.direction, onTopOf(running, isNetwork ? { protect } : {}))
  refuseCuts(told)
  const uplinks = new Set(protect.ports.map((name) => `interface ${name}`))
  const show = (line: TextLine) => ({
    ...line,
    text: redactLine(line.text, grammars[platform]),
    source: null,
  })
  const lines = told.flatMap((step) => step.lines)
  let isUplink = false
  return {
    site,
    name: device.name,
    deviceId: device.id,
    binds: false,
    console,
    identified,
    before,
    refusal,
    found: {},
    planned: {
      isNetwork,
      ownPort: way.ownPort ?? null,
      hasWayBack: way.hasWayBack ?? false,
      withheld: [],
      lines: lines.map(show),
      send: lines.map((line, at) => {
        if (line.depth === 0) isUplink = uplinks.has(line.text)
        return {
          text: asBytes(line.text),
          shown: show(line).text,
          line: at + 1,
          depth: line.depth,
          careful: isUplink,
        }
      }),
      diff: lines.map((line) => ({
        ...show(line),
        kind: line.text.startsWith('no ') ? ('removed' as const) : ('added' as const),
      })),
      notOurs: [],
      offers: [],
      secretsMissing: [],
      findMissing: (after) => stillMissing(after, told, platform),
    },
    vault,
    unquiet: isLeftQuiet(site, device.id),
    removals: [],
    choose: null,
    follow: followerOf(site, wanted, told),
  }
}

function needSteps(run: MigrationRun, wanted: StepsWanted): MigrationStep[] {
  const ready = stepsFor(run, wanted)
  if (ready.length > 0) return ready
  const { device, direction } = wanted
  const isLeft = ({ id }: MigrationStep) =>
    direction === 'run' ? stateOf(run, id) !== 'done' : isTouched(stateOf(run, id))
  const left = run.steps.find((step) => isAt(device)(step) && isLeft(step))
  const waits = left ? waitsFor(run, left, direction) : []
  throw new WorkError(
    'no_step',
    left && waits.length > 0
      ? `Step ${left.n} at ${device} waits for step ${waits.map(({ n }) => n).join(', ')}.`
      : `There is nothing left to send to ${device}.`,
    { device },
  )
}

interface ToldStep {
  readonly step: MigrationStep
  /** It is one of those that are to be done or taken back, not one that is done and only looked at. */
  readonly isWanted: boolean
  /** All that the device is to have of it. */
  readonly goal: readonly TextLine[]
  readonly lines: readonly TextLine[]
  readonly back: readonly TextLine[]
  readonly withheld: readonly string[]
}

function tellSteps(
  run: MigrationRun,
  ready: readonly MigrationStep[],
  direction: Direction,
  onTop: ReturnType<typeof onTopOf>,
): ToldStep[] {
  const wanted = new Set(ready.map(({ id }) => id))
  const [first] = ready
  const going =
    direction === 'back'
      ? ready
      : run.steps.filter(
          (step) =>
            wanted.has(step.id) || (isAt(first?.device ?? '')(step) && stateOf(run, step.id) === 'done'),
        )
  return going.map((step) => {
    const goal = direction === 'run' ? step.lines : (run.progress.get(step.id)?.back ?? step.backOut.lines)
    const { lines, back, withheld } = onTop({ lines: goal })
    return { step, isWanted: wanted.has(step.id), goal, lines, back, withheld: withheld.map(sayWithheld) }
  })
}

function refuseCuts(told: readonly ToldStep[]): void {
  const cut = told.find(({ withheld }) => withheld.length > 0)
  if (!cut) return
  const [line = ''] = cut.withheld
  throw new WorkError(
    'would_cut',
    `Step ${cut.step.n}: "${line}" would cut the way by which this switch is reached. Nothing was sent: do this step from its console.`,
    { line, step: cut.step.n },
  )
}

/** What was sent and is not shown by the device, in words. */
function stillMissing(
  after: DeviceConfig,
  told: readonly ToldStep[],
  platform: Parameters<typeof treeOfDevice>[1],
) {
  const tree = treeOfDevice(after, platform)
  const goal = told.reduce((now, step) => afterLines(now, step.goal), tree)
  const { lines } = remediate(tree, goal)
  return lines
    .filter(({ depth }, at) => depth > 0 || (lines[at + 1]?.depth ?? 0) === 0)
    .map(({ text }) => redactLine(text, grammars[platform]))
}

const isLeftQuiet = (site: SiteFile, deviceId: number): boolean => {
  const last = listPushes(site.db, deviceId)[0]
  return last?.result.quiet === true && last.result.unquieted !== true
}

function followerOf(site: SiteFile, { run: id, direction }: StepsWanted, told: readonly ToldStep[]) {
  const { db, recorder } = site
  const steps = told.filter(({ isWanted }) => isWanted)
  const own = steps.map(({ step }) => step)
  const isRun = direction === 'run'
  return {
    migration: id,
    begin(push: string) {
      followPlan(site, recorder, readRun(site, id), own, direction, 'before')
      const intents = steps.map(({ step, back }) => ({
        ...{ runId: id, step: step.id },
        kind: isRun ? ('intended' as const) : ('undoing' as const),
        value: isRun ? { back, push } : { push },
      }))
      site.record(() => appendMigrationRecords(db, recorder, intents))
    },
    end({ state, message }: PushResult) {
      const isDone = state === 'done'
      const kind = isRun ? (isDone ? 'done' : 'failed') : isDone ? 'undone' : 'undo_failed'
      appendMigrationRecords(
        db,
        recorder,
        steps.map(({ step }) => ({ runId: id, kind, step: step.id, note: isDone ? null : message })),
      )
      if (isDone) followPlan(site, recorder, readRun(site, id), own, direction, 'after')
    },
  }
}
