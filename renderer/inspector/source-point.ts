/** The object behind a line or a finding that names its row of the plan, where the inspector can show it. */
import type { PlanSource } from '../../shared/config/intent.ts'
import type { PlanPoint } from '../../shared/plan/trace.ts'

/** A line of a template or of the site's rules has none of them. */
const pointKinds: Readonly<Partial<Record<PlanSource['table'], PlanPoint['kind']>>> = {
  interface: 'interface',
  outlet: 'outlet',
  stand: 'stand',
  vlan: 'vlan',
  device: 'device',
  prefix: 'prefix',
  panel: 'panel',
  panelPort: 'panelPort',
  host: 'host',
}

export function pointOfSource(source: PlanSource | null): PlanPoint | null {
  const kind = source ? pointKinds[source.table] : undefined
  return source && kind ? { kind, id: source.id } : null
}
