/** Technical rooms as they look. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { RoomPicture } from '../technical-room/room-picture.ts'
import { call } from './base.ts'

export const roomContract = {
  /** By name, else by id; null where there is no such room. */
  picture: call.input(z.object({ room: z.string().min(1).max(200) })).output(type<RoomPicture | null>()),
}
