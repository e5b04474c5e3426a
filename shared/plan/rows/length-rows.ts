/** One row a cable: how long its way is, and what it is told to be. And one row a kind of cord: how many to cut or take. */
import { type CableLength, cableLength } from '../../floor-plan/routing/cable-lengths.ts'
import {
  type CordLength,
  cordLength,
  isFibre,
  LONG_COPPER,
  MOST_COPPER,
} from '../../floor-plan/routing/cord-lengths.ts'
import type { Cable } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexInSlices } from '../../model/plan-index.ts'
import { eachInSlices, finish, type Sliced } from '../../sliced.ts'
import { cordToTake, lengthsThereAre } from '../length-to-take.ts'
import { cableRow } from './place-rows.ts'

const round = (metres: number): number => Math.round(metres * 10) / 10

function limitOf({ length, medium }: Cable, way: number | null): 'ok' | 'long' | 'too_long' | null {
  const metres = length ?? way
  if (metres === null || isFibre(medium)) return null
  return metres > MOST_COPPER ? 'too_long' : metres > LONG_COPPER ? 'long' : 'ok'
}

function basisOf(found: CableLength) {
  if (found.kind === 'known') return found.route.isDirect ? 'direct' : 'pathways'
  return found.kind === 'within' ? 'usual' : found.why
}

export function lengthRow(plan: Plan, cable: Cable) {
  const { a, b } = cableRow(plan, cable)
  const found = cableLength(plan, cable)
  const metres = found.kind === 'unknown' ? null : round(found.metres)
  return {
    number: cable.id,
    kind: cable.kind,
    ...{ a, b },
    /** With slack. */
    way: metres,
    told: cable.length,
    /** Null where one of the two is not known; below 0 the cable is too short. */
    spare: metres === null || cable.length === null ? null : round(cable.length - metres),
    /** Rounded up to what there is. */
    cord: metres === null ? null : cordLength(metres, cable.kind === 'cable', lengthsThereAre(plan)).metres,
    direct: found.kind === 'known' ? found.route.isDirect : null,
    /** Where the way comes from; `usual`: the site's rule for cords inside a room. */
    basis: basisOf(found),
    /** Why no length is known. */
    why: found.kind === 'unknown' ? found.why : null,
    status: cable.status,
    /** Of what is told, else of the way; null for fibre, and where no length is known. */
    limit: limitOf(cable, metres),
  }
}

export const lengthRows = (plan: Plan): LengthRow[] => finish(lengthRowsInSlices(plan))

/** Finding the way of a cable takes a hundred times as long as reading a row. */
const CABLES_A_SLICE = 20

export function* lengthRowsInSlices(plan: Plan): Sliced<LengthRow[]> {
  yield* indexInSlices(plan)
  const rows: LengthRow[] = []
  yield* eachInSlices(plan.cable, (cable) => rows.push(lengthRow(plan, cable)), CABLES_A_SLICE)
  return rows
}

/**
 * What is still to be pulled or plugged, alike ones together, in the lengths there are: see length-to-take.ts. With another
 * status: what is in place, the same way.
 */
export const cordRows = (plan: Plan, status: Cable['status'] = 'planned'): readonly CordRow[] =>
  finish(cordRowsInSlices(plan, status))

interface Wanted {
  readonly cable: Cable
  readonly cord: CordLength | null
}

export function* cordRowsInSlices(plan: Plan, status: Cable['status'] = 'planned'): Sliced<CordRow[]> {
  yield* indexInSlices(plan)
  const wanted: Wanted[] = []
  yield* eachInSlices(
    plan.cable.filter((cable) => cable.status === status),
    (cable) => wanted.push({ cable, cord: cordToTake(plan, cable) }),
    CABLES_A_SLICE,
  )
  return sumOfAlike(wanted)
}

export type CordRow = ReturnType<typeof sumOfAlike>[number]

function sumOfAlike(wanted: readonly Wanted[]) {
  const alike = Map.groupBy(wanted, ({ cable, cord }) =>
    JSON.stringify([cable.kind, cord?.metres ?? null, cord?.isCut, cable.medium, cable.color, cable.wiring]),
  )
  return [...alike.values()]
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { kind, medium, color, wiring } = first.cable
      return {
        kind,
        /** Metres; null where neither the cable nor a floor plan tells. */
        length: first.cord?.metres ?? null,
        count: group.length,
        /** `cut` from the reel, or a cord to `take`. */
        source: first.cord === null ? null : first.cord.isCut ? 'cut' : 'take',
        ...{ medium, colour: color, wiring },
        cables: group.map(({ cable }) => cable.id),
      }
    })
    .sort((a, b) => a.kind.localeCompare(b.kind) || (a.length ?? Infinity) - (b.length ?? Infinity))
}

export type LengthRow = ReturnType<typeof lengthRow>
