/** Calls of technical rooms. */
import { os } from './implementer.ts'

export const rooms = os.room.router({
  picture: os.room.picture.handler(({ context, input }) => context.services.rooms.picture(input.room)),
})
