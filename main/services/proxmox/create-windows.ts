/** The guest of a WAPT server made: what lies in local storage is looked at first, the machine made once, and read back. */
import { fine, hindrance, type SetupCheck, warning } from '../../../shared/proxmox/setup.ts'
import {
  is32Bit,
  isDriverIso,
  isGuestName,
  LEAST_DISK,
  LEAST_MEMORY,
  type WindowsGuest,
  windowsParams,
} from '../../../shared/proxmox/windows-guest.ts'
import {
  contentRow,
  guestUsage,
  networkRow,
  nodeUsage,
  rowsOf,
  storageRow,
} from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { type BegunTask, beginTask } from './begin-task.ts'
import { checkBridge } from './check-bridge.ts'
import type { ProxmoxRequest } from './proxmox-request.ts'

export interface PlannedWindows {
  readonly guest: WindowsGuest
  readonly vmid: number
  readonly checks: readonly SetupCheck[]
  readonly request: ProxmoxRequest
}

const GIB = 1024 ** 3

/** Volumes of ISO files on the storages of a node. */
export async function readIsos(api: ProxmoxApi, node: string): Promise<string[]> {
  const holding = rowsOf(storageRow, await api.get(`/nodes/${node}/storage`)).filter(
    ({ enabled, active, content = '' }) => enabled && active && content.split(',').includes('iso'),
  )
  const lists = await Promise.all(
    holding.map(({ storage }) =>
      api.get(`/nodes/${node}/storage/${encodeURIComponent(storage)}/content`, { content: 'iso' }),
    ),
  )
  return lists.flatMap((data) => rowsOf(contentRow, data).map(({ volid }) => volid)).toSorted()
}

/** Only reads. Throws a ReachReason; everything else that stands in the way is among the checks. */
export async function planWindows(api: ProxmoxApi, guest: WindowsGuest): Promise<PlannedWindows> {
  const { node } = guest
  const nodes = rowsOf(nodeUsage, await api.get('/nodes'))
  const found = nodes.find((one) => one.node === node)
  if (!found || found.status === 'offline')
    throw new WorkError(
      'unknown_node',
      `There is no node ${node} that is online. There are: ${nodes.map((one) => one.node).join(', ')}.`,
    )
  const [isos, storages, networks, guests, next] = await Promise.all([
    readIsos(api, node),
    api.get(`/nodes/${node}/storage`).then((data) => rowsOf(storageRow, data)),
    api.get(`/nodes/${node}/network`).then((data) => rowsOf(networkRow, data)),
    api.get('/cluster/resources', { type: 'vm' }).then((data) => rowsOf(guestUsage, data)),
    api.get('/cluster/nextid'),
  ])
  const vmid = Number(next)
  const same = guests.find(({ name }) => name?.toLowerCase() === guest.name.toLowerCase())
  const free = (found.maxmem ?? 0) - (found.mem ?? 0)
  return {
    ...{ guest, vmid },
    checks: [
      isGuestName(guest.name)
        ? fine(`The next free number is ${vmid}.`)
        : hindrance(`"${guest.name}" is no name for a guest: letters, digits and "-".`),
      ...(same ? [hindrance(`There is a guest ${guest.name} already: ${same.vmid} on ${same.node}.`)] : []),
      checkIso(isos, guest.iso, node),
      ...(is32Bit(guest.iso)
        ? [hindrance(`${guest.iso} is a 32-bit system by its name: the WAPT server runs on 64 bits only.`)]
        : []),
      checkIso(isos, guest.drivers, node),
      ...(isDriverIso(guest.drivers)
        ? []
        : [warning(`${guest.drivers} is not called virtio: Windows sees no disk without these drivers.`)]),
      checkDisk(storages, guest),
      checkMemory(guest, free),
      checkBridge(networks, node, guest.bridge, guest.tag),
    ],
    request: {
      ...{ method: 'POST', path: `/nodes/${node}/qemu` },
      params: windowsParams(guest, vmid, api.version),
    },
  }
}

function checkIso(isos: readonly string[], volume: string, node: string): SetupCheck {
  if (isos.includes(volume)) return fine(`${volume} is there.`)
  return hindrance(`${volume} is not on a storage of ${node}. There are: ${isos.join(', ') || '-'}.`)
}

function checkDisk(
  storages: readonly ReturnType<typeof storageRow.parse>[],
  { storage, disk, node }: WindowsGuest,
): SetupCheck {
  const found = storages.find((one) => one.storage === storage)
  if (!found?.enabled || !found.active || !(found.content ?? '').split(',').includes('images'))
    return hindrance(`Storage ${storage} takes no disks of guests on ${node}, or it is offline.`)
  const free = Math.floor((found.avail ?? 0) / GIB)
  if (disk > free) return hindrance(`${storage} has ${free} GiB left, and the disk needs ${disk} GiB.`)
  if (disk < LEAST_DISK)
    return hindrance(`A disk of ${disk} GiB is too small: Windows needs ${LEAST_DISK} GiB at least.`)
  return fine(`${storage} has ${free} GiB left.`)
}

function checkMemory({ memory, node }: WindowsGuest, free: number): SetupCheck {
  if (memory < LEAST_MEMORY)
    return hindrance(`${memory} GiB of memory are too little: the server needs ${LEAST_MEMORY} GiB at least.`)
  const left = Math.floor(free / GIB)
  if (free > 0 && memory > left)
    return warning(`${node} has ${left} GiB of memory free, and the guest takes ${memory} GiB.`)
  return fine(`${node} has ${left} GiB of memory free.`)
}

/** Throws WorkError `not_ready`, what `beginTask` throws. */
export function beginWindows(
  api: ProxmoxApi,
  { guest, vmid, checks, request }: PlannedWindows,
): Promise<BegunTask> {
  const errors = checks.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new WorkError('not_ready', `Nothing was sent: ${errors.map(({ message }) => message).join(' ')}`, {
      checks,
    })
  return beginTask(api, {
    ...{ request, node: guest.node, vmid, types: ['qmcreate'] },
    // A number that somebody takes meanwhile is refused by the server; whose guest it then is, is not ours to say.
    isSo: () => Promise.resolve(false),
  })
}

/** Its configuration line by line. Throws WorkError `not_there` where it is not as it was wanted. */
export async function verifyWindows(api: ProxmoxApi, { guest, vmid }: PlannedWindows): Promise<string> {
  const config = ((await api.get(`/nodes/${guest.node}/qemu/${vmid}/config`)) ?? {}) as Record<
    string,
    unknown
  >
  const isThere = config.name === guest.name && String(config.scsi0 ?? '').startsWith(`${guest.storage}:`)
  if (!isThere)
    throw new WorkError('not_there', 'The server took it, and shows nothing of it: look at its own page.')
  return ['name', 'memory', 'cores', 'scsi0', 'ide2', 'ide0', 'net0', 'boot']
    .flatMap((key) => (config[key] === undefined ? [] : `${key}: ${String(config[key])}`))
    .join('\n')
}
