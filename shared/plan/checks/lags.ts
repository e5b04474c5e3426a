/** LAGs that do not come up, or make a loop: what is wrong in one, and between its two ends. */
import type { Platform } from '../../config/intent.ts'
import { formatNumbers } from '../../config/ranges.ts'
import type { Device, Interface, LagProtocol } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import type { Problem } from '../../model/problem.ts'
import { chainThrough } from '../chain.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { carrierOf, isLag, lagNumber, membersOf, portsOf } from '../lag.ts'
import { interfaceName } from '../names.ts'
import { capabilitiesOf } from '../render-device.ts'
import { taggedVlansOf } from '../served-vlans.ts'
import { report } from './report.ts'

/** Of the families in the library where a model says nothing; more only on stacks. */
const MOST_PORTS = 8

export const checkLags = (plan: Plan): Problem[] =>
  plan.interface
    .filter(isLag)
    .flatMap((lag) => [...checkMembers(plan, lag), ...checkSoftware(plan, lag), ...checkFarEnd(plan, lag)])

function checkMembers(plan: Plan, lag: Interface): Problem[] {
  const object = interfaceName(plan, lag.id)
  const members = membersOf(plan, lag.id)
  const type = typeOf(plan, indexPlan(plan).device.get(lag.deviceId))
  if (members.length === 0) return [report('warning', 'lag_without_ports', object)]
  const limit = type?.limits.lagPorts ?? MOST_PORTS
  const tooMany =
    members.length > limit
      ? [
          report('error', 'lag_too_many_ports', object, {
            count: members.length,
            limit,
            model: type?.model ?? '?',
          }),
        ]
      : []
  return [
    ...tooMany,
    ...checkSpeeds(plan, lag, members),
    ...members.flatMap((port) => checkOutlet(plan, lag, port)),
  ]
}

const typeOf = (plan: Plan, device: Device | undefined) =>
  device ? deviceTypeOf(plan.deviceType, device.typeSlug) : null

/** 100base-tx and 1000base-t differ, 1000base-t and 1000base-x-sfp do not. */
const speedOf = (media: string): string => /^\d+(\.\d+)?g?/.exec(media)?.[0] ?? media

function checkSpeeds(plan: Plan, lag: Interface, members: readonly Interface[]): Problem[] {
  const type = typeOf(plan, indexPlan(plan).device.get(lag.deviceId))
  const media = members.flatMap((port) => type?.ports.find(({ name }) => name === port.name)?.media ?? [])
  const speeds = new Set(media.map(speedOf))
  if (speeds.size < 2) return []
  return [
    report('error', 'lag_speeds_differ', interfaceName(plan, lag.id), {
      kinds: [...new Set(media)].join(', '),
    }),
  ]
}

function checkOutlet(plan: Plan, lag: Interface, port: Interface): Problem[] {
  const { nodes } = chainThrough(plan, { kind: 'interface', id: port.id })
  const outlet = nodes.find((node) => node.kind === 'outlet')
  if (!outlet) return []
  const name = indexPlan(plan).outlet.get(outlet.id)?.name ?? String(outlet.id)
  return [
    report('error', 'lag_port_at_outlet', interfaceName(plan, port.id), { lag: lag.name, outlet: name }),
  ]
}

const cisco: readonly (Platform | null)[] = ['cisco_ios']

function checkSoftware(plan: Plan, lag: Interface): Problem[] {
  const device = indexPlan(plan).device.get(lag.deviceId)
  const type = typeOf(plan, device)
  if (!device || !type) return []
  const { lags } = type.limits
  if (lags !== undefined && lagNumber(lag) > lags)
    return [
      report('error', 'lag_number_unknown', interfaceName(plan, lag.id), { model: type.model, limit: lags }),
    ]
  const capabilities = capabilitiesOf(type, device)
  const lacks =
    (lag.lagProtocol === 'lacp' && capabilities.lacp === false) ||
    (lag.lagProtocol === 'pagp' && (!cisco.includes(type.platform) || capabilities.channelGroup === false))
  const protocol = protocolWords[lag.lagProtocol ?? 'static']
  return lacks
    ? [report('error', 'lag_protocol_unknown', interfaceName(plan, lag.id), { model: type.model, protocol })]
    : []
}

const protocolWords: Readonly<Record<LagProtocol, string>> = { lacp: 'LACP', static: 'static', pagp: 'PAgP' }

/** Where the cables of a LAG lead: the interface at the other end, a LAG where it is in one. */
function farEnds(plan: Plan, lag: Interface): { readonly port: Interface; readonly far: Interface }[] {
  const index = indexPlan(plan)
  return membersOf(plan, lag.id).flatMap((port) => {
    const { nodes } = chainThrough(plan, { kind: 'interface', id: port.id })
    const node = [nodes[0], nodes.at(-1)].find((one) => one?.kind === 'interface' && one.id !== port.id)
    const far = node && index.interface.get(node.id)
    return far ? [{ port, far: carrierOf(plan, far) }] : []
  })
}

function checkFarEnd(plan: Plan, lag: Interface): Problem[] {
  const ends = farEnds(plan, lag)
  const object = interfaceName(plan, lag.id)
  const single = ends.filter(({ far }) => !isLag(far) && isManaged(plan, far))
  const [first, second] = [...new Map(ends.map(({ far }) => [far.id, far])).values()]
  if (single.length > 0)
    return single.map(({ port, far }) =>
      report('error', 'lag_ends_differ', interfaceName(plan, port.id), {
        lag: lag.name,
        far: interfaceName(plan, far.id),
      }),
    )
  if (first && second)
    return [
      report('error', 'lag_split', object, {
        first: interfaceName(plan, first.id),
        second: interfaceName(plan, second.id),
      }),
    ]
  // A LAG between two is met from both of its ends: the lower id reports it.
  return first && isLag(first) && lag.id < first.id ? checkPair(plan, lag, first) : []
}

/** A router's or a server's own bond is not in the plan. */
const isManaged = (plan: Plan, far: Interface): boolean =>
  indexPlan(plan).device.get(far.deviceId)?.role === 'switch' && portsOf(plan, far.deviceId).length > 0

/** `U 10, T 20-30`, untagged and tagged, which is read in any language. */
const carried = (plan: Plan, lag: Interface): string => {
  const untagged = lag.vlanId === null ? null : indexPlan(plan).vlan.get(lag.vlanId)?.vid
  const tagged = formatNumbers(taggedVlansOf(plan, lag))
  return [untagged == null ? null : `U ${untagged}`, tagged === '' ? null : `T ${tagged}`]
    .filter((part) => part !== null)
    .join(', ')
}

function checkPair(plan: Plan, lag: Interface, far: Interface): Problem[] {
  const object = interfaceName(plan, lag.id)
  const name = interfaceName(plan, far.id)
  const [own, other] = [carried(plan, lag), carried(plan, far)]
  return [
    ...(lag.lagProtocol === far.lagProtocol
      ? []
      : [
          report('error', 'lag_protocols_differ', object, {
            far: name,
            protocol: protocolWords[lag.lagProtocol ?? 'static'],
            other: protocolWords[far.lagProtocol ?? 'static'],
          }),
        ]),
    ...(own === other
      ? []
      : [
          report('warning', 'lag_vlans_differ', object, {
            far: name,
            vlans: own || '–',
            other: other || '–',
          }),
        ]),
  ]
}
