/** The picture of a technical room of an open site, by the room's name, else by its id. */
import type { CheckedItem } from '../../shared/checklist/checklist.ts'
import type { SwitchPicture } from '../../shared/contract/plan.ts'
import { nameKey } from '../../shared/model/name-key.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type RoomPicture, roomPicture } from '../../shared/technical-room/room-picture.ts'

/** Null where there is no such room. */
export function roomPictureOf(
  plan: Plan,
  name: string,
  pictures: readonly SwitchPicture[],
  checklist: readonly CheckedItem[],
): RoomPicture | null {
  const room =
    plan.location.find((one) => nameKey(one.name) === nameKey(name)) ??
    plan.location.find(({ id }) => String(id) === name)
  return room ? roomPicture(plan, room, pictures, checklist) : null
}
