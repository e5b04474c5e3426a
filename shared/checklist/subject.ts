/**
 * What an item is about, as people find it: written down with every tick, because the plan may lose the row while the
 * cord is still plugged in.
 */
import { z } from 'zod'
import { cableEnd } from '../model/entities.ts'

const text = z.string().max(300)
const end = z.object({ kind: cableEnd, id: z.int().positive(), name: text, room: text.nullable() })

export const itemSubject = z.object({
  /** The thing's own name: an outlet, a stand, a cable by its number. */
  name: text,
  /** Where one stands to do it. */
  room: text.nullable(),
  /** Both ends of a cable, the one nearer to the outlet first; empty for all else. */
  ends: z.array(end).max(2),
  /** What cord to take: `straight blue 2 m`, as values; null where the plan does not say. */
  color: z.string().max(120).nullable(),
  /** Metres. */
  length: z.number().nullable(),
  wiring: z.enum(['straight', 'crossover']).nullable(),
  /** Of a host that was imaged: by which run (a ULID), with what, and when, in the time of the FOG server. */
  image: z.object({ run: text, name: text, at: text.nullable() }).optional(),
})
export type ItemSubject = z.infer<typeof itemSubject>
export type SubjectEnd = z.infer<typeof end>
