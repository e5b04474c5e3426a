/**
 * Panels of one name in two rooms. Every room may begin with its own P1, but a site has one panel of a name: where the
 * rooms use the same position, the panels of the later rooms are called after their room too.
 */
import { nameKey } from '../model/name-key.ts'
import type { Report } from './finding.ts'
import type { PlacedConnection } from './merge.ts'

interface Use {
  /** Key → name, in the order met. */
  readonly rooms: Map<string, string>
  readonly roomsOf: Map<number, Set<string>>
}

function usesOf(connections: readonly PlacedConnection[]): Map<string, Use> {
  const uses = new Map<string, Use>()
  for (const { panel, panelPosition, room } of connections) {
    if (panel === null || panelPosition === null || room === null) continue
    const use = uses.get(nameKey(panel)) ?? { rooms: new Map(), roomsOf: new Map() }
    uses.set(nameKey(panel), use)
    if (!use.rooms.has(nameKey(room))) use.rooms.set(nameKey(room), room)
    use.roomsOf.set(panelPosition, (use.roomsOf.get(panelPosition) ?? new Set<string>()).add(nameKey(room)))
  }
  return uses
}

/** The connections, with `P1 (LT2)` for the panel P1 of the second room where both rooms use the same position. */
export function partPanelsByRoom(
  connections: readonly PlacedConnection[],
  report: Report,
): readonly PlacedConnection[] {
  const uses = usesOf(connections)
  const parted = new Set(
    [...uses]
      .filter(([, { roomsOf }]) => [...roomsOf.values()].some(({ size }) => size > 1))
      .map(([key]) => key),
  )
  if (parted.size === 0) return connections
  const said = new Set<string>()
  return connections.map((connection) => {
    const { panel, room, row } = connection
    if (panel === null || room === null || !parted.has(nameKey(panel))) return connection
    const [first] = uses.get(nameKey(panel))?.rooms.keys() ?? []
    if (nameKey(room) === first) return connection
    const name = `${panel} (${room})`
    if (!said.has(name))
      report(
        'info',
        'panel_port_used_twice',
        { sheet: row.sheet, cell: row.cellOf('panel'), row },
        `another room has a panel ${panel} too; this one is called ${name}, since a site has one panel of a name`,
        { object: name },
      )
    said.add(name)
    return { ...connection, panel: name }
  })
}
