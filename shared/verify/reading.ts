/**
 * What one switch said at one time, in neutral words, whatever its make and however it was asked. A table that was not
 * asked for, or that this device cannot tell, is null: that is not the same as an empty one, and nothing is ever
 * concluded from it. Ports are named as the device names them; ./port-named.ts finds them in the plan.
 */
import { z } from 'zod'

/** Full name where there is one, `FastEthernet0/3`; else the device's own word, `A1`, `g17`. */
const port = z.string().min(1).max(64)
/** Lower case, colons. */
const mac = z.string().regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/)

const macEntry = z.object({ mac, vlan: z.int().nullable(), port })

const portStatus = z.object({
  port,
  /** Null: the device did not say. */
  isUp: z.boolean().nullable(),
  /** Shut by configuration. */
  isShut: z.boolean(),
  /** Switched off by the device itself; the reason in its words where it gives one, else ''. Null: it is not. */
  errDisabled: z.string().nullable(),
  speedMbps: z.number().nullable(),
  duplex: z.enum(['full', 'half', 'auto']).nullable(),
})

const portVlans = z.object({
  port,
  mode: z.enum(['access', 'tagged']).nullable(),
  /** VLAN of untagged frames. */
  untagged: z.int().nullable(),
  /** Null: not told. */
  tagged: z.array(z.int()).nullable(),
})

const neighbour = z.object({
  port,
  /** As it calls itself, without its domain. */
  name: z.string().nullable(),
  remotePort: z.string().nullable(),
  mac: mac.nullable(),
  address: z.string().nullable(),
  platform: z.string().nullable(),
  protocol: z.enum(['cdp', 'lldp']),
})

/** An address that the device saw moving between two ports again and again. */
const flap = z.object({ mac: mac.nullable(), vlan: z.int().nullable(), ports: z.array(port) })

const addressEntry = z.object({ address: z.string(), mac })

const counters = z.object({ port, inputErrors: z.number(), crc: z.number(), outputErrors: z.number() })

export const switchReadingSchema = z.object({
  deviceId: z.int().positive(),
  /** UTC, by the clock of the station that read it: switches rarely know the time. */
  at: z.string(),
  /** What the device calls itself; null: it did not show it. */
  hostname: z.string().nullable(),
  serial: z.string().nullable(),
  macs: z.array(macEntry).nullable(),
  /** The MAC table came to its end: only then is an address that is not in it one that the switch does not know. */
  isMacTableWhole: z.boolean(),
  ports: z.array(portStatus).nullable(),
  vlans: z.array(portVlans).nullable(),
  neighbours: z.array(neighbour).nullable(),
  flaps: z.array(flap).nullable(),
  /** ARP and DHCP snooping: which address a MAC has. */
  addresses: z.array(addressEntry).nullable(),
  counters: z.array(counters).nullable(),
})

export type SwitchReading = z.infer<typeof switchReadingSchema>
export type MacEntry = z.infer<typeof macEntry>
export type PortStatus = z.infer<typeof portStatus>
export type PortVlans = z.infer<typeof portVlans>
export type Neighbour = z.infer<typeof neighbour>
export type Flap = z.infer<typeof flap>
export type AddressEntry = z.infer<typeof addressEntry>
export type PortCounters = z.infer<typeof counters>

/** A reading that says nothing yet. */
export const emptyReading = (deviceId: number, at: string): SwitchReading => ({
  deviceId,
  at,
  hostname: null,
  serial: null,
  macs: null,
  isMacTableWhole: false,
  ports: null,
  vlans: null,
  neighbours: null,
  flaps: null,
  addresses: null,
  counters: null,
})

/** All that is known of the real network at one time. */
export interface Evidence {
  /** The last reading of each switch, at most one a switch. */
  readonly now: readonly SwitchReading[]
  /** Older ones, in any order: proof that something was plugged in, and who moved. */
  readonly earlier: readonly SwitchReading[]
}
