/**
 * Ports beside the name of their switch, positions beside that of their panel, outlets beside that of their stand:
 * `SW2 port 12`, `sw2 fa0/12`, `ports 12 et 13 de SW2`, `P1A pos. 4`, `stand B17 prise 2`.
 */
import { portKey } from '../../device-types/interface-name.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { interfaceName, panelPortName } from '../../plan/names.ts'
import type { LinkedObject, ObjectRef } from '../log-record.ts'
import { isCounted } from './counted.ts'
import { tokensOf } from './text-token.ts'

export interface Members {
  readonly objects: readonly LinkedObject[]
  /** The text that names them, with what they belong to. */
  readonly start: number
  readonly end: number
}

/** `12`, `fa0/12`, `Gi 1/0/3`. */
const NAME = String.raw`(?:[a-z-]{2,20}\s?)?\d{1,3}(?:\/\d{1,3}){0,2}`
const MORE = String.raw`(?:\s*(?:,|et|and|&|à|to|-)\s*${NAME})*`
const NUMBER_WORD = String.raw`(?:n[°o]?\.?\s*|#\s*)?`

const words: Readonly<Partial<Record<ObjectRef['kind'], string>>> = {
  device: 'ports?|interfaces?|int|p',
  panel: 'positions?|pos|ports?|prises?',
  stand: 'prises?|outlets?|sockets?',
}

interface Shapes {
  /** A word, then one or several. */
  readonly after: RegExp
  /** Nothing but a blank or a stroke: one only. */
  readonly bare: RegExp
  readonly before: RegExp
}

const shapesOf = (word: string): Shapes => ({
  after: new RegExp(
    String.raw`^[\s,:;/-]*(?:${word})(?![\p{L}])\.?\s*${NUMBER_WORD}(${NAME}${MORE})(?![\p{L}\d/])`,
    'iu',
  ),
  bare: new RegExp(String.raw`^(?:\s|\/|\s?:\s?)?(${NAME})(?![\p{L}\d/.])`, 'iu'),
  before: new RegExp(
    String.raw`(?<![\p{L}\d])(?:${word})(?![\p{L}])\.?\s*${NUMBER_WORD}(${NAME}${MORE})\s*(?:(?:du|de la|de l['’]|de|sur le|sur|dans le|of|on|in|@|à)\s*)?(?:the\s+)?(?:(?:switch|commutateur|bandeau|panneau|panel|stand)\s+)?$`,
    'iu',
  ),
})

const shapes = new Map(Object.entries(words).map(([kind, word]) => [kind, shapesOf(word)]))

const MOST_MEMBERS = 48

interface NamePlace {
  readonly start: number
  readonly end: number
  /** What stands before it belongs to another name. */
  readonly free: number
}

/** Null where the text beside the name names no part of it. */
export function membersBeside(
  plan: Plan,
  text: string,
  owner: LinkedObject,
  { start, end, free }: NamePlace,
): Members | null {
  const shape = shapes.get(owner.kind)
  if (!shape) return null
  const rest = text.slice(end)
  const after = shape.after.exec(rest)
  const found = after && partsOf(plan, owner, after[1] ?? '')
  if (after && found) return { objects: found, start, end: end + after[0].length }
  const before = shape.before.exec(text.slice(free, start))
  const ahead = before && partsOf(plan, owner, before[1] ?? '')
  if (before && ahead) return { objects: ahead, start: free + before.index, end }
  const bare = owner.kind === 'stand' ? null : shape.bare.exec(rest)
  if (!bare || isCounted(rest.slice(bare[0].length))) return null
  const one = memberOf(plan, owner, bare[1] ?? '')
  return one && { objects: [one], start, end: end + bare[0].length }
}

/** All of a list, or null where one of them is not there. */
function partsOf(plan: Plan, owner: ObjectRef, list: string): LinkedObject[] | null {
  const parts = list.split(/\s*(?:,|\bet\b|\band\b|&)\s*/i).flatMap(spread)
  const objects = parts.map((part) => memberOf(plan, owner, part))
  const whole = objects.filter((object) => object !== null)
  return whole.length === objects.length && whole.length > 0 && whole.length <= MOST_MEMBERS ? whole : null
}

/** `12-15` and `12 à 15` are four. */
function spread(part: string): string[] {
  const range = /^(\d{1,3})\s*(?:-|à|to)\s*(\d{1,3})$/i.exec(part.trim())
  if (!range) return [part.trim()]
  const [from, to] = [Number(range[1]), Number(range[2])]
  if (to < from || to - from >= MOST_MEMBERS) return [part.trim()]
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}

function memberOf(plan: Plan, { kind, id }: ObjectRef, text: string): LinkedObject | null {
  if (kind === 'device') return portOf(plan, id, text)
  const index = indexPlan(plan)
  const number = /^0*(\d+)$/.exec(text)?.[1]
  if (number === undefined) return null
  if (kind === 'panel') {
    const port = index.portsOfPanel.get(id)?.find(({ position }) => position === Number(number))
    return port ? { kind: 'panelPort', id: port.id, name: panelPortName(plan, port.id) } : null
  }
  const outlet = index.outletsOfStand.get(id)?.find(({ name }) => tokensOf(name).at(-1)?.norm === number)
  return outlet ? { kind: 'outlet', id: outlet.id, name: outlet.name } : null
}

function portOf(plan: Plan, deviceId: number, text: string): LinkedObject | null {
  const ports = indexPlan(plan).interfacesOf.get(deviceId) ?? []
  const key = portKey(text)
  const isBare = /^\d+$/.test(text)
  const named = ports.find((port) => portKey(port.name) === key || (isBare && port.position === Number(text)))
  // `0/12` where only one port has that number, whatever its word.
  const numbered = /^[\d/]+$/.test(text)
    ? ports.filter(({ name }) => portKey(name).replace(/^\D+/, '') === key)
    : []
  const port = named ?? (numbered.length === 1 ? numbered[0] : undefined)
  return port ? { kind: 'interface', id: port.id, name: interfaceName(plan, port.id) } : null
}
