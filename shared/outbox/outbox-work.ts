/** Work on a service of the LAN that may wait: what it is, with all it needs to be looked at and run later. */
import { z } from 'zod'
import { moveRequest } from '../contract/move-guest.ts'
import { backupModes, type GuestAct, isDisturbing, type PowerAct } from '../proxmox/guest-act.ts'
import { modelsOfCard } from '../proxmox/network-card.ts'

const service = z.string().min(1).max(64)
/** As FOG had it when the work was kept: an id may be another machine's by the time it runs. */
const host = z.object({
  id: z.string().regex(/^[1-9]\d{0,9}$/),
  name: z.string().max(200),
  mac: z.string().max(40).nullable(),
})
/** Of FOG, meant at once: more than any fair has. */
export const MOST_HOSTS = 5000
const hosts = z.array(host).min(1).max(MOST_HOSTS)
const vmid = z.number().int().min(100).max(999_999_999)
/** As Proxmox had it when the work was kept: a number may be another guest's by the time it runs. */
const guest = z.object({ vmid, name: z.string().min(1).max(200) })
const word = z.string().min(1).max(300)
const guests = z.array(guest).min(1).max(500)

const power = <K extends PowerAct>(kind: K) => z.object({ kind: z.literal(kind), service, guests })

/** A network card in a VLAN, for a guest. */
export const cardRequest = z.object({
  vmid,
  tag: z.number().int().min(1).max(4094),
  /** Null: the bridge of its first card. */
  bridge: word.nullable(),
  model: z.enum(modelsOfCard),
})

/** Which backup of a guest is restored, and where to. */
export const restoreRequest = z.object({
  vmid,
  archive: word.nullable(),
  storage: word.nullable(),
  over: z.boolean(),
  newId: vmid.nullable(),
  node: word.nullable(),
})

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
  power('start'),
  power('shutdown'),
  power('stop'),
  z.object({ kind: z.literal('backup'), service, guests, storage: word, mode: z.enum(backupModes) }),
  z.object({ kind: z.literal('card'), service, request: cardRequest, name: guest.shape.name }),
  /** One a job, since each asks for its own name. */
  z.object({ kind: z.literal('delete'), service, guest }),
  z.object({ kind: z.literal('restore'), service, request: restoreRequest, name: guest.shape.name }),
  /** Of WAPT: by uuid a machine is the same whatever it is called. */
  z.object({
    kind: z.literal('wake-agents'),
    service,
    agents: z
      .array(z.object({ uuid: z.string().min(1).max(200), name: z.string().max(200) }))
      .min(1)
      .max(2000),
  }),
])
export type OutboxWork = z.infer<typeof outboxWork>
export type OutboxKind = OutboxWork['kind']
export type WorkOf<K extends OutboxKind> = Extract<OutboxWork, { readonly kind: K }>
export type KeptHost = WorkOf<'wake'>['hosts'][number]

export type ActWork = WorkOf<GuestAct['kind']>

export const isActWork = (work: OutboxWork): work is ActWork =>
  work.kind === 'start' || work.kind === 'shutdown' || work.kind === 'stop' || work.kind === 'backup'

/** What is done to its guests, as it would be at once. */
export function actOf(work: ActWork): GuestAct {
  const vmids = work.guests.map((one) => one.vmid)
  return work.kind === 'backup'
    ? { kind: work.kind, vmids, storage: work.storage, mode: work.mode }
    : { kind: work.kind, vmids }
}

const destructive: ReadonlySet<OutboxKind> = new Set(['image', 'move', 'restore', 'delete'])

/** Whether it takes a disk or a machine away, or stops one: such work never starts by itself, and asks with its targets named. */
export const isDestructive = (work: OutboxWork): boolean =>
  isActWork(work) ? isDisturbing(actOf(work)) : destructive.has(work.kind)

/**
 * Whether Proxmox shows afterwards what became of it, as a task whose mark is kept or in the guest itself: what was cut is then
 * looked at, and never sent again.
 */
export const leavesTraces = (work: OutboxWork): boolean =>
  isActWork(work) || work.kind === 'restore' || work.kind === 'delete' || work.kind === 'card'

/** Names of the services it speaks to, each once. */
export const servicesOf = (work: OutboxWork): string[] =>
  work.kind === 'move' ? [...new Set([work.request.from.service, work.request.to.service])] : [work.service]

/** What it is about, as names. */
export function targetsOf(work: OutboxWork): string[] {
  if (work.kind === 'bulk') return []
  if (isActWork(work)) return work.guests.map((one) => `${one.name} (${one.vmid})`)
  if (work.kind === 'wake-agents') return work.agents.map(({ name }) => name)
  if (work.kind === 'move' || work.kind === 'restore' || work.kind === 'card')
    return [`${work.name} (${work.request.vmid})`]
  if (work.kind === 'delete') return [`${work.guest.name} (${work.guest.vmid})`]
  return work.hosts.map(({ name, mac }) => (mac === null ? name : `${name} ${mac}`))
}
