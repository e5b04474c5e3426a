/** Addresses that a switch sees jumping between ports: two of its outlets are joined behind its back. */
import type { Check } from '../comparison.ts'
import { draftFinding } from '../draft-finding.ts'

export const checkLoops: Check = (comparison) => {
  const { readings, cords } = comparison
  return readings.flatMap(({ reading, flaps }) => {
    const jumping = flaps.filter(({ portIds }) => new Set(portIds).size > 1)
    const groups = Map.groupBy(jumping, ({ portIds }) =>
      [...new Set(portIds)].sort((a, b) => a - b).join(' '),
    )
    return [...groups].map(([key, moves]) => {
      const ports = key.split(' ').map(Number)
      const outletIds = ports.flatMap((id) => cords.outletAt.get(id) ?? [])
      const first = ports.find((id) => cords.outletAt.has(id)) ?? ports[0] ?? null
      const macs = new Set(moves.map(({ mac }) => mac)).size
      return draftFinding(
        comparison,
        {
          kind: 'loop',
          outletIds,
          interfaceId: first,
          deviceId: reading.deviceId,
          facts: { macs, ports: ports.length, portIds: key },
        },
        { confidence: macs > 1 || moves.length > 2 ? 0.93 : 0.7, mending: 'look' },
      )
    })
  })
}
