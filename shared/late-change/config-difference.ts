/**
 * The configuration lines that follow from a change, a switch at a time: what the plan rendered before against what it
 * renders now. Where the switch was read, they are the lines it needs for this change and no other: what it has already
 * is left out, and what else differs from the plan is left alone.
 */

import { usedVlans } from '../addressing/effective-prefix.ts'
import type { GrammarName } from '../config/grammar/grammar.ts'
import { grammars } from '../config/grammar/index.ts'
import { remediate } from '../config/remediate.ts'
import { isNegative } from '../config/rules.ts'
import {
  applyLines,
  type ConfigTree,
  formatLines,
  loadConfig,
  type TextLine,
  writtenAs,
} from '../config/tree.ts'
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { deviceIntent } from '../plan/device-intent.ts'
import { type RenderRefusal, renderDevice } from '../plan/render-device.ts'
import type { Sliced } from '../sliced.ts'
import type { Touched } from './touched.ts'

export interface FollowingLine extends TextLine {
  /** A push leaves it alone unless it is chosen there: it takes away what the plan no longer speaks of. */
  readonly toChoose: boolean
}

export interface ConfigDifference {
  readonly switch: string
  readonly deviceId: number
  /** Against what: the last reading of the switch, or what the plan said before. */
  readonly base: 'reading' | 'plan'
  readonly lines: readonly FollowingLine[]
  /** Why no lines can be told; null: they can. */
  readonly refusal: RenderRefusal | null
}

/** The last reading of a device; null: it was never read, or not in this dialect. */
export type ReadingOf = (device: Device, platform: GrammarName) => ConfigTree | null

/** Switches without a line are left out. Throws TemplateError. */
export function* configDifference(
  before: Plan,
  after: Plan,
  touched: Pick<Touched, 'ports'>,
  readingOf: ReadingOf,
): Sliced<ConfigDifference[]> {
  const own = devicesOf(after, touched.ports)
  // What a switch serves is carried by the uplinks of others; else nobody else is told anything.
  const spreads = after.device.some(({ id }) => own.has(id) && servesOthers(before, after, id))
  const concerned = after.device.filter(({ id, role }) => role === 'switch' && (spreads || own.has(id)))
  const found: ConfigDifference[] = []
  for (const device of concerned) {
    yield
    if (!hasOtherIntent(before, after, device.id)) continue
    // A switch of 48 ports is parsed and compared in as long as a slice may take.
    yield
    const difference = ofDevice(before, after, device, readingOf)
    if (difference.lines.length > 0 || difference.refusal !== null) found.push(difference)
  }
  return found
}

const devicesOf = (plan: Plan, ports: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...ports].flatMap((id) => indexPlan(plan).interface.get(id)?.deviceId ?? []))

/** Its own ports use other VLANs than before: uplinks elsewhere carry them. */
function servesOthers(before: Plan, after: Plan, deviceId: number): boolean {
  const used = (plan: Plan) => JSON.stringify([...usedVlans(plan, deviceId)].toSorted((a, b) => a - b))
  return used(before) !== used(after)
}

function hasOtherIntent(before: Plan, after: Plan, deviceId: number): boolean {
  if (!before.device.some(({ id }) => id === deviceId)) return true
  return JSON.stringify(deviceIntent(before, deviceId)) !== JSON.stringify(deviceIntent(after, deviceId))
}

function ofDevice(before: Plan, after: Plan, device: Device, readingOf: ReadingOf): ConfigDifference {
  const told = { switch: device.name, deviceId: device.id }
  const [was, is] = [renderTree(before, device), renderTree(after, device)]
  if (typeof was === 'string') return { ...told, base: 'plan', lines: [], refusal: was }
  if (typeof is === 'string') return { ...told, base: 'plan', lines: [], refusal: is }
  const read = readingOf(device, is.platform)
  const reading = read && writtenAs(read, is)
  const change = remediate(was, is).lines
  const base = reading ?? was
  const lines = reading ? remediate(reading, applyLines(reading, change)).lines : change
  return {
    ...told,
    base: reading ? 'reading' : 'plan',
    lines: markUnpushed(lines, base, is),
    refusal: null,
  }
}

function renderTree(plan: Plan, device: Device): ConfigTree | RenderRefusal {
  const rendered = renderDevice(plan, device)
  return typeof rendered === 'string' ? rendered : loadConfig(formatLines(rendered.lines), rendered.platform)
}

/** A push owns what the plan speaks of; lines that only take away may be about something else by now. */
function markUnpushed(lines: readonly TextLine[], base: ConfigTree, wanted: ConfigTree): FollowingLine[] {
  const grammar = grammars[base.platform]
  const pushed = new Set(
    withSections(remediate(base, wanted, { scope: 'managed' }).lines).map(({ key }) => key),
  )
  return withSections(lines).map(({ line, key }) => ({
    ...line,
    toChoose: isNegative(grammar, line.text) && !pushed.has(key),
  }))
}

function withSections(lines: readonly TextLine[]): { readonly line: TextLine; readonly key: string }[] {
  const path: string[] = []
  return lines.map((line) => {
    path.length = line.depth
    path.push(line.text)
    return { line, key: path.join('\n') }
  })
}
