/** Checks of one connection by itself: its outlet has a port, its mode has its VLANs, its names fit. */
import type { Field } from '../fields.ts'
import type { FindingPlace, Report } from '../finding.ts'
import type { PlacedConnection } from '../merge.ts'
import { intentOf } from './port-intent.ts'

const placeOf = (connection: PlacedConnection, ...wanted: readonly Field[]): FindingPlace => {
  const row =
    connection.rows.find((one) => wanted.some((field) => one.values.get(field)?.text)) ?? connection.row
  const field = wanted.find((name) => row.values.get(name)?.text) ?? wanted[0] ?? 'port'
  return { sheet: row.sheet, cell: row.cellOf(field), row }
}

/** Longest name the site file keeps. */
const LONGEST_NAME = 120
const LONGEST_DESCRIPTION = 240

export interface ConnectionChecks {
  /** Some row of the workbook has a port: then an outlet without one is a hole in the plan. */
  readonly hasPorts: boolean
  /** Outlets that already reach a switch in the plan. */
  readonly isPatched: (outlet: string) => boolean
  /** Outlets the plan has without a port: no news. */
  readonly isKnown: (outlet: string) => boolean
}

export function checkConnection(
  connection: PlacedConnection,
  context: ConnectionChecks,
  report: Report,
): void {
  checkPort(connection, context, report)
  checkPosition(connection, report)
  checkMode(connection, report)
  checkNames(connection, report)
}

function checkPort(
  connection: PlacedConnection,
  { hasPorts, isPatched, isKnown }: ConnectionChecks,
  report: Report,
): void {
  const { outlet, stand, position, service, vlan, mode } = connection
  if (position !== null || !hasPorts || service === 'telephone') return
  const what = outlet !== null ? `outlet ${outlet}` : stand !== null ? `stand ${stand}` : null
  const hasColumn = connection.says.has('port')
  const wasPatched = outlet !== null && isPatched(outlet)
  // A list without ports leaves the patching alone; an emptied port cell would undo it.
  if (what === null || (wasPatched && !hasColumn)) return
  const isPlanned = stand !== null || vlan !== null || mode === 'access' || mode === 'tagged'
  if (!isPlanned) return
  const isNews = wasPatched || outlet === null || !isKnown(outlet)
  report(
    hasColumn && isNews ? 'error' : 'warning',
    'outlet_without_port',
    placeOf(connection, 'outlet', 'stand'),
    `${what} has no switch port; fill its port, or leave its stand and VLAN empty if it is not to be patched`,
    { object: what },
  )
}

/** A position is one of a panel; where nothing names the panel it cannot be kept. */
function checkPosition(connection: PlacedConnection, report: Report): void {
  const { panel, panelPosition, row } = connection
  if (panelPosition === null || panel !== null || !row.values.get('panelPort')?.text) return
  report(
    'warning',
    'unreadable_cell',
    { sheet: row.sheet, cell: row.cellOf('panelPort'), row },
    `position ${panelPosition} is of no panel and was left out; fill the panel's name`,
    { position: panelPosition },
  )
}

function checkMode(connection: PlacedConnection, report: Report): void {
  const intent = intentOf(connection)
  if (!intent) return
  const place = placeOf(connection, 'mode', 'tagged', 'vlan')
  const { vlan, mode } = connection
  if (
    intent.mode === 'tagged' &&
    !intent.uplink &&
    intent.tagged.length === 0 &&
    (vlan?.unknownNames.length ?? 0) === 0
  )
    report(
      'error',
      'tagged_without_vlans',
      place,
      'a tagged port needs its VLANs: list them, or write "tous" for an uplink',
    )
  if (mode === 'access' && vlan && vlan.plain.length + vlan.tagged.length > 1)
    report(
      'error',
      'unreadable_cell',
      placeOf(connection, 'vlan'),
      'an access port has one VLAN, this cell lists several; make it a trunk, or keep one',
    )
  if (vlan && (mode === 'unused' || mode === 'routed') && connection.position !== null)
    report(
      'warning',
      'unreadable_cell',
      placeOf(connection, 'vlan'),
      `a port in mode ${mode} has no VLAN; the VLAN of this cell is left out`,
    )
  if (
    intent.mode === 'access' &&
    intent.untagged === null &&
    connection.position !== null &&
    mode === 'access' &&
    !vlan
  )
    report(
      'warning',
      'vlan_undefined',
      placeOf(connection, 'mode', 'port'),
      'an access port without a VLAN: it stays in the default VLAN until one is given',
    )
}

function checkNames(connection: PlacedConnection, report: Report): void {
  const tooLong = (field: Field, name: string | null, limit: number) => {
    if (name !== null && name.length > limit)
      report(
        'error',
        'name_too_long',
        placeOf(connection, field),
        `this has ${name.length} characters, at most ${limit} are kept; shorten it`,
        { length: name.length, limit },
      )
  }
  tooLong('outlet', connection.outlet, LONGEST_NAME)
  tooLong('stand', connection.stand, LONGEST_NAME)
  tooLong('panel', connection.panel, LONGEST_NAME)
  const limit = Math.min(
    LONGEST_DESCRIPTION,
    connection.owner?.type.limits.description ?? LONGEST_DESCRIPTION,
  )
  tooLong('description', connection.description, limit)
  if (connection.outlet === null) tooLong('note', connection.note, limit)
}
