/**
 * What both routers are in each VRRP group: the one that is reached by keepalived's own word, the other by a session of its own where
 * a way to it is known, else by the adverts heard on the wire; and what nobody could see is inferred, and said to be.
 */
import { formatIpv4 } from '../../../../shared/addressing/ipv4.ts'
import type { GatewayGroup } from '../../../../shared/contract/router-watch.ts'
import { promisesOf } from '../../../../shared/routers/install/promises.ts'
import { otherSide, type RouterPair, type Side } from '../../../../shared/routers/router-pair.ts'
import { type VrrpGroup, vrrpGroups } from '../../../../shared/routers/vrrp-groups.ts'
import type { Advert } from '../../../../shared/routers/watch/judge-adverts.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import {
  readAdverts,
  readVrrpStates,
  VRRP_ADVERTS,
  VRRP_STATES,
  type VrrpState,
} from '../../../integrations/router-machine/vrrp-scripts.ts'
import { WorkError } from '../../../work-error.ts'
import { lookAtMachine, REACH } from './look-at-machine.ts'

/** `read`: on the machine itself; `heard`: its adverts; `inferred`: from what the reached one has, and whether the other answers. */
export type HowSeen = 'read' | 'heard' | 'inferred'

export interface OtherGroup {
  readonly name: string
  readonly state: VrrpState
  readonly how: HowSeen
  /** Of its adverts; null: none were heard. */
  readonly priority: number | null
}

export interface OtherLook {
  readonly host: string
  /** Why it was not read on the machine, a sentence; null: it was, or nobody knows a way. */
  readonly why: string | null
  readonly groups: readonly OtherGroup[]
}

/** A new session; null: no way to the other router is known. */
export type OtherWay = (() => Promise<RouterMachine>) | null

/** As keepalived has them where it says so, else as `groups` has them. */
export async function groupsTold(
  machine: RouterMachine,
  groups: readonly GatewayGroup[],
): Promise<readonly GatewayGroup[]> {
  const { exit, output } = await machine.ask(VRRP_STATES)
  if (exit !== 0) return groups
  const told = readVrrpStates(output.toString('utf8'))
  return groups.map((group) => ({ ...group, state: told.get(group.name) ?? group.state }))
}

interface Looking {
  readonly machine: RouterMachine
  readonly pair: RouterPair
  /** Of `machine`. */
  readonly side: Side
  readonly own: readonly GatewayGroup[]
  readonly way: OtherWay
}

/** Null: there are no groups. Whatever keeps it from the other router is said in the look. */
export async function lookAtOther(looking: Looking): Promise<OtherLook | null> {
  const { pair, side, way } = looking
  if (vrrpGroups(pair).length === 0) return null
  const host = pair.machines[otherSide(side)].name
  let why: string | null = null
  if (way)
    try {
      return { host, why, groups: await readThere(pair, otherSide(side), way) }
    } catch (error) {
      if (!(error instanceof WorkError)) throw error
      why = error.message
    }
  return { host, why, groups: await seenFromHere(looking) }
}

async function readThere(pair: RouterPair, side: Side, way: NonNullable<OtherWay>): Promise<OtherGroup[]> {
  const machine = await way()
  try {
    const { groups } = await lookAtMachine(machine, [], promisesOf(pair, side))
    const told = await groupsTold(machine, groups)
    return told.map(({ name, state }) => ({ name, state, how: 'read', priority: null }))
  } finally {
    await machine.close()
  }
}

async function seenFromHere({ machine, pair, side, own }: Looking): Promise<OtherGroup[]> {
  const groups = vrrpGroups(pair)
  const states = new Map(own.map(({ name, state }) => [name, state]))
  // Three adverts may be missed before anybody takes over; where all gateways are here, one is enough to hear another master.
  const isAllHere = groups.every(({ name }) => states.get(name) === 'master')
  const seconds = (isAllHere ? 1 : 3) * pair.rules.advertSeconds + 1
  const adverts = await advertsHeard(machine, seconds)
  const silent = groups.filter((group) => advertOf(adverts, group, otherSide(side)) === undefined)
  const answering = await whoAnswers(machine, silent, side)
  return groups.map(({ name, ...group }): OtherGroup => {
    const heard = advertOf(adverts, { ...group, name }, otherSide(side))
    if (heard)
      return {
        name,
        state: heard.priority === 0 ? 'backup' : 'master',
        how: 'heard',
        priority: heard.priority,
      }
    return { name, state: inferred(states.get(name), answering.has(name)), how: 'inferred', priority: null }
  })
}

/** What arrives within so many seconds, at most ten; nothing where the machine cannot listen. */
export async function advertsHeard(machine: RouterMachine, seconds: number): Promise<readonly Advert[]> {
  const { exit, output } = await machine.ask(VRRP_ADVERTS, [String(Math.min(10, seconds))])
  return exit === 0 ? readAdverts(output.toString('utf8')) : []
}

/** A group's adverts come from the router's own address in the network that carries them. */
const advertOf = (adverts: readonly Advert[], { id, carrier }: VrrpGroup, side: Side): Advert | undefined =>
  adverts.findLast((one) => one.id === id && one.from === formatIpv4(carrier.addresses[side]))

/** Names of the groups in whose network the other router's own address answers. */
async function whoAnswers(
  machine: RouterMachine,
  groups: readonly VrrpGroup[],
  side: Side,
): Promise<ReadonlySet<string>> {
  const asked = groups.flatMap(({ name, carrier }) => {
    const card = carrier.attachments[side]?.card
    return card === undefined ? [] : [{ name, card, address: formatIpv4(carrier.addresses[otherSide(side)]) }]
  })
  if (asked.length === 0) return new Set()
  const words = asked.flatMap(({ card, address }) => [card, address])
  const { output } = await machine.ask(REACH, words)
  const answered = new Set(output.toString('utf8').trim().split('\n'))
  return new Set(
    asked.filter(({ card, address }) => answered.has(`${card} ${address}`)).map(({ name }) => name),
  )
}

/** A backup says nothing: that it stands by is only likely, and only where it is there at all. */
function inferred(own: VrrpState | undefined, answers: boolean): VrrpState {
  if (own === 'master') return answers ? 'backup' : 'unknown'
  return own === 'backup' ? 'master' : 'unknown'
}

/** Groups that both have at once, which no pair is in for longer than an advert takes. */
export const doubledGroups = (own: readonly GatewayGroup[], other: OtherLook | null): string[] =>
  own
    .filter(({ name, state }) => {
      const there = other?.groups.find((group) => group.name === name)
      return state === 'master' && there?.state === 'master' && there.how !== 'inferred'
    })
    .map(({ name }) => name)
