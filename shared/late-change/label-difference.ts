/** Which labels say something else than what was printed: of cables, outlets, panel strips and switch port maps. */
import type { Cable } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from '../plan/chain.ts'
import { panelPortName } from '../plan/names.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import { cableRow } from '../plan/rows/place-rows.ts'
import type { Touched } from './touched.ts'

export interface LabelDifference {
  readonly kind: 'cable' | 'outlet' | 'panel' | 'switch'
  /** Row id of the cable, outlet, panel or device. */
  readonly id: number
  readonly name: string
  /** What it says, a line a position of a strip or a port map; only those that differ. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What is printed of one thing, part by part; null: it is not in this plan. */
type Printed = ReadonlyMap<string, string> | null

interface Label {
  readonly kind: LabelDifference['kind']
  readonly id: number
  readonly name: string
  readonly printed: (plan: Plan) => Printed
}

/** A label that goes with its thing is not printed anew. */
export function labelDifference(before: Plan, after: Plan, touched: Touched): LabelDifference[] {
  return [
    ...[...touched.cables].map((id) => cableLabel(after, id)),
    ...[...touched.outlets].map((id) => outletLabel(after, id)),
    ...stripLabels(after, touched),
    ...portMaps(after, touched),
  ].flatMap(({ printed, ...label }) => {
    const [was, is] = [printed(before), printed(after)]
    if (!is) return []
    const parts = [...is.keys()].filter((part) => was?.get(part) !== is.get(part))
    if (parts.length === 0) return []
    const said = (printedParts: Printed) => parts.flatMap((part) => printedParts?.get(part) ?? [])
    return [{ ...label, before: said(was), after: said(is) }]
  })
}

const whole = (text: string): Printed => new Map([['', text]])

/** The number and both ends. */
const cableLabel = (plan: Plan, id: number): Label => ({
  kind: 'cable',
  id,
  name: plan.cable.find((cable) => cable.id === id)?.label ?? String(id),
  printed(of) {
    const cable: Cable | undefined = of.cable.find((one) => one.id === id)
    if (!cable) return null
    const { a, b, label } = cableRow(of, cable)
    return whole([label, `${a} – ${b}`].filter((part) => part !== null).join(' · '))
  },
})

/** Its name and where its cable arrives. */
const outletLabel = (plan: Plan, id: number): Label => ({
  kind: 'outlet',
  id,
  name: indexPlan(plan).outlet.get(id)?.name ?? String(id),
  printed(of) {
    const outlet = indexPlan(of).outlet.get(id)
    if (!outlet) return null
    const { panel, panelPort } = connectionRow(of, { kind: 'outlet', id })
    return whole(panel === null ? outlet.name : `${outlet.name} · ${panel} ${panelPort}`)
  },
})

/** The outlet behind each position. */
function stripLabels(plan: Plan, { panelPorts }: Touched): Label[] {
  const { panelPort, panel } = indexPlan(plan)
  const ofPanel = Map.groupBy(panelPorts, (id) => panelPort.get(id)?.panelId ?? 0)
  return [...ofPanel].map(([id, ports]) => ({
    kind: 'panel',
    id,
    name: panel.get(id)?.name ?? String(id),
    printed: (of) =>
      new Map(
        ports.map((portId) => [
          String(portId),
          `${panelPortName(of, portId)}: ${outletBehind(of, portId) ?? '-'}`,
        ]),
      ),
  }))
}

function outletBehind(plan: Plan, panelPortId: number): string | null {
  if (!indexPlan(plan).panelPort.has(panelPortId)) return null
  const [first] = chainThrough(plan, { kind: 'panelPort', id: panelPortId }).nodes
  return first?.kind === 'outlet' ? (indexPlan(plan).outlet.get(first.id)?.name ?? null) : null
}

/** VLAN, outlet and stand of each port. */
function portMaps(plan: Plan, { ports }: Touched): Label[] {
  const { interface: ofId, device } = indexPlan(plan)
  const ofDevice = Map.groupBy(ports, (id) => ofId.get(id)?.deviceId ?? 0)
  return [...ofDevice].map(([id, own]) => ({
    kind: 'switch',
    id,
    name: device.get(id)?.name ?? String(id),
    printed: (of) => new Map(own.map((portId) => [String(portId), portLine(of, portId)])),
  }))
}

function portLine(plan: Plan, id: number): string {
  const { interface: name, vlan, taggedVlans, outlet, stand } = connectionRow(plan, { kind: 'interface', id })
  const vlans = [vlan, taggedVlans.length > 0 ? `T ${taggedVlans.join(',')}` : null]
  const said = [...vlans, outlet, stand].filter((part) => part !== null)
  return `${name}: ${said.join(' · ') || '-'}`
}
