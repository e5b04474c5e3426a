/**
 * The plan as it is after a migration, as edits of a draft. Applied twice it changes nothing more: a run looks whether the
 * plan has changed already by applying it again.
 */
import { effectivePrefix } from '../addressing/effective-prefix.ts'
import { inBoth } from '../i18n/both-texts.ts'
import type { PlanDraft } from '../model/draft.ts'
import type { Device, Interface, Vlan } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { deviceTypeOf } from '../plan/device-type-of.ts'
import { connect } from '../plan/edits/cabling.ts'
import { refuse } from '../plan/edits/edit-error.ts'
import { cordEnd } from '../plan/edits/repatch.ts'
import { taggedVlansOf } from '../plan/served-vlans.ts'
import type { Warn } from './migration-notes.ts'
import type { Move } from './moves.ts'
import type { TargetNetwork } from './target-network.ts'
import { targetVlans } from './target-vlans.ts'
import type { ServerPlace, Way } from './way.ts'

export interface MigratedPlan {
  readonly plan: Plan
  readonly draft: PlanDraft
  readonly moves: readonly Move[]
  readonly network: TargetNetwork
  readonly server: ServerPlace | null
  readonly way: Way
  readonly warn: Warn
}

interface Work extends MigratedPlan {
  /** By L2 domain. */
  readonly vlans: ReadonlyMap<number, Vlan>
}

/** Throws EditError `vlan_taken`, `port_unusable`, `vlan_out_of_range`. */
export function migratePlan(migrated: MigratedPlan): void {
  const { plan, draft, moves, server, way, network, warn } = migrated
  const ports = [...(server?.ports ?? []), ...way.ports]
  const deviceOf = (port: Interface) => draft.get('device', port.deviceId) ?? []
  const vlans = targetVlans({
    ...{ plan, draft, network, warn },
    devices: [...moves.map(({ device }) => device), ...ports.flatMap(deviceOf)],
    own: new Set([...moves.map(({ port }) => port.id), ...ports.map(({ id }) => id)]),
  })
  const work: Work = { ...migrated, vlans }
  for (const move of moves) moveToVlan(work, move)
  givePrefix(work)
  for (const port of server?.ports ?? []) carryToServer(work, port)
  // What uplinks carry by themselves follows from the ports that have moved by now.
  for (const port of way.ports) carryOn(work, port)
}

function vlanOf({ vlans }: Work, { name, domainId }: Device): Vlan {
  const vlan = domainId === null ? undefined : vlans.get(domainId)
  if (!vlan) throw new Error(`${name} takes no part in this migration`)
  return vlan
}

function moveToVlan(work: Work, { device, port, plugs }: Move): void {
  const { draft } = work
  const vlan = vlanOf(work, device)
  const name = `${device.name} ${port.name}`
  if (port.forbiddenVlanIds.includes(vlan.id))
    refuse(
      'port_unusable',
      'ports',
      name,
      `VLAN ${vlan.vid} is forbidden on ${name}; take it out of forbiddenVlans first`,
    )
  const taggedVlanIds = port.mode === 'tagged' ? port.taggedVlanIds.filter((id) => id !== vlan.id) : []
  draft.update('interface', port.id, {
    // A tagged port keeps what else it carries; where that was this VLAN alone, it is no tagged port any more.
    mode: taggedVlanIds.length > 0 ? 'tagged' : 'access',
    vlanId: vlan.id,
    taggedVlanIds,
    enabled: port.mode === 'unused' ? true : port.enabled,
  })
  if (plugs) connect(draft, cordEnd(draft, plugs.id), { kind: 'interface', id: port.id })
}

/** The prefix, gateway and pool of every VLAN that ports move to, unless it has just these. */
function givePrefix(work: Work): void {
  const { draft, network, moves } = work
  for (const vlan of new Set(moves.map(({ device }) => vlanOf(work, device)))) {
    const row = {
      cidr: network.cidr,
      gateway: network.gateway,
      dhcpFirst: network.pool?.first ?? null,
      dhcpLast: network.pool?.last ?? null,
    }
    const has = effectivePrefix(draft.toPlan(), vlan.id)
    const isSo =
      has?.cidr === row.cidr &&
      has.gateway === row.gateway &&
      (!network.pool || (has.dhcpFirst === row.dhcpFirst && has.dhcpLast === row.dhcpLast))
    if (isSo) continue
    const [own, ...others] = [...draft.rows('prefix')].filter(({ vlanId }) => vlanId === vlan.id)
    for (const other of others) draft.remove('prefix', other.id)
    if (own) draft.update('prefix', own.id, row)
    else draft.insert('prefix', { vlanId: vlan.id, ...row, note: null })
  }
}

/** Whether a port takes one more tagged VLAN without becoming another kind of port on the device. */
const takesTag = (draft: PlanDraft, device: Device, { mode }: Interface): boolean =>
  mode === 'tagged' ||
  (mode === 'access' && deviceTypeOf(draft.rows('deviceType'), device.typeSlug)?.platform !== 'cisco_ios')

function carryToServer(work: Work, { id }: Interface): void {
  const { draft, network, warn } = work
  const port = draft.get('interface', id)
  const device = port && draft.get('device', port.deviceId)
  if (!port || !device) return
  // An uplink to a router that hands out addresses carries it by itself.
  if (port.uplink) {
    carryOn(work, port)
    return
  }
  const vlan = vlanOf(work, device)
  if (port.vlanId === vlan.id || port.taggedVlanIds.includes(vlan.id)) return
  const name = `${device.name} ${port.name}`
  if (takesTag(draft, device, port)) {
    draft.update('interface', id, { mode: 'tagged', taggedVlanIds: [...port.taggedVlanIds, vlan.id] })
    return
  }
  warn(
    'dhcp_port_access',
    inBoth(
      `${name}, which leads to the DHCP machine, is no tagged port: VLAN ${network.vid} does not reach it until it is one.`,
      `${name}, qui mène à la machine DHCP, n’est pas un port étiqueté : le VLAN ${network.vid} ne l’atteint pas tant qu’il ne l’est pas.`,
    ),
  )
}

/** A link of the way carries the VLAN: by itself, or because it is told. */
function carryOn(work: Work, { id }: Interface): void {
  const { draft, network, warn } = work
  const after = draft.toPlan()
  const port = draft.get('interface', id)
  const device = port && draft.get('device', port.deviceId)
  if (!port || !device || port.mode === 'routed') return
  const vlan = vlanOf(work, device)
  if (port.vlanId === vlan.id || taggedVlansOf(after, port).includes(network.vid)) return
  if (port.mode === 'tagged' && !port.forbiddenVlanIds.includes(vlan.id)) {
    draft.update('interface', id, { taggedVlanIds: [...port.taggedVlanIds, vlan.id] })
    return
  }
  const name = `${device.name} ${port.name}`
  warn(
    'link_not_tagged',
    inBoth(
      `${name} is on the way and cannot carry VLAN ${network.vid} tagged: make it a tagged port that may, or the network ends there.`,
      `${name} est sur le chemin et ne peut pas porter le VLAN ${network.vid} étiqueté : faites-en un port étiqueté qui le peut, sinon le réseau s’arrête là.`,
    ),
  )
}
