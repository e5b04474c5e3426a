/** One stand with two exhibitors: two stands were given the same name. The later row is the offending one. */
import { nameKey } from '../../model/name-key.ts'
import type { Report } from '../finding.ts'
import type { PlacedConnection } from '../merge.ts'
import { plainWords } from '../words.ts'

export function checkStands(connections: readonly PlacedConnection[], report: Report): void {
  const exhibitors = new Map<string, PlacedConnection>()
  for (const connection of connections) {
    const { stand, exhibitor, row } = connection
    if (stand === null || exhibitor === null) continue
    const first = exhibitors.get(nameKey(stand))
    if (!first) exhibitors.set(nameKey(stand), connection)
    else if (plainWords(first.exhibitor ?? '') !== plainWords(exhibitor))
      report(
        'error',
        'duplicate_stand',
        { sheet: row.sheet, cell: row.cellOf('stand'), row },
        `stand ${stand} is ${first.exhibitor} in ${first.row.sheet} row ${first.row.row} and ${exhibitor} here; give one of them another name`,
        { stand },
      )
  }
}
