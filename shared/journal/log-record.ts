/**
 * What people note while the network is built and run, as records: one opens an entry, later ones say more of it. Nothing
 * is changed: a correction, a new state, a photo are records of their own, and the entry is what they add up to.
 */

export const entryKinds = ['note', 'diagnosis'] as const
export type EntryKind = (typeof entryKinds)[number]

/** An entry with a state is an incident. */
export const incidentStates = ['open', 'working', 'mended', 'cancelled'] as const
export type IncidentState = (typeof incidentStates)[number]

/** In the order in which they are met at a fair. */
export const incidentCauses = [
  'crossed-patch',
  'wrong-port',
  'broken-cord',
  'exhibitor-device',
  'foreign-dhcp',
  'configuration',
  'power',
  'wifi',
  'unknown',
  'other',
] as const
export type IncidentCause = (typeof incidentCauses)[number]

/** What an entry can be about; a room is a location of the plan. */
export const objectKinds = [
  'stand',
  'outlet',
  'device',
  'interface',
  'panel',
  'panelPort',
  'room',
  'cable',
  'host',
] as const
export type ObjectKind = (typeof objectKinds)[number]

export interface ObjectRef {
  readonly kind: ObjectKind
  /** Row id of the plan. */
  readonly id: number
}

export interface LinkedObject extends ObjectRef {
  /** As it was called when it was linked: a row that is gone keeps its name here. */
  readonly name: string
}

export const objectKey = ({ kind, id }: ObjectRef): string => `${kind}:${id}`

/** Characters of a text, and of a remark. */
export const LONGEST_ENTRY = 4000
export const LONGEST_REMARK = 2000

/** The row of the table, as it is kept and as packets carry it. Null: nothing is said of it. */
export interface LogRecord {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly station: string
  /** Counts on over all stations: a record made after another was seen is after it, whatever clocks say. */
  readonly seq: number
  readonly who: string
  /** The record that opened the entry: its own id in that one. */
  readonly entryId: string
  readonly kind: EntryKind | 'change'
  readonly text: string | null
  /** All that the entry is about from now on. */
  readonly objects: readonly LinkedObject[] | null
  readonly state: IncidentState | null
  readonly cause: IncidentCause | null
  /** Said beside a change: what was done. */
  readonly remark: string | null
  /** Hash of a document. */
  readonly photo: string | null
}

/** In the order in which they were made. */
export const compareRecords = (a: LogRecord, b: LogRecord): number =>
  a.seq - b.seq || compareText(a.at, b.at) || compareText(a.station, b.station) || compareText(a.id, b.id)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
