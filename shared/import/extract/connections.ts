/**
 * From a raw row to connections: every cell read as what its column is, ranges and lists unfolded side by side
 * (`1 à 3` outlets on ports `5-7`). What cannot be read is a finding at its cell and makes no guess.
 */
import { isTelephoneName } from '../values/answers.ts'
import type { Connection } from './connection.ts'
import type { RawRow } from './raw-rows.ts'
import { readShared } from './row-facts.ts'
import { readLists } from './row-lists.ts'
import { type ConnectionContext, openRow } from './row-reader.ts'
import { readVlans } from './row-vlans.ts'

/** One row's connections; empty where a cell of it could not be read. */
export function readConnections(row: RawRow, context: ConnectionContext): Connection[] {
  const reader = openRow(row, context)
  const stand = reader.text('stand')
  const switchName = reader.text('switch') ?? row.facts.switch ?? null
  const shared = readShared(reader, stand, switchName)
  const lists = readLists(reader, stand, switchName)
  const vlans = readVlans(reader, lists.count)
  if (reader.failed || !vlans) return []
  const isPosition =
    context.rules.outletIsPanelPosition ||
    (context.numbersByPanel && !(stand !== null && context.isNumberedByStand(row.sheet)))
  return Array.from({ length: lists.count }, (_, at): Connection => {
    const outlet = lists.outlets[at] ?? null
    const labelled = isPosition && !context.rules.noPanels ? splitLabel(outlet) : null
    return {
      ...shared,
      row,
      port: lists.ports[at] ?? null,
      outlet,
      position: lists.positions[at] ?? labelled?.position ?? null,
      panel: lists.panels[at] ?? shared.panel ?? labelled?.panel ?? null,
      vlan: vlans[at] ?? null,
      service: shared.service ?? (outlet && isTelephoneName(outlet, stand) ? 'telephone' : null),
    }
  })
}

/** `P1A-12`: panel P1A, position 12. */
function splitLabel(outlet: string | null): { panel: string; position: number } | null {
  const match = /^(.*\S)\s*[-_/. ]\s*0*(\d{1,3})$/.exec(outlet ?? '')
  return match?.[1] ? { panel: match[1], position: Number(match[2]) } : null
}
