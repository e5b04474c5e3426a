/**
 * Every shape of a DXF where it is drawn: blocks are put in where they are inserted, as often as they are, within bounds,
 * because a block may insert others thousands of times, or itself.
 */
import type { IBlock, IDimensionEntity, IDxf, IEntity, IInsertEntity } from 'dxf-parser'
import {
  identity,
  type Matrix,
  multiply,
  rotation,
  scaling,
  transform,
  translation,
} from '../../../shared/floor-plan/matrix.ts'
import { drawEntity, ownMatrix } from './draw-entity.ts'
import type { DxfShape } from './shape.ts'

export class TooManyShapes extends Error {}

const MOST_POINTS = 2_000_000
const DEEPEST = 24
const BLACK = 0x000000

/** What an insert hands down to the entities of its block. */
interface Context {
  readonly matrix: Matrix
  /** Of the insert: what lies on layer 0 of a block lies on this. */
  readonly layer: string
  readonly color: number
  readonly depth: number
}

const BY_BLOCK = 0

function colorOf(dxf: IDxf, entity: IEntity, layer: string, context: Context): number {
  if (entity.colorIndex === BY_BLOCK) return context.color
  return entity.color ?? dxf.tables?.layer?.layers?.[layer]?.color ?? BLACK
}

/** Where each copy of an insert (it may be a grid) puts its block. */
function* copiesOf(insert: IInsertEntity, block: IBlock): Generator<Matrix> {
  const { position, rotation: turn = 0, xScale = 1, yScale = 1 } = insert
  const base = multiply(translation(position?.x ?? 0, position?.y ?? 0), rotation(turn))
  const own = multiply(
    scaling(xScale, yScale),
    translation(-(block.position?.x ?? 0), -(block.position?.y ?? 0)),
  )
  const columns = Math.max(1, insert.columnCount ?? 1)
  const rows = Math.max(1, insert.rowCount ?? 1)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const step = translation(column * (insert.columnSpacing ?? 0), row * (insert.rowSpacing ?? 0))
      yield multiply(multiply(base, step), own)
    }
}

/** Throws TooManyShapes. */
export function expandDxf(dxf: IDxf): DxfShape[] {
  const blocks = new Map(Object.entries(dxf.blocks ?? {}))
  const shapes: DxfShape[] = []
  let points = 0

  const count = (more: number) => {
    points += more
    if (points > MOST_POINTS) throw new TooManyShapes()
  }
  const put = (entity: IEntity, { matrix, ...context }: Context, layer: string) => {
    const color = colorOf(dxf, entity, layer, { matrix, ...context })
    const whole = multiply(matrix, ownMatrix(entity))
    for (const part of drawEntity(entity)) {
      count(part.kind === 'line' ? part.points.length : 4)
      if (part.kind === 'text') shapes.push({ ...part, layer, color, matrix: multiply(whole, part.matrix) })
      else shapes.push({ ...part, layer, color, points: part.points.map((point) => transform(whole, point)) })
    }
  }
  const putBlock = (
    entity: IEntity,
    block: IBlock,
    matrices: Iterable<Matrix>,
    context: Context,
    layer: string,
  ) => {
    if (context.depth >= DEEPEST) throw new TooManyShapes()
    const color = colorOf(dxf, entity, layer, context)
    for (const matrix of matrices) {
      // Also empty blocks, so that a huge grid of them ends.
      count(1)
      const inner = { matrix: multiply(context.matrix, matrix), layer, color, depth: context.depth + 1 }
      walk(block.entities ?? [], inner)
    }
  }
  const walk = (entities: readonly IEntity[], context: Context) => {
    for (const entity of entities) {
      if (entity.visible === false || entity.inPaperSpace) continue
      const own = entity.layer ?? '0'
      const layer = own === '0' && context.depth > 0 ? context.layer : own
      if (entity.type === 'INSERT') {
        const insert = entity as IInsertEntity
        const block = blocks.get(insert.name)
        const copies =
          block && [...copiesWithin(insert, block)].map((matrix) => multiply(ownMatrix(entity), matrix))
        if (block && copies) putBlock(entity, block, copies, context, layer)
      } else if (entity.type === 'DIMENSION') {
        const block = blocks.get((entity as IDimensionEntity).block)
        if (block) putBlock(entity, block, [identity], context, layer)
      } else put(entity, context, layer)
    }
  }
  const copiesWithin = (insert: IInsertEntity, block: IBlock) => {
    const copies = Math.max(1, insert.columnCount ?? 1) * Math.max(1, insert.rowCount ?? 1)
    if (copies > MOST_POINTS) throw new TooManyShapes()
    return copiesOf(insert, block)
  }
  walk(dxf.entities ?? [], { matrix: identity, layer: '0', color: BLACK, depth: 0 })
  return shapes.filter(isSound)
}

/** A damaged number would spread into all others. */
const isSound = (shape: DxfShape): boolean =>
  shape.kind === 'line'
    ? shape.points.length > 1 && shape.points.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
    : shape.matrix.every(Number.isFinite)
