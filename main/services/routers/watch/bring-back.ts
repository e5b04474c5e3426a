/**
 * The end of every test of the failover, however it went: what was stopped is started, through as many sessions as it takes,
 * and what does not run then is said by name.
 */
import type { StillDown } from '../../../../shared/contract/router-watch.ts'
import { type Clock, sleep } from '../../../clock.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { BEGIN_UNITS, readStates, UNIT_STATES } from '../../../integrations/router-machine/service-scripts.ts'
import type { RouterWay } from './look-at-routers.ts'

export interface BringBack {
  readonly clock: Clock
  readonly ways: readonly RouterWay[]
  /** The one that was stopped; null: whichever has units that do not run. */
  readonly stopped: RouterWay | null
  readonly units: readonly string[]
  /** What the pause answered; null: nobody knows any more, and the router's own restart goes on. */
  readonly pause: string | null
  /** Seconds in which a router that is lost is looked for again. */
  readonly patience: number
}

const POLL_MS = 1000

/** Both routers after it, those that run everything left out. Never throws: what is not known at the end is said. */
export async function bringBack(back: BringBack): Promise<readonly StillDown[]> {
  const found = await Promise.all(back.ways.map((way) => startOn(way, back)))
  return found.filter((one) => one !== null)
}

async function startOn(way: RouterWay, back: BringBack): Promise<StillDown | null> {
  const { clock, units, patience } = back
  const end = clock.now() + patience * 1000
  for (;;)
    try {
      const machine = await way.connect()
      try {
        return await startUnits(machine, way, back)
      } finally {
        await machine.close()
      }
    } catch {
      // Whatever it is: a router that stands still is worse than one that is asked once more, and the end tells it.
      if (clock.now() >= end) return { host: way.host.host, units, isKnown: false }
      await sleep(clock, POLL_MS)
    }
}

async function startUnits(
  machine: RouterMachine,
  way: RouterWay,
  { stopped, units, pause }: BringBack,
): Promise<StillDown | null> {
  const wasStopped = stopped === null || stopped === way
  if (wasStopped && (pause !== null || (await idle(machine, units)).length > 0))
    await machine.ask(BEGIN_UNITS, [pause ?? '', ...units])
  const left = await idle(machine, units)
  return left.length === 0 ? null : { host: way.host.host, units: left, isKnown: true }
}

const idle = async (machine: RouterMachine, units: readonly string[]): Promise<string[]> =>
  readStates(await machine.need(UNIT_STATES, units))
    .filter(({ isActive }) => !isActive)
    .map(({ unit }) => unit)

/** A sentence a router, or nothing. */
export const sayDown = (down: readonly StillDown[]): string =>
  down
    .map(({ host, units, isKnown }) =>
      isKnown
        ? ` Still down on ${host}: ${units.join(', ')}.`
        : ` ${host} is not reached: whether ${units.join(', ')} run there is not known.`,
    )
    .join('')
