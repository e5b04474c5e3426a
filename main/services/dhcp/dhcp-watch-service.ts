/**
 * The DHCP watch for screens: one at a time, followed as it goes. Whatever is read of a switch meanwhile or afterwards, live
 * or from a text, leads to the servers that were heard.
 */
import type { DhcpInterface, DhcpWatchState } from '../../../shared/contract/dhcp.ts'
import type { WatchProblem } from '../../../shared/dhcp/watch-state.ts'
import {
  noEvidence,
  type SwitchSnooping,
  viewWatch,
  type WatchEvidence,
} from '../../../shared/dhcp/watch-view.ts'
import { wiresOf } from '../../../shared/dhcp/wire-vlans.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { deviceNamed } from '../../../shared/plan/device-named.ts'
import { readSnooping, saysNothing } from '../../../shared/verify/snooping-text.ts'
import type { Clock } from '../../clock.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { type AskableInterface, listInterfaces } from '../../integrations/dhcp/interfaces.ts'
import { WorkError } from '../../work-error.ts'
import { createLatest } from '../latest.ts'
import { type GivenText, keepText } from '../verify/keep-reading.ts'
import type { SiteEvidence } from '../verify/site-evidence.ts'
import type { Workspace } from '../workspace.ts'
import { chooseInterfaces } from './choose-interfaces.ts'
import { isOursIn } from './ours.ts'
import { recordForeign } from './record-foreign.ts'
import { runWatch, type WatchRun } from './run-watch.ts'
import { createWatchEvidence, tableOf } from './watch-evidence.ts'

export interface DhcpWatchService {
  interfaces(): readonly DhcpInterface[]
  /** None named: all. Throws WorkError `no_interface`, `watch_runs`. */
  start(interfaces: readonly string[], seconds: number | null): void
  /** What was heard stays. */
  stop(): void
  watch(signal?: AbortSignal): AsyncGenerator<DhcpWatchState, void>
  /** Keeps it as a reading. Throws WorkError as `keepText` does, but for a log that tells of servers. */
  addTable(given: GivenText): void
  close(): Promise<void>
}

export interface DhcpWatchOptions {
  readonly clock: Clock
  readonly readings: SiteEvidence
}

interface Held {
  readonly status: DhcpWatchState['status']
  readonly interfaces: readonly AskableInterface[]
  readonly startedAt: string | null
  readonly seconds: number | null
  readonly run: WatchRun
  readonly evidence: WatchEvidence
  /** Of logs that were given and are no reading: one a switch, as long as the site is open. */
  readonly logs: readonly SwitchSnooping[]
}

const nothing: Held = {
  status: 'idle',
  interfaces: [],
  startedAt: null,
  seconds: null,
  run: { asked: 0, servers: [], problems: [] },
  evidence: noEvidence,
  logs: [],
}

interface Running {
  readonly controller: AbortController
  readonly done: Promise<void>
}

export function createDhcpWatchService(
  workspace: Workspace,
  { clock, readings }: DhcpWatchOptions,
): DhcpWatchService {
  let held = nothing
  let running: Running | null = null
  const latest = createLatest<DhcpWatchState>(stateOf(held, null))
  const evidenceNow = createWatchEvidence(readings)
  const plan = () => workspace.current()?.file.plan() ?? null
  const put = (change: Partial<Held>) => {
    held = { ...held, ...change }
    latest.set(stateOf(held, plan()))
  }
  /** False once another site was opened: what is heard then is nobody's. */
  const isCurrent = (signal: AbortSignal) => running?.controller.signal === signal
  const run = async (
    interfaces: readonly AskableInterface[],
    seconds: number | null,
    signal: AbortSignal,
  ) => {
    await runWatch({
      interfaces,
      clock,
      seconds,
      signal,
      isOurs: (reply) => isOursIn(plan())(reply),
      onChange: (next) => isCurrent(signal) && put({ run: next }),
    })
    if (isCurrent(signal) && recordForeign(workspace.site(), latest.get().servers) > 0) workspace.touch()
  }
  const runToEnd = async (...asked: Parameters<typeof run>) => {
    const found = await run(...asked).then(
      () => [],
      // What nobody foresaw is shown where the watch is, with the words of the system.
      (error: Error): WatchProblem[] => [
        { interface: null, code: 'system', values: { message: error.message } },
      ],
    )
    if (!isCurrent(asked[2])) return
    running = null
    put({ status: 'ended', run: { ...held.run, problems: [...held.run.problems, ...found] } })
  }
  workspace.onLeave(() => {
    running?.controller.abort()
    running = null
    put(nothing)
  })
  void followSite(workspace, () => {
    const site = workspace.current()?.file
    put({ evidence: site ? evidenceNow(site, clock.timestamp()) : noEvidence })
  })
  return {
    interfaces: () => listInterfaces(),
    start(wanted, seconds) {
      workspace.site()
      if (running) throw new WorkError('watch_runs', 'A watch is running: stop it first.')
      const interfaces = chooseInterfaces(listInterfaces(), wanted)
      const controller = new AbortController()
      const { evidence, logs } = held
      const startedAt = clock.timestamp()
      put({ ...nothing, evidence, logs, status: 'watching', interfaces, seconds, startedAt })
      running = { controller, done: runToEnd(interfaces, seconds, controller.signal) }
    },
    stop: () => running?.controller.abort(),
    watch: (signal) => latest.follow(signal),
    addTable(given) {
      const log = keepOrReadLog(workspace.site(), given, clock.timestamp())
      if (log) put({ logs: [...held.logs.filter(({ deviceId }) => deviceId !== log.deviceId), log] })
      workspace.touch()
    },
    async close() {
      running?.controller.abort()
      await running?.done
      latest.close()
    },
  }
}

/** A plan that was edited judges anew, and a switch that was read leads further. Ends with the workspace. */
async function followSite(workspace: Workspace, refresh: () => void): Promise<void> {
  for await (const _state of workspace.follow()) refresh()
}

const noTable: ReadonlySet<string> = new Set(['switch_text_unknown', 'switch_text_empty'])

/** Null: it was kept as a reading. A log alone is none, and of use all the same where it tells of servers. */
function keepOrReadLog(site: SiteFile, given: GivenText, at: string): SwitchSnooping | null {
  try {
    keepText(site, given)
    return null
  } catch (error) {
    const device = deviceNamed(site.plan(), given.device ?? '')
    const snooping = readSnooping(given.text)
    const isLog = error instanceof WorkError && noTable.has(error.code)
    if (!isLog || !device || saysNothing(snooping)) throw error
    return { deviceId: device.id, switch: device.name, at, ...snooping }
  }
}

function stateOf(held: Held, plan: Plan | null): DhcpWatchState {
  const { run, interfaces, evidence, logs } = held
  const known = { ...evidence, snooping: [...logs, ...evidence.snooping] }
  const view = plan ? viewWatch(plan, run.servers, wiresOf(interfaces), known) : { servers: [], strays: [] }
  return {
    ...view,
    status: held.status,
    interfaces: interfaces.map(({ name }) => name),
    startedAt: held.startedAt,
    seconds: held.seconds,
    asked: run.asked,
    problems: run.problems,
    tables: plan ? evidence.readings.map(tableOf(plan)) : [],
  }
}
