/** Both routers looked at over SSH, at once: services, gateways, leases. One that is not reached is said, and the other counts. */
import type { RoutersLook } from '../../../../shared/contract/router-watch.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { promisesOf } from '../../../../shared/routers/install/promises.ts'
import { services, servicesOf } from '../../../../shared/routers/install/services.ts'
import type { Advert } from '../../../../shared/routers/watch/judge-adverts.ts'
import { judgeInSlices, type WatchedMachine } from '../../../../shared/routers/watch/judge-watch.ts'
import type { PairWord } from '../../../../shared/routers/watch/pair-word.ts'
import { type LeaseFile, mergeLeases, readLeases } from '../../../../shared/routers/watch/read-leases.ts'
import { READ_LEASES } from '../../../integrations/router-machine/dhcp-scripts.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { WorkError } from '../../../work-error.ts'
import { inSlices } from '../../in-slices.ts'
import { lookAtMachine, type MachineLook } from '../install/look-at-machine.ts'
import { advertsHeard, groupsTold } from '../install/look-at-vrrp.ts'
import type { PlannedHost, PlannedRouters } from '../routers-of.ts'
import { askPair } from './ask-pair.ts'

export interface RouterWay {
  readonly host: PlannedHost
  readonly connect: () => Promise<RouterMachine>
  /** The same way from what is known now: it needs neither the site nor the vault any more. */
  readonly hold: () => () => Promise<RouterMachine>
}

interface Seen {
  readonly look: MachineLook
  readonly file: LeaseFile
  readonly pair: PairWord
  readonly adverts: readonly Advert[]
}

/** `now`: ISO 8601; leases that are over by then do not count. Throws WorkError `interrupted`. */
export async function lookAtRouters(
  plan: Plan,
  planned: PlannedRouters,
  ways: readonly RouterWay[],
  now: string,
  signal?: AbortSignal,
): Promise<RoutersLook> {
  const seen = await Promise.all(ways.map((way) => lookAtOne(planned, way)))
  const reached = seen.flatMap((one) => (one.seen ? [{ host: one.name, ...one.seen }] : []))
  const leases = mergeLeases(
    reached.map(({ host, file }) => ({ host, leases: file.leases })),
    now,
  )
  const machinesSeen = reached.map(({ host, look, pair, adverts }) => watchedOf(host, look, pair, adverts))
  const watched = await inSlices(judgeInSlices(plan, machinesSeen, leases), () => signal?.aborted !== true)
  if (!watched) throw new WorkError('interrupted', 'Looking at the routers was interrupted.')
  const machines = seen.map(({ name, unreached, seen: found }) => ({
    ...{ name, unreached, failover: found?.pair.failover ?? null },
    ...{ serves: found?.pair.serves ?? null, partner: found?.pair.partner ?? null },
    ...{ services: found?.look.services ?? [], groups: found?.look.groups ?? [] },
  }))
  return { at: now, ...watched, machines }
}

const watchedOf = (
  host: string,
  look: MachineLook,
  { failover, serves, untold, deaf }: PairWord,
  adverts: readonly Advert[],
): WatchedMachine => ({
  host,
  idle: look.services.filter(({ isActive }) => !isActive).map(({ unit }) => unit),
  gateways: look.networks.flatMap(({ gateway, state }) =>
    gateway !== null && state === 'here' ? [gateway] : [],
  ),
  ...{ failover, serves, untold, deaf, adverts },
})

async function lookAtOne(
  planned: PlannedRouters,
  { host, connect }: RouterWay,
): Promise<{ readonly name: string; readonly unreached: string | null; readonly seen: Seen | null }> {
  try {
    const machine = await connect()
    try {
      const units = unitsOf(host)
      // Beside all else, since it only waits; what it says is asked for below, also that it failed.
      const heard = advertsHeard(machine, planned.pair.rules.advertSeconds + 1)
      heard.catch(() => {})
      const seen = await lookAtMachine(machine, units, promisesOf(planned.pair, host.side))
      const look = { ...seen, groups: await groupsTold(machine, seen.groups) }
      const text = await machine.need(READ_LEASES[planned.dhcp])
      const file = readLeases[planned.dhcp](text)
      const pair = await askPair(machine, planned.dhcp, file)
      return { name: host.host, unreached: null, seen: { look, file, pair, adverts: await heard } }
    } finally {
      await machine.close()
    }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return { name: host.host, unreached: error.message, seen: null }
  }
}

const unitsOf = ({ files }: PlannedHost): string[] => {
  const wanted = servicesOf(files.map(({ kind }) => kind))
  return services.filter((one) => wanted.includes(one)).map(({ unit }) => unit)
}
