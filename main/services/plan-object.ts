/**
 * What the inspector shows of one object: its row and where it is plugged in. Only that row is made: an inspector that reads
 * a table of 100 000 for the sake of one row keeps everybody waiting.
 */
import type { PlanObject, TableKind } from '../../shared/contract/plan.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { isLag } from '../../shared/plan/lag.ts'
import { connectionRow } from '../../shared/plan/rows/connection-rows.ts'
import { lagRow } from '../../shared/plan/rows/lag-rows.ts'
import { vlanRow, writtenPrefixRow } from '../../shared/plan/rows/network-rows.ts'
import { standRow } from '../../shared/plan/rows/place-rows.ts'
import { routerRow } from '../../shared/plan/rows/router-rows.ts'
import { switchRow } from '../../shared/plan/rows/switch-rows.ts'
import type { ListRow } from '../../shared/plan/rows.ts'
import type { PlanPoint } from '../../shared/plan/trace.ts'
import { switchPortOf } from '../../shared/plan/where-of.ts'
import { hostRow, identify, panelRow } from './plan-rows.ts'

type Row = ListRow | null | undefined

const readers: Readonly<Record<PlanPoint['kind'], (plan: Plan, id: number) => readonly [TableKind, Row]>> = {
  stand(plan, id) {
    const row = indexPlan(plan).stand.get(id)
    return ['stands', row && standRow(plan, row)]
  },
  outlet(plan, id) {
    const row = indexPlan(plan).outlet.get(id)
    return ['outlets', row && connectionRow(plan, { kind: 'outlet', id })]
  },
  interface: interfaceRow,
  vlan(plan, id) {
    const row = indexPlan(plan).vlan.get(id)
    return ['vlans', row && vlanRow(plan, row)]
  },
  prefix(plan, id) {
    const row = plan.prefix.find((one) => one.id === id)
    return ['prefixes', row && writtenPrefixRow(plan, row)]
  },
  host(plan, id) {
    const row = plan.host.find((one) => one.id === id)
    return ['hosts', row && hostRow(plan, row)]
  },
  device(plan, id) {
    const row = indexPlan(plan).device.get(id)
    if (row?.role === 'router') return ['routers', routerRow(plan, row)]
    return ['switches', row?.role === 'switch' ? switchRow(plan, row) : null]
  },
  panel(plan, id) {
    const row = indexPlan(plan).panel.get(id)
    return ['panels', row && panelRow(plan, row)]
  },
  // A panel position has no row of its own.
  panelPort: () => ['panels', null],
}

/** A LAG is an interface that has a table of its own. */
function interfaceRow(plan: Plan, id: number): readonly [TableKind, Row] {
  const index = indexPlan(plan)
  const port = index.interface.get(id)
  const device = port && index.device.get(port.deviceId)
  if (port && device && isLag(port)) return ['lags', lagRow(plan, device, port)]
  return ['ports', device?.role === 'switch' ? connectionRow(plan, { kind: 'interface', id }) : null]
}

export function planObject(plan: Plan, point: PlanPoint): PlanObject {
  const [kind, row] = readers[point.kind](plan, point.id)
  return { own: row ? { kind, row: identify(kind, row, 0) } : null, port: switchPortOf(plan, point) }
}
