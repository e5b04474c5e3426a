/**
 * The cables of a plan as a table. A panel position tells its side only where it is not the one that faces the other
 * end, which is what an import takes (shared/plan/edits/cable-ends.ts).
 */
import type { ExportWords } from '../../shared/import/export-titles.ts'
import type { Cable, CableEnd } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { shortIdOf } from '../../shared/model/short-id.ts'
import { type CablePoint, facingSide } from '../../shared/plan/edits/cable-ends.ts'
import type { ExportTable, ExportValue } from './plan-tables.ts'

const pointKind = (kind: CableEnd): CablePoint['kind'] =>
  kind === 'outlet' || kind === 'interface' ? kind : 'panelPort'

/** Owner and port of one end. */
function endColumns(
  plan: Plan,
  cable: Cable,
  words: ExportWords,
  [kind, id]: readonly [CableEnd, number],
  other: CableEnd,
): [ExportValue, ExportValue] {
  const index = indexPlan(plan)
  if (kind === 'outlet') return [index.outlet.get(id)?.name ?? null, null]
  if (kind === 'interface') {
    const port = index.interface.get(id)
    return [(port && index.device.get(port.deviceId)?.name) ?? null, port?.name ?? null]
  }
  const port = index.panelPort.get(id)
  const panel = (port && index.panel.get(port.panelId)?.name) ?? null
  const position = port?.position ?? null
  return [
    panel,
    kind === facingSide(pointKind(other), cable.kind) ? position : `${position} ${words.side[kind]}`,
  ]
}

const cableRow = (plan: Plan, cable: Cable, words: ExportWords): ExportValue[] => [
  cable.id,
  shortIdOf('cable', cable.id),
  words.cableKind[cable.kind],
  ...endColumns(plan, cable, words, [cable.aKind, cable.aId], cable.bKind),
  ...endColumns(plan, cable, words, [cable.bKind, cable.bId], cable.aKind),
  cable.medium,
  cable.color,
  cable.length,
  cable.label,
  cable.wiring && words.wiring[cable.wiring],
  words.cableStatus[cable.status],
]

export const cableTable = (plan: Plan, words: ExportWords): ExportTable => ({
  name: words.sheets.cables,
  header: words.cables,
  rows: plan.cable.map((cable) => cableRow(plan, cable, words)),
})
