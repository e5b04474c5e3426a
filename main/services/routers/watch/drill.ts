/**
 * A test of the failover, guided and timed: the router that has the gateways stops handing them out, the other has to take
 * them; then the first comes back, and nobody may have them twice. What is stopped starts again by itself after a while.
 */
import { promisesOf } from '../../../../shared/routers/install/promises.ts'
import { type Clock, sleep } from '../../../clock.ts'
import { appendJournal } from '../../../db/journal.ts'
import type { SiteFile } from '../../../db/site-file.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { BEGIN_UNITS, PAUSE_UNITS } from '../../../integrations/router-machine/service-scripts.ts'
import { WorkError } from '../../../work-error.ts'
import type { PlannedRouters } from '../routers-of.ts'
import { lookAtRouters, type RoutersLook, type RouterWay } from './look-at-routers.ts'

export interface DrillSeen {
  /** Milliseconds since the first router was stopped. */
  readonly ms: number
  readonly what: string
}

export interface DrillResult {
  readonly ok: boolean
  readonly from: string
  readonly to: string
  /** Until the other had every gateway; null: it did not. */
  readonly takeoverMs: number | null
  /** Until all was as before; null: it was not in time. */
  readonly returnMs: number | null
  /** How often both were seen with the same gateway. */
  readonly twice: number
  readonly seen: readonly DrillSeen[]
  readonly message: string
}

export interface Drill {
  readonly site: SiteFile
  readonly planned: PlannedRouters
  readonly ways: readonly [RouterWay, RouterWay]
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Of the pause at most; the machine ends it by itself. */
  readonly seconds: number
  readonly onSeen: (seen: DrillSeen) => void
}

export interface DrillStart {
  readonly from: RouterWay
  readonly to: RouterWay
  /** What is stopped, in the order in which it starts. */
  readonly units: readonly string[]
}

const POLL_MS = 250
/** Milliseconds: 30 s of the plan before the primary takes over again, and as much for servers to agree. */
const RETURN_MS = 90_000

/** Who has the gateways now. Throws WorkError `drill_not_ready` where all is not well before it begins. */
export async function readyDrill({ site, planned, ways, clock }: Drill): Promise<DrillStart> {
  const look = await lookAtRouters(site.plan(), planned, ways, clock.timestamp())
  const unreached = look.machines.find((one) => one.unreached !== null)
  const reason = unreached?.unreached ?? look.problems.find(isInTheWay)?.message
  if (reason !== undefined) throw new WorkError('drill_not_ready', `The test is not begun: ${reason}`)
  const at = look.machines.findIndex(({ groups }) => groups.some(({ state }) => state === 'master'))
  const [from, to] = [ways[at], ways[1 - at]]
  if (!from || !to)
    throw new WorkError('drill_not_ready', 'The test is not begun: no router has the gateways.')
  return { from, to, units: [planned.dhcp === 'isc' ? 'isc-dhcp-server' : 'kea-dhcp4-server', 'keepalived'] }
}

const isInTheWay = ({ code, severity }: RoutersLook['problems'][number]): boolean =>
  (severity === 'error' && code !== 'lease_unexpected') || code === 'failover_not_normal'

export async function runDrill(drill: Drill, { from, to, units }: DrillStart): Promise<DrillResult> {
  const { site, planned, clock, signal, seconds } = drill
  const gateways = [
    ...new Set(promisesOf(planned.pair, to.host.side).flatMap(({ gateway }) => gateway ?? [])),
  ]
  record(site, `Failover test: ${from.host.host} is stopped, ${to.host.host} has to take over`, {
    phase: 'begun',
  })
  const [stopped, other] = [await from.connect(), await to.connect()]
  const seen: DrillSeen[] = []
  let twice = 0
  const start = clock.now()
  const tell = (what: string) => {
    const one = { ms: Math.round(clock.now() - start), what }
    seen.push(one)
    drill.onSeen(one)
  }
  const until = async (limit: number, isSo: () => Promise<boolean>): Promise<number | null> => {
    const from = clock.now()
    while (clock.now() - from < limit && !signal.aborted) {
      if (await isSo()) return Math.round(clock.now() - from)
      await sleep(clock, POLL_MS)
    }
    return null
  }
  try {
    const pause =
      (await stopped.need(PAUSE_UNITS, [String(seconds), ...units])).trim().split('\n').at(-1) ?? ''
    tell(`${units.join(', ')} stopped on ${from.host.host}`)
    const takeoverMs = await until(seconds * 1000, async () => hasAll(await held(other), gateways))
    tell(
      takeoverMs === null ? `${to.host.host} did not take the gateways` : `${to.host.host} has every gateway`,
    )
    await stopped.need(BEGIN_UNITS, [pause, ...units])
    tell(`${units.join(', ')} started on ${from.host.host}`)
    const returnMs = await until(RETURN_MS, async () => {
      const [own, others] = await Promise.all([held(stopped), held(other)])
      if (gateways.some((one) => own.has(one) && others.has(one))) twice += 1
      const isPrimary = from.host.side === 0
      const isBack = isPrimary ? hasAll(own, gateways) : hasAll(others, gateways)
      return isBack && !gateways.some((one) => own.has(one) && others.has(one)) && (await isNormal(drill))
    })
    tell(returnMs === null ? 'not all is as before' : 'all is as before')
    // Both may answer for the blink of an eye in which one takes over.
    const ok = takeoverMs !== null && returnMs !== null && twice <= 1
    const message = sentenceOf(from.host.host, to.host.host, takeoverMs, ok)
    record(site, message, { phase: 'drilled', takeoverMs, returnMs, twice })
    return { ok, from: from.host.host, to: to.host.host, takeoverMs, returnMs, twice, seen, message }
  } finally {
    await stopped.close()
    await other.close()
  }
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

function sentenceOf(from: string, to: string, takeoverMs: number | null, ok: boolean): string {
  if (takeoverMs === null) return `Failover test failed: ${to} did not take over from ${from}.`
  const time = (takeoverMs / 1000).toFixed(1)
  return ok
    ? `Failover test passed: ${to} took over from ${from} within ${time} s, and all is as before.`
    : `Failover test: ${to} took over from ${from} within ${time} s, but not all is as before.`
}

const record = (site: SiteFile, text: string, data: Readonly<Record<string, unknown>>): void =>
  site.record(() => {
    appendJournal(site.db, site.recorder, { kind: 'router', text, data })
  })
