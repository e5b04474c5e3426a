/** How ports are put in few words on paper: `110`, `110 +20,30`, `montant`, `libre`. */
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from '../plan/chain.ts'
import { panelPortName } from '../plan/names.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import { shortPortName } from './end-words.ts'
import type { PrintLanguage } from './request.ts'
import { printWords } from './words.ts'

export interface PortWords {
  readonly position: string
  readonly name: string
  /** VLANs and mode in a few signs. */
  readonly vlan: string
  /** Outlet at the far end, or the port of another switch. */
  readonly to: string
  readonly stand: string
  /** Where the cord from this port goes first. */
  readonly panel: string
}

/** The end on the other side of a port's own cord or cable. */
function nextName(plan: Plan, port: Interface): string {
  const { nodes } = chainThrough(plan, { kind: 'interface', id: port.id })
  const at = nodes.findIndex(({ kind, id }) => kind === 'interface' && id === port.id)
  const next = at > 0 ? nodes[at - 1] : nodes[at + 1]
  if (!next) return ''
  if (next.kind === 'panelPort') return panelPortName(plan, next.id)
  return next.kind === 'interface'
    ? shortPortName(plan, next.id)
    : (indexPlan(plan).outlet.get(next.id)?.name ?? '')
}

function vlanWords(plan: Plan, port: Interface, language: PrintLanguage): string {
  const words = printWords[language]
  const { vlan } = indexPlan(plan)
  if (!port.enabled) return words.off
  const own = port.vlanId === null ? '' : String(vlan.get(port.vlanId)?.vid ?? '')
  if (port.uplink) return `${words.uplink}${own === '' ? '' : ` ${own}`}`
  if (port.mode === 'routed') return words.routed
  if (port.mode === 'unused') return words.free
  const tagged = port.taggedVlanIds.flatMap((id) => vlan.get(id)?.vid ?? []).sort((a, b) => a - b)
  return tagged.length === 0 ? own : `${own} +${tagged.join(',')}`.trim()
}

export function portWords(plan: Plan, port: Interface, language: PrintLanguage): PortWords {
  const row = connectionRow(plan, { kind: 'interface', id: port.id })
  const first = nextName(plan, port)
  const far = chainThrough(plan, { kind: 'interface', id: port.id }).nodes.find(
    ({ kind, id }) => kind === 'interface' && id !== port.id,
  )
  const to = row.outlet ?? (far ? shortPortName(plan, far.id) : '')
  return {
    position: String(port.position),
    name: port.name,
    vlan: vlanWords(plan, port, language),
    to,
    stand: row.stand ?? port.description ?? '',
    panel: first === to ? '' : first,
  }
}
