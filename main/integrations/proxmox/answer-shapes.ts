/**
 * Answers of Proxmox as they are used here. Numbers come as numbers or text, flags as 1, 0, true or not at all, nulls and
 * unknown fields with every release (proxmox-api §5): what is not understood of a list is left out, never the whole list.
 */
import { z } from 'zod'

const number = z.preprocess(
  (value) => (value === null || value === '' ? undefined : value),
  z.coerce.number(),
)
const flag = z.preprocess((value) => value === true || Number(value ?? 0) === 1, z.boolean())
const text = z.union([z.string(), z.number()]).transform(String)
const some = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)

/**
 * By the first of these that it has, a row is the only one of its answer. A task has `id` too, of what it is about; a job has `id` of
 * its own, beside guests, storage and node that other jobs share.
 */
const IDENTITIES = ['upid', 'volid', 'id', 'vmid', 'iface', 'storage', 'node'] as const

/**
 * The rows that have this shape, each once: lists lag some seconds behind, so that a guest that is migrated may be on both nodes, and an
 * answer may hold the same twice. The later counts.
 */
export function rowsOf<T extends z.ZodType>(shape: T, data: unknown): z.infer<T>[] {
  if (!Array.isArray(data)) return []
  const rows = new Map<unknown, z.infer<T>>()
  for (const one of data) {
    const read = shape.safeParse(one)
    if (read.success) rows.set(identityOf(read.data) ?? read, read.data)
  }
  return [...rows.values()]
}

function identityOf(row: unknown): unknown {
  const fields = row as Readonly<Record<string, unknown>>
  const field = IDENTITIES.find((one) => fields[one] !== undefined)
  return field === undefined ? undefined : fields[field]
}

export const nodeRow = z.object({ node: text, status: some(text) })

/** How much of a node or guest is in use: processors 0 to 1, memory and disk in bytes, uptime in seconds. */
const usage = {
  cpu: some(number),
  maxcpu: some(number),
  mem: some(number),
  maxmem: some(number),
  maxdisk: some(number),
  uptime: some(number),
}

export const nodeUsage = nodeRow.extend(usage)

export const guestRow = z.object({
  type: z.enum(['qemu', 'lxc']),
  vmid: number,
  node: text,
  name: some(text),
  status: some(text),
  template: flag,
  pool: some(text),
  hastate: some(text),
})

export const guestUsage = guestRow.extend({ ...usage, lock: some(text) })

/** Of `GET /cluster/status`: the cluster itself and its nodes. */
export const clusterRow = z.object({ type: text, name: some(text) })

export const nodeStatus = z.object({ pveversion: some(text), loadavg: z.unknown().optional() })

/** Of the last minute; null: not told. */
export const loadOf = (loadavg: unknown): number | null => {
  const load = Number(Array.isArray(loadavg) ? loadavg[0] : Number.NaN)
  return Number.isFinite(load) ? load : null
}

export const storageRow = z.object({
  storage: text,
  type: some(text),
  content: some(text),
  active: z.preprocess((value) => value === undefined || value === true || Number(value) === 1, z.boolean()),
  enabled: z.preprocess((value) => value === undefined || value === true || Number(value) === 1, z.boolean()),
  shared: flag,
  used: some(number),
  total: some(number),
  avail: some(number),
})

export const contentRow = z.object({
  volid: text,
  size: some(number),
  ctime: some(number),
  vmid: some(number),
  content: some(text),
  format: some(text),
  verification: some(z.object({ state: text })),
})

export const jobRow = z.object({
  id: text,
  enabled: z.preprocess(
    (value) => value === undefined || value === null || value === true || Number(value) === 1,
    z.boolean(),
  ),
  all: flag,
  vmid: some(text),
  exclude: some(text),
  pool: some(text),
  node: some(text),
  storage: some(text),
  schedule: some(text),
  starttime: some(text),
  dow: some(text),
})

export const taskRow = z.object({
  upid: text,
  type: text,
  id: some(text),
  starttime: number,
  endtime: some(number),
  status: some(text),
})

export const timeAnswer = z.object({ time: number, localtime: some(number), timezone: some(text) })
export const logRow = z.object({ n: number, t: text })

/** `101,102;103` */
export const idsIn = (list: string | undefined): number[] =>
  (list ?? '')
    .split(/[\s,;]+/)
    .filter((word) => /^\d+$/.test(word))
    .map(Number)

/** Of `GET /storage`: where it is, by the words of its type. */
export const definitionRow = z.object({
  storage: text,
  type: some(text),
  server: some(text),
  export: some(text),
  share: some(text),
  datastore: some(text),
})

export const bridgeRow = z.object({ iface: text })

export const networkRow = bridgeRow.extend({
  type: some(text),
  active: flag,
  cidr: some(text),
  address: some(text),
  gateway: some(text),
  bridge_ports: some(text),
  slaves: some(text),
  bridge_vlan_aware: flag,
})

/** Of `GET /nodes/{node}/scan/nfs`. */
export const exportRow = z.object({ path: text })
