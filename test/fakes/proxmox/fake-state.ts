/** What an emulated Proxmox server has: nodes, guests, storages, backups, jobs, tasks. Tests write it and look at it. */

export interface FakeGuest {
  readonly vmid: number
  readonly kind: 'qemu' | 'lxc'
  readonly node: string
  readonly name: string
  status: 'running' | 'stopped' | 'unknown'
  config: Record<string, string | number>
  /** Stands for all that is on its disks. */
  disk: string
  readonly template?: boolean
  readonly pool?: string
  readonly hasAgent?: boolean
  /** A guest without ACPI does not hear of a shutdown. */
  readonly isDeaf?: boolean
  lock?: string
  /** What it used, a row a minute; absent: nothing is kept yet. */
  usage?: readonly { readonly time: number; readonly mem?: number }[]
}

export interface FakeArchive {
  readonly volid: string
  readonly vmid: number
  readonly kind: 'qemu' | 'lxc'
  readonly ctime: number
  readonly size: number
  readonly verification?: { state: string; upid: string }
  readonly config?: Record<string, string | number>
  readonly disk?: string
}

export interface FakeStorage {
  readonly storage: string
  readonly type: string
  readonly content: string
  readonly shared: boolean
  active: boolean
  readonly enabled: boolean
  used: number
  total: number
  /** The same array at two servers: the same NFS export. */
  readonly archives: FakeArchive[]
  /** ISO files: name -> bytes. */
  readonly isos?: Readonly<Record<string, number>>
  readonly server?: string
  readonly export?: string
}

export interface FakeTask {
  readonly upid: string
  readonly node: string
  readonly type: string
  readonly id: string
  readonly starttime: number
  endtime?: number
  status?: string
  log: string[]
}

export interface FakeNode {
  readonly node: string
  online: boolean
  readonly storages: FakeStorage[]
  readonly updates: number
  readonly bridges: readonly string[]
  /** Of the bridges. */
  readonly vlanAware?: boolean
}

export type FakeJob = Readonly<Record<string, string | number>> & { readonly id: string }

export interface FakeState {
  readonly version: '5.4' | '7.4' | '9.1'
  readonly nodes: FakeNode[]
  readonly guests: FakeGuest[]
  readonly jobs: FakeJob[]
  readonly tasks: FakeTask[]
  readonly pools: Record<string, readonly number[]>
  /** Null or absent: a single server. */
  cluster?: string | null
  /** Servers on the network that share folders: address -> exports. */
  exports?: Readonly<Record<string, readonly string[]>>
  /** `192.0.2.9:/backups` -> what lies there: the same array at two servers is the same export. */
  shares?: Readonly<Record<string, FakeArchive[]>>
  /** Of the account; null: root, who may do all. */
  permissions: Record<string, Record<string, number>> | null
  /** How far its clock is ahead of this computer's, seconds. */
  clockAhead?: number
}

export const storageOf = (over: Partial<FakeStorage> & { readonly storage: string }): FakeStorage => ({
  ...{ type: 'dir', content: 'images,rootdir', shared: false, active: true, enabled: true },
  ...{ used: 300e9, total: 1000e9, archives: [] },
  ...over,
})

export const nodeOf = (node: string, storages: FakeStorage[], over: Partial<FakeNode> = {}): FakeNode => ({
  ...{ node, online: true, storages, updates: 0, bridges: ['vmbr0'] },
  ...over,
})

export const guestOf = (vmid: number, name: string, over: Partial<FakeGuest> = {}): FakeGuest => ({
  ...{ vmid, name, kind: 'qemu', node: 'pve1', status: 'running', disk: `disk of ${name}` },
  config: {
    onboot: 1,
    net0: `virtio=BC:24:11:00:00:${String(vmid % 100).padStart(2, '0')},bridge=vmbr0`,
    name,
  },
  ...over,
})

export const stateOf = (over: Partial<FakeState>): FakeState => ({
  ...{ version: '9.1', nodes: [], guests: [], jobs: [], tasks: [], pools: {}, permissions: null },
  ...over,
})

const pad = (value: number) => String(value).padStart(2, '0')

/** `vzdump-qemu-100-2026_11_30-02_00_00.vma.zst` of a storage, in UTC plus `offset` seconds. */
export function archiveOf(
  storage: string,
  vmid: number,
  ctime: number,
  over: Partial<FakeArchive> & { readonly offset?: number } = {},
): FakeArchive {
  const { offset = 0, ...rest } = over
  const at = new Date((ctime + offset) * 1000)
  const day = `${at.getUTCFullYear()}_${pad(at.getUTCMonth() + 1)}_${pad(at.getUTCDate())}`
  const hour = `${pad(at.getUTCHours())}_${pad(at.getUTCMinutes())}_${pad(at.getUTCSeconds())}`
  const kind = over.kind ?? 'qemu'
  const ending = kind === 'qemu' ? 'vma.zst' : 'tar.zst'
  const volid = `${storage}:backup/vzdump-${kind}-${vmid}-${day}-${hour}.${ending}`
  return { volid, vmid, kind, ctime, size: 40e9, ...rest }
}

const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0')
let serial = 0x1000

export function upidOf(node: string, type: string, id: string, starttime: number, user = 'root@pam'): string {
  serial += 1
  return `UPID:${node}:${hex(serial)}:${hex(serial * 7)}:${hex(starttime)}:${type}:${id}:${user}:`
}

/** A task that ended before the test began. */
export function taskOf(
  node: string,
  type: string,
  id: string,
  at: {
    readonly starttime: number
    readonly status: string
    readonly log?: readonly string[]
    readonly seconds?: number
    readonly user?: string
  },
): FakeTask {
  const { starttime, status, log = [], seconds = 600, user = 'root@pam' } = at
  const end = status === 'OK' ? 'TASK OK' : `TASK ERROR: ${status}`
  return {
    ...{ upid: upidOf(node, type, id, starttime, user), node, type, id, starttime },
    ...{ endtime: starttime + seconds, status, log: [...log, end] },
  }
}
