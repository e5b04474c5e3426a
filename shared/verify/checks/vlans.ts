/** Ports in another VLAN or mode than planned: as the port says itself, or as the VLAN of what speaks there gives away. */
import type { Interface } from '../../model/entities.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { carrierOf } from '../../plan/lag.ts'
import type { Check, Comparison, FindingDraft } from '../comparison.ts'
import { draftFinding, draftPortFinding } from '../draft-finding.ts'
import type { ResolvedReading } from '../resolved-reading.ts'

export const checkVlans: Check = (comparison) =>
  comparison.readings.flatMap((reading) => gather(comparison, reading, wrongPorts(comparison, reading)))

interface WrongPort {
  readonly portId: number
  readonly kind: 'wrong_vlan' | 'wrong_mode'
  readonly found: string
  readonly expected: string
  readonly confidence: number
}

function wrongPorts(comparison: Comparison, reading: ResolvedReading): WrongPort[] {
  const { plan, cords } = comparison
  const heard = Map.groupBy(reading.macs ?? [], ({ portId }) => portId)
  const ids = new Set([...reading.vlans.keys(), ...heard.keys()])
  return [...ids].flatMap((id) => {
    const port = indexPlan(plan).interface.get(id)
    if (!port || !cords.outletAt.has(id) || comparison.hearing.transit.has(id)) return []
    const vids = new Set((heard.get(id) ?? []).flatMap(({ vlan }) => vlan ?? []))
    return wrongPort(comparison, reading, port, vids) ?? []
  })
}

function wrongPort(
  { plan }: Comparison,
  reading: ResolvedReading,
  port: Interface,
  heardIn: ReadonlySet<number>,
): WrongPort | null {
  const carrier = carrierOf(plan, port)
  if (carrier.mode !== 'access' && carrier.mode !== 'tagged') return null
  const told = reading.vlans.get(port.id)
  if (told?.mode && told.mode !== carrier.mode)
    return { portId: port.id, kind: 'wrong_mode', found: told.mode, expected: carrier.mode, confidence: 0.97 }
  const planned = carrier.vlanId === null ? undefined : indexPlan(plan).vlan.get(carrier.vlanId)?.vid
  if (planned === undefined) return null
  const wrong = (found: number, confidence: number): WrongPort => ({
    ...{ portId: port.id, kind: 'wrong_vlan', confidence },
    ...{ found: String(found), expected: String(planned) },
  })
  if (told?.untagged != null) return told.untagged === planned ? null : wrong(told.untagged, 0.97)
  const [found, more] = heardIn
  // On a tagged port any of its VLANs speaks; two VLANs on an access port are a telephone.
  if (carrier.mode === 'tagged' || found === undefined || more !== undefined || found === planned) return null
  return wrong(found, 0.95)
}

/** A switch that nobody configured has all its ports in VLAN 1: one finding, not one a port. */
const WHOLE_SWITCH = 4

function gather(
  comparison: Comparison,
  { reading, macs, vlans }: ResolvedReading,
  wrong: readonly WrongPort[],
): FindingDraft[] {
  const inFirst = wrong.filter(({ kind, found }) => kind === 'wrong_vlan' && found === '1')
  const told = new Set([...vlans.keys(), ...(macs ?? []).map(({ portId }) => portId)])
  const judged = [...told].filter((id) => comparison.cords.outletAt.has(id)).length
  if (inFirst.length < WHOLE_SWITCH || inFirst.length * 5 < judged * 4)
    return wrong.map((one) => draftWrong(comparison, one))
  const outletIds = inFirst.flatMap(({ portId }) => comparison.cords.outletAt.get(portId) ?? [])
  const whole = draftFinding(
    comparison,
    {
      kind: 'wrong_vlan',
      outletIds,
      deviceId: reading.deviceId,
      facts: { found: '1', expected: '', ports: inFirst.length },
    },
    { confidence: 0.97, mending: 'push' },
  )
  return [whole, ...wrong.filter((one) => !inFirst.includes(one)).map((one) => draftWrong(comparison, one))]
}

const draftWrong = (
  comparison: Comparison,
  { portId, kind, found, expected, confidence }: WrongPort,
): FindingDraft =>
  draftPortFinding(comparison, kind, portId, { found, expected }, { confidence, mending: 'push' })
