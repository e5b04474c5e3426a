/**
 * The few commands that tell everything of one port, as data by platform: what a diagnosis asks while somebody waits. Each
 * may be refused; of alternatives the first that is not refused answers.
 */
import type { EvidenceStep } from './evidence-commands.ts'
import { findPlatform } from './platforms.ts'

type PortCommands = (port: string) => readonly EvidenceStep[]

const ask = (...alternatives: string[]): EvidenceStep => ({ alternatives })

const cisco: PortCommands = (port) => [
  ask(`show interfaces ${port} status`),
  ask(`show interfaces ${port}`),
  ask(`show interfaces ${port} switchport`),
  ask(`show mac address-table interface ${port}`, `show mac-address-table interface ${port}`),
]

const procurve: PortCommands = (port) => [
  ask(`show interfaces brief ${port}`),
  ask(`show interfaces ${port}`),
  ask(`show vlans ports ${port} detail`, `show vlans ports ${port}`),
  ask(`show mac-address ${port}`),
]

const netgear: PortCommands = (port) => [
  ask(`show port ${port}`),
  ask(`show vlan port ${port}`),
  ask(`show mac-addr-table interface ${port}`),
]

const linux: PortCommands = (port) => [
  ask(`ip -s link show dev ${port}`),
  ask(`bridge vlan show dev ${port}`),
  ask(`bridge fdb show dev ${port}`),
]

const BY_PLATFORM: Readonly<Record<string, PortCommands>> = {
  cisco_ios: cisco,
  cisco_iosxe: cisco,
  hp_procurve: procurve,
  netgear,
  linux,
}

/** A name that a device could have printed: a port's name never smuggles in a second command. */
const NAME = /^[\w./-]{1,40}$/

/** What to ask a device of this platform about `port`, as it calls it; none where nothing is known of it. */
export const portCommands = (platform: string, port: string): readonly EvidenceStep[] =>
  NAME.test(port) ? (BY_PLATFORM[findPlatform(platform)?.name ?? '']?.(port) ?? []) : []
