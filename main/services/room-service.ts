/** Technical rooms for screens. */
import type { RoomPicture } from '../../shared/technical-room/room-picture.ts'
import type { ChecklistService } from './checklist/checklist-service.ts'
import type { PlanService } from './plan-service.ts'
import { roomPictureOf } from './room-picture-of.ts'
import type { Workspace } from './workspace.ts'

export interface RoomService {
  /** By name, else by id. */
  picture(room: string): Promise<RoomPicture | null>
}

export function createRoomService(
  workspace: Workspace,
  { plan: plans, checklist }: { readonly plan: PlanService; readonly checklist: ChecklistService },
): RoomService {
  return {
    async picture(name) {
      const items = await checklist.list({})
      return roomPictureOf(workspace.site().plan(), name, plans.switches(), items)
    },
  }
}
