/**
 * The outlets of a migration for whoever goes to the panel: where each arrives, and whether its cord stays. Yellow labels
 * are network outlets; telephones are told apart, for their cord must not be pulled with the others.
 */
import type { Outlet } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import type { Moves } from './moves.ts'

export interface RepatchRow {
  readonly outlet: string
  readonly service: Outlet['service']
  /** The colour of its label; null: none is agreed on. */
  readonly label: 'yellow' | null
  readonly stand: string | null
  readonly panel: string | null
  readonly panelPort: number | null
  readonly switch: string | null
  readonly interface: string | null
  /** `stays`: its cord is where it should be; `plug`: into the port named; `open`: nobody said into which. */
  readonly cord: 'stays' | 'plug' | 'open'
}

/** `after`: the plan with the new cords in it. Network outlets first, then telephones, then others. */
export function repatchList(after: Plan, { moves, unpatched }: Moves): RepatchRow[] {
  const row = (outlet: Outlet, cord: RepatchRow['cord']): RepatchRow => {
    const {
      panel,
      panelPort,
      interface: port,
      switch: device,
      stand,
    } = connectionRow(after, {
      kind: 'outlet',
      id: outlet.id,
    })
    return {
      outlet: outlet.name,
      service: outlet.service,
      label: outlet.service === 'network' ? 'yellow' : null,
      ...{ stand, panel, panelPort, switch: device, interface: port, cord },
    }
  }
  const rows = [
    ...moves.flatMap(({ outlets, plugs }) => [
      ...outlets.map((outlet) => row(outlet, 'stays')),
      ...(plugs ? [row(plugs, 'plug')] : []),
    ]),
    ...unpatched.map((outlet) => row(outlet, 'open')),
  ]
  const order = ['network', 'telephone', 'other']
  return rows.toSorted((a, b) => order.indexOf(a.service) - order.indexOf(b.service))
}

/** Outlets behind each port of a migration that are telephones. */
export const telephonesIn = ({ moves }: Moves, plan: Plan): readonly Outlet[] =>
  moves
    .flatMap(({ outlets, plugs }) => [...outlets, ...(plugs ? [plugs] : [])])
    .filter(({ id }) => indexPlan(plan).outlet.get(id)?.service === 'telephone')
