/**
 * A test of the failover, guided and timed: the router that has the gateways stops handing them out, the other has to take
 * them; then the first comes back, and nobody may have them twice. What is stopped starts again by itself after a while, and
 * however a test ends, it ends with both routers looked at.
 */
import type {
  DrillPlan,
  DrillResult,
  DrillSeen,
  DrillStep,
  OpenDrill,
  StillDown,
} from '../../../../shared/contract/router-watch.ts'
import { promisesOf } from '../../../../shared/routers/install/promises.ts'
import { drillTimes } from '../../../../shared/routers/watch/drill-times.ts'
import { type Clock, sleep } from '../../../clock.ts'
import type { SiteFile } from '../../../db/site-file.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { PAUSE_UNITS } from '../../../integrations/router-machine/service-scripts.ts'
import { WorkError } from '../../../work-error.ts'
import { installsUnderWay } from '../install/install-records.ts'
import type { PlannedRouters } from '../routers-of.ts'
import { bringBack, sayDown } from './bring-back.ts'
import { openDrill, recordBegun, recordEnd } from './drill-records.ts'
import { lookAtRouters, type RouterWay } from './look-at-routers.ts'
import { sayRecorded } from './say-recorded.ts'

export interface Drill {
  readonly site: SiteFile
  readonly planned: PlannedRouters
  readonly ways: readonly [RouterWay, RouterWay]
  readonly clock: Clock
  /** Aborted: what was stopped is started at once, and nothing more is waited for. */
  readonly signal: AbortSignal
  /** Of the pause at most; the machine ends it by itself. */
  readonly seconds: number
}

export interface DrillHooks {
  readonly onSeen: (seen: DrillSeen) => void
  readonly onStep?: (step: DrillStep) => void
  /** What is nobody's fault but ours, told once both routers were brought back and the journal has the end. */
  readonly onBug: (error: unknown) => void
}

export interface DrillStart extends DrillPlan {
  readonly stopped: RouterWay
  readonly other: RouterWay
}

const POLL_MS = 250
/** Milliseconds: 30 s of the plan before the primary takes over again, and as much for servers to agree. */
const RETURN_MS = 90_000
/** Seconds in which a router that was lost is looked for, beyond the pause. */
const PATIENCE = 15

/** Who has the gateways now. Throws WorkError `drill_not_ready` where all is not well before it begins. */
export async function readyDrill(drill: Drill): Promise<DrillStart> {
  const { site, planned, ways, clock, seconds } = drill
  refuseInstalls(drill)
  const look = await lookAtRouters(site.plan(), planned, ways, clock.timestamp())
  const unreached = look.machines.find((one) => one.unreached !== null)
  const reason = unreached?.unreached ?? look.problems.find(isInTheWay)?.message
  if (reason !== undefined) throw new WorkError('drill_not_ready', `The test is not begun: ${reason}`)
  const at = look.machines.findIndex(({ groups }) => groups.some(({ state }) => state === 'master'))
  const [stopped, other] = [ways[at], ways[1 - at]]
  if (!stopped || !other)
    throw new WorkError('drill_not_ready', 'The test is not begun: no router has the gateways.')
  return {
    ...{ stopped, other, from: stopped.host.host, to: other.host.host, seconds },
    units: [planned.dhcp === 'isc' ? 'isc-dhcp-server' : 'kea-dhcp4-server', 'keepalived'],
    gateways: gatewaysOf(planned, other).length,
    ...drillTimes(stopped.host.side, planned.pair.rules.advertSeconds),
  }
}

/** A router that is being changed is not stopped, and the other neither: one of them has to serve. */
function refuseInstalls({ site, clock }: Drill): void {
  const [one] = installsUnderWay(site, clock.timestamp())
  if (!one) return
  const reason = `the installation of ${one.host} at ${one.address} runs, or was cut and is not settled.`
  throw new WorkError('drill_not_ready', `The test is not begun: ${reason}`, { host: one.host })
}

const isInTheWay = ({ code, severity }: { readonly code: string; readonly severity: string }): boolean =>
  (severity === 'error' && code !== 'lease_unexpected') || code.startsWith('failover_')

const gatewaysOf = ({ pair }: PlannedRouters, { host }: RouterWay): string[] => [
  ...new Set(promisesOf(pair, host.side).flatMap(({ gateway }) => gateway ?? [])),
]

