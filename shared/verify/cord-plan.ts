/** The plan's cords as the explanation of cords wants them, with what findings need to name them. */
import type { Device, Interface, Outlet } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { type Chain, chainThrough } from '../plan/chain.ts'
import { portsOf } from '../plan/lag.ts'
import { linksOf } from '../plan/served-vlans.ts'
import type { Arrangement, PanelPlace, Row, Slot } from './cords/arrangement.ts'

export interface CordPlan extends Arrangement {
  /** Outlet -> the panel port where its cord begins, on the switch's side. */
  readonly panelPort: ReadonlyMap<number, number>
  /** Interface ids that lead, or should lead, to other network devices: nothing on them is at an outlet. */
  readonly links: ReadonlySet<number>
}

const known = new WeakMap<Plan, CordPlan>()

/** The same object for the same plan. */
export function cordPlanOf(plan: Plan): CordPlan {
  const found = known.get(plan) ?? readCordPlan(plan)
  known.set(plan, found)
  return found
}

function readCordPlan(plan: Plan): CordPlan {
  const planned = new Map<number, number>()
  const panelPort = new Map<number, number>()
  for (const outlet of plan.outlet) {
    const chain = chainThrough(plan, { kind: 'outlet', id: outlet.id })
    const end = chain.nodes.at(-1)
    if (end?.kind === 'interface' && isOnePath(chain, outlet)) planned.set(outlet.id, end.id)
    const panel = chain.nodes.findLast(({ kind }) => kind === 'panelPort')
    if (panel) panelPort.set(outlet.id, panel.id)
  }
  const outletAt = new Map([...planned].map(([outlet, port]) => [port, outlet]))
  const links = findLinks(plan, outletAt)
  const panelPlace = placesOf(plan, panelPort)
  return {
    planned,
    panelPort,
    outletAt,
    links,
    panelPlace,
    rows: [
      ...plan.device.flatMap((device) => deviceRows(plan, device, { outletAt, panelPlace, links })),
      ...panelRows(plan, planned, panelPort),
    ],
  }
}

/** Two cables at one end are an error of the plan: where such an outlet belongs is not known. */
const isOnePath = (chain: Chain, outlet: Outlet): boolean =>
  chain.state === 'complete' && chain.nodes[0]?.kind === 'outlet' && chain.nodes[0].id === outlet.id

/** Ports with a cable to another device, uplinks, and whatever is part of a LAG of such. */
function findLinks(plan: Plan, outletAt: ReadonlyMap<number, number>): ReadonlySet<number> {
  const carriers = new Set(
    plan.device.flatMap((device) => linksOf(plan, device.id).map((link) => link.interfaceId)),
  )
  const isLink = ({ id, uplink, lagId, lagProtocol }: Interface) =>
    !outletAt.has(id) &&
    (uplink || carriers.has(id) || lagProtocol !== null || (lagId !== null && carriers.has(lagId)))
  return new Set(plan.interface.filter(isLink).map(({ id }) => id))
}

function placesOf(plan: Plan, panelPort: ReadonlyMap<number, number>): ReadonlyMap<number, PanelPlace> {
  const ports = new Map(plan.panelPort.map((port) => [port.id, port]))
  return new Map(
    [...panelPort].flatMap(([outlet, id]) => {
      const port = ports.get(id)
      return port ? [[outlet, { panelId: port.panelId, position: port.position }] as const] : []
    }),
  )
}

type PortFacts = Pick<CordPlan, 'outletAt' | 'panelPlace' | 'links'>

/** Ports side by side; a link, another kind of port, or cords of another panel end a row. */
function deviceRows(plan: Plan, device: Device, facts: PortFacts): Row[] {
  const panelOf = facts.panelPlace
  const rows: Slot[][] = [[]]
  let before: Interface | undefined
  let panel: number | undefined
  for (const port of portsOf(plan, device.id)) {
    const outletId = facts.outletAt.get(port.id) ?? null
    const own = outletId === null ? undefined : panelOf.get(outletId)?.panelId
    const isBeside = before && port.position === before.position + 1 && stemOf(port) === stemOf(before)
    const isOtherPanel = own !== undefined && panel !== undefined && own !== panel
    if (!isBeside || isOtherPanel) rows.push([])
    if (facts.links.has(port.id) || port.mode === 'routed') rows.push([])
    else rows.at(-1)?.push({ outletId, portId: port.id })
    before = port
    panel = outletId === null ? panel : own
  }
  return rows.filter((row) => row.length > 1)
}

/** `FastEthernet0/` of `FastEthernet0/3`. */
const stemOf = ({ name }: Interface): string => name.replace(/\d+$/, '')

/** Positions side by side, with the ports they lead to. */
function panelRows(
  plan: Plan,
  planned: ReadonlyMap<number, number>,
  panelPort: ReadonlyMap<number, number>,
): Row[] {
  const outletOf = new Map([...panelPort].map(([outlet, port]) => [port, outlet]))
  const { portsOfPanel } = indexPlan(plan)
  return [...portsOfPanel.values()].map((ports) =>
    ports.map(({ id }) => {
      const outletId = outletOf.get(id) ?? null
      return { outletId, portId: outletId === null ? null : (planned.get(outletId) ?? null) }
    }),
  )
}
