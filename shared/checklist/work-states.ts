/**
 * How far an outlet or a port is, from everything people recorded: states told outright, and ticks of the checklist.
 * A state told outright overrules whatever was recorded before it; ticks made since then add to it.
 */
import type { WorkState } from '../model/plan.ts'
import { type ItemState, itemState, type Tick } from './item-state.ts'
import { type ChecklistStep, readItemId } from './steps.ts'
import type { ItemSubject } from './subject.ts'

/** Told outright, without an item: `brassage field outlet A12-1 tested`. */
export interface ToldState {
  /** `outlet:12`, `interface:7`. */
  readonly object: string
  readonly at: string
  readonly state: WorkState
}

/** A tick with the ends of what it was about; they are only looked at where a cord was plugged or taken out. */
export interface WorkTick extends Tick {
  readonly subject: Pick<ItemSubject, 'ends'>
}

/** What a finished step makes of the things it touches; absent: nothing that shows on an outlet or port. */
const reached: Readonly<Partial<Record<ChecklistStep, WorkState>>> = {
  patch: 'connected',
  connect: 'connected',
  test: 'tested',
  unplug: 'planned',
  teardown: 'planned',
}

const rank: Readonly<Record<WorkState, number>> = { planned: 0, connected: 1, tested: 2, fault: 3 }

interface Effect {
  readonly at: string
  readonly state: WorkState
  /** Takes away what was before it: a cord that is out. */
  readonly ends: boolean
}

/** By object. `told` and `ticks` in any order. */
export function workStates(
  told: readonly ToldState[],
  ticks: readonly WorkTick[],
): ReadonlyMap<string, WorkState> {
  const effects = effectsOf(ticks)
  const toldOf = new Map(told.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((one) => [one.object, one]))
  const objects = new Set([...effects.keys(), ...toldOf.keys()])
  return new Map(
    [...objects].map((object) => [object, stateOf(toldOf.get(object), effects.get(object) ?? [])]),
  )
}

function stateOf(told: ToldState | undefined, effects: readonly Effect[]): WorkState {
  const since = effects.filter(({ at }) => told === undefined || at > told.at)
  const end = since.findLast(({ ends }) => ends)
  const counting = end ? since.filter(({ at }) => at >= end.at) : since
  if (counting.length === 0) return told?.state ?? 'planned'
  const first = end || told === undefined || told.state === 'fault' ? 'planned' : told.state
  return counting.reduce<WorkState>((best, { state }) => (rank[state] > rank[best] ? state : best), first)
}

/** What each item's ticks say of outlets and ports, ordered by time. */
function effectsOf(ticks: readonly WorkTick[]): ReadonlyMap<string, readonly Effect[]> {
  const found: (Effect & { readonly object: string })[] = []
  for (const [item, own] of Map.groupBy(ticks, (tick) => tick.item)) {
    const key = readItemId(item)
    const state = itemState(own)
    const work = key && workStateFor(key.step, state)
    if (!work) continue
    const at = own.reduce((latest, tick) => (tick.at > latest ? tick.at : latest), '')
    const ends = state === 'done' && (key.step === 'unplug' || key.step === 'teardown')
    for (const object of touchedBy(key.step, key.id, own)) found.push({ object, at, state: work, ends })
  }
  found.sort((a, b) => (a.at < b.at ? -1 : 1))
  return Map.groupBy(found, ({ object }) => object)
}

function workStateFor(step: ChecklistStep, state: ItemState): WorkState | null {
  const done = reached[step]
  if (done === undefined || state === 'todo') return null
  return state === 'done' ? done : 'fault'
}

/** A cord touches the port it is plugged into, wherever the plan has that port now. */
function touchedBy(step: ChecklistStep, id: number, ticks: readonly WorkTick[]): string[] {
  if (step === 'connect' || step === 'test') return [`outlet:${id}`]
  const last = ticks.reduce((latest, tick) => (tick.at >= latest.at ? tick : latest))
  const { ends } = last.subject
  return ends.filter(({ kind }) => kind === 'interface').map((end) => `interface:${end.id}`)
}
