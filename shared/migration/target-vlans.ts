/**
 * The VLAN a migration leads to, in every L2 domain that takes part: made where it is missing. One that other ports use
 * with other addresses is refused: they would be in one network with those that move.
 */
import { effectivePrefix } from '../addressing/effective-prefix.ts'
import { inBoth } from '../i18n/both-texts.ts'
import type { PlanDraft } from '../model/draft.ts'
import type { Device, Interface, Vlan } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { findVlan } from '../plan/edits/draft-lookup.ts'
import { refuse } from '../plan/edits/edit-error.ts'
import { vlanForPort } from '../plan/edits/row-finders.ts'
import type { Warn } from './migration-notes.ts'
import type { TargetNetwork } from './target-network.ts'

export interface VlanTarget {
  readonly plan: Plan
  readonly draft: PlanDraft
  readonly network: TargetNetwork
  /** Switches that take part. */
  readonly devices: readonly Device[]
  /** Ports of this migration: they count as no others. */
  readonly own: ReadonlySet<number>
  readonly warn: Warn
}

/** By L2 domain. Throws EditError `vlan_taken`, `vlan_out_of_range`, `bad_value` for a switch without a domain. */
export function targetVlans(target: VlanTarget): ReadonlyMap<number, Vlan> {
  const { draft, network, devices } = target
  const vlans = new Map<number, Vlan>()
  for (const device of devices) {
    const known = device.domainId === null ? undefined : findVlan(draft, device.domainId, network.vid)
    const isSeen = known !== undefined && vlans.has(known.domainId)
    const vlan = vlanForPort(draft, device, network.vid, {
      fieldName: 'to.vlan',
      name: network.name,
      tell: () => {},
    })
    vlans.set(vlan.domainId, vlan)
    if (known && !isSeen) takeOver(target, known)
  }
  return vlans
}

/** Ports that are in the VLAN by themselves; what uplinks carry does not count. */
const isIn = (port: Interface, vlan: Vlan): boolean =>
  !port.uplink &&
  port.mode !== 'unused' &&
  (port.vlanId === vlan.id || (port.mode === 'tagged' && port.taggedVlanIds.includes(vlan.id)))

/** One that is there already: renamed where nobody else is in it, shared where the addresses are the same. */
function takeOver({ plan, draft, network, own, warn }: VlanTarget, vlan: Vlan): void {
  const others = plan.interface.filter((port) => !own.has(port.id) && isIn(port, vlan)).length
  if (others === 0) {
    draft.update('vlan', vlan.id, { name: network.name })
    return
  }
  const prefix = effectivePrefix(plan, vlan.id)
  if (prefix && prefix.cidr !== network.cidr)
    refuse(
      'vlan_taken',
      'to.vlan',
      network.vid,
      `${others} other ports are in VLAN ${network.vid} "${vlan.name}" with the addresses ${prefix.cidr}; choose a free number, or that prefix`,
    )
  const kept = vlan.name === network.name ? '' : ` It keeps the name "${vlan.name}".`
  const garde = vlan.name === network.name ? '' : ` Il garde le nom « ${vlan.name} ».`
  warn(
    'vlan_shared',
    inBoth(
      `VLAN ${network.vid} is there already, with ${others} other ports: what moves shares it with them.${kept}`,
      `Le VLAN ${network.vid} existe déjà, avec ${others} autres ports : ce qui change le partage avec eux.${garde}`,
    ),
  )
}
