/**
 * Reads what a server or cluster is and does now: nodes, guests with their cards and newest backup, storages, networks. Only GET;
 * a node that does not answer is a fact, not an end. One request a guest, for its cards: no list tells their MAC addresses.
 */
import { isOutOfReach, isReachReason, reachWords } from '../../../shared/lan-services/reach-reason.ts'
import type { GuestFacts, StorageFacts } from '../../../shared/morning-check/server-facts.ts'
import type { GuestConfig } from '../../../shared/proxmox/guest-config.ts'
import { cardsOf } from '../../../shared/proxmox/network-card.ts'
import type {
  ProxmoxReading,
  SeenBackup,
  SeenGuest,
  SeenNetwork,
  SeenNode,
  SeenStorage,
} from '../../../shared/proxmox/overview.ts'
import { WorkError } from '../../work-error.ts'
import {
  clusterRow,
  guestUsage,
  loadOf,
  networkRow,
  nodeStatus,
  nodeUsage,
  rowsOf,
  storageRow,
} from './answer-shapes.ts'
import { readClock, type ToldClock, UTC } from './node-clock.ts'
import type { ProxmoxApi } from './proxmox-api.ts'
import type { StoredArchive } from './read-archives.ts'
import { readKeptBackups, seenThroughAny } from './read-kept-backups.ts'
import { readUpdates } from './read-updates.ts'
import { hiddenBackups, readVisibility } from './read-visibility.ts'
import { unlessForbidden } from './unless-forbidden.ts'

/** What is asked of every server, the parts in braces as the server names them. */
export const OVERVIEW_REQUESTS: readonly string[] = [
  '/version',
  '/access/permissions',
  '/cluster/status',
  '/nodes',
  '/cluster/resources?type=vm',
  '/nodes/{node}/status',
  '/nodes/{node}/time',
  '/nodes/{node}/storage',
  '/nodes/{node}/network',
  '/nodes/{node}/apt/update',
  '/nodes/{node}/storage/{storage}/content?content=backup',
  '/nodes/{node}/qemu/{vmid}/config',
  '/nodes/{node}/lxc/{vmid}/config',
]

export type Overview = Omit<ProxmoxReading, 'readAt' | 'unkept'>

/** Throws WorkError with a ReachReason where the server itself does not answer. `local`: this computer's clock, epoch seconds. */
export async function readOverview(api: ProxmoxApi, local: number): Promise<Overview> {
  const [visibility, cluster, nodeRows, guestRows] = await Promise.all([
    readVisibility(api),
    readCluster(api),
    api.get('/nodes').then((data) => rowsOf(nodeUsage, data)),
    api.get('/cluster/resources', { type: 'vm' }).then((data) => rowsOf(guestUsage, data)),
  ])
  const [nodes, configs] = await Promise.all([
    Promise.all(nodeRows.map((row) => readNode(api, row, local))),
    Promise.all(guestRows.map((row) => readConfig(api, `/nodes/${row.node}/${row.type}/${row.vmid}/config`))),
  ])
  const storages = nodes.flatMap((one) => one.storages)
  const holding = storages.filter(({ content }) => content.includes('backup')).map(asFacts)
  const zones = new Map(nodes.map(({ seen, clock }) => [seen.node, clock.zone]))
  const { archives, silent } = await readKeptBackups(api, holding, zones)
  const facts = guestRows.map(({ vmid, type, node, name, status, template, pool }): GuestFacts => {
    const told = { vmid, kind: type, node, name: name ?? String(vmid), status: status ?? 'unknown' }
    return { ...told, isTemplate: template, shouldRun: null, pool: pool ?? null }
  })
  const hidden = new Set(
    hiddenBackups(visibility, facts, seenThroughAny(holding, silent)).map(({ vmid }) => vmid),
  )
  const isHidden = (guest: GuestFacts): boolean =>
    hidden.has(guest.vmid) ||
    nodes.some(({ seen }) => seen.node === guest.node && seen.failure !== null) ||
    (holding.length === 0 && !visibility.seesBackup(guest, '')) ||
    (!visibility.isTold && archives.length === 0)
  const unread = configs.filter((config) => config === null).length
  return {
    ...{ version: api.version.text, cluster, storages },
    nodes: nodes.map(({ seen }) => seen),
    networks: nodes.flatMap(({ networks }) => networks),
    guests: guestRows.map((row, at): SeenGuest => {
      const { cpu, maxcpu, mem, maxmem, maxdisk, uptime, lock } = row
      const config = configs[at] ?? null
      const fact = facts[at] as GuestFacts
      const isRunning = row.status === 'running'
      return {
        ...{ vmid: fact.vmid, kind: fact.kind, node: fact.node, name: fact.name, status: fact.status },
        ...{ isTemplate: fact.isTemplate, lock: lock ?? null },
        ...{ cpu: isRunning ? (cpu ?? null) : null, cores: maxcpu ?? null },
        ...{ memoryUsed: isRunning ? (mem ?? null) : null, memoryTotal: maxmem ?? null },
        ...{ diskTotal: maxdisk || null, uptime: isRunning ? (uptime ?? null) : null },
        startsAtBoot: config && Number(config.onboot ?? 0) === 1,
        cards: config && cardsOf(config),
        backup: backupOf(fact.vmid, archives, isHidden(fact)),
      }
    }),
    blind: [
      ...visibility.blind,
      ...nodes.flatMap(({ blind }) => blind),
      ...(unread > 0
        ? [
            `The cards of ${unread} guests could not be read (VM.Audit, or their node is down): they are tied by name only.`,
          ]
        : []),
      ...(facts.some(isHidden) ? [HIDDEN] : []),
    ],
  }
}

