/** An end takes one cable: ports, panel positions and outlets with two, each named with what is at the other ends. */
import type { Cable, CableEnd } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem, ProblemCode } from '../../model/problem.ts'
import { interfaceName, panelPortName } from '../names.ts'
import { report } from './report.ts'

const codes: Readonly<Record<CableEnd, ProblemCode>> = {
  outlet: 'outlet_cabled_twice',
  rear: 'panel_port_used_twice',
  front: 'panel_port_used_twice',
  interface: 'port_used_twice',
}

export function checkCableEnds(plan: Plan): Problem[] {
  return [...indexPlan(plan).cablesAt].flatMap(([key, cables]) => {
    const [first, second] = cables
    if (!first || !second) return []
    const [kind, id] = splitKey(key)
    return report('error', codes[kind], endText(plan, kind, id), {
      first: otherEnd(plan, first, kind, id),
      second: otherEnd(plan, second, kind, id),
    })
  })
}

function splitKey(key: string): [CableEnd, number] {
  const at = key.indexOf(':')
  return [key.slice(0, at) as CableEnd, Number(key.slice(at + 1))]
}

function otherEnd(plan: Plan, cable: Cable, kind: CableEnd, id: number): string {
  const isA = cable.aKind === kind && cable.aId === id
  return isA ? endText(plan, cable.bKind, cable.bId) : endText(plan, cable.aKind, cable.aId)
}

function endText(plan: Plan, kind: CableEnd, id: number): string {
  if (kind === 'interface') return interfaceName(plan, id)
  if (kind === 'outlet') return `outlet ${indexPlan(plan).outlet.get(id)?.name ?? id}`
  return panelPortName(plan, id)
}
