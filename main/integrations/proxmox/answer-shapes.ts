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

/** The rows that have this shape. */
export function rowsOf<T extends z.ZodType>(shape: T, data: unknown): z.infer<T>[] {
  return Array.isArray(data)
    ? data.flatMap((row) => {
        const read = shape.safeParse(row)
        return read.success ? [read.data] : []
      })
    : []
}

export const nodeRow = z.object({ node: text, status: some(text) })

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
