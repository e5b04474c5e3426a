/** Every connection that goes through a point of the plan: one for an outlet or port, several for a stand or VLAN. */
import { type TraceReasonCode, traceReason } from '../i18n/trace-reasons.ts'
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { type ChainNode, chainKey, chainThrough } from './chain.ts'
import { isLag, membersOf, portsOf } from './lag.ts'
import { vlanName } from './names.ts'
import { networkOfVlan, type PlanPoint, standSegment, type Trace, traceChain } from './trace.ts'
import { portsOfVlan } from './vlan-ports.ts'

/** The traces through `point`, each physical path once. Never empty for a row that exists: an open one says why. */
export function tracesOf(plan: Plan, point: PlanPoint): Trace[] {
  const chains = new Map(
    nodesAt(plan, point)
      .map((node) => chainThrough(plan, node))
      .map((chain) => [chainKey(chain), chain]),
  )
  if (chains.size > 0) return [...chains.values()].map((chain) => traceChain(plan, chain))
  return [traceWithoutCabling(plan, point)]
}

/** The cabling nodes a point stands for: the ports of a VLAN, the outlets of a stand. */
export function nodesAt(plan: Plan, { kind, id }: PlanPoint): ChainNode[] {
  const index = indexPlan(plan)
  // Cables go to the ports in a LAG.
  const interfaces = (rows: readonly Interface[]): ChainNode[] =>
    rows
      .flatMap((row) => (isLag(row) ? membersOf(plan, row.id) : [row]))
      .map((row) => ({ kind: 'interface', id: row.id }))
  if (kind === 'outlet' || kind === 'panelPort') return [{ kind, id }]
  if (kind === 'interface') {
    const port = index.interface.get(id)
    const members = port && isLag(port) ? interfaces([port]) : []
    return members.length > 0 ? members : [{ kind, id }]
  }
  if (kind === 'stand')
    return (index.outletsOfStand.get(id) ?? []).map((row) => ({ kind: 'outlet', id: row.id }))
  if (kind === 'device') return interfaces(portsOf(plan, id))
  if (kind === 'panel')
    return (index.portsOfPanel.get(id) ?? []).map((row) => ({ kind: 'panelPort', id: row.id }))
  if (kind === 'vlan') return interfaces(portsOfVlan(plan, id))
  if (kind === 'prefix') {
    const vlanId = plan.prefix.find((row) => row.id === id)?.vlanId
    return vlanId == null ? [] : nodesAt(plan, { kind: 'vlan', id: vlanId })
  }
  const outletId = plan.host.find((row) => row.id === id)?.outletId
  return outletId == null ? [] : [{ kind: 'outlet', id: outletId }]
}

function traceWithoutCabling(plan: Plan, point: PlanPoint): Trace {
  const vlanId = point.kind === 'prefix' ? plan.prefix.find((row) => row.id === point.id)?.vlanId : point.id
  const isVlan = (point.kind === 'vlan' || point.kind === 'prefix') && vlanId != null
  const network = networkOfVlan(plan, isVlan ? vlanId : -1)
  const host = point.kind === 'host' ? plan.host.find((row) => row.id === point.id) : undefined
  const fault = network.fault ?? {
    code: missing[point.kind] ?? 'nothing_connected',
    where: pointName(plan, point, network.vlanId),
  }
  return {
    ...network,
    complete: false,
    state: 'open',
    fault,
    reason: traceReason(fault),
    segments: point.kind === 'stand' ? [standSegment(plan, point.id)] : [],
    hosts: host ? [{ name: host.name, mac: host.mac }] : [],
  }
}

const missing: Partial<Record<PlanPoint['kind'], TraceReasonCode>> = {
  stand: 'stand_without_outlet',
  vlan: 'vlan_without_port',
  prefix: 'vlan_without_port',
  host: 'host_not_placed',
  device: 'no_ports',
  panel: 'no_ports',
}

function pointName(plan: Plan, { kind, id }: PlanPoint, vlanId: number | null): string {
  const index = indexPlan(plan)
  if (vlanId !== null) return vlanName(plan, vlanId)
  if (kind === 'stand' || kind === 'device' || kind === 'panel')
    return index[kind].get(id)?.name ?? String(id)
  const host = kind === 'host' ? plan.host.find((row) => row.id === id) : undefined
  return host?.name ?? host?.mac ?? String(id)
}
