/** The rows of every table a screen shows: the plan's own lists, and those only screens need. Each row has an id. */
import type { TableKind, TableRow } from '../../shared/contract/plan.ts'
import type { Host, Panel } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { locationName } from '../../shared/plan/names.ts'
import { isListTable, type ListRow, listRows } from '../../shared/plan/rows.ts'
import { readJournal } from '../db/journal.ts'
import type { SiteFile } from '../db/site-file.ts'

function roomRows(plan: Plan): ListRow[] {
  const switches = Map.groupBy(plan.device, ({ locationId }) => locationId)
  const panels = Map.groupBy(plan.panel, ({ locationId }) => locationId)
  return plan.location.map(({ id, name, kind, parentId }) => ({
    ...{ id, name, kind },
    parent: locationName(plan, parentId),
    switches: (switches.get(id) ?? []).map((device) => device.name),
    panels: (panels.get(id) ?? []).map((panel) => panel.name),
  }))
}

export function panelRow(plan: Plan, panel: Panel): ListRow {
  const { portsOfPanel, cablesAt } = indexPlan(plan)
  const ports = portsOfPanel.get(panel.id) ?? []
  return {
    id: panel.id,
    name: panel.name,
    room: locationName(plan, panel.locationId),
    ports: ports.length,
    cabled: ports.filter((port) => cablesAt.has(`rear:${port.id}`)).length,
    patched: ports.filter((port) => cablesAt.has(`front:${port.id}`)).length,
  }
}

export const hostRow = (plan: Plan, host: Host): ListRow => ({
  ...host,
  outlet: host.outletId === null ? null : (indexPlan(plan).outlet.get(host.outletId)?.name ?? null),
})

const setAsideRows = (plan: Plan): ListRow[] =>
  plan.setAside.map(({ values, ...row }) => ({ ...row, values: JSON.stringify(values) }))

const journalRows = (file: SiteFile): ListRow[] =>
  readJournal(file.db, 5000).map(({ data, ...entry }) => ({ ...entry, data: JSON.stringify(data) }))

/** Rows of the plan's own lists carry their id under the kind's name; a prefix by the scheme has none of its own. */
export function identify(kind: TableKind, row: ListRow, position: number): TableRow {
  const id = kind === 'ports' ? row.interfaceId : kind === 'outlets' ? row.outletId : row.id
  return { ...row, id: id ?? `${kind}-${position}` } as TableRow
}

function rowsOf(file: SiteFile, kind: TableKind): readonly ListRow[] {
  const plan = file.plan()
  if (isListTable(kind)) return listRows(plan, kind)
  switch (kind) {
    case 'rooms':
      return roomRows(plan)
    case 'panels':
      return plan.panel.map((panel) => panelRow(plan, panel))
    case 'hosts':
      return plan.host.map((host) => hostRow(plan, host))
    case 'setAside':
      return setAsideRows(plan)
    case 'journal':
      return journalRows(file)
    default:
      throw new Error(`no rows for ${kind}`)
  }
}

export const tableRows = (file: SiteFile, kind: TableKind): TableRow[] =>
  rowsOf(file, kind).map((row, position) => identify(kind, row, position))