/** One that the journal knows. From here on the site is needed for its end only. */
export interface BegunDrill {
  readonly drill: Drill
  readonly start: DrillStart
  readonly id: string
  readonly by: string
}

/** `id`, `by`: of the records. Throws WorkError where the journal cannot be written or a router is being installed. */
export function beginDrill(
  drill: Drill,
  start: DrillStart,
  { id, by }: Pick<OpenDrill, 'id' | 'by'>,
): BegunDrill {
  const { from, to, units } = start
  const held = (way: RouterWay): RouterWay => ({ ...way, connect: way.hold() })
  const [stopped, other] = [held(start.stopped), held(start.other)]
  refuseInstalls(drill)
  recordBegun(drill.site, { id, by, from, to, units, startedAt: drill.clock.timestamp() })
  return { drill: { ...drill, ways: [stopped, other] }, start: { ...start, stopped, other }, id, by }
}

interface Run {
  readonly drill: Drill
  readonly start: DrillStart
  readonly hooks: DrillHooks
  readonly began: number
  readonly seen: DrillSeen[]
  pause: string | null
  takeoverMs: number | null
  returnMs: number | null
  twice: number
  /** Why it could not go on; null: it did. */
  failure: string | null
  readonly bugs: unknown[]
}

/** Whatever happens on the way, both routers are brought back and looked at before it answers. */
export async function runDrill(
  { drill, start, id, by }: BegunDrill,
  hooks: DrillHooks,
): Promise<DrillResult> {
  const run: Run = {
    ...{ drill, start, hooks, began: drill.clock.now(), seen: [], pause: null },
    ...{ takeoverMs: null, returnMs: null, twice: 0, failure: null, bugs: [] },
  }
  await tried(run, () => stopAndTake(run))
  const down = await startAgain(run)
  if (!drill.signal.aborted && down.length === 0) await tried(run, () => untilBack(run))
  const result = keepEnd(drill.site, { id, by }, resultOf(run, down))
  for (const bug of run.bugs) hooks.onBug(bug)
  return result
}

/** A site that was left meanwhile has it as cut, so that somebody looks; of a full disk it is said. */
function keepEnd(site: SiteFile, drill: Pick<OpenDrill, 'id' | 'by'>, result: DrillResult): DrillResult {
  if (!site.db.open) return result
  return { ...result, message: sayRecorded(result.message, () => recordEnd(site, drill, result)) }
}

async function tried(run: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof WorkError)) run.bugs.push(error)
    const message = error instanceof Error ? error.message : String(error)
    run.failure ??= message
    tell(run, message)
  }
}

function tell({ drill, hooks, began, seen }: Run, what: string): void {
  const one = { ms: Math.round(drill.clock.now() - began), what }
  seen.push(one)
  hooks.onSeen(one)
}

async function until(
  { clock, signal }: Drill,
  limit: number,
  isSo: () => Promise<boolean>,
): Promise<number | null> {
  const since = clock.now()
  while (clock.now() - since < limit && !signal.aborted) {
    if (await isSo()) return Math.round(clock.now() - since)
    await sleep(clock, POLL_MS)
  }
  return null
}

async function stopAndTake(run: Run): Promise<void> {
  const { drill, start, hooks } = run
  const { stopped, other, from, to, units, seconds } = start
  hooks.onStep?.('stop')
  if (drill.signal.aborted) return
  const machine = await stopped.connect()
  try {
    // Ended by hand while it was connected to: nothing is stopped any more.
    if (drill.signal.aborted) return
    const answer = await machine.need(PAUSE_UNITS, [String(seconds), ...units])
    run.pause = answer.trim().split('\n').at(-1) ?? null
  } finally {
    await machine.close()
  }
  tell(run, `${units.join(', ')} stopped on ${from}`)
  if (drill.signal.aborted) return
  hooks.onStep?.('takeover')
  const taker = await other.connect()
  try {
    const gateways = gatewaysOf(drill.planned, other)
    run.takeoverMs = await until(drill, seconds * 1000, async () => hasAll(await held(taker), gateways))
  } finally {
    await taker.close()
  }
  if (run.takeoverMs !== null) tell(run, `${to} has every gateway`)
  else if (!drill.signal.aborted) tell(run, `${to} did not take the gateways`)
}

