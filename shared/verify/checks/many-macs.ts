/** More than one address behind one outlet: somebody plugged in a switch or an access point of their own. */
import type { Check } from '../comparison.ts'
import { draftPortFinding } from '../draft-finding.ts'
import { knownHosts } from '../known-hosts.ts'

/** From here on it is no longer a telephone with a PC behind it, or a small switch on a table. */
const MANY = 6

export const checkManyMacs: Check = (comparison) => {
  const { plan, cords, hearing, sightings } = comparison
  const hosts = knownHosts(plan)
  const carried = new Set(sightings.moved.map(({ host }) => host.mac))
  return [...hearing.macsAt].flatMap(([portId, heard]) => {
    const outlet = cords.outletAt.get(portId)
    if (outlet === undefined) return []
    const macs = new Set(heard.map(({ mac }) => mac).filter((mac) => !carried.has(mac)))
    const owners = new Set([...macs].map((mac) => hosts.get(mac)?.outletId))
    const isAllKnown = owners.size === 1 && !owners.has(undefined)
    if (macs.size < 2 || isAllKnown) return []
    const weight = {
      confidence: 0.95,
      mending: 'look',
      isNotice: macs.size < MANY,
      count: macs.size,
    } as const
    return [draftPortFinding(comparison, 'many_macs_on_access_port', portId, { count: macs.size }, weight)]
  })
}
