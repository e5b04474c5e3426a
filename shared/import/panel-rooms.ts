/**
 * Panels of one name in two rooms. Every room may begin with its own P1, but a site has one panel of a name: where a
 * list of panels has it in both rooms, or the rooms use the same position, the panels of the later rooms are called
 * after their room too.
 */
import { nameKey } from '../model/name-key.ts'
import type { PanelEntry } from './extract/lists.ts'
import type { Report } from './finding.ts'
import type { PlacedConnection } from './merge.ts'

interface Use {
  /** Key → name, in the order met. */
  readonly rooms: Map<string, string>
  readonly roomsOf: Map<number, Set<string>>
}

/** Panel → its rooms, for panels that the list has in several. */
export type ListedRooms = ReadonlyMap<string, readonly string[]>

const nameIn = (panel: string, room: string): string => `${panel} (${room})`

/** The list with `P1 (LT2)` for the second room's P1, and the rooms of such panels. */
export function partListedPanels(
  panels: readonly PanelEntry[],
  report: Report,
): { readonly panels: readonly PanelEntry[]; readonly listed: ListedRooms } {
  const rooms = new Map<string, string[]>()
  const parted = panels.flatMap((entry): PanelEntry[] => {
    const known = rooms.get(nameKey(entry.name))
    if (!known) {
      rooms.set(nameKey(entry.name), entry.room === null ? [] : [entry.room])
      return [entry]
    }
    if (entry.room === null || known.length === 0) return []
    known.push(entry.room)
    const name = nameIn(entry.name, entry.room)
    report(
      'warning',
      'panel_port_used_twice',
      { sheet: entry.row.sheet, cell: entry.row.cellOf('panel'), row: entry.row },
      `panel ${entry.name} is listed in ${known[0]} and in ${entry.room}; this one is called ${name}, since a site has one panel of a name`,
      { object: name },
    )
    return [{ ...entry, name }]
  })
  return { panels: parted, listed: new Map([...rooms].filter(([, list]) => list.length > 1)) }
}

function usesOf(connections: readonly PlacedConnection[], listed: ListedRooms): Map<string, Use> {
  const uses = new Map<string, Use>(
    [...listed].map(([panel, rooms]) => [
      panel,
      { rooms: new Map(rooms.map((room) => [nameKey(room), room])), roomsOf: new Map() },
    ]),
  )
  for (const { panel, panelPosition, room } of connections) {
    if (panel === null || panelPosition === null || room === null) continue
    const use = uses.get(nameKey(panel)) ?? { rooms: new Map(), roomsOf: new Map() }
    uses.set(nameKey(panel), use)
    if (!use.rooms.has(nameKey(room))) use.rooms.set(nameKey(room), room)
    use.roomsOf.set(panelPosition, (use.roomsOf.get(panelPosition) ?? new Set<string>()).add(nameKey(room)))
  }
  return uses
}

/** The connections, with `P1 (LT2)` for the panel P1 of the second room. */
export function partPanelsByRoom(
  connections: readonly PlacedConnection[],
  listed: ListedRooms,
  report: Report,
): readonly PlacedConnection[] {
  const uses = usesOf(connections, listed)
  const parted = new Set(
    [...uses]
      .filter(([key, { roomsOf }]) => listed.has(key) || [...roomsOf.values()].some(({ size }) => size > 1))
      .map(([key]) => key),
  )
  if (parted.size === 0) return connections
  const said = new Set<string>()
  return connections.map((connection) => {
    const { panel, room, row } = connection
    if (panel === null || !parted.has(nameKey(panel))) return connection
    const [first] = uses.get(nameKey(panel))?.rooms ?? []
    const place = { sheet: row.sheet, cell: row.cellOf('panel'), row }
    if (room === null) {
      if (listed.has(nameKey(panel)))
        report(
          'warning',
          'panel_port_used_twice',
          place,
          `panel ${panel} is in several rooms and this row tells none; the one of ${first?.[1]} is taken, fill the room`,
          { object: panel },
        )
      return connection
    }
    if (nameKey(room) === first?.[0]) return connection
    const name = nameIn(panel, room)
    if (!said.has(name) && !listed.has(nameKey(panel)))
      report(
        'info',
        'panel_port_used_twice',
        place,
        `another room has a panel ${panel} too; this one is called ${name}, since a site has one panel of a name`,
        { object: name },
      )
    said.add(name)
    return { ...connection, panel: name }
  })
}