/** However far it came. */
async function startAgain(run: Run): Promise<readonly StillDown[]> {
  const { drill, start, hooks } = run
  const { stopped, from, units, seconds } = start
  hooks.onStep?.('start')
  if (drill.signal.aborted) tell(run, 'The test is ended by hand')
  const back = { ...{ clock: drill.clock, ways: drill.ways, units, pause: run.pause } }
  const down = await bringBack({ ...back, stopped, patience: seconds + PATIENCE })
  if (run.pause !== null && !down.some(({ host }) => host === from))
    tell(run, `${units.join(', ')} started on ${from}`)
  return down
}

async function untilBack(run: Run): Promise<void> {
  const { drill, start, hooks } = run
  hooks.onStep?.('return')
  const gateways = gatewaysOf(drill.planned, start.other)
  const isPrimary = start.stopped.host.side === 0
  const [stopped, other] = [await start.stopped.connect(), await start.other.connect()]
  try {
    run.returnMs = await until(drill, RETURN_MS, async () => {
      const [own, others] = await Promise.all([held(stopped), held(other)])
      const isTwice = gateways.some((one) => own.has(one) && others.has(one))
      if (isTwice) run.twice += 1
      return !isTwice && hasAll(isPrimary ? own : others, gateways) && (await isNormal(drill))
    })
  } finally {
    await stopped.close()
    await other.close()
  }
  if (run.returnMs !== null) tell(run, 'all is as before')
  else if (!drill.signal.aborted) tell(run, 'not all is as before')
}

const held = async (machine: RouterMachine): Promise<ReadonlySet<string>> => {
  const text = await machine.need('ip -o -4 address show')
  return new Set([...text.matchAll(/ inet ([\d.]+)/g)].map(([, address]) => address ?? ''))
}

const hasAll = (addresses: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.every((one) => addresses.has(one))

async function isNormal({ site, planned, ways, clock }: Drill): Promise<boolean> {
  const { machines, problems } = await lookAtRouters(site.plan(), planned, ways, clock.timestamp())
  return machines.every(({ unreached }) => unreached === null) && !problems.some(isInTheWay)
}

function resultOf(run: Run, down: readonly StillDown[]): DrillResult {
  const { start, drill, takeoverMs, returnMs, twice, seen } = run
  const isEnded = drill.signal.aborted && run.failure === null
  // Both may answer for the blink of an eye in which one takes over.
  const ok = takeoverMs !== null && returnMs !== null && twice <= 1 && down.length === 0
  return {
    state: ok ? 'passed' : isEnded ? 'ended' : 'failed',
    ...{ ok, from: start.from, to: start.to, takeoverMs, returnMs, twice, seen, down },
    message: sentenceOf(run, ok, isEnded) + sayDown(down),
  }
}

function sentenceOf(
  { start: { from, to }, takeoverMs, failure }: Run,
  ok: boolean,
  isEnded: boolean,
): string {
  if (failure !== null) return `Failover test from ${from} to ${to} broke off: ${failure}`
  if (isEnded) return `Failover test from ${from} to ${to} ended by hand.`
  if (takeoverMs === null) return `Failover test failed: ${to} did not take over from ${from}.`
  const time = (takeoverMs / 1000).toFixed(1)
  return ok
    ? `Failover test passed: ${to} took over from ${from} within ${time} s, and all is as before.`
    : `Failover test: ${to} took over from ${from} within ${time} s, but not all is as before.`
}

/** Brings a test to an end that was cut. Throws WorkError `no_open_drill`, `both_routers_needed`. */
export async function settleDrill(
  { site, clock, ways }: Pick<Drill, 'site' | 'clock'> & { readonly ways: readonly RouterWay[] },
  id: string,
  by: string,
): Promise<DrillResult> {
  const open = openDrill(site)
  if (open?.id !== id) throw new WorkError('no_open_drill', 'That test has come to an end already.')
  const { from, to, units } = open
  if (![from, to].every((name) => ways.some(({ host }) => host.host === name)))
    throw new WorkError('both_routers_needed', 'A test of the failover needs a way to both routers.')
  const down = await bringBack({ ...{ clock, ways, units, pause: null, stopped: null }, patience: PATIENCE })
  const message = `Failover test from ${from} to ${to} was cut off; both routers were looked at.${sayDown(down)}`
  const result: DrillResult = {
    ...{ state: 'ended', ok: false, from, to, takeoverMs: null, returnMs: null, twice: 0, seen: [], down },
    message,
  }
  // One that is not reached keeps it open: nobody knows how it does.
  if (down.every(({ isKnown }) => isKnown)) recordEnd(site, { id, by }, result)
  return result
}
