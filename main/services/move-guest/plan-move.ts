/**
 * Decides a move before anything is done, by reading both servers: where the guest is, where it goes, which storage carries it,
 * and all that would make a later step fail. What is refused here has stopped nothing.
 */

import { isAtLeast } from '../../../shared/lan-services/proxmox-version.ts'
import type { GuestFacts } from '../../../shared/morning-check/server-facts.ts'
import { chooseStorages, type OfferedStorage } from '../../../shared/move-guest/choose-storages.ts'
import type { BridgeName, CarrierNfs, MovePlan, VerifyCheck } from '../../../shared/move-guest/move-plan.ts'
import { bridgesIn, disksIn, type GuestConfig } from '../../../shared/proxmox/guest-config.ts'
import { cardsMoved, faultOfBridge } from '../../../shared/proxmox/network-card.ts'
import { bridgeRow, guestRow, nodeRow, rowsOf, timeAnswer } from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { readArchives } from '../../integrations/proxmox/read-archives.ts'
import { readOfferedStorages } from '../../integrations/proxmox/read-offered-storages.ts'
import { WorkError } from '../../work-error.ts'
import { jobFor } from './job-for.ts'
import { planCarrier, type WantedNfs, withCarrier } from './plan-carrier.ts'

/** A server as it was named: `SERVICE` or `SERVICE/NODE`. */
export interface MoveEndpoint {
  readonly service: string
  readonly node: string | null
  readonly api: ProxmoxApi
}

export interface MoveRequest {
  readonly vmid: number
  readonly from: MoveEndpoint
  readonly to: MoveEndpoint
  readonly storage: string
  readonly backup: MovePlan['backup']
  readonly verify: readonly VerifyCheck[]
  readonly verifySeconds: number
  readonly deleteOld: boolean
  /** An export that both need, added first where it is missing; null: what they share is enough. */
  readonly nfs?: WantedNfs | null
  /** Bridges that are called otherwise at the new server. */
  readonly bridges?: readonly BridgeName[]
}

const refuse = (code: string, message: string): never => {
  throw new WorkError(code, message)
}

/** Throws WorkError with what stands in the way, and a ReachReason where a server is not reached. Only reads. */
export async function planMove(request: MoveRequest): Promise<MovePlan> {
  const { vmid, from, to, backup, verify, verifySeconds, deleteOld } = request
  const guest = await findGuest(from, vmid)
  const isOneCluster = from.api === to.api || (await isSameCluster(from.api, to.api))
  const node = await targetNode(to, from.service === to.service ? guest.node : null)
  if (isOneCluster && node === guest.node)
    refuse('same_place', `Guest ${vmid} is on ${node} already: the new server is the old one.`)
  const config = (await from.api.get(`/nodes/${guest.node}/${guest.kind}/${vmid}/config`)) as GuestConfig
  checkGuest(guest, config, request)
  const cards = cardsAt(guest, config, request)
  await checkBridges(to, node, { ...config, ...cards })
  const [old, others] = await Promise.all([
    readOfferedStorages(from.api, guest.node, vmid),
    readOfferedStorages(to.api, node, vmid),
  ])
  const nfs = request.nfs
    ? await planCarrier(
        request.nfs,
        {
          old: { service: from.service, node: guest.node, api: from.api, offered: old },
          new: { service: to.service, node, api: to.api, offered: others },
        },
        isOneCluster,
      )
    : null
  const { carrier, disk } = nfs
    ? storagesFor(request, guest, config, withCarrier(old, nfs, 'old'), withCarrier(others, nfs, 'new'))
    : storagesFor(request, guest, config, old, others)
  const newId = await freeId(to.api, vmid)
  const target = { service: to.service, node, vmid: newId }
  const archive =
    backup === 'newest' ? await newestArchive(request, guest.node, target.node, carrier, nfs) : null
  const { job, jobNote } = await jobFor(to.api, target, vmid, isOneCluster)
  return {
    ...{ name: guest.name, kind: guest.kind },
    old: { service: from.service, node: guest.node, vmid },
    new: target,
    ...{ carrier, diskStorage: disk, backup, archive },
    wasRunning: guest.status === 'running',
    hadOnboot: Number(config.onboot ?? 0) === 1,
    ...{ verify, verifySeconds, deleteOld, job, jobNote },
    ...(nfs ? { nfs } : {}),
    ...(Object.keys(cards).length > 0 ? { cards } : {}),
  }
}

interface FoundGuest extends Pick<GuestFacts, 'kind' | 'node' | 'name' | 'status'> {
  readonly isTemplate: boolean
  readonly hastate: string | null
}

