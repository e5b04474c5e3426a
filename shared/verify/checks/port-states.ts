/** Ports that are shut, switched off by the device, slow, or without link although something is plugged in. */
import type { Interface } from '../../model/entities.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Check, Comparison, FindingDraft } from '../comparison.ts'
import { draftPortFinding } from '../draft-finding.ts'
import { wasPluggedIn } from '../plugged-in.ts'
import type { PortStatus } from '../reading.ts'
import type { ResolvedReading } from '../resolved-reading.ts'

export const checkPortStates: Check = (comparison) =>
  comparison.readings.flatMap((reading) =>
    [...portsToJudge(comparison, reading)].flatMap((id) => {
      const port = indexPlan(comparison.plan).interface.get(id)
      return port ? judgePort(comparison, reading, port) : []
    }),
  )

/** What has a status, and what is only known by what was heard there. */
function portsToJudge({ plan, cords }: Comparison, { reading, statuses }: ResolvedReading): Set<number> {
  const own = (indexPlan(plan).interfacesOf.get(reading.deviceId) ?? []).map(({ id }) => id)
  return new Set([...statuses.keys(), ...own.filter((id) => cords.outletAt.has(id))])
}

function judgePort(comparison: Comparison, reading: ResolvedReading, port: Interface): FindingDraft[] {
  const status = reading.statuses.get(port.id)
  const isUsed = comparison.cords.outletAt.has(port.id) || comparison.cords.links.has(port.id)
  if (!isUsed) return []
  if (status?.errDisabled != null) return [errDisabled(comparison, port, status.errDisabled)]
  if (status?.isShut) return port.enabled ? [shut(comparison, port)] : []
  if (status?.isUp) return slow(comparison, port, status)
  return noLink(comparison, reading, port, status)
}

const errDisabled = (comparison: Comparison, { id }: Interface, reason: string): FindingDraft =>
  draftPortFinding(comparison, 'err_disabled', id, { reason }, { confidence: 0.98, mending: 'look' })

const shut = (comparison: Comparison, { id }: Interface): FindingDraft =>
  draftPortFinding(comparison, 'shut', id, {}, { confidence: 0.98, mending: 'push' })

/** Half duplex loses frames under load; 10 Mb/s is a bad pair in the cable, or a very old device. */
function slow(comparison: Comparison, { id }: Interface, { speedMbps, duplex }: PortStatus): FindingDraft[] {
  const isHalf = duplex === 'half'
  if (!isHalf && speedMbps !== 10) return []
  const facts = { speed: speedMbps ?? 0, duplex: duplex ?? '' }
  return [
    draftPortFinding(comparison, 'speed', id, facts, {
      confidence: isHalf ? 0.9 : 0.8,
      mending: 'look',
      isNotice: !isHalf,
    }),
  ]
}

/** Only where something is known to be plugged in; a table that ended early proves no absence. */
function noLink(
  comparison: Comparison,
  { reading, macs }: ResolvedReading,
  { id }: Interface,
  status: PortStatus | undefined,
): FindingDraft[] {
  const { cords, hearing, sightings } = comparison
  const outlet = cords.outletAt.get(id)
  if (outlet === undefined || hearing.macsAt.has(id) || hearing.transit.has(id)) return []
  if (sightings.seen.has(outlet) || !wasPluggedIn(comparison, outlet, id)) return []
  const isDown = status?.isUp === false
  const isSilent = status === undefined && macs !== null && hearing.wholeDevices.has(reading.deviceId)
  if (!isDown && !isSilent) return []
  const facts = { proof: isDown ? 'down' : 'silent' }
  return [
    draftPortFinding(comparison, 'no_link', id, facts, { confidence: isDown ? 0.95 : 0.6, mending: 'look' }),
  ]
}
