/**
 * The state of every outlet and port by the last readings, for floor plan and front panels. `unknown` is the honest state
 * of whatever nobody looked at; `wrong` wins over all, because that is what somebody has to go to.
 */
import type { Plan } from '../model/plan.ts'
import { type CordPlan, cordPlanOf } from './cord-plan.ts'
import type { Finding } from './finding.ts'
import { hearPlaces } from './heard-places.ts'
import type { SwitchReading } from './reading.ts'

export const LIVE_STATES = ['up', 'down', 'wrong', 'unknown'] as const
export type LiveStateName = (typeof LIVE_STATES)[number]

export const isLiveState = (text: string): text is LiveStateName => LIVE_STATES.some((one) => one === text)

export interface LiveState {
  readonly state: LiveStateName
  /** When the switch said so; null: nobody asked. */
  readonly at: string | null
}

export interface LiveStates {
  /** Of the newest reading; null: there is none. */
  readonly at: string | null
  /** By row id; absent: unknown. */
  readonly outlets: Readonly<Record<number, LiveState>>
  readonly interfaces: Readonly<Record<number, LiveState>>
  /** Of their outlets. */
  readonly stands: Readonly<Record<number, LiveState>>
  readonly panelPorts: Readonly<Record<number, LiveState>>
}

/** Of several outlets the one that tells most: a stand of which one outlet is used is up, and wrong if one is wrong. */
const STRONGEST_FIRST: readonly LiveStateName[] = ['wrong', 'up', 'down', 'unknown']

/** `findings`: those that still want mending. */
export function liveStates(
  plan: Plan,
  now: readonly SwitchReading[],
  findings: readonly Finding[],
): LiveStates {
  const cords = cordPlanOf(plan)
  const interfaces = portStates(plan, now)
  const outlets: Record<number, LiveState> = {}
  for (const [outlet, port] of cords.planned) {
    const state = interfaces[port]
    if (state) outlets[outlet] = state
  }
  for (const finding of findings) {
    if (finding.severity !== 'fault') continue
    for (const port of portsOf(finding, cords.planned)) accuse(interfaces, port)
    for (const outlet of finding.outletIds) accuse(outlets, outlet)
  }
  const at = now.reduce<string | null>((newest, one) => (newest && newest > one.at ? newest : one.at), null)
  return {
    at,
    outlets,
    interfaces,
    stands: standStates(plan, outlets),
    panelPorts: positionStates(cords, outlets),
  }
}

type States = Readonly<Record<number, LiveState>>

function standStates(plan: Plan, outlets: States): States {
  const stands: Record<number, LiveState> = {}
  for (const { id, standId } of plan.outlet) {
    const state = outlets[id]
    const known = standId === null ? undefined : stands[standId]
    if (!state || standId === null) continue
    const rank = ({ state: name }: LiveState) => STRONGEST_FIRST.indexOf(name)
    if (!known || rank(state) < rank(known)) stands[standId] = state
  }
  return stands
}

function positionStates({ panelPort }: CordPlan, outlets: States): States {
  const positions: Record<number, LiveState> = {}
  for (const [outlet, position] of panelPort) {
    const state = outlets[outlet]
    if (state) positions[position] = state
  }
  return positions
}

const accuse = (states: Record<number, LiveState>, id: number): void => {
  states[id] = { state: 'wrong', at: states[id]?.at ?? null }
}

/** Where it was seen, and where it belongs. */
function portsOf({ interfaceId, outletIds, facts }: Finding, planned: ReadonlyMap<number, number>): number[] {
  const seen = typeof facts.at === 'number' ? [facts.at] : []
  return [
    ...outletIds.flatMap((id) => planned.get(id) ?? []),
    ...(interfaceId === null ? [] : [interfaceId]),
    ...seen,
  ]
}

/** A port of which only the MAC table is known is up where somebody was heard; silence tells nothing. */
function portStates(plan: Plan, now: readonly SwitchReading[]): Record<number, LiveState> {
  const states: Record<number, LiveState> = {}
  for (const { reading, statuses, macs } of hearPlaces(plan, now).readings) {
    const { at } = reading
    for (const [port, { isUp }] of statuses)
      if (isUp !== null) states[port] = { state: isUp ? 'up' : 'down', at }
    for (const { portId } of macs ?? []) states[portId] ??= { state: 'up', at }
  }
  return states
}
