/** Which cords of a room are drawn: those of a switch, of a VLAN, or only what is to do. Pure. */
import type { RoomCord, RoomPicture } from './room-picture.ts'

export interface CordFilter {
  readonly switchId: number | null
  readonly vlan: number | null
  readonly onlyToDo: boolean
}

export const noFilter: CordFilter = { switchId: null, vlan: null, onlyToDo: false }

export const isToDo = ({ state, isFaulty }: RoomCord): boolean => state !== 'present' || isFaulty

export function filterCords(room: RoomPicture, { switchId, vlan, onlyToDo }: CordFilter): RoomCord[] {
  const device = room.switches.find(({ id }) => id === switchId)
  const ports = new Set(device?.ports.map(({ interfaceId }) => interfaceId))
  return room.cords.filter(
    (cord) =>
      (!device || cord.ends.some(({ kind, id }) => kind === 'interface' && ports.has(id))) &&
      (vlan === null || cord.vlans.includes(vlan)) &&
      (!onlyToDo || isToDo(cord)),
  )
}

export const vlansIn = (room: RoomPicture): number[] =>
  [...new Set(room.cords.flatMap(({ vlans }) => vlans))].toSorted((a, b) => a - b)
