/** Work on a service of the LAN that may wait: what it is, with all it needs to be looked at and run later. */
import { z } from 'zod'
import { moveRequest } from '../contract/move-guest.ts'

const service = z.string().min(1).max(64)
/** As FOG had it when the work was kept: an id may be another machine's by the time it runs. */
const host = z.object({
  id: z.string().regex(/^[1-9]\d{0,9}$/),
  name: z.string().max(200),
  mac: z.string().max(40).nullable(),
})
const hosts = z.array(host).min(1).max(500)

export const outboxWork = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('image'),
    service,
    mode: z.enum(['unicast', 'multicast', 'capture']),
    image: z.string().min(1).max(120),
    hosts,
    wake: z.boolean(),
    setImage: z.boolean(),
  }),
  z.object({ kind: z.literal('wake'), service, hosts }),
  z.object({
    kind: z.literal('snapin'),
    service,
    /** Its name: an id may be another's by the time it runs. */
    snapin: z.string().min(1).max(255),
    hosts,
    assigns: z.boolean(),
  }),
  z.object({
    kind: z.literal('bulk'),
    service,
    scheme: z.string().trim().min(1).max(100),
    image: z.string().max(120).nullable(),
  }),
  z.object({
    kind: z.literal('move'),
    request: moveRequest,
    /** The guest's name when the work was kept. */
    name: z.string().min(1).max(200),
  }),
])
export type OutboxWork = z.infer<typeof outboxWork>
export type OutboxKind = OutboxWork['kind']
export type WorkOf<K extends OutboxKind> = Extract<OutboxWork, { readonly kind: K }>
export type KeptHost = WorkOf<'wake'>['hosts'][number]

/** Whether it overwrites a disk or stops a machine: such work never starts by itself, and asks with its targets named. */
export const isDestructive = (work: OutboxWork): boolean => work.kind === 'image' || work.kind === 'move'

/** Names of the services it speaks to, each once. */
export const servicesOf = (work: OutboxWork): string[] =>
  work.kind === 'move' ? [...new Set([work.request.from.service, work.request.to.service])] : [work.service]

/** What it is about, as names. */
export function targetsOf(work: OutboxWork): string[] {
  if (work.kind === 'bulk') return []
  if (work.kind === 'move') return [`${work.name} (${work.request.vmid})`]
  return work.hosts.map(({ name, mac }) => (mac === null ? name : `${name} ${mac}`))
}
