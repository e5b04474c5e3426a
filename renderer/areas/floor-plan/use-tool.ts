/**
 * The tool in hand: what the map is to do, which points were clicked so far, and what is asked of the person then. A tool is
 * used until another one is taken; what asks for points begins anew after each use.
 */
import { useCallback, useMemo, useState } from 'react'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import { alignByPairs, toDrawing } from '../../../shared/floor-plan/alignment.ts'
import type { FloorLayout, PlacedThing, UnplacedThing } from '../../../shared/floor-plan/layout.ts'
import type { LayoutEdit } from '../../../shared/floor-plan/layout-edit.ts'
import { transform } from '../../../shared/floor-plan/matrix.ts'
import { nextName } from '../../../shared/floor-plan/next-name.ts'
import type { Point, Shape } from '../../../shared/model/floor-plan.ts'
import type { Tool } from '../../plan/floor-map.ts'
import { pathwayKey } from '../../plan/make-scene.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import type { PathwayFields } from './details.tsx'
import { cropOf, polygonAround, rectangleAround } from './drawn-shape.ts'
import { placedThing, placedThings } from './placed-things.ts'
import { pointsNeeded, type ToolName } from './plan-tools.ts'
import type { Arranging } from './use-arranging.ts'

/** What a person is asked, with what was drawn on the map. */
export type Asked =
  | { readonly kind: 'name'; readonly at: Point; readonly shape: Shape }
  | { readonly kind: 'row'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'scale'; readonly length: number }
  | { readonly kind: 'thing'; readonly thing: PlacedThing }
  | {
      readonly kind: 'pathway'
      readonly pathway: PathwayFields
      readonly editOf: (fields: PathwayFields) => LayoutEdit
    }

export interface Tools {
  readonly name: ToolName
  readonly tool: Tool
  readonly points: readonly Point[]
  readonly asked: Asked | null
  /** What `place` puts down, the first with the next click. */
  readonly next: readonly UnplacedThing[]
  readonly use: (name: ToolName) => void
  readonly placeNext: (things: readonly UnplacedThing[]) => void
  readonly placeAt: (things: readonly UnplacedThing[], at: Point, resolution: number) => Promise<boolean>
  readonly duplicate: (keys: ReadonlySet<string>) => Promise<boolean>
  readonly answered: () => void
  /** Asks what there is to say about the one thing or pathway that is chosen. */
  readonly details: (keys: ReadonlySet<string>) => void
  readonly change: Arranging['change']
  /** The last shape that was drawn, in floor units: new stands get it. */
  readonly usual: Shape | null
}

interface Given {
  readonly plan: FloorPlanRow
  readonly layout: FloorLayout | undefined
  readonly arranging: Arranging
}

