/**
 * Every name that an entry may call a thing by, as look-up tables, one a table of the plan: an edit gathers anew only the
 * names of the tables it touched. Ports and panel positions are not in them: they are found beside the name of their
 * switch or panel, since there may be a hundred thousand.
 */
import type { Plan } from '../../model/plan.ts'
import { indexInSlices } from '../../model/plan-index.ts'
import { eachInSlices, finish, type Sliced } from '../../sliced.ts'
import type { LinkedObject, ObjectKind } from '../log-record.ts'
import { keyParts } from './text-token.ts'

export interface NamedObject extends LinkedObject {
  /** What it is called here: its name, or its exhibitor's. */
  readonly called: string
}

/** The exhibitor of the stand, not its name: any word of a language may be one. */
export const isExhibitor = ({ name, called }: NamedObject): boolean => name !== called

export interface ObjectNames {
  /** Those whose name comes to `key`. */
  readonly named: (key: string) => readonly NamedObject[]
  /** Outlets by their name without its last number: `B17` of `B17-1`. */
  readonly begun: (key: string) => readonly NamedObject[]
  /** Tokens of the longest name. */
  readonly longest: number
}

/** The names of one table. */
interface TableNames {
  readonly byKey: Map<string, NamedObject[]>
  readonly byBeginning: Map<string, NamedObject[]>
  longest: number
}

type Name = readonly [name: string | null, called: string | null]

function put(into: Map<string, NamedObject[]>, key: string, object: NamedObject): void {
  const group = into.get(key)
  if (group) group.push(object)
  else into.set(key, [object])
}

const SHORTEST_EXHIBITOR = 4

function add(into: TableNames, kind: ObjectKind, id: number, [name, called]: Name): void {
  if (!name || !called || (called !== name && called.length < SHORTEST_EXHIBITOR)) return
  const parts = keyParts(called)
  if (parts.length === 0) return
  const object = { kind, id, name, called }
  into.longest = Math.max(into.longest, parts.length)
  put(into.byKey, parts.join(' '), object)
  if (kind === 'outlet' && /[^\p{L}\d]\d+$/u.test(called))
    put(into.byBeginning, parts.slice(0, -1).join(' '), object)
}

/** Rows that are still the same array are known already. */
const known = new WeakMap<object, TableNames>()

function* namesOfTable<R extends { readonly id: number }>(
  rows: readonly R[],
  kind: ObjectKind,
  namesOf: (row: R) => readonly Name[],
): Sliced<TableNames> {
  const before = known.get(rows)
  if (before) return before
  const names: TableNames = { byKey: new Map(), byBeginning: new Map(), longest: 0 }
  yield* eachInSlices(rows, (row) => {
    for (const name of namesOf(row)) add(names, kind, row.id, name)
  })
  known.set(rows, names)
  return names
}

const itsName = ({ name }: { readonly name: string | null }): readonly Name[] => [[name, name]]

/** The names of `plan`, put down now and then. */
export function* objectNamesInSlices(plan: Plan): Sliced<ObjectNames> {
  yield* indexInSlices(plan)
  const tables = [
    yield* namesOfTable(plan.stand, 'stand', ({ name, exhibitor }) => [
      [name, name],
      ...(exhibitor === name ? [] : [[name, exhibitor] as const]),
    ]),
    yield* namesOfTable(plan.outlet, 'outlet', itsName),
    yield* namesOfTable(plan.device, 'device', itsName),
    yield* namesOfTable(plan.panel, 'panel', itsName),
    yield* namesOfTable(plan.location, 'room', itsName),
    yield* namesOfTable(plan.host, 'host', itsName),
    yield* namesOfTable(plan.cable, 'cable', ({ label }) => [[label, label]]),
  ]
  return {
    named: (key) => tables.flatMap(({ byKey }) => byKey.get(key) ?? []),
    begun: (key) => tables.flatMap(({ byBeginning }) => byBeginning.get(key) ?? []),
    longest: Math.max(...tables.map(({ longest }) => longest)),
  }
}

export const objectNamesOf = (plan: Plan): ObjectNames => finish(objectNamesInSlices(plan))
