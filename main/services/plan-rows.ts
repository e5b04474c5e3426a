/** The rows of every table a screen shows: the plan's own lists, and those only screens need. Each row has an id. */
import type { TableKind, TableRow } from '../../shared/contract/plan.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { locationName } from '../../shared/plan/names.ts'
import { isListTable, type ListRow, listRows } from '../../shared/plan/rows.ts'
import { readJournal } from '../db/journal.ts'
import type { SiteFile } from '../db/site-file.ts'

const roomRows = (plan: Plan): ListRow[] =>
  plan.location.map((location) => ({
    id: location.id,
    name: location.name,
    kind: location.kind,
    parent: locationName(plan, location.parentId),
    switches: plan.device.filter((device) => device.locationId === location.id).map((device) => device.name),
    panels: plan.panel.filter((panel) => panel.locationId === location.id).map((panel) => panel.name),
  }))

const panelRows = (plan: Plan): ListRow[] =>
  plan.panel.map((panel) => {
    const ports = indexPlan(plan).portsOfPanel.get(panel.id) ?? []
    const { cablesAt } = indexPlan(plan)
    return {
      id: panel.id,
      name: panel.name,
      room: locationName(plan, panel.locationId),
      ports: ports.length,
      cabled: ports.filter((port) => cablesAt.has(`rear:${port.id}`)).length,
      patched: ports.filter((port) => cablesAt.has(`front:${port.id}`)).length,
    }
  })

const hostRows = (plan: Plan): ListRow[] =>
  plan.host.map((host) => ({
    ...host,
    outlet: host.outletId === null ? null : (indexPlan(plan).outlet.get(host.outletId)?.name ?? null),
  }))

const setAsideRows = (plan: Plan): ListRow[] =>
  plan.setAside.map(({ values, ...row }) => ({ ...row, values: JSON.stringify(values) }))

const journalRows = (file: SiteFile): ListRow[] =>
  readJournal(file.db, 5000).map(({ data, ...entry }) => ({ ...entry, data: JSON.stringify(data) }))

/** Rows of the plan's own lists carry their id under the kind's name; a prefix by the scheme has none of its own. */
function identify(kind: TableKind, row: ListRow, position: number): TableRow {
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
      return panelRows(plan)
    case 'hosts':
      return hostRows(plan)
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
