/** From the layout of a floor plan to what the map draws: colours by the chosen meaning, faint what the legend hides. */

import type { Progress } from '../../shared/checklist/progress.ts'
import type { FloorLayout, PlacedThing } from '../../shared/floor-plan/layout.ts'
import { type ColorBy, hasMeaning, legendKey, type SeenOf } from '../../shared/floor-plan/legend.ts'
import type { Pathway } from '../../shared/model/floor-plan.ts'
import { vlanColor } from '../ui/vlan-color.ts'
import type { Hatch, Scene, SceneObject, ScenePathway } from './scene.ts'

export interface SceneLook {
  readonly colorBy: ColorBy
  /** What the colours are about, where it is something seen; null: it is not, or it is on its way. */
  readonly seen: SeenOf | null
  /** Legend entries that were switched off. */
  readonly off: ReadonlySet<string>
  /** Colours that people gave to VLANs, by number. */
  readonly vlanColors: ReadonlyMap<number, string>
  /** How far the work in each room is, by its name. */
  readonly progress: ReadonlyMap<string, Pick<Progress, 'done' | 'total'>>
}

export const placementKey = ({
  objectKind,
  objectId,
}: Pick<PlacedThing, 'objectKind' | 'objectId'>): string => `${objectKind}:${objectId}`
export const pathwayKey = ({ id }: Pick<Pathway, 'id'>): string => `pathway:${id}`

/** Told apart by people who see no red or no green as well (Okabe and Ito, 2008). */
const switchColors = ['#56b4e9', '#e69f00', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7', '#999999']
const NEUTRAL = '#c9d2d9'
const kindColors = { switch: '#1a6fad', panel: '#6b7c8a', rack: '#394854', room: '#e7d8a8' } as const

export interface ThingLook {
  readonly color: string
  readonly hatch: Hatch
}

const stateLooks: Readonly<Record<string, ThingLook>> = {
  planned: { color: '#d5dce2', hatch: 'none' },
  connected: { color: '#56b4e9', hatch: 'lines' },
  tested: { color: '#009e73', hatch: 'dots' },
  fault: { color: '#d55e00', hatch: 'cross' },
}

/** Told apart on a photocopy: dots, lines, a cross, and nothing for what nobody knows. */
const liveLooks: Readonly<Record<string, { readonly color: string; readonly hatch: Hatch }>> = {
  up: { color: '#009e73', hatch: 'dots' },
  down: { color: '#a9b4bd', hatch: 'lines' },
  wrong: { color: '#d55e00', hatch: 'cross' },
  unknown: { color: '#eef1f4', hatch: 'none' },
}

const serviceLooks: Readonly<Record<string, ThingLook>> = {
  up: { color: '#009e73', hatch: 'dots' },
  unknown: { color: '#a9b4bd', hatch: 'lines' },
  down: { color: '#d55e00', hatch: 'cross' },
}

/** The look of a legend entry; `names`: the values of the legend in its order, which gives switches their colours. */
export function entryLook(
  key: string,
  names: readonly string[],
  vlanColors: ReadonlyMap<number, string>,
): ThingLook {
  const [by = '', value = ''] = key.split(/:(.*)/s)
  if (by === 'vlan') return { color: vlanColor(Number(value), vlanColors.get(Number(value))), hatch: 'none' }
  if (by === 'state') return stateLooks[value] ?? { color: NEUTRAL, hatch: 'none' }
  if (by === 'service') return serviceLooks[value] ?? { color: NEUTRAL, hatch: 'none' }
  if (by === 'live') return liveLooks[value] ?? { color: NEUTRAL, hatch: 'none' }
  if (by === 'switch')
    return {
      color: switchColors[Math.max(0, names.indexOf(value)) % switchColors.length] ?? NEUTRAL,
      hatch: 'none',
    }
  return { color: NEUTRAL, hatch: by === 'several' ? 'lines' : 'none' }
}

export function makeScene(layout: FloorLayout, look: SceneLook): Scene {
  const looks = entryLooks(switchNames(layout), look.vlanColors)
  return {
    objects: layout.placements.map((thing) => objectOf(thing, look, looks)),
    pathways: layout.pathways.map(pathwayOf),
  }
}

type LookOf = (meaning: string) => ThingLook

/** Each look once: a hundred thousand things share a few dozen. */
function entryLooks(names: readonly string[], vlanColors: ReadonlyMap<number, string>): LookOf {
  const known = new Map<string, ThingLook>()
  return (meaning) => {
    const look = known.get(meaning) ?? entryLook(meaning, names, vlanColors)
    known.set(meaning, look)
    return look
  }
}

export const switchNames = ({ placements }: FloorLayout): string[] => {
  const names = placements.flatMap(({ connections }) => connections.flatMap((one) => one.switch ?? []))
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true }))
}

function objectOf(thing: PlacedThing, look: SceneLook, lookOf: LookOf): SceneObject {
  const meaning = hasMeaning(thing) ? legendKey(thing, look.colorBy, look.seen) : null
  const { color, hatch } = meaning === null ? kindLook(thing) : lookOf(meaning)
  return {
    key: placementKey(thing),
    kind: thing.objectKind,
    ...{ name: thing.name, x: thing.x, y: thing.y, shape: thing.shape },
    fill: color,
    hatch,
    detail: detailOf(thing, look),
    alert: thing.state === 'fault' || meaning === 'live:wrong' || meaning === 'service:down',
    faint: meaning !== null && look.off.has(meaning),
  }
}

const kindLook = ({ objectKind }: PlacedThing): ThingLook => ({
  color: objectKind === 'stand' || objectKind === 'outlet' ? NEUTRAL : kindColors[objectKind],
  hatch: 'none',
})

/** Under a stand what its colour says, under a room how far the work there is. */
function detailOf({ connections, objectKind, name }: PlacedThing, look: SceneLook): string | null {
  const { colorBy: by, progress } = look
  const own = objectKind === 'room' ? progress.get(name) : undefined
  if (own) return `${own.done === own.total ? '✓ ' : ''}${own.done}/${own.total}`
  if ((by !== 'vlan' && by !== 'switch') || objectKind !== 'stand') return null
  const values = [...new Set(connections.flatMap((one) => one[by] ?? []))]
  return values.length === 0 || values.length > 2 ? null : values.join(', ')
}

const pathwayOf = (pathway: Pathway): ScenePathway => {
  const { name, kind, points } = pathway
  return { key: pathwayKey(pathway), name, kind, points }
}
