/** Everything a set of row changes shows on, before or after: followed along the cabling, so that no table is compared whole. */
import type { RowChange } from '../model/draft.ts'
import type { Cable, CableEnd } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { type ChainNode, chainThrough } from '../plan/chain.ts'

/** Row ids. Of what is only in one of the plans too. */
export interface Touched {
  readonly stands: ReadonlySet<number>
  readonly outlets: ReadonlySet<number>
  readonly ports: ReadonlySet<number>
  readonly panelPorts: ReadonlySet<number>
  readonly cables: ReadonlySet<number>
  readonly vlans: ReadonlySet<number>
  readonly hosts: ReadonlySet<number>
}

export function touchedBy(before: Plan, after: Plan, changes: readonly RowChange[]): Touched {
  const ofTable = (table: RowChange['table']) =>
    new Set(changes.filter((change) => change.table === table).map(({ id }) => id))
  const starts = changes.flatMap(startsOf)
  const nodes = [before, after].flatMap((plan) =>
    starts.flatMap((start) => (isIn(plan, start) ? chainThrough(plan, start).nodes : [])),
  )
  const idsOf = (kind: ChainNode['kind']) =>
    new Set(nodes.filter((node) => node.kind === kind).map(({ id }) => id))
  const outlets = idsOf('outlet')
  const standsOf = (plan: Plan) => [...outlets].flatMap((id) => indexPlan(plan).outlet.get(id)?.standId ?? [])
  return {
    stands: new Set([...ofTable('stand'), ...standsOf(before), ...standsOf(after)]),
    outlets,
    ports: idsOf('interface'),
    panelPorts: idsOf('panelPort'),
    cables: ofTable('cable'),
    vlans: ofTable('vlan'),
    hosts: ofTable('host'),
  }
}

/** From where the cabling is followed. */
function startsOf({ table, id, before, after }: RowChange): ChainNode[] {
  if (table === 'outlet') return [{ kind: 'outlet', id }]
  if (table === 'interface') return [{ kind: 'interface', id }]
  if (table !== 'cable') return []
  return [before, after].flatMap((row) => {
    if (!row) return []
    const { aKind, aId, bKind, bId } = row as unknown as Cable
    return [nodeOf(aKind, aId), nodeOf(bKind, bId)]
  })
}

const nodeOf = (kind: CableEnd, id: number): ChainNode =>
  kind === 'outlet' || kind === 'interface' ? { kind, id } : { kind: 'panelPort', id }

const isIn = (plan: Plan, { kind, id }: ChainNode): boolean => indexPlan(plan)[kind].has(id)
