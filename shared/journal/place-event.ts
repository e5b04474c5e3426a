/** Something that happened to a place, of whatever kind: all of it is shown in one list. */

import type { ChecklistStep } from '../checklist/steps.ts'
import type { ItemSubject } from '../checklist/subject.ts'
import type { WorkState } from '../model/plan.ts'
import type { FindingRecordKind } from '../verify/finding-record.ts'
import type { LogEntry } from './log-entry.ts'
import type { PortSaid } from './port-said.ts'

interface Happened {
  /** Unique among the events of a place. */
  readonly id: string
  readonly at: string
  /** Null: nobody kept it. */
  readonly who: string | null
  readonly station: string | null
}

export interface TickEvent extends Happened {
  readonly kind: 'tick'
  readonly step: ChecklistStep | null
  readonly subject: ItemSubject
  readonly state: 'done' | 'fault' | 'todo'
  readonly note: string | null
  readonly photo: string | null
}

/** A state of an outlet or port told outright. */
export interface FieldEvent extends Happened {
  readonly kind: 'field'
  readonly name: string
  readonly state: WorkState
  readonly note: string | null
}

/** An edit of the plan that touched the place, or one taken back. `label` is English, for `sayIn`. */
export interface EditEvent extends Happened {
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly label: string
}

/** `lines`: those about the place's own ports; empty where the whole switch is meant. */
export interface PushEvent extends Happened {
  readonly kind: 'push'
  readonly switch: string
  readonly state: string
  /** Lines that the switch confirmed, of how many. */
  readonly confirmed: number
  readonly count: number
  readonly lines: readonly string[]
}

/** Of a port, only readings in which its lines had changed. */
export interface ReadingEvent extends Happened {
  readonly kind: 'reading'
  readonly switch: string
  readonly lines: readonly string[]
}

/** What a switch said; of ports, only where it said something else than before. */
export interface EvidenceEvent extends Happened {
  readonly kind: 'evidence'
  readonly switch: string
  readonly tables: readonly string[]
  /** Of the place's own ports; empty where the whole switch is meant. */
  readonly ports: readonly PortSaid[]
}

/** Plan and reality differed there, or do no more, or somebody said something of it. */
export interface FindingEvent extends Happened {
  readonly kind: 'finding'
  readonly state: FindingRecordKind
  readonly text: { readonly en: string; readonly fr: string }
  readonly reason: string | null
}

export interface EntryEvent extends Happened {
  readonly kind: 'entry'
  readonly entry: LogEntry
}

export type PlaceEvent =
  | EntryEvent
  | TickEvent
  | FieldEvent
  | EditEvent
  | PushEvent
  | ReadingEvent
  | EvidenceEvent
  | FindingEvent
