/** Proxmox on screens: an overview that is kept, and acts on guests that are looked at first and followed. `service`: its name in the site. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { type ActTarget, backupModes, powerActs, type TaskLook } from '../proxmox/guest-act.ts'
import type { ProxmoxReading } from '../proxmox/overview.ts'
import type { PlacedGuest } from '../proxmox/placed-guests.ts'
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
  /** `sent` false: it had ended by itself. */
  cancelTask: call.input(z.object({ service, upid })).output(type<{ readonly sent: boolean }>()),
}
