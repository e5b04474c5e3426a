/**
 * Who answers at the other end, by CDP and LLDP. The short tables cut names after a number of letters, and a cut name is
 * another name: of a port that the long table tells of the short one is not asked, and what may be cut is not said.
 */
import { normalizeMac } from '../plan/mac.ts'
import { fullName } from '../show-output/interface-full-name.ts'
import type { Row } from '../show-output/rows.ts'
import type { Neighbour } from './reading.ts'
import { listOf, portOf, rowsIn, textOf } from './rows-of-ports.ts'

/** Letters of a name in the short table of Cisco's LLDP. */
const CUT_AFTER = 20

/** The long tables tell more than a table's line could hold. */
const isDetail = (row: Row): boolean =>
  (row.neighborDescription ?? row.neighborVersion ?? row.systemCapabilities ?? row.advertisementVersion) !==
  undefined

/** `SW2.salon.example` and CatOS's `TBA0428(SW2)` are SW2. An address is no name. */
function nameOf(row: Row): string | null {
  const text = textOf(row.neighborName)
  const mayBeCut = !isDetail(row) && text?.length === CUT_AFTER && row.table === 'lldp neighbour'
  if (text === null || mayBeCut || listOf(row.cut).includes('neighborName') || /^not advertised$/i.test(text))
    return null
  const own = /^\w+\(([^)]+)\)$/.exec(text)?.[1] ?? text
  if (normalizeMac(own) !== null || /^\d+(?:\.\d+){3}$/.test(own)) return null
  return own.split('.')[0] || null
}

const macOf = (row: Row): string | null =>
  textOf(row.chassisMac) ??
  normalizeMac(textOf(row.chassisId) ?? '') ??
  normalizeMac(textOf(row.neighborName) ?? '') ??
  textOf(row.mac)

function remotePortOf(row: Row): string | null {
  const port = textOf(row.neighborInterface)
  if (port === null || listOf(row.cut).includes('neighborInterface') || normalizeMac(port) !== null)
    return null
  return fullName(port) ?? port
}

function neighbourOf(row: Row): Neighbour | null {
  const port = portOf(row)
  if (port === null) return null
  return {
    port,
    name: nameOf(row),
    remotePort: remotePortOf(row),
    mac: macOf(row),
    address: textOf(row.neighborAddress),
    platform: textOf(row.platform),
    protocol: row.table === 'cdp neighbour' ? 'cdp' : 'lldp',
  }
}

/** Those of the long tables first; the same neighbour twice by one protocol is one. */
export function neighboursOfRows(rows: readonly Row[]): readonly Neighbour[] {
  const all = rowsIn(rows, 'cdp neighbour', 'lldp neighbour')
  const detailed = new Set(all.filter(isDetail).map((row) => `${row.table} ${portOf(row)}`))
  const found = all
    .filter((row) => isDetail(row) || !detailed.has(`${row.table} ${portOf(row)}`))
    .flatMap((row) => neighbourOf(row) ?? [])
  const keyOf = ({ port, protocol, name, mac, remotePort }: Neighbour) =>
    [port, protocol, name ?? mac ?? '', remotePort ?? ''].join(' ')
  return [...new Map(found.map((neighbour) => [keyOf(neighbour), neighbour])).values()]
}
