/**
 * The site's own export, recognised by its headers. It lists every port of its switches, so a row that is missing was
 * deleted by somebody: the plan itself stands for what the workbook said before.
 */
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { outletRows, portRows } from '../plan/rows/connection-rows.ts'
import { exportWords } from './export-titles.ts'
import { cablesByKey } from './links.ts'
import type { WorkbookMapping } from './mapping.ts'
import type { RememberedRow } from './memory.ts'
import { switchKey } from './words.ts'

const headersOf = ({ columns }: WorkbookMapping['sheets'][number]): string =>
  columns.map(({ header }) => header).join('|')

const headersOfPorts = new Set(Object.values(exportWords).map(({ ports }) => ports.join('|')))
const outletSheets = new Set(Object.values(exportWords).map(({ sheets }) => sheets.outlets))

export const isOwnExport = (mapping: WorkbookMapping): boolean => {
  const lists = mapping.sheets.filter(({ kind }) => kind === 'ports')
  return lists.length > 0 && lists.every((sheet) => headersOfPorts.has(headersOf(sheet)))
}

/** What the export of this plan says of the switches named; outlets without a port only where it lists those too. */
export function rowsOfPlan(
  plan: Plan,
  mapping: WorkbookMapping,
  switchKeys: ReadonlySet<string>,
): RememberedRow[] {
  const outletKeyOf = (name: string | null) => (name === null ? null : `outlet:${nameKey(name)}`)
  const ports = portRows(plan).flatMap((row): RememberedRow[] => {
    const key = switchKey(row.switch ?? '')
    const isBlank =
      row.outlet === null && row.panel === null && (row.mode === 'unused' || row.uplink || row.lag !== null)
    return switchKeys.has(key) && !isBlank ? [[`port:${key}/${row.port}`, outletKeyOf(row.outlet), '']] : []
  })
  const cables = mapping.sheets.some(({ kind }) => kind === 'links')
    ? [...cablesByKey(plan).keys()].map((key): RememberedRow => [key, null, ''])
    : []
  const isFlat = mapping.sheets.length === 1
  if (!isFlat && !mapping.sheets.some(({ sheet }) => outletSheets.has(sheet))) return [...ports, ...cables]
  const open = outletRows(plan).filter(({ interface: port }) => port === null)
  return [
    ...ports,
    ...cables,
    ...open.map((row): RememberedRow => [outletKeyOf(row.outlet), outletKeyOf(row.outlet), '']),
  ]
}
