/** What a FOG 1.5.9 holds, as an emulation keeps it: rows with numbers, shown as FOG shows them, with strings (fog-api §1). */

export interface FogHostRow {
  readonly id: number
  /** Column of 16 characters: FOG cuts what is longer and then holds the row for invalid (§2). */
  name: string
  imageID: number
  description: string
  deployed: string
}

export interface FogMacRow {
  readonly id: number
  hostID: number
  mac: string
  primary: boolean
}

export interface FogImageRow {
  readonly id: number
  name: string
  /** Empty: never captured. */
  size: string
  deployed: string
  isEnabled: string
  protected: string
}

export interface FogTaskRow {
  readonly id: number
  readonly name: string
  readonly hostID: number
  readonly typeID: number
  readonly imageID: number
  stateID: number
  percent: string
}

export interface FogGroupRow {
  readonly id: number
  name: string
}

export interface FogSessionRow {
  readonly id: number
  name: string
  readonly imageID: number
  clients: number
  stateID: number
  /** Told by the multicast service, once it streams. */
  percent?: string
  readonly taskIDs: readonly number[]
}

export interface FogSnapinRow {
  readonly id: number
  readonly name: string
  hostIDs: readonly number[]
  /** Empty: never set. */
  isEnabled?: string
}

/** What a host has to install; one a task of snapins (§7). */
export interface FogSnapinJobRow {
  readonly id: number
  readonly hostID: number
  readonly taskID: number
  stateID: number
}

export interface FogSnapinTaskRow {
  readonly id: number
  readonly jobID: number
  readonly snapinID: number
  stateID: number
  /** What the installer returned; empty: it has not ended. */
  return: string
  details: string
}

export interface FogNodeRow {
  readonly id: number
  readonly name: string
  isMaster: string
  isEnabled: string
  online: boolean
  readonly storagegroupID: number
}

export interface FogWorld {
  readonly hosts: FogHostRow[]
  readonly macs: FogMacRow[]
  readonly images: FogImageRow[]
  readonly tasks: FogTaskRow[]
  readonly groups: FogGroupRow[]
  readonly members: { readonly id: number; readonly hostID: number; readonly groupID: number }[]
  readonly sessions: FogSessionRow[]
  readonly inventories: ({ readonly id: number; readonly hostID: number } & Record<string, unknown>)[]
  readonly snapins: FogSnapinRow[]
  readonly snapinJobs: FogSnapinJobRow[]
  readonly snapinTasks: FogSnapinTaskRow[]
  /** Beside the one there always is. */
  readonly moreNodes: FogNodeRow[]
  readonly log: { hostID: number; start: string; finish: string; image: string; type: string }[]
  nodeOnline: boolean
  /** What a filter with several values does, which nobody has measured: all rows, those, or none. */
  severalValues: 'all' | 'those' | 'none'
}

export const NEVER = '0000-00-00 00:00:00'
export const NOW = '2026-11-23 13:49:03'
/** What FOG hands out in clear to whoever may read (§1). */
export const LEAKS = {
  nodePass: 'hunter2-storage',
  adPass: 'ad-join-secret',
  productKey: 'VK7JG-NPHTM-C97JM',
}

export const newWorld = (): FogWorld => ({
  ...{ hosts: [], macs: [], images: [], tasks: [], groups: [], members: [], sessions: [] },
  ...{
    inventories: [],
    snapins: [],
    snapinJobs: [],
    snapinTasks: [],
    moreNodes: [],
    log: [],
    nodeOnline: true,
    severalValues: 'all',
  },
})

export const nextId = (rows: readonly { readonly id: number }[]): number =>
  rows.reduce((most, { id }) => Math.max(most, id), 0) + 1

/** Any notation that FOG takes; null: malformed. */
export function readMac(text: unknown): string | null {
  const digits = String(text).toLowerCase().replace(/[:-]/g, '')
  return /^[0-9a-f]{12}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : null
}

export const hasGoodName = ({ name }: FogHostRow): boolean => /^[\w.!@#$%^()'{}~-]{1,15}$/.test(name)

export const primaryOf = (world: FogWorld, hostID: number): FogMacRow | undefined =>
  world.macs.find((row) => row.hostID === hostID && row.primary)

/** Those alone can be read, changed or deleted (§2). */
export const isUsable = (world: FogWorld, host: FogHostRow): boolean =>
  hasGoodName(host) && primaryOf(world, host.id) !== undefined

/** From 7 on those of versions to come. */
export const isActive = ({ stateID }: FogTaskRow): boolean => (stateID >= 1 && stateID <= 3) || stateID > 6

/** A host that is as it should be. */
export function addHost(world: FogWorld, name: string, macs: readonly string[], imageID = 0): FogHostRow {
  const host = { id: nextId(world.hosts), name, imageID, description: '', deployed: NEVER }
  world.hosts.push(host)
  for (const [at, mac] of macs.entries())
    world.macs.push({ id: nextId(world.macs), hostID: host.id, mac, primary: at === 0 })
  return host
}

export function addImage(world: FogWorld, name: string, size = '21900000000.000000:'): FogImageRow {
  const id = nextId(world.images)
  const deployed = size === '' ? NEVER : '2026-11-20 08:00:00'
  const image = { id, name, size, deployed, isEnabled: '1', protected: '0' }
  world.images.push(image)
  return image
}

export function addTask(world: FogWorld, host: FogHostRow, typeID = 1, stateID = 3): FogTaskRow {
  const name = `deploy - ${host.name}`
  const { imageID } = host
  const task = { id: nextId(world.tasks), name, hostID: host.id, typeID, imageID, stateID, percent: '' }
  world.tasks.push(task)
  return task
}

/** As the FOG client of a machine ends one: the installer's code, the job, and the host's task with it. */
export function endSnapin(world: FogWorld, hostID: number, code: string, details = ''): void {
  for (const job of world.snapinJobs.filter((one) => one.hostID === hostID && one.stateID < 4)) {
    for (const task of world.snapinTasks.filter(({ jobID }) => jobID === job.id))
      Object.assign(task, { stateID: 4, return: code, details })
    job.stateID = 4
    for (const task of world.tasks) if (task.id === job.taskID) task.stateID = 4
  }
}