export function useTool({ plan, layout, arranging }: Given): Tools {
  const act = useAct()
  const [name, setName] = useState<ToolName>('look')
  const [points, setPoints] = useState<readonly Point[]>([])
  const [asked, ask] = useState<Asked | null>(null)
  const [next, setNext] = useState<readonly UnplacedThing[]>([])
  const [drawn, setDrawn] = useState<Shape | null>(null)
  const usual = drawn ?? usualShape(layout)
  const { change, move, bend } = arranging

  const use = useCallback((wanted: ToolName) => {
    setName(wanted)
    setPoints([])
  }, [])
  const place = useCallback(
    (things: readonly UnplacedThing[], at: Point, gap: number) =>
      change(
        things.map(
          ({ kind, id }, index): LayoutEdit => ({
            do: 'place',
            floorPlanId: plan.id,
            object: { kind, id },
            x: at[0] + index * gap,
            y: at[1],
            ...(kind === 'stand' && usual ? { shape: usual } : {}),
          }),
        ),
      ),
    [change, plan.id, usual],
  )
  const finish = useCallback(
    (all: readonly Point[]) => {
      const [first, second, third, fourth] = all
      setPoints([])
      if (!first || !second) return
      if (name === 'row') return ask({ kind: 'row', from: first, to: second })
      if (name === 'scale')
        return ask({ kind: 'scale', length: Math.hypot(second[0] - first[0], second[1] - first[1]) })
      const onDrawing = (at: Point) => transform(toDrawing(plan.alignment), at)
      const alignment =
        third &&
        fourth &&
        alignByPairs(
          { drawing: onDrawing(first), floor: second },
          { drawing: onDrawing(third), floor: fourth },
        )
      if (alignment) void act(() => client.floorPlan.edit({ id: plan.id, fields: { alignment } }))
      use('look')
    },
    [name, plan, act, use],
  )
  const tool: Tool = useMemo(() => {
    const onPoint = (at: Point) => {
      if (name === 'riser')
        // Without a name a riser joins no floors.
        return ask({
          kind: 'pathway',
          pathway: { kind: 'riser', name: null, slack: null },
          editOf: (fields) => ({ do: 'addPathway', floorPlanId: plan.id, points: [at], ...fields }),
        })
      if (name === 'place') {
        const [thing, ...rest] = next
        if (thing) void place([thing], at, 0)
        setNext(rest)
        if (rest.length === 0) use('look')
        return
      }
      const all = [...points, at]
      if (all.length < (pointsNeeded[name] ?? 1)) setPoints(all)
      else finish(all)
    }
    const onDrawn = (corners: readonly Point[]) => {
      if (name === 'crop') {
        void act(() => client.floorPlan.edit({ id: plan.id, fields: { crop: cropOf(plan, corners) } }))
        return use('look')
      }
      if (name === 'standRectangle' || name === 'standPolygon') {
        const { at, shape } = name === 'standPolygon' ? polygonAround(corners) : rectangleAround(corners)
        setDrawn(shape)
        return ask({ kind: 'name', at, shape })
      }
      if (name === 'tray' || name === 'duct' || name === 'wall')
        void change([{ do: 'addPathway', floorPlanId: plan.id, kind: name, points: [...corners] }])
    }
    switch (name) {
      case 'look':
        return { kind: 'look' }
      case 'arrange':
        return {
          kind: 'arrange',
          onMove: move,
          onBend: bend,
        }
      case 'standRectangle':
      case 'crop':
        return { kind: 'draw', drawn: 'rectangle', onDrawn }
      case 'standPolygon':
        return { kind: 'draw', drawn: 'polygon', onDrawn }
      case 'tray':
      case 'duct':
      case 'wall':
        return { kind: 'draw', drawn: 'way', onDrawn }
      default:
        return { kind: 'point', onPoint }
    }
  }, [name, points, next, plan, act, change, move, bend, place, use, finish])
  return {
    name,
    tool,
    points,
    asked,
    next,
    use,
    usual,
    change,
    placeNext(things) {
      setNext(things)
      use('place')
    },
    placeAt: (things, at, resolution) => place(things, at, usualWidth(usual) ?? resolution * 30),
    duplicate: (keys) => change(duplicates(plan.id, layout, keys)),
    answered: () => ask(null),
    details(keys) {
      const [key] = keys
      const thing = key === undefined ? undefined : placedThing(layout, key)
      const pathway = layout?.pathways.find((one) => pathwayKey(one) === key)
      if (keys.size !== 1) return
      if (thing) ask({ kind: 'thing', thing })
      else if (pathway)
        ask({
          kind: 'pathway',
          pathway,
          editOf: (fields) => ({ do: 'changePathway', pathwayId: pathway.id, ...fields }),
        })
    },
  }
}

/** That of the stand placed last; null where none has one. */
const usualShape = (layout: FloorLayout | undefined): Shape | null =>
  layout?.placements.findLast(
    ({ objectKind, shape }) => objectKind === 'stand' && shape?.kind === 'rectangle',
  )?.shape ?? null

const usualWidth = (shape: Shape | null): number | null =>
  shape?.kind === 'rectangle' ? shape.width * 1.1 : null

/** The same shapes again, beside the old ones, under the names that come next. */
function duplicates(
  floorPlanId: number,
  layout: FloorLayout | undefined,
  keys: ReadonlySet<string>,
): LayoutEdit[] {
  const taken = new Set([
    ...(layout?.placements ?? []).map(({ name }) => name),
    ...(layout?.unplaced ?? []).filter(({ kind }) => kind !== 'stand').map(({ name }) => name),
  ])
  const chosen = placedThings(layout, keys).filter(
    ({ objectKind }) => objectKind === 'stand' || objectKind === 'outlet',
  )
  return chosen.map((thing) => {
    const name = nextName(thing.name, taken)
    taken.add(name)
    const aside = usualWidth(thing.shape) ?? 20
    return {
      do: 'place',
      floorPlanId,
      object: { kind: thing.objectKind, name },
      x: thing.x + aside * Math.max(1, chosen.length),
      y: thing.y,
      shape: thing.shape,
    }
  })
}
