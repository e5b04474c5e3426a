/** Hosts that are at another outlet than theirs, where the cords are proven right or cannot explain it. */
import type { Check } from '../comparison.ts'
import { draftFinding } from '../draft-finding.ts'

export const checkMoved: Check = (comparison) => {
  const { sightings, cords } = comparison
  return sightings.moved.map(({ host, portId }) => {
    const there = cords.outletAt.get(portId)
    const outletIds = there === undefined ? [host.outletId] : [host.outletId, there]
    const facts = { mac: host.mac, host: host.name ?? '' }
    return draftFinding(
      comparison,
      { kind: 'moved', outletIds, interfaceId: portId, facts },
      { confidence: 0.9, mending: 'look', isNotice: true, count: 1 },
    )
  })
}
