/** Proxmox on screens: an overview that is kept, and acts on guests that are looked at first and followed. `service`: its name in the site. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { type ActTarget, backupModes, powerActs, type TaskLook } from '../proxmox/guest-act.ts'
import { bondModes } from '../proxmox/interfaces-file.ts'
import { modelsOfCard } from '../proxmox/network-card.ts'
import type { ProxmoxReading } from '../proxmox/overview.ts'
import type { PlacedGuest } from '../proxmox/placed-guests.ts'
import type { SetupCheck } from '../proxmox/setup.ts'
import { call } from './base.ts'

export interface ProxmoxOverview extends Omit<ProxmoxReading, 'guests'> {
  /** The server's own page. */
  readonly url: string
  readonly guests: readonly PlacedGuest[]
}

/** A request as it would go out; secrets are only in headers. */
export interface ShownProxmoxRequest {
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
}

export interface ActPreview {
  readonly targets: readonly ActTarget[]
  readonly requests: readonly ShownProxmoxRequest[]
  /** What is to be typed before it is done; null: a yes is enough. */
  readonly word: string | null
}

/** What was looked at before something is set up; an error among the checks keeps it from being sent. */
export interface SetupPreview {
  readonly checks: readonly SetupCheck[]
  readonly request: ShownProxmoxRequest
  /** What there is now, as the server writes it; null: nothing yet. */
  readonly before: string | null
}

/** How it began for one guest. */
export interface BegunAct {
  readonly vmid: number
  readonly name: string
  /** Null: there was nothing to do, or it could not begin. */
  readonly upid: string | null
  /** Of the newest backup before; null: none. */
  readonly before: string | null
  /** Why it could not begin; null: it did, or had nothing to do. */
  readonly failure: string | null
  /** Why the journal does not have it, as with a full disk; null: it has. */
  readonly unnoted: string | null
}

const service = z.string().min(1).max(64)
const on = z.object({ service })
const vmid = z.int().min(100).max(999_999_999)
const vmids = z.array(vmid).min(1).max(500)
const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(powerActs), vmids }),
  z.object({
    kind: z.literal('backup'),
    vmids,
    storage: z.string().min(1).max(100),
    mode: z.enum(backupModes),
  }),
])
const word = z.string().trim().min(1).max(200)
const tag = z.int().min(1).max(4094)
const setupRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('card'),
    vmid,
    tag,
    /** Null: that of its first card. */
    bridge: word.nullable(),
    model: z.enum(modelsOfCard).default('virtio'),
  }),
  z.object({
    kind: z.literal('storage'),
    storage: word,
    server: word,
    export: word,
    content: z.array(word).min(1).max(10),
  }),
  z.object({
    kind: z.literal('windows'),
    node: word,
    name: word,
    cores: z.int().min(1).max(128),
    /** Gibibytes, as the disk. */
    memory: z.int().min(1).max(1024),
    disk: z.int().min(1).max(16_000),
    storage: word,
    iso: word,
    drivers: word,
    bridge: word,
    tag: tag.nullable(),
  }),
])

const interfacesForm = z.object({
  cards: z.array(z.string().max(40)).max(16),
  mode: z.enum(bondModes),
  address: z.string().max(60),
  gateway: z.string().max(60),
  isVlanAware: z.boolean(),
  dmz: z.union([z.object({ card: z.string().max(40) }), z.object({ vlan: z.int() })]).nullable(),
})

export type SetupRequest = z.input<typeof setupRequest>

const upid = z.string().min(10).max(300)

export const proxmoxContract = {
  /** Names of the site's Proxmox services. */
  services: call.output(type<readonly string[]>()),
  /** As it was read last; null: never. */
  kept: call.input(on).output(type<ProxmoxOverview | null>()),
  read: call.input(on).output(type<ProxmoxOverview>()),
  previewAct: call.input(z.object({ service, act })).output(type<ActPreview>()),
  /** `word`: what was typed. Looks again before each guest; what is so already is left alone. */
  act: call
    .input(z.object({ service, act, word: z.string().max(20).nullable() }))
    .output(type<readonly BegunAct[]>()),
  /** Once it has ended, the guest was looked at too. */
  lookAct: call
    .input(z.object({ service, act, vmid, upid, before: z.string().max(40).nullable() }))
    .output(type<TaskLook>()),
  /** Volumes of ISO files that a node can use. */
  isos: call.input(z.object({ service, node: word })).output(type<readonly string[]>()),
  /** `/etc/network/interfaces` of a fresh server before the program that reads it, where this computer has it. */
  checkInterfaces: call.input(interfacesForm).output(
    type<{
      readonly state: 'accepted' | 'refused' | 'unable'
      readonly messages: readonly string[]
    }>(),
  ),
  previewSetup: call.input(z.object({ service, wanted: setupRequest })).output(type<SetupPreview>()),
  /** Looks again before it sends; `after` is what the server shows afterwards. */
  setup: call.input(z.object({ service, wanted: setupRequest })).output(type<{ readonly after: string }>()),
  /** `sent` false: it had ended by itself. */
  cancelTask: call.input(z.object({ service, upid })).output(type<{ readonly sent: boolean }>()),
}
