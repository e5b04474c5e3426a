/**
 * A guest made again out of a backup. With `force` Proxmox takes the old disks away before the new ones are whole, so all that would
 * make it fail is looked at first, and what runs is never overwritten (proxmox-api §8).
 */
import type { z } from 'zod'
import { kindOfArchive, type RestoreRequest, type RestoreView } from '../../../shared/proxmox/restore.ts'
import { fine, hindrance, type SetupCheck, warning } from '../../../shared/proxmox/setup.ts'
import { guestRow, nodeRow, rowsOf, storageRow } from '../../integrations/proxmox/answer-shapes.ts'
import { readClock } from '../../integrations/proxmox/node-clock.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { readArchives, type StoredArchive } from '../../integrations/proxmox/read-archives.ts'
import { WorkError } from '../../work-error.ts'
import type { WantedTask } from './begin-task.ts'
import { hoursSince } from './hours-since.ts'
import type { ProxmoxRequest } from './proxmox-request.ts'

type Row = z.infer<typeof guestRow>

export interface PlannedRestore {
  readonly view: RestoreView
  readonly request: ProxmoxRequest
  readonly types: readonly string[]
}

/** Only reads. Throws WorkError `unknown_guest`, `which_node`, `no_backup`, a ReachReason. */
export async function planRestore(
  api: ProxmoxApi,
  service: string,
  wanted: RestoreRequest,
  keptName: string,
): Promise<PlannedRestore> {
  const rows = rowsOf(guestRow, await api.get('/cluster/resources', { type: 'vm' }))
  const found = rows.find(({ vmid }) => vmid === wanted.vmid)
  const node = await nodeFor(api, service, wanted, found)
  const stores = rowsOf(storageRow, await api.get(`/nodes/${node}/storage`)).filter(({ enabled }) => enabled)
  const archive = await archiveFor(api, node, stores, wanted)
  const kind = kindOfArchive(archive.volid)
  const isOver = wanted.over && found !== undefined
  const vmid = wanted.over ? wanted.vmid : await numberFor(api, wanted.newId)
  const view: RestoreView = {
    ...{ name: found?.name ?? keptName, source: wanted.vmid, vmid, kind, node, archive: archive.volid },
    savedAt: new Date(archive.at * 1000).toISOString(),
    lostHours: isOver ? await hoursSince(api, node, archive.at) : null,
    ...{ isOver, hasNewMacs: !isOver && found !== undefined, storage: wanted.storage },
    checks: [
      ...(isOver ? await checkOverwritten(api, found, kind) : checkBeside(found, rows, vmid)),
      ...checkStorage(stores, wanted.storage, kind, node),
    ],
  }
  const prefix = kind === 'qemu' ? 'qm' : 'vz'
  return { view, request: requestOf(view), types: [`${prefix}restore`, `${prefix}create`] }
}

export function requestOf(view: RestoreView): ProxmoxRequest {
  const { vmid, kind, node, archive, storage, isOver, hasNewMacs } = view
  const what = kind === 'qemu' ? { archive } : { ostemplate: archive, restore: true }
  return {
    ...{ method: 'POST', path: `/nodes/${node}/${kind}` },
    params: {
      ...{ vmid, ...what, storage: storage ?? undefined },
      ...{ force: isOver ? true : undefined, unique: hasNewMacs ? true : undefined },
    },
  }
}

/** A restore is never so already: what is there cannot be told from what was saved. */
export const restoreTask = ({ view: { node, vmid }, request, types }: PlannedRestore): WantedTask => ({
  ...{ request, node, vmid, types },
  ...{ isSo: () => Promise.resolve(false), isAlone: true },
})

/** Null: it is there, stands still and is free. Else what is wrong with it, in words. */
export async function faultAfterRestore(
  api: ProxmoxApi,
  { node, kind, vmid }: Pick<RestoreView, 'node' | 'kind' | 'vmid'>,
): Promise<string | null> {
  try {
    const config = (await api.get(`/nodes/${node}/${kind}/${vmid}/config`)) as { lock?: unknown } | null
    return config?.lock === undefined ? null : `the restored guest is locked (${String(config.lock)})`
  } catch (error) {
    if (error instanceof WorkError && Number(error.values.status) === 500)
      return `The task ended well, and there is no guest ${vmid} on ${node}.`
    throw error
  }
}