async function findGuest({ api, service, node }: MoveEndpoint, vmid: number): Promise<FoundGuest> {
  const rows = rowsOf(guestRow, await api.get('/cluster/resources', { type: 'vm' }))
  const found = rows.find((row) => row.vmid === vmid && (node === null || row.node === node))
  if (!found) {
    const elsewhere = rows.find((row) => row.vmid === vmid)
    return refuse(
      'unknown_guest',
      elsewhere
        ? `Guest ${vmid} is on ${elsewhere.node} of ${service}, not on ${node}.`
        : `There is no guest ${vmid} on ${service}, or this account may not see it (VM.Audit).`,
    )
  }
  const { type, name = String(vmid), status = 'unknown', template, hastate = null } = found
  return { kind: type, node: found.node, name, status, isTemplate: template, hastate }
}

function checkGuest(guest: FoundGuest, config: GuestConfig, { vmid, deleteOld, verify }: MoveRequest): void {
  const label = `${guest.name} (${vmid})`
  if (guest.isTemplate)
    refuse('is_template', `${label} is a template: it does not run, and is not moved like this.`)
  if (guest.status !== 'running' && guest.status !== 'stopped')
    refuse('guest_state', `${label} is ${guest.status}: it has to run or to be stopped.`)
  if (config.lock !== undefined)
    refuse('guest_locked', `${label} is locked (${String(config.lock)}): wait until that is over.`)
  if (guest.hastate !== null && guest.hastate !== 'ignored')
    refuse('guest_in_ha', `${label} is kept running by the cluster (HA): take it out of HA first.`)
  if (guest.kind === 'lxc' && verify.some(({ kind }) => kind === 'agent'))
    refuse(
      'no_agent',
      `${label} is a container, which has no guest agent: look at it with ping, tcp or http.`,
    )
  if (!deleteOld) return
  if (verify.length === 0)
    refuse(
      'unverified_delete',
      'The old one is deleted only after the new one was verified: name what to look at with --verify.',
    )
  if (guest.status !== 'running')
    refuse(
      'unverified_delete',
      `${label} does not run, so the new one cannot be verified: it is not deleted.`,
    )
  if (Number(config.protection ?? 0) === 1)
    refuse(
      'guest_protected',
      `${label} is protected from being deleted: clear its protection first, or keep it.`,
    )
}

async function targetNode({ api, service, node }: MoveEndpoint, butNot: string | null): Promise<string> {
  const rows = rowsOf(nodeRow, await api.get('/nodes'))
  const online = rows.filter(({ status }) => status !== 'offline').map((row) => row.node)
  if (node !== null) {
    if (online.includes(node)) return node
    const isKnown = rows.some((row) => row.node === node)
    return refuse(
      'unknown_node',
      isKnown
        ? `Node ${node} of ${service} is offline.`
        : `${service} has no node ${node}: it has ${online.join(', ')}.`,
    )
  }
  const [first, ...more] = online.filter((one) => one !== butNot)
  if (first !== undefined && more.length === 0) return first
  return refuse(
    'which_node',
    `Which node of ${service} is meant? Name it, as in ${service}/${first ?? 'NODE'}: ${online.join(', ')}`,
  )
}

/** Two services may be two nodes of one cluster: each node's certificate is listed by every one of them. */
async function isSameCluster(a: ProxmoxApi, b: ProxmoxApi): Promise<boolean> {
  const prints = await Promise.all(
    [a, b].map(async (api) => {
      const rows = await api.get('/nodes')
      const found = Array.isArray(rows) ? rows : []
      return found.flatMap((row) => {
        const print = (row as { ssl_fingerprint?: unknown }).ssl_fingerprint
        return typeof print === 'string' && print !== '' ? [print.toUpperCase()] : []
      })
    }),
  )
  const [ofA = [], ofB = []] = prints
  return ofA.some((print) => ofB.includes(print))
}

/** Throws WorkError `bad_bridge`; `unknown_bridge`: a name that means nothing is a slip, and its card would be on the wrong network. */
function cardsAt(guest: FoundGuest, config: GuestConfig, { vmid, bridges = [] }: MoveRequest) {
  for (const { to } of bridges) {
    const fault = faultOfBridge(to)
    if (fault !== null) refuse('bad_bridge', fault)
  }
  const used = bridgesIn(config)
  const stray = bridges.find(({ from }) => !used.includes(from))
  if (stray)
    refuse(
      'unknown_bridge',
      `${guest.name} (${vmid}) has no card on ${stray.from}: it has ${used.join(', ') || '-'}.`,
    )
  return cardsMoved(config, new Map(bridges.map(({ from, to }) => [from, to])))
}

