/** Positions beyond the size a list of panels tells. */
import { nameKey } from '../../model/name-key.ts'
import type { Lists } from '../extract/lists.ts'
import type { Report } from '../finding.ts'
import type { PlacedConnection } from '../merge.ts'

export function checkPanels(connections: readonly PlacedConnection[], lists: Lists, report: Report): void {
  const sizes = new Map(
    lists.panels.flatMap(({ name, count }) => (count === null ? [] : [[nameKey(name), count] as const])),
  )
  for (const { panel, panelPosition, row } of connections) {
    const size = panel === null ? undefined : sizes.get(nameKey(panel))
    if (size === undefined || panelPosition === null || panelPosition <= size) continue
    report(
      'error',
      'no_such_port',
      { sheet: row.sheet, cell: row.cellOf('panelPort'), row },
      `panel ${panel} has ${size} positions, ${panelPosition} is none of them`,
      { panel: panel ?? '', position: panelPosition, size },
    )
  }
}
