/** The checklist on screens: how far each room is, its items, ticks on them, and packets between laptops. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { CheckedItem } from '../checklist/checklist.ts'
import type { Progress } from '../checklist/progress.ts'
import { type ChecklistStep, checklistSteps } from '../checklist/steps.ts'
import type { AssignmentRow } from '../plan/rows/assignment-rows.ts'
import { foundCableSchema, type Proposal } from '../proposal/proposal.ts'
import { call } from './base.ts'
import { givenPhoto } from './given-photo.ts'
import type { EditAnswer } from './plan.ts'

export interface RoomProgress extends Progress {
  /** Null: items of which no room is known. */
  readonly room: string | null
}

export interface ChecklistOverview {
  /** In walking order, without taking down. */
  readonly rooms: readonly RoomProgress[]
  /** Steps that have items, in the order of the work. */
  readonly steps: readonly (Progress & { readonly step: ChecklistStep })[]
  readonly contradictions: number
  /** Who has what of the work. */
  readonly assignments: readonly AssignmentRow[]
  /** Who has ticked anything so far, or has some of the work. */
  readonly people: readonly string[]
  /** Cables found on laptops that do not write the plan; open ones first. */
  readonly proposals: readonly Proposal[]
}

/** A found cable is in the plan at once, or waits for the station that writes it. */
export type ReportedCable =
  | { readonly kind: 'added'; readonly number: number; readonly records: number }
  | { readonly kind: 'proposed'; readonly id: string; readonly writer: string }

export interface ExchangedPacket {
  readonly name: string
  readonly text: string
  readonly records: number
}

const person = z.string().trim().min(1).max(120)
const item = z.string().min(1).max(60)
const work = z.object({
  person,
  /** Null: every step but taking down. */
  step: z.enum(checklistSteps).nullable(),
  /** By name, with what lies in it; null: everywhere. */
  room: z.string().trim().min(1).max(300).nullable(),
})
const proposal = z.string().min(1).max(40)
const note = z.string().max(2000)

export const checklistContract = {
  overview: call.output(type<ChecklistOverview>()),
  /** In walking order. `room` null: those without one; absent: all rooms. */
  list: call
    .input(
      z.object({
        room: z.string().max(300).nullable().optional(),
        step: z.enum(checklistSteps).optional(),
        /** What this person has of the work. */
        person: person.optional(),
        /** Only those of which one says done and another fault. */
        contradictions: z.boolean().optional(),
      }),
    )
    .output(type<readonly CheckedItem[]>()),
  /** One record an item, all or none. A fault has a reason in `note`. */
  tick: call
    .input(
      z.object({
        items: z.array(item).min(1).max(2000),
        by: person,
        state: z.enum(['done', 'fault', 'todo']),
        note: note.optional(),
        photo: givenPhoto.optional(),
      }),
    )
    .output(type<{ readonly records: number }>()),
  /** `by` decides which word stands; the others' is taken back in their name, with a note of who decided. */
  settle: call
    .input(z.object({ item, keep: z.enum(['done', 'fault']), by: person }))
    .output(type<{ readonly records: number }>()),
  assign: call.input(work).output(type<EditAnswer>()),
  unassign: call.input(work).output(type<EditAnswer>()),
  /**
   * A cable nobody planned: into the plan, and ticked as being there. On a laptop that does not write the plan it is a
   * proposal, which travels in packets to the one that does.
   */
  reportCable: call.input(z.object({ cable: foundCableSchema, by: person })).output(type<ReportedCable>()),
  /** Into the plan, ticked in the name of who found it. Only where the plan is written. */
  accept: call
    .input(z.object({ proposal, by: person }))
    .output(type<{ readonly number: number; readonly records: number }>()),
  decline: call.input(z.object({ proposal, by: person, note: note.optional() })).output(type<void>()),
  photo: call
    .input(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(type<{ readonly mime: string; readonly data: string } | null>()),
  packet: call.output(type<ExchangedPacket>()),
  merge: call.input(z.object({ name: z.string().min(1).max(255), text: z.string().max(90_000_000) })).output(
    type<{
      readonly added: number
      readonly known: number
      readonly contradictions: number
      /** Open ones. */
      readonly proposals: number
      /** Null: the clock of the laptop that wrote it is not ahead of ours. */
      readonly clockAhead: { readonly station: string; readonly minutes: number } | null
    }>(),
  ),
}
