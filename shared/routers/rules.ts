/** The rules a site has for its routers: its own row, or what a new site begins with. */
import type { Plan } from '../model/plan.ts'
import type { RoutedVlan, RouterRow, RoutingRules } from './rows.ts'

/** `pool` names of Debian's own; boot files of FOG 1.5. */
export const defaultRules: RoutingRules = {
  dhcpServer: 'isc',
  primaryHost: null,
  secondaryHost: null,
  techniciansVlan: null,
  benchVlan: null,
  sharedVlans: [],
  dmzPrefix: null,
  published: [],
  peerPrefix: '192.168.255.252/30',
  domainName: 'event.internal',
  dnsServers: [],
  ntpServers: ['2.debian.pool.ntp.org'],
  leaseSeconds: 3600,
  maxLeaseSeconds: 14_400,
  mcltSeconds: 600,
  split: 128,
  clientsPerOutlet: 4,
  fogServer: null,
  biosFile: 'undionly.kpxe',
  uefiFile: 'snponly.efi',
  firstRouterId: 160,
  foreignRouterIds: [],
  advertSeconds: 1,
  vrrpSecret: null,
}

export const rulesOf = (plan: Plan): RoutingRules => plan.routing[0] ?? defaultRules

export type MachineRules = Omit<RouterRow, 'id' | 'deviceId'>

export const defaultMachine: MachineRules = {
  standing: null,
  wanInterface: null,
  wanAddress: null,
  wanGateway: null,
  dmzInterface: null,
}

export const machineOf = (plan: Plan, deviceId: number | null): MachineRules =>
  plan.router.find((row) => row.deviceId === deviceId) ?? defaultMachine

export type NetworkRules = Omit<RoutedVlan, 'id' | 'vlanId'>

export const defaultNetwork: NetworkRules = { clients: null, primaryAddress: null, secondaryAddress: null }

const byVlan = new WeakMap<Plan, ReadonlyMap<number, RoutedVlan>>()

export function networkRulesOf(plan: Plan, vlanId: number | null): NetworkRules {
  let rows = byVlan.get(plan)
  if (!rows) {
    rows = new Map(plan.routedVlan.map((row) => [row.vlanId, row]))
    byVlan.set(plan, rows)
  }
  return (vlanId === null ? undefined : rows.get(vlanId)) ?? defaultNetwork
}
