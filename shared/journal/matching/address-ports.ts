/** Where each outlet has a VLAN of its own, an address tells the outlet. */
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { chainThrough } from '../../plan/chain.ts'
import { interfaceName } from '../../plan/names.ts'
import { nodesAt } from '../../plan/traces-of.ts'
import type { LinkedObject } from '../log-record.ts'
import { addressSpansOf } from './address-spans.ts'

/** The outlet, else the port, of the one VLAN that holds the address; none where several ports share it. */
export function portsOfAddress(plan: Plan, address: number): LinkedObject[] {
  const holding = addressSpansOf(plan).filter(({ first, last }) => address >= first && address <= last)
  const nodes = holding.flatMap(({ vlanId }) => nodesAt(plan, { kind: 'vlan', id: vlanId }))
  const [node] = nodes
  if (!node || nodes.length > 1) return []
  const index = indexPlan(plan)
  const outletNode = chainThrough(plan, node).nodes.find(({ kind }) => kind === 'outlet')
  const outlet = outletNode && index.outlet.get(outletNode.id)
  return outlet
    ? [{ kind: 'outlet', id: outlet.id, name: outlet.name }]
    : [{ kind: 'interface', id: node.id, name: interfaceName(plan, node.id) }]
}