/** A missing bridge would show only at the start, hours later. A node that lists no network tells nothing. */
async function checkBridges(
  { api, service }: MoveEndpoint,
  node: string,
  config: GuestConfig,
): Promise<void> {
  const listed = rowsOf(bridgeRow, await api.get(`/nodes/${node}/network`, { type: 'any_bridge' }))
  const missing = bridgesIn(config).filter((bridge) => !listed.some(({ iface }) => iface === bridge))
  if (listed.length > 0 && missing.length > 0)
    refuse(
      'missing_bridge',
      `${service}/${node} has no ${missing.join(', ')}, which the guest is connected to: make the bridge there first, or say what it is called there.`,
    )
}

function storagesFor(
  request: MoveRequest,
  guest: FoundGuest,
  config: GuestConfig,
  old: readonly OfferedStorage[],
  others: readonly OfferedStorage[],
) {
  const { storage, from, to } = request
  const disks = disksIn(config)
  const diskStorages = disks.map((disk) => disk.storage)
  const chosen = chooseStorages({ named: storage, old, new: others, kind: guest.kind, diskStorages })
  if (chosen.kind === 'refused') {
    if (chosen.why === 'unknown')
      return refuse(
        'unknown_storage',
        `Storage ${storage} neither takes backups on both servers nor disks of guests on ${to.service}, or it is offline.`,
      )
    if (chosen.why === 'no_carrier')
      return refuse(
        'no_carrier',
        `${from.service} and ${to.service} share no storage for backups: add the same NFS export to both, with content backup.`,
      )
    return refuse('no_disk_place', `${to.service} has no storage that takes disks of guests.`)
  }
  const needed = disks.reduce((sum, { size }) => sum + size, 0)
  const free = others.find((one) => one.storage === chosen.disk)?.free ?? 0
  if (free > 0 && needed > free)
    refuse(
      'no_space',
      `The disks of the guest need ${gigabytes(needed)} GB, and ${chosen.disk} on ${to.service} has ${gigabytes(free)} GB left.`,
    )
  return { carrier: chosen.carrier, disk: chosen.disk }
}

const gigabytes = (bytes: number): number => Math.round(bytes / 1e9)

/** The same number where it is free, else the next one; a number that is taken is a 400 (proxmox-api §8). */
async function freeId(api: ProxmoxApi, vmid: number): Promise<number> {
  try {
    return Number(await api.get('/cluster/nextid', { vmid }))
  } catch (error) {
    if (!(error instanceof WorkError) || error.values.status !== 400) throw error
    return Number(await api.get('/cluster/nextid'))
  }
}

async function newestArchive(
  { vmid, from, to }: MoveRequest,
  oldNode: string,
  newNode: string,
  carrier: MovePlan['carrier'],
  nfs: CarrierNfs | null,
): Promise<NonNullable<MovePlan['archive']>> {
  if (nfs && nfs.known.old === null)
    refuse(
      'no_backup',
      `${nfs.storage} is to be added to ${from.service} only now, so no backup of guest ${vmid} is known there: save it afresh.`,
    )
  const time = timeAnswer.safeParse(
    isAtLeast(from.api.version, '6.2') ? null : await from.api.get(`/nodes/${oldNode}/time`),
  )
  const { timezone = null, localtime = 0, time: now = 0 } = time.data ?? {}
  const clock = { timezone, offset: localtime - now }
  const [old, seen] = await Promise.all([
    readArchives(from.api, { node: oldNode, storage: carrier.old, clock }, vmid),
    // What is not there yet is looked into once it is added, before the guest is touched.
    nfs?.known.new === null || nfs?.known.old === null
      ? null
      : readArchives(to.api, { node: newNode, storage: carrier.new, clock }, vmid),
  ])
  const newest = old.toSorted((a, b) => b.at - a.at)[0]
  if (!newest)
    return refuse(
      'no_backup',
      `There is no backup of guest ${vmid} on ${carrier.old}, or this account may not see it.`,
    )
  const volid = `${carrier.new}${newest.volid.slice(carrier.old.length)}`
  if (seen && !seen.some((one) => one.volid === volid && one.size === newest.size))
    return refuse(
      'backup_unseen',
      `${to.service} does not see the newest backup ${volid}: its ${carrier.new} is another place.`,
    )
  return { volid, at: newest.at, ...(seen ? {} : { size: newest.size }) }
}
