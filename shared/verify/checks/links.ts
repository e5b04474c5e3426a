/** Links between switches: another neighbour than planned, or the planned one at another port. */
import type { Device } from '../../model/entities.ts'
import { nameKey } from '../../model/name-key.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { deviceNamed } from '../../plan/device-named.ts'
import { portsOf } from '../../plan/lag.ts'
import { interfaceName } from '../../plan/names.ts'
import { linksOf } from '../../plan/served-vlans.ts'
import type { Check, Comparison, FindingDraft } from '../comparison.ts'
import { draftPortFinding } from '../draft-finding.ts'
import { plannedPeer } from '../planned-peer.ts'
import type { Neighbour } from '../reading.ts'

export const checkLinks: Check = (comparison) => {
  const told = comparison.readings.flatMap(({ neighbours }) =>
    neighbours.flatMap(({ portId, neighbour }) => judgeNeighbour(comparison, portId, neighbour)),
  )
  const known = new Set(told.map(({ interfaceId }) => interfaceId))
  const guessed = [...comparison.hearing.transit]
    .filter(([portId]) => !known.has(portId) && isPlanned(comparison, portId))
    .map(([portId, deviceId]) => misplacedUplink(comparison, portId, deviceId, 0.85))
  return onePerPort([...told, ...guessed])
}

/** Of a switch whose links nobody planned, a free port may well be the one. */
function isPlanned({ plan, cords }: Comparison, portId: number): boolean {
  const own = indexPlan(plan).interface.get(portId)?.deviceId ?? 0
  return cords.outletAt.has(portId) || linksOf(plan, own).length > 0
}

/** CDP and LLDP say the same. */
const onePerPort = (findings: readonly FindingDraft[]): FindingDraft[] => [
  ...new Map(findings.map((finding) => [finding.interfaceId, finding])).values(),
]

function judgeNeighbour(comparison: Comparison, portId: number, neighbour: Neighbour): FindingDraft[] {
  const { plan, cords } = comparison
  const peer = plannedPeer(plan, portId)
  const device = neighbour.name === null ? null : deviceNamed(plan, neighbour.name)
  const own = indexPlan(plan).interface.get(portId)?.deviceId
  if (device === null) return strangerAt(comparison, portId, neighbour, peer?.device ?? null)
  if (device.id === own) return []
  if (peer?.device.id === device.id)
    return isSamePort(comparison, peer.portIds, device, neighbour)
      ? []
      : [otherEnd(comparison, portId, device, neighbour)]
  if (peer === null && linksOf(plan, own ?? 0).some((link) => link.peer.id === device.id))
    return [misplacedUplink(comparison, portId, device.id, 0.97)]
  if (peer === null && !cords.outletAt.has(portId) && !cords.links.has(portId)) return []
  return [wrongNeighbour(comparison, portId, device.name, peer?.device.name ?? '', 0.97)]
}

/** True too where the neighbour does not say, or says what nobody understands, which port it is. */
function isSamePort(
  { plan }: Comparison,
  planned: readonly number[],
  device: Device,
  { remotePort }: Neighbour,
): boolean {
  if (remotePort === null) return true
  const ports = portsOf(plan, device.id)
  const told = ports.find(({ name }) => nameKey(name) === nameKey(remotePort))
  return told === undefined || planned.includes(told.id)
}

const otherEnd = (
  comparison: Comparison,
  portId: number,
  device: Device,
  neighbour: Neighbour,
): FindingDraft => {
  const peer = plannedPeer(comparison.plan, portId)
  const expected = peer?.portIds[0]
  const facts = {
    neighbour: device.name,
    found: neighbour.remotePort ?? '',
    expected: expected === undefined ? '' : (indexPlan(comparison.plan).interface.get(expected)?.name ?? ''),
    end: 'far',
  }
  return draftPortFinding(comparison, 'uplink', portId, facts, { confidence: 0.97, mending: 'patch' })
}

/** A device that is not in the plan: at a link it is the wrong one, at an outlet it is worth knowing. */
function strangerAt(
  comparison: Comparison,
  portId: number,
  neighbour: Neighbour,
  peer: Device | null,
): FindingDraft[] {
  const name = neighbour.name ?? neighbour.platform ?? neighbour.mac ?? ''
  // A device fresh from its box calls itself by its make; that it has not its name yet is no wrong cable.
  if (peer !== null && neighbour.mac !== null && neighbour.mac === peer.mac) return []
  if (peer !== null) return [wrongNeighbour(comparison, portId, name, peer.name, 0.7)]
  if (!comparison.cords.outletAt.has(portId) || isEndDevice(neighbour)) return []
  const facts = { neighbour: name, expected: '' }
  return [
    draftPortFinding(comparison, 'wrong_neighbour', portId, facts, {
      confidence: 0.9,
      mending: 'look',
      isNotice: true,
    }),
  ]
}

/** Telephones and PCs speak LLDP too. */
const isEndDevice = ({ platform, name }: Neighbour): boolean =>
  platform === null || /phone|station|windows|linux|printer|camera/i.test(`${platform} ${name}`)

const wrongNeighbour = (
  comparison: Comparison,
  portId: number,
  neighbour: string,
  expected: string,
  confidence: number,
): FindingDraft =>
  draftPortFinding(
    comparison,
    'wrong_neighbour',
    portId,
    { neighbour, expected },
    { confidence, mending: 'patch' },
  )

/** The way to another switch is at a port that is planned for something else. */
function misplacedUplink(
  comparison: Comparison,
  portId: number,
  deviceId: number | null,
  confidence: number,
): FindingDraft {
  const { plan } = comparison
  const own = indexPlan(plan).interface.get(portId)?.deviceId ?? 0
  const links = linksOf(plan, own)
  const planned =
    links.find(({ peer }) => peer.id === deviceId) ?? (links.length === 1 ? links[0] : undefined)
  const facts = {
    neighbour: deviceId === null ? '' : (indexPlan(plan).device.get(deviceId)?.name ?? ''),
    expected: planned ? interfaceName(plan, planned.interfaceId) : '',
    end: 'near',
  }
  return draftPortFinding(comparison, 'uplink', portId, facts, { confidence, mending: 'patch' })
}
