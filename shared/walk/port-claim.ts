/** A port that a switch itself tells the laptop is at. */
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { WalkEvidence } from './whereabouts.ts'

export interface ClaimedPort {
  readonly deviceId: number
  /** Null: the plan has no port of that name. */
  readonly port: Interface | null
  /** As the plan calls it, else as the switch does. */
  readonly name: string
  /** VLAN as the switch tells it. */
  readonly vid: number | null
}

export interface PortClaim {
  /** The port; null: none, or several. */
  readonly at: ClaimedPort | null
  /** All that fit where there are several. */
  readonly several: readonly ClaimedPort[]
  readonly evidence: readonly WalkEvidence[]
}

export const noClaim: PortClaim = { at: null, several: [], evidence: [] }

/** `SW1 FastEthernet0/3`. */
export const claimedName = (plan: Plan, { deviceId, name }: ClaimedPort): string =>
  `${indexPlan(plan).device.get(deviceId)?.name ?? deviceId} ${name}`

export const isSameClaim = (a: ClaimedPort, b: ClaimedPort): boolean =>
  a.deviceId === b.deviceId && (a.port && b.port ? a.port.id === b.port.id : a.name === b.name)
