/** The walk test: where this computer is plugged in right now, the test of each outlet, and which one comes next. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { WalkView } from '../walk/walk-view.ts'
import { call } from './base.ts'

export const walkContract = {
  /** This computer's network is looked at as long as somebody follows; the last to leave ends the walk. */
  watch: call.output(eventIterator(type<WalkView | null>())),
  /** From now on tests are recorded; again, with other words, changes how. */
  begin: call.input(
    z.object({
      by: z.string().trim().min(1).max(120),
      room: z.string().max(300).nullable(),
      inOrder: z.boolean(),
    }),
  ),
  end: call,
  /** "I am at B17"; null: nowhere in particular. */
  say: call.input(
    z.object({
      point: z.object({ kind: z.enum(['stand', 'outlet']), id: z.int().positive() }).nullable(),
    }),
  ),
  /** The outlet asked for is faulty, in the person's words; what was seen is written down with it. */
  fault: call.input(z.object({ note: z.string().trim().min(1).max(1000) })),
  /** The next instead of the one asked for. */
  skip: call,
  /** The last test recorded is taken back. */
  takeBack: call,
  /** Null: whichever has a cable in it. */
  chooseSocket: call.input(z.object({ name: z.string().max(200).nullable() })),
}
