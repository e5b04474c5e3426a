/** Fields of a cable: what it is, and where its two ends are plugged. Its number is its row id and never changes. */
import type { PlanDraft } from '../../model/draft.ts'
import { type Cable, cableKind, cableStatus, cableWiring } from '../../model/entities.ts'
import { nameKey } from '../../model/name-key.ts'
import { readShortId } from '../../model/short-id.ts'
import { type CablePoint, endOf, needCable, needPoint } from './cable-ends.ts'
import { type CableFacts, connect, type End, endName, farEnd } from './cabling.ts'
import { cablesAt } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field, type GivenFields, type RowEdit } from './row-edit.ts'
import { type FieldValue, type FieldValues, readChoice, readDecimal, readText } from './values.ts'

const NUMBER = /^(?:n[°o]\.?\s*|#|c[aâ]ble\s+)?(\d{1,9})$/i

/** By number, by short code, by label. */
const byIdentity =
  (draft: PlanDraft) =>
  (text: string): readonly Cable[] => {
    const number = NUMBER.exec(text.trim())?.[1]
    const coded = readShortId(text)
    const id = number === undefined ? (coded?.kind === 'cable' ? coded.id : null) : Number(number)
    const known = id === null ? undefined : draft.get('cable', id)
    if (known) return [known]
    return [...draft.rows('cable')].filter(({ label }) => label !== null && nameKey(label) === nameKey(text))
  }

export const findCable = (draft: PlanDraft, text: string): number =>
  needCable(draft, byIdentity(draft), text).id

const cableOf = ({ draft, id }: Pick<RowEdit, 'draft' | 'id'>): Cable => {
  const cable = draft.get('cable', id)
  if (!cable) throw new Error(`no cable ${id}`)
  return cable
}

/** Longest cable anybody plans, in metres. */
const LONGEST = 100_000

const read = {
  kind: (value: FieldValue) => readChoice('kind', value, cableKind),
  wiring: (value: FieldValue) => (readText(value) === null ? null : readChoice('wiring', value, cableWiring)),
  status: (value: FieldValue) => readChoice('status', value, cableStatus),
  length: (value: FieldValue) =>
    readDecimal(
      'length',
      typeof value === 'string' ? value.replace(/\s*m[eè]?t?r?e?s?$/i, '') : value,
      LONGEST,
    ),
}

function checkKind(kind: Cable['kind'], ends: readonly End['kind'][]): void {
  if (kind === 'link' && ends.some((end) => end !== 'interface'))
    refuse('bad_value', 'kind', kind, 'a link joins two network devices; this is a cable or a cord')
}

const ends = ({ aKind, aId, bKind, bId }: Cable): { a: End; b: End } => ({
  a: { kind: aKind, id: aId },
  b: { kind: bKind, id: bId },
})

const pointOf = ({ kind, id }: End): CablePoint =>
  kind === 'rear' || kind === 'front' ? { kind: 'panelPort', id, side: kind } : { kind, id }

/** Plugs an end elsewhere; the new place must be free. */
function moveEnds(edit: RowEdit, given: GivenFields): void {
  const cable = cableOf(edit)
  const now = ends(cable)
  const wanted = (side: 'a' | 'b') =>
    given.has(side)
      ? needPoint(edit.draft, side, readText(given.get(side) ?? null) ?? '')
      : pointOf(now[side])
  const [a, b] = [wanted('a'), wanted('b')]
  const next = { a: endOf(a, b, cable.kind), b: endOf(b, a, cable.kind) }
  for (const end of [next.a, next.b])
    for (const other of cablesAt(edit.draft, end.kind, end.id))
      if (other.id !== cable.id)
        refuse(
          end.kind === 'rear' || end.kind === 'front' ? 'panel_port_used_twice' : 'port_used_twice',
          null,
          endName(edit.draft, end),
          `${endName(edit.draft, end)} is already connected to ${endName(edit.draft, farEnd(other, end))}: free it first`,
        )
  checkEnds(next.a, next.b)
  edit.draft.update('cable', cable.id, {
    aKind: next.a.kind,
    aId: next.a.id,
    bKind: next.b.kind,
    bId: next.b.id,
  })
}

function checkEnds(a: End, b: End): void {
  if (a.kind === b.kind && a.id === b.id)
    refuse('bad_value', 'b', null, 'both ends of the cable are the same; write where its other end goes')
}

const textField = (typed: string, column: 'color' | 'label' | 'medium') =>
  field(typed, (edit, value) => edit.draft.update('cable', edit.id, { [column]: readText(value) }))

export const cableGroups: readonly FieldGroup[] = [
  { fields: ['a', 'b'], apply: moveEnds },
  field('kind', (edit, value) => {
    const kind = read.kind(value)
    const { aKind, bKind } = cableOf(edit)
    checkKind(kind, [aKind, bKind])
    edit.draft.update('cable', edit.id, { kind })
  }),
  field('length', (edit, value) => edit.draft.update('cable', edit.id, { length: read.length(value) })),
  textField('colour', 'color'),
  textField('color', 'color'),
  textField('label', 'label'),
  textField('medium', 'medium'),
  field('wiring', (edit, value) => edit.draft.update('cable', edit.id, { wiring: read.wiring(value) })),
  field('status', (edit, value) => edit.draft.update('cable', edit.id, { status: read.status(value) })),
]

/** A new cable between `a` and `b`; its name is its label. Throws EditError where an end is unknown or taken. */
export function makeCable(draft: PlanDraft, label: string, fields: FieldValues): number {
  const [a, b] = (['a', 'b'] as const).map((side) =>
    needPoint(draft, side, readText(fields[side] ?? null) ?? ''),
  )
  if (!a || !b) throw new Error('two ends')
  const kind = readText(fields.kind ?? null) === null ? null : read.kind(fields.kind ?? null)
  const [from, to] = [endOf(a, b, kind), endOf(b, a, kind)]
  checkEnds(from, to)
  if (kind) checkKind(kind, [from.kind, to.kind])
  const facts: CableFacts = { label: readText(label), ...(kind ? { kind } : {}) }
  return connect(draft, from, to, facts).id
}
