/**
 * Link aggregation: several ports that two devices take for one. A LAG is an interface of its device as in NetBox, and
 * so has mode, VLANs and name; its member ports have none of their own. It stands on no front panel: its position is
 * its number on the device, from 1001.
 *
 *   SW1 [49]──cable──[49] SW4        SW1 Port-channel1 = 49 + 50,
 *       [50]──cable──[50]            one link to SW4 Port-channel1
 */
import type { Platform } from '../config/intent.ts'
import type { Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'

/** Numbers of LAGs begin behind it: no front panel is that wide. */
const BEHIND_PANEL = 1000
export const HIGHEST_LAG = 256

export const isLag = (port: Pick<Interface, 'lagProtocol'>): boolean => port.lagProtocol !== null

export const lagPosition = (number: number): number => BEHIND_PANEL + number
export const lagNumber = (lag: Pick<Interface, 'position'>): number => lag.position - BEHIND_PANEL

const names: Readonly<Record<Platform, (number: number) => string>> = {
  cisco_ios: (number) => `Port-channel${number}`,
  hp_procurve: (number) => `Trk${number}`,
  netgear: (number) => `lag ${number}`,
  netgear_smart: (number) => `LAG${number}`,
}

/** As the platform writes it. */
export const lagName = (platform: Platform | null, number: number): string =>
  names[platform ?? 'netgear'](number)

/** A port's own columns where it has to do with no LAG. */
export const noLag = {
  forbiddenVlanIds: [],
  lagId: null,
  lagProtocol: null,
} as const satisfies Partial<Interface>

/** The interface that says what a port carries: its LAG, else itself. */
export const carrierOf = (plan: Plan, port: Interface): Interface =>
  (port.lagId === null ? undefined : indexPlan(plan).interface.get(port.lagId)) ?? port

/** The sockets of a device, in front-panel order. */
export const portsOf = (plan: Plan, deviceId: number): readonly Interface[] =>
  (indexPlan(plan).interfacesOf.get(deviceId) ?? []).filter((port) => !isLag(port))

export const lagsOf = (plan: Plan, deviceId: number): readonly Interface[] =>
  (indexPlan(plan).interfacesOf.get(deviceId) ?? []).filter(isLag)

export const membersOf = (plan: Plan, lagId: number): readonly Interface[] =>
  indexPlan(plan).membersOfLag.get(lagId) ?? []
