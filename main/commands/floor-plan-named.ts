/** What the floor plan commands share: the row that is meant, points as they are typed, kinds of things. */
import { openDraft } from '../../shared/model/draft.ts'
import { type FloorPlan, type PlacedKind, type Point, placedKind } from '../../shared/model/floor-plan.ts'
import { findFloorPlan } from '../../shared/plan/edits/index.ts'
import type { SiteFile } from '../db/open-site.ts'
import { type CommandInput, UsageError } from './command.ts'
import { explainEdit } from './edit-site.ts'

/** By name or id. Throws WorkError. */
export function floorPlanNamed(site: SiteFile, text: string): FloorPlan {
  const id = explainEdit(() => findFloorPlan(openDraft(site.plan()), text))
  const row = site.plan().floorPlan.find((one) => one.id === id)
  if (!row) throw new Error(`floor plan ${id} was found and is not there`)
  return row
}

/** `12.5,40`. Throws UsageError. */
export function readPoint(text: string, option: string): Point {
  const numbers = text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map(Number)
  const [x, y] = numbers
  if (numbers.length !== 2 || x === undefined || y === undefined || !numbers.every(Number.isFinite))
    throw new UsageError(`--${option}: "${text}" is no point; write X,Y in units of the floor plan`)
  return [x, y]
}

export function pointOption(input: CommandInput, option: string): Point | null {
  const value = input.options[option]
  return typeof value === 'string' ? readPoint(value, option) : null
}

/** `stand`, `stands`, `OUTLET`. Throws UsageError. */
export function readKind(text: string): PlacedKind {
  const word = text.trim().toLowerCase()
  const found = placedKind.options.find(
    (kind) => kind === word || `${kind}s` === word || `${kind}es` === word,
  )
  if (found) return found
  throw new UsageError(`"${text}" stands on no floor plan; kinds are ${placedKind.options.join(', ')}`)
}
