/**
 * What the plan says of the two Debian machines that route and hand out addresses: the site's rules, what differs between
 * the machines, and what differs from one network to another. Every text that ends in a file of a daemon is held here
 * to what that daemon takes, so that no row makes a file it refuses.
 */
import { z } from 'zod'
import { parseInterfaceAddress, parseIpv4, parsePrefix } from '../addressing/ipv4.ts'

const id = z.int().positive()
const vlanNumber = z.int().min(1).max(4094)
const seconds = (least: number, most: number) => z.int().min(least).max(most)

export const ipv4Text = z.string().refine((text) => parseIpv4(text) !== null)
const prefixText = z.string().refine((text) => parsePrefix(text) !== null)
const interfaceAddress = z.string().refine((text) => parseInterfaceAddress(text) !== null)
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const dnsName = z
  .string()
  .max(200)
  .regex(new RegExp(`^${label}(?:\\.${label})*$`))
/** A path as TFTP serves it. */
const bootFile = z
  .string()
  .max(100)
  .regex(/^[\w.-]+(?:\/[\w.-]+)*$/)
/** What Linux takes for a network card: at most 15 characters, and what ifupdown does not read as something else. */
export const cardName = z.string().regex(/^(?!lo$)[A-Za-z][\w-]{0,14}$/)

/** Protocol and port at our address, and where it goes. */
const publishedService = z.string().refine((text) => {
  const [, port = '', address = '', inner = port] =
    /^(?:tcp|udp)\/(\d{1,5})=([\d.]+)(?::(\d{1,5}))?$/.exec(text) ?? []
  const isPort = (number: string) => Number(number) >= 1 && Number(number) <= 65_535
  return isPort(port) && isPort(inner) && parseIpv4(address) !== null
})

/** 1-255: 0 is reserved by VRRP. */
export const routerId = z.int().min(1).max(255)

/** The site's rules for its routers. One row, or none: then the defaults of ./rules.ts. */
export const routingSchema = z.object({
  id,
  dhcpServer: z.enum(['isc', 'kea']),
  /** Host numbers of the machines' own addresses in every prefix, as for the gateway. Null: the two beside the gateway. */
  primaryHost: z.int().nullable(),
  secondaryHost: z.int().nullable(),
  /** The network from which switches and routers are managed, in every domain that has it. Null: the management VLAN's. */
  techniciansVlan: vlanNumber.nullable(),
  /** Where PCs are imaged: boots from the network, reaches the FOG server. */
  benchVlan: vlanNumber.nullable(),
  /** Networks that every other one may reach: printers, servers. */
  sharedVlans: z.array(vlanNumber).max(200),
  /** The network of servers seen from outside, on a card of its own; null: there is none. */
  dmzPrefix: prefixText.nullable(),
  /** Servers reached from outside: `tcp/443=10.9.0.10`, `tcp/25=10.9.0.11:2525`. */
  published: z.array(publishedService).max(50),
  /** Between the two machines, where a cable joins them directly. */
  peerPrefix: prefixText,
  domainName: dnsName.nullable(),
  /** Resolvers asked by ours; none: those that the Internet access names. */
  dnsServers: z.array(ipv4Text).max(8),
  ntpServers: z.array(dnsName).max(8),
  leaseSeconds: seconds(60, 2_592_000),
  maxLeaseSeconds: seconds(60, 2_592_000),
  /** Maximum client lead time of the failover: how long a server may renew without having asked its partner. */
  mcltSeconds: seconds(60, 86_400),
  /** Of 256 clients, how many the primary serves while both run. */
  split: z.int().min(0).max(256),
  /** Devices expected behind one outlet. */
  clientsPerOutlet: z.int().min(1).max(1000),
  fogServer: ipv4Text.nullable(),
  biosFile: bootFile,
  uefiFile: bootFile,
  firstRouterId: routerId,
  /** Heard at the venue, so not ours to use. */
  foreignRouterIds: z.array(routerId).max(200),
  advertSeconds: seconds(1, 60),
  /** Name of the vault's secret that signs VRRP; null: unsigned, as its third version has it. */
  vrrpSecret: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
    .nullable(),
})
export type Routing = z.infer<typeof routingSchema>
export type RoutingRules = Omit<Routing, 'id'>

/** What is of one machine. At most one row a router. */
export const routerSchema = z.object({
  id,
  deviceId: id,
  /** Null: the first in the order of their names is the primary. */
  standing: z.enum(['primary', 'secondary']).nullable(),
  /** Null: the first port that leads nowhere in the plan. */
  wanInterface: cardName.nullable(),
  /** With prefix length; null: by DHCP. */
  wanAddress: interfaceAddress.nullable(),
  wanGateway: ipv4Text.nullable(),
  /** Null: the next free port after that of the Internet access. */
  dmzInterface: cardName.nullable(),
})
export type RouterRow = z.infer<typeof routerSchema>

/** What is of one network. At most one row a VLAN. */
export const routedVlanSchema = z.object({
  id,
  vlanId: id,
  /** Devices expected in it at a time; null: by its outlets. */
  clients: z.int().min(0).max(100_000).nullable(),
  /** The machines' own addresses in it; null: by the site's rule. */
  primaryAddress: ipv4Text.nullable(),
  secondaryAddress: ipv4Text.nullable(),
})
export type RoutedVlan = z.infer<typeof routedVlanSchema>
