/**
 * What DHCP snooping of a switch tells in a text that it printed: the leases it saw given, and the servers it caught. One
 * text may hold several outputs, in any order; what is of no use here is passed over.
 */
import { parseShowOutput, type Row } from '../show-output/index.ts'
import { type CaughtServer, findCaughtServers } from './caught-servers.ts'

/** A lease that DHCP snooping let through. */
export interface LeaseEntry {
  readonly mac: string
  readonly address: string
  readonly vlan: number | null
  /** As the switch calls it. */
  readonly port: string
}

export interface Snooping {
  readonly leases: readonly LeaseEntry[]
  readonly caught: readonly CaughtServer[]
}

const BINDINGS = 'show ip dhcp snooping binding'

/** Never throws on any text. */
export const readSnooping = (text: string): Snooping => ({
  leases: (parseShowOutput('cisco_ios', BINDINGS, text)?.rows ?? []).flatMap(leaseEntry),
  caught: findCaughtServers(text),
})

export const saysNothing = ({ leases, caught }: Snooping): boolean => leases.length + caught.length === 0

function leaseEntry(row: Row): LeaseEntry[] {
  const { mac, ipAddress, vlanId, interface: port, table } = row
  if (table !== 'dhcp snooping binding' || mac === undefined || port === undefined) return []
  const vlan = /^\d+$/.test(vlanId ?? '') ? Number(vlanId) : null
  return typeof ipAddress === 'string' ? [{ mac, address: ipAddress, vlan, port }] : []
}
