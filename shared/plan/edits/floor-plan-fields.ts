/** Floor plans: a drawing taken in, its edition replaced, and the fields people edit. */
import type { PlanDraft } from '../../model/draft.ts'
import {
  type Alignment,
  alignmentSchema,
  type Crop,
  cropSchema,
  type FloorPlan,
} from '../../model/floor-plan.ts'
import { nameKey } from '../../model/name-key.ts'
import { findNamed } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field } from './row-edit.ts'
import { type FieldValue, readDecimal, readName, readText } from './values.ts'

/** What a drawing file came to, its documents by their hashes. */
export type NewEdition = Pick<
  FloorPlan,
  'format' | 'originalHash' | 'shownHash' | 'page' | 'width' | 'height'
> &
  Partial<Pick<FloorPlan, 'layers'>>

export interface NewFloorPlan extends NewEdition {
  /** A taken one gets a number behind it. */
  readonly name: string
  /** By name; made where there is none. Null: of no floor yet. */
  readonly floor: string | null
  readonly metresPerUnit: number | null
}

const whereItLies: Alignment = { x: 0, y: 0, scale: 1, turn: 0 }

/** Naming a floor is how floors come to be. */
export function floorNamed(draft: PlanDraft, name: string): number {
  const known = findNamed(draft, 'location', name)
  return (known ?? draft.insert('location', { name, kind: 'floor', parentId: null })).id
}

function freeName(draft: PlanDraft, wanted: string): string {
  const taken = new Set([...draft.rows('floorPlan')].map(({ name }) => nameKey(name)))
  const base = wanted.trim().slice(0, 110) || 'Plan'
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} (${number})`
    if (!taken.has(nameKey(name))) return name
  }
}

export function addFloorPlan(draft: PlanDraft, { name, floor, ...drawing }: NewFloorPlan): FloorPlan {
  return draft.insert('floorPlan', {
    name: freeName(draft, name),
    locationId: floor === null ? null : floorNamed(draft, floor),
    ...drawing,
    turn: 0,
    crop: null,
    alignment: whereItLies,
    layers: drawing.layers ?? null,
  })
}

/**
 * A new edition in the place of the drawing. What stands on the plan stays: only where the edition lies on the floor is
 * new. Without an alignment it is laid over the old one, as wide as that was.
 */
export function replaceEdition(
  draft: PlanDraft,
  id: number,
  edition: NewEdition,
  alignment: Alignment | null,
): FloorPlan {
  const old = draft.get('floorPlan', id)
  if (!old) return refuse('unknown_object', null, id, `there is no floor plan ${id}`)
  const scale = (old.alignment.scale * old.width) / edition.width
  return draft.update('floorPlan', id, {
    ...edition,
    layers: edition.layers ?? null,
    crop: null,
    alignment: alignment ?? { ...old.alignment, scale },
  })
}

/** By its name, or by its id. */
export function findFloorPlan(draft: PlanDraft, text: string): number {
  const key = nameKey(text)
  const all = [...draft.rows('floorPlan')]
  const found =
    all.find(({ name }) => nameKey(name) === key) ?? all.find(({ id }) => String(id) === text.trim())
  if (found) return found.id
  const known =
    all.length > 0 ? `; there are ${all.map(({ name }) => name).join(', ')}` : '; there is none yet'
  return refuse('unknown_object', null, text, `there is no floor plan "${text}"${known}`)
}

/** `1.5, 2, 3`; with decimal commas the numbers are parted by blanks or semicolons. Null for an empty value. */
function readNumbers(name: string, value: FieldValue, count: number, expected: string): number[] | null {
  const text = readText(value)
  if (text === null) return null
  const parts = /[;\s]/.test(text.replace(/,\s+/g, ',')) ? text.split(/[;\s]+/) : text.split(/\s*,\s*/)
  const numbers = parts.map((part) => Number(part.replace(',', '.')))
  if (numbers.length !== count || !numbers.every(Number.isFinite)) refuse('bad_value', name, value, expected)
  return numbers
}

function readTurn(value: FieldValue): number {
  const [turn = 0] = readNumbers('turn', value, 1, 'expected degrees within -360 to 360') ?? []
  if (Math.abs(turn) > 360) refuse('bad_value', 'turn', value, 'expected degrees within -360 to 360')
  return turn
}

function readCrop(value: FieldValue): Crop | null {
  const expected = 'expected x,y,width,height in units of the drawing'
  const numbers = readNumbers('crop', value, 4, expected)
  if (numbers === null) return null
  const [x, y, width, height] = numbers
  const read = cropSchema.safeParse({ x, y, width, height })
  return read.success ? read.data : refuse('bad_value', 'crop', value, expected)
}

function readAlignment(value: FieldValue): Alignment {
  const expected = 'expected x,y,scale,turn: where the drawing lies on the floor'
  const [x = 0, y = 0, scale = 1, turn = 0] = readNumbers('alignment', value, 4, expected) ?? []
  const read = alignmentSchema.safeParse({ x, y, scale, turn })
  return read.success ? read.data : refuse('bad_value', 'alignment', value, expected)
}

function rename(draft: PlanDraft, id: number, name: string): void {
  for (const other of draft.rows('floorPlan'))
    if (other.id !== id && nameKey(other.name) === nameKey(name))
      refuse('name_taken', 'name', name, 'that name is taken; choose another')
  draft.update('floorPlan', id, { name })
}

const moveToFloor = (draft: PlanDraft, id: number, floor: string | null) =>
  void draft.update('floorPlan', id, { locationId: floor === null ? null : floorNamed(draft, floor) })

type EditableColumns = Pick<FloorPlan, 'name' | 'metresPerUnit' | 'turn' | 'crop' | 'alignment'>

/** What a screen sends; absent fields stay. */
export type FloorPlanFields = {
  readonly [K in keyof EditableColumns]?: EditableColumns[K] | undefined
} & { readonly floor?: string | null | undefined }

export function editFloorPlan(
  draft: PlanDraft,
  id: number,
  { name, floor, ...fields }: FloorPlanFields,
): void {
  if (!draft.get('floorPlan', id)) refuse('unknown_object', null, id, `there is no floor plan ${id}`)
  if (name !== undefined) rename(draft, id, name)
  if (floor !== undefined) moveToFloor(draft, id, floor)
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  draft.update('floorPlan', id, Object.fromEntries(given))
}

const update = (name: string, read: (value: FieldValue) => Partial<FloorPlan>): FieldGroup =>
  field(name, (edit, value) => void edit.draft.update('floorPlan', edit.id, read(value)))

export const floorPlanGroups: readonly FieldGroup[] = [
  field('floor', (edit, value) => moveToFloor(edit.draft, edit.id, readText(value))),
  /** Metres of one unit of the floor. */
  update('scale', (value) => ({ metresPerUnit: readDecimal('scale', value, 1e6) })),
  update('turn', (value) => ({ turn: readTurn(value) })),
  update('crop', (value) => ({ crop: readCrop(value) })),
  update('alignment', (value) => ({ alignment: readAlignment(value) })),
  field('name', (edit, value) => rename(edit.draft, edit.id, readName('name', value))),
]