const HIDDEN =
  'Backups of some guests are not shown to this account, or their storage is offline: none is no proof there (Datastore.AllocateSpace and VM.Backup show them).'

const asFacts = ({ storage, node, isShared, isActive, used, total }: SeenStorage): StorageFacts => ({
  ...{ storage, node, isShared, isActive, used, total, holdsBackups: true },
})

function backupOf(vmid: number, archives: readonly StoredArchive[], isHidden: boolean): SeenBackup {
  const newest = archives.filter((one) => one.vmid === vmid).toSorted((a, b) => b.at - a.at)[0]
  if (!newest) return { state: isHidden ? 'hidden' : 'none', at: null, storage: null }
  return { state: 'seen', at: new Date(newest.at * 1000).toISOString(), storage: newest.storage }
}

/** The cluster's name; null: a single server, or the account may not ask (Sys.Audit on /). */
async function readCluster(api: ProxmoxApi): Promise<string | null> {
  const rows = rowsOf(clusterRow, await unlessForbidden(api.get('/cluster/status')))
  return rows.find(({ type }) => type === 'cluster')?.name ?? null
}

/** Null where it cannot be read: without the right, with its node down, or gone since the list was read. */
async function readConfig(api: ProxmoxApi, path: string): Promise<GuestConfig | null> {
  try {
    return ((await api.get(path)) ?? {}) as GuestConfig
  } catch (error) {
    if (error instanceof WorkError && Number(error.values.status) >= 400) return null
    throw error
  }
}

interface NodeRead {
  readonly seen: SeenNode
  readonly clock: ToldClock
  readonly storages: readonly SeenStorage[]
  readonly networks: readonly SeenNetwork[]
  readonly blind: readonly string[]
}

async function readNode(
  api: ProxmoxApi,
  row: ReturnType<typeof nodeUsage.parse>,
  local: number,
): Promise<NodeRead> {
  const { node, status, cpu, maxcpu, mem, maxmem, uptime } = row
  const usage = {
    ...{ node, cpu: cpu ?? null, cores: maxcpu ?? null, memoryUsed: mem ?? null },
    ...{ memoryTotal: maxmem ?? null, uptime: uptime ?? null },
  }
  const dead = (failure: string): NodeRead => ({
    seen: { ...usage, failure, load: null, version: null, updates: null },
    clock: { now: local, zone: UTC, isTold: false },
    ...{ storages: [], networks: [], blind: [] },
  })
  if (status === 'offline') return dead('offline')
  try {
    const [told, clock, updates, storages, networks] = await Promise.all([
      unlessForbidden(api.get(`/nodes/${node}/status`)),
      readClock(api, node, local),
      readUpdates(api, node),
      api.get(`/nodes/${node}/storage`).then((data) => rowsOf(storageRow, data)),
      unlessForbidden(api.get(`/nodes/${node}/network`)),
    ])
    const { pveversion, loadavg } = nodeStatus.parse(told ?? {})
    return {
      seen: {
        ...usage,
        failure: null,
        load: loadOf(loadavg),
        version: versionIn(pveversion),
        updates: updates.count,
      },
      clock,
      storages: storages.filter(({ enabled }) => enabled).map((one) => seenStorage(node, one)),
      networks: rowsOf(networkRow, networks).map((one) => seenNetwork(node, one)),
      blind: [
        ...(told === null
          ? [`Load and version of ${node} are not told to this account (Sys.Audit on the node).`]
          : []),
        ...(updates.note === null ? [] : [updates.note]),
        ...(networks === null
          ? [`Networks of ${node} are not told to this account (Sys.Audit on the node).`]
          : []),
      ],
    }
  } catch (error) {
    if (error instanceof WorkError && isReachReason(error.code) && isOutOfReach(error.code))
      return dead(reachWords[error.code].en)
    throw error
  }
}

/** `pve-manager/9.1.2/6f2a1c…` */
const versionIn = (text: string | undefined): string | null => text?.split('/')[1] ?? text ?? null

const seenStorage = (node: string, one: ReturnType<typeof storageRow.parse>): SeenStorage => ({
  ...{ node, storage: one.storage, type: one.type ?? '', isShared: one.shared, isActive: one.active },
  content: (one.content ?? '').split(',').flatMap((word) => word.trim() || []),
  ...{ used: one.used ?? 0, total: one.total ?? 0 },
})

const seenNetwork = (node: string, one: ReturnType<typeof networkRow.parse>): SeenNetwork => ({
  ...{
    node,
    iface: one.iface,
    type: one.type ?? '',
    isActive: one.active,
    isVlanAware: one.bridge_vlan_aware,
  },
  address: one.cidr ?? one.address ?? null,
  gateway: one.gateway ?? null,
  ports: (one.bridge_ports ?? one.slaves ?? '').split(/\s+/).filter(Boolean),
})
