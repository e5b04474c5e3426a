/** In which table an object's row is found, and what its record kind is. A panel position has no table of its own. */
import type { PlanPoint } from '../../shared/plan/trace.ts'
import { tableSpecs } from '../areas/tables/kinds/index.ts'
import type { TableSpec } from '../areas/tables/table-kind.ts'

const tables: Readonly<Record<PlanPoint['kind'], string | null>> = {
  stand: 'stands',
  outlet: 'outlets',
  interface: 'ports',
  vlan: 'vlans',
  prefix: 'prefixes',
  host: 'hosts',
  device: 'switches',
  panel: 'panels',
  panelPort: null,
}

export const specOf = ({ kind }: PlanPoint): TableSpec | null => tableSpecs[tables[kind] ?? ''] ?? null
