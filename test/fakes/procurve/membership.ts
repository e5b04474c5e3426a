/**
 * Who is in which VLAN: becoming untagged somewhere ends it everywhere else, and nobody is ever in none. Sources: HP's
 * Advanced Traffic Management Guide for the rules; the words of the refusals are assumed.
 */
import { type Config, newPort, newVlan, type Vlan } from './switch.ts'

const memberships = (config: Config, port: string): number =>
  [...config.vlans.values()].filter((vlan) => vlan.untagged.has(port) || vlan.tagged.has(port)).length

/** Makes the ports untagged members; they leave the VLAN in which they were. */
export function setUntagged(config: Config, vlan: Vlan, ports: readonly string[]): void {
  for (const port of ports) {
    for (const other of config.vlans.values()) other.untagged.delete(port)
    vlan.tagged.delete(port)
    vlan.forbid.delete(port)
    vlan.untagged.add(port)
  }
}

export function setTagged(vlan: Vlan, ports: readonly string[]): void {
  for (const port of ports) {
    vlan.untagged.delete(port)
    vlan.forbid.delete(port)
    vlan.tagged.add(port)
  }
}

type Refusal = string | null

const refusal = (port: string): string =>
  `Unable to remove port ${port}: a port must belong to at least one VLAN.`

export function removeMembers(
  config: Config,
  vlan: Vlan,
  kind: 'untagged' | 'tagged' | 'forbid',
  ports: readonly string[],
): Refusal {
  for (const port of ports) {
    if (!vlan[kind].has(port)) continue
    if (kind !== 'forbid' && memberships(config, port) === 1) return refusal(port)
    vlan[kind].delete(port)
  }
  return null
}

export function forbid(config: Config, vlan: Vlan, ports: readonly string[]): Refusal {
  for (const port of ports) {
    const isMember = vlan.untagged.has(port) || vlan.tagged.has(port)
    if (isMember && memberships(config, port) === 1) return refusal(port)
    vlan.untagged.delete(port)
    vlan.tagged.delete(port)
    vlan.forbid.add(port)
  }
  return null
}

/** Ports that would be in no VLAN any more without this one. */
export const onlyIn = (config: Config, vlan: Vlan): string[] =>
  [...vlan.untagged, ...vlan.tagged].filter((port) => memberships(config, port) === 1)

export function deleteVlan(config: Config, vid: number): void {
  const vlan = config.vlans.get(vid)
  const first = config.vlans.get(1)
  if (!vlan || !first) return
  const lost = new Set([...onlyIn(config, vlan), ...vlan.untagged])
  config.vlans.delete(vid)
  setUntagged(config, first, [...lost])
}

function leaveAll(config: Config, port: string): void {
  for (const vlan of config.vlans.values())
    for (const kind of ['untagged', 'tagged', 'forbid'] as const) vlan[kind].delete(port)
}

/** Bundles ports: each loses its own memberships, the bundle begins in VLAN 1. */
export function bundle(config: Config, name: string, ports: readonly string[], type: string): void {
  for (const port of ports) leaveAll(config, port)
  const old = config.trunks.get(name)
  config.trunks.set(name, { ports: new Set([...(old?.ports ?? []), ...ports]), type })
  if (old) return
  config.ports.set(name, newPort())
  setUntagged(config, config.vlans.get(1) ?? newVlan(1), [name])
}

/** Takes ports out of their bundles: they are back in VLAN 1, and an empty bundle is gone. */
export function unbundle(config: Config, ports: readonly string[]): void {
  const first = config.vlans.get(1)
  for (const [name, trunk] of config.trunks) {
    const freed = ports.filter((port) => trunk.ports.delete(port))
    if (first) setUntagged(config, first, freed)
    if (trunk.ports.size > 0) continue
    leaveAll(config, name)
    config.trunks.delete(name)
    config.ports.delete(name)
  }
}