async function nodeFor(
  api: ProxmoxApi,
  service: string,
  { vmid, node, over }: RestoreRequest,
  found: Row | undefined,
): Promise<string> {
  if (found && over) return found.node
  const online = rowsOf(nodeRow, await api.get('/nodes'))
    .filter(({ status }) => status !== 'offline')
    .map((row) => row.node)
  const meant = node ?? found?.node
  if (meant !== undefined && online.includes(meant)) return meant
  const [first, ...more] = online
  if (meant === undefined && first !== undefined && more.length === 0) return first
  throw new WorkError(
    'which_node',
    `Which node of ${service} is meant for guest ${vmid}? Name it: ${online.join(', ') || '-'}`,
  )
}

async function archiveFor(
  api: ProxmoxApi,
  node: string,
  stores: readonly z.infer<typeof storageRow>[],
  { vmid, archive }: RestoreRequest,
): Promise<StoredArchive> {
  const { zone } = await readClock(api, node, 0)
  const holding = stores.filter(({ active, content = '' }) => active && content.split(',').includes('backup'))
  const kept: StoredArchive[] = []
  for (const { storage } of holding)
    kept.push(...(await readArchives(api, { node, storage, clock: zone }, vmid)))
  const own = kept.filter((one) => one.vmid === vmid)
  const meant =
    archive === null ? own.toSorted((a, b) => b.at - a.at)[0] : own.find(({ volid }) => volid === archive)
  if (meant) return meant
  const where = holding.map(({ storage }) => storage).join(', ') || '-'
  throw new WorkError(
    'no_backup',
    archive === null
      ? `There is no backup of guest ${vmid} on ${where}, or this account may not see it.`
      : `There is no backup ${archive} of guest ${vmid} on ${where}, or this account may not see it.`,
  )
}

/** `nextid` reserves nothing: a number that is taken meanwhile is refused by the server, and overwrites nobody. */
async function numberFor(api: ProxmoxApi, wanted: number | null): Promise<number> {
  return wanted ?? Number(await api.get('/cluster/nextid'))
}

async function checkOverwritten(api: ProxmoxApi, found: Row, kind: 'qemu' | 'lxc'): Promise<SetupCheck[]> {
  const { vmid, node, name = String(vmid), template, hastate, type } = found
  const label = `${name} (${vmid})`
  const path = `/nodes/${node}/${type}/${vmid}`
  const { status } = ((await api.get(`${path}/status/current`)) ?? {}) as { status?: unknown }
  const config = ((await api.get(`${path}/config`)) ?? {}) as Readonly<Record<string, unknown>>
  const faults = [
    type === kind ? null : `${label} is of another kind than what was saved: it is not overwritten.`,
    template ? `${label} is a template: it is not overwritten.` : null,
    config.lock === undefined
      ? null
      : `${label} is locked (${String(config.lock)}): wait until that is over.`,
    Number(config.protection ?? 0) === 1
      ? `${label} is protected: clear its protection first, or restore it beside.`
      : null,
    hastate !== undefined && hastate !== 'ignored'
      ? `${label} is kept running by the cluster (HA): take it out of HA first.`
      : null,
    status === 'stopped'
      ? null
      : `${label} is ${String(status)}: only what is stopped is overwritten. Stop it first.`,
  ].filter((fault) => fault !== null)
  const snapshots =
    config.parent === undefined
      ? []
      : [warning(`${label} has snapshots: they are lost with what is overwritten.`)]
  return faults.length > 0 ? faults.map(hindrance) : [fine(`${label} stands still.`), ...snapshots]
}

function checkBeside(found: Row | undefined, rows: readonly Row[], vmid: number): SetupCheck[] {
  const taken = rows.find((row) => row.vmid === vmid)
  if (taken) return [hindrance(`Number ${vmid} is taken by ${taken.name ?? vmid} on ${taken.node}.`)]
  return found
    ? [warning(`${found.name ?? found.vmid} is there too: what is restored gets MAC addresses of its own.`)]
    : [fine(`Number ${vmid} is free.`)]
}

function checkStorage(
  stores: readonly z.infer<typeof storageRow>[],
  storage: string | null,
  kind: 'qemu' | 'lxc',
  node: string,
): SetupCheck[] {
  if (storage === null) return []
  const needed = kind === 'qemu' ? 'images' : 'rootdir'
  const holding = stores.filter(({ active, content = '' }) => active && content.split(',').includes(needed))
  if (holding.some((one) => one.storage === storage)) return [fine(`${storage} takes its disks.`)]
  const names = holding.map((one) => one.storage).join(', ')
  return [
    hindrance(
      `Storage ${storage} takes no disks of guests on ${node}, or it is offline. Those that do: ${names || '-'}.`,
    ),
  ]
}
