/** Names of VLANs and switches against what the devices keep. */
import type { Lists } from '../extract/lists.ts'
import type { FindingPlace, Report } from '../finding.ts'
import type { PlannedSwitch, SheetTitle, SwitchBook } from '../switches.ts'
import { switchKey } from '../words.ts'

/** IOS keeps 32 characters of a VLAN's name and 63 of a host name. */
const VLAN_NAME = 32
const HOST_NAME = 63

const limitOf = (
  book: SwitchBook,
  pick: (one: PlannedSwitch) => number | undefined,
  fallback: number,
): number => Math.min(fallback, ...[...book.values()].flatMap((one) => pick(one) ?? []))

export function checkNames(
  lists: Lists,
  titles: readonly SheetTitle[],
  book: SwitchBook,
  report: Report,
): void {
  const vlanLimit = limitOf(book, ({ type }) => type.limits.vlanName, VLAN_NAME)
  for (const { row, name, vid } of lists.vlans)
    if (name !== null && name.length > vlanLimit)
      report(
        'error',
        'name_too_long',
        { sheet: row.sheet, cell: row.cellOf('vlanName'), row },
        `the name of VLAN ${vid} has ${name.length} characters, the switches keep ${vlanLimit}; shorten it`,
        { length: name.length, limit: vlanLimit },
      )
  for (const { row, name } of lists.switches)
    checkHost(name, { sheet: row.sheet, cell: row.cellOf('switch'), row }, book, report)
  for (const title of titles) if (title.facts.switch) checkHost(title.facts.switch, title, book, report)
}

function checkHost(name: string, place: FindingPlace, book: SwitchBook, report: Report): void {
  const limit = book.get(switchKey(name))?.type.limits.hostname ?? HOST_NAME
  if (name.length > limit)
    report(
      'error',
      'name_too_long',
      place,
      `the name "${name}" has ${name.length} characters, the switch keeps ${limit}; shorten it`,
      { length: name.length, limit },
    )
}
