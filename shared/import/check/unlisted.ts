/**
 * VLANs and switches that no list has and the rows alone name: they are made. Where the workbook knows MAC addresses,
 * devices will be judged by them, and a slip of the pen would accuse somebody: there it is a warning, said once.
 */
import type { Lists } from '../extract/lists.ts'
import type { Report } from '../finding.ts'
import type { PlacedConnection } from '../merge.ts'
import type { SheetTitle, SwitchBook } from '../switches.ts'
import { switchKey } from '../words.ts'
import { vidsOf } from './port-intent.ts'

const SHOWN = 8

const few = (names: readonly (string | number)[]): string =>
  names.length > SHOWN ? `${names.slice(0, SHOWN).join(', ')} …` : names.join(', ')

export function checkUnlisted(
  connections: readonly PlacedConnection[],
  lists: Lists,
  switches: SwitchBook,
  titles: readonly SheetTitle[],
  isInPlan: (switchKey: string, vid: number) => boolean,
  report: Report,
): void {
  if (!connections.some(({ macs }) => macs.length > 0)) return
  if (lists.vlans.length === 0) reportVlans(connections, isInPlan, report)
  if (lists.switches.length === 0) reportSwitches(connections, switches, titles, report)
}

function reportVlans(
  connections: readonly PlacedConnection[],
  isInPlan: (switchKey: string, vid: number) => boolean,
  report: Report,
): void {
  const made = connections.filter((one) =>
    vidsOf(one).some((vid) => vid >= 1 && vid <= 4094 && !isInPlan(one.owner?.key ?? '', vid)),
  )
  const [first] = made
  if (!first) return
  const vids = [...new Set(made.flatMap((one) => [...vidsOf(one)]))].sort((a, b) => a - b)
  report(
    'warning',
    'vlan_undefined',
    { sheet: first.row.sheet, cell: first.row.cellOf('vlan') },
    `there is no list of VLANs; those the rows name are made: ${few(vids)}. Check them, or list them`,
    { count: vids.length },
  )
}

function reportSwitches(
  connections: readonly PlacedConnection[],
  switches: SwitchBook,
  titles: readonly SheetTitle[],
  report: Report,
): void {
  const titled = new Set(titles.flatMap(({ facts }) => (facts.switch ? [switchKey(facts.switch)] : [])))
  const made = [...switches.values()].filter(
    ({ key, device, entry }) => !device && !entry && !titled.has(key),
  )
  const first = connections.find(({ owner }) => owner && made.includes(owner))
  if (!first) return
  report(
    'warning',
    'unknown_switch',
    { sheet: first.row.sheet, cell: first.row.cellOf('switch') },
    `there is no list of switches; those the rows name are made: ${few(made.map(({ name }) => name))}. Check them, or list them`,
    { count: made.length },
  )
}
