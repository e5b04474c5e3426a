/**
 * VLAN numbers against the range, the model, the lists and the addressing scheme. A list that names only the shared
 * VLANs (management, printers) beside a VLAN for every outlet does not make the outlets' own ones undefined: those of
 * a dense run used by access ports count as defined by their use; one far from the run does not.
 */
import { applyScheme, schemeOf } from '../../addressing/scheme.ts'
import type { Site } from '../../model/entities.ts'
import type { Lists } from '../extract/lists.ts'
import type { FindingPlace, Report } from '../finding.ts'
import type { PlacedConnection } from '../merge.ts'
import { switchKey } from '../words.ts'
import { vidsOf } from './port-intent.ts'

export interface VlanChecks {
  readonly site: Site
  readonly lists: Lists
  /** Numbers the site knows already in the domain of that switch. */
  readonly isInPlan: (switchKey: string, vid: number) => boolean
  /** Number of the switch in the scheme; null: none yet. */
  readonly numberOf: (switchKey: string) => number | null
  /** VLANs with a prefix of their own. */
  readonly hasPrefix: (switchKey: string, vid: number) => boolean
}

/** Unlisted numbers this near to others of their kind belong to one run. */
const GAP = 4
const SMALLEST_RUN = 3

const isAccess = (connection: PlacedConnection): boolean =>
  connection.mode !== 'tagged' &&
  connection.mode !== 'uplink' &&
  connection.vlan !== null &&
  connection.vlan.tagged.length === 0

function accessVids(connections: readonly PlacedConnection[]): Set<number> {
  return new Set(connections.filter(isAccess).flatMap((connection) => vidsOf(connection)))
}

/** The unlisted VLANs that are meant: long runs of neighbours, where the list does not cover most of what is used. */
export function impliedVlans(
  connections: readonly PlacedConnection[],
  listed: ReadonlySet<number>,
): Set<number> {
  const used = accessVids(connections)
  const unlisted = [...used].filter((vid) => !listed.has(vid)).sort((a, b) => a - b)
  const implied = new Set<number>()
  if (unlisted.length < SMALLEST_RUN || unlisted.length * 2 < used.size) return implied
  let run: number[] = []
  const close = () => {
    if (run.length >= SMALLEST_RUN) for (const vid of run) implied.add(vid)
  }
  for (const vid of unlisted) {
    if (run.length > 0 && vid - (run.at(-1) ?? 0) > GAP) {
      close()
      run = []
    }
    run.push(vid)
  }
  close()
  return implied
}

const placeOf = (connection: PlacedConnection): FindingPlace => {
  const row =
    connection.rows.find((one) => one.values.get('vlan') || one.values.get('tagged')) ?? connection.row
  const field = row.values.get('vlan')?.text
    ? 'vlan'
    : row.values.get('tagged')?.text
      ? 'tagged'
      : row.values.get('native')?.text
        ? 'native'
        : 'vlan'
  return { sheet: row.sheet, cell: row.cellOf(field), row }
}

export function checkVlans(
  connections: readonly PlacedConnection[],
  context: VlanChecks,
  report: Report,
): void {
  const { lists } = context
  const listed = new Set(lists.vlans.map(({ vid }) => vid))
  const implied = impliedVlans(connections, listed)
  const used = new Set<number>()
  for (const connection of connections) {
    const place = placeOf(connection)
    const key = connection.owner?.key ?? ''
    for (const name of connection.vlan?.unknownNames ?? [])
      report(
        'error',
        'vlan_undefined',
        place,
        `"${name}" is no number and no VLAN of that name is listed; write its number, or list it`,
        { vlan: name },
      )
    for (const vid of vidsOf(connection)) {
      used.add(vid)
      if (!checkNumber(connection, vid, place, report)) continue
      if (
        listed.size > 0 &&
        !listed.has(vid) &&
        !implied.has(vid) &&
        vid !== 1 &&
        !context.isInPlan(key, vid)
      )
        report(
          'error',
          'vlan_undefined',
          place,
          `VLAN ${vid} is not in the list of VLANs; add it there, or correct the number`,
          { vlan: vid },
        )
      checkAddress(key, connection.owner?.name ?? '', vid, context, place, report)
    }
  }
  for (const entry of lists.vlans)
    if (!used.has(entry.vid) && entry.cidr === null && entry.switchName !== null)
      checkAddress(
        switchKey(entry.switchName),
        entry.switchName,
        entry.vid,
        context,
        { sheet: entry.row.sheet, cell: entry.row.cellOf('vlan'), row: entry.row },
        report,
      )
    else if (!used.has(entry.vid) && entry.cidr === null)
      checkAddress(
        '',
        'any switch',
        entry.vid,
        context,
        { sheet: entry.row.sheet, cell: entry.row.cellOf('vlan'), row: entry.row },
        report,
      )
}

function checkNumber(
  connection: PlacedConnection,
  vid: number,
  place: FindingPlace,
  report: Report,
): boolean {
  if (vid < 1 || vid > 4094) {
    report('error', 'vlan_out_of_range', place, `VLAN ${vid} cannot be: VLAN numbers are 1 to 4094`, {
      vlan: vid,
    })
    return false
  }
  const highest = connection.owner?.isAssumed ? undefined : connection.owner?.type.limits.highestVid
  if (highest !== undefined && vid > highest)
    report(
      'error',
      'vlan_out_of_range',
      place,
      `VLAN ${vid}: a ${connection.owner?.type.model} takes VLANs up to ${highest}`,
      { vlan: vid, highest },
    )
  return true
}

function checkAddress(
  key: string,
  name: string,
  vid: number,
  context: VlanChecks,
  place: FindingPlace,
  report: Report,
): void {
  if (context.hasPrefix(key, vid)) return
  const scheme = schemeOf(context.site.scheme)
  if (!scheme.ok) return
  const applied = applyScheme(scheme.value, { switch: context.numberOf(key) ?? 1, vlan: vid })
  if (applied.ok || applied.fault.kind !== 'overflow') return
  const { text, value, octet } = applied.fault
  report(
    'error',
    'address_overflow',
    place,
    `VLAN ${vid} of ${name}: octet ${octet} (${text}) of the scheme ${context.site.scheme} would be ${value}, at most 255 fits; choose a smaller number, or give the VLAN its own prefix`,
    { vlan: vid, octet, value: value ?? 'none' },
  )
}
