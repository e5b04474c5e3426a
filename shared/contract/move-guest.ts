/** Moves of guests to another Proxmox server on screens: looked at, begun, followed, stopped, gone on with, taken back. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { type MovePlan, readVerifyCheck } from '../move-guest/move-plan.ts'
import type { MoveView } from '../move-guest/move-view.ts'
import { call } from './base.ts'

/** What a server has to choose from. */
export interface MoveServer {
  readonly nodes: readonly { readonly node: string; readonly isOnline: boolean }[]
  readonly guests: readonly {
    readonly vmid: number
    readonly name: string
    readonly kind: MovePlan['kind']
    readonly node: string
    /** In Proxmox's word. */
    readonly status: string
  }[]
  readonly storages: readonly {
    readonly node: string
    readonly storage: string
    readonly content: readonly string[]
    /** Bytes; null: not told. */
    readonly free: number | null
  }[]
}

export interface MovePreview {
  readonly plan: MovePlan
  /** Stands for exactly this: `start` takes it. */
  readonly seen: string
  /** When the guest was last saved to the storage that carries it, ISO 8601; null: never. */
  readonly lastBackup: string | null
  /** What was written in so many hours would be lost; null: nothing, since it is saved anew. */
  readonly lostHours: number | null
}

export interface MoveRow {
  readonly run: string
  readonly name: string
  readonly vmid: number
  /** `service/node` */
  readonly from: string
  readonly to: string
  readonly startedAt: string
  readonly by: string
  readonly state: MoveView['state']
}

const name = z.string().min(1).max(64)
const run = z.object({ run: name })

export const moveRequest = z.object({
  vmid: z.number().int().min(100).max(999_999_999),
  from: z.object({ service: name, node: name.nullable() }),
  to: z.object({ service: name, node: name.nullable() }),
  /** Takes the disks, or carries the backup. */
  storage: z.string().min(1).max(100),
  backup: z.enum(['fresh', 'newest']),
  /** As on the command line: `agent`, `ping=A`, `tcp=H:P`, `http=URL`. */
  verify: z
    .array(
      z
        .string()
        .max(500)
        .refine((text) => readVerifyCheck(text) !== null),
    )
    .max(20),
  verifySeconds: z.number().int().min(1).max(86_400),
  /** Bridges that are called otherwise at the new server. */
  bridges: z
    .array(z.object({ from: name, to: name }))
    .max(32)
    .optional(),
  /** An NFS export that both servers need, added first where it is missing. */
  nfs: z
    .object({ storage: name, server: z.string().min(1).max(200), export: z.string().min(1).max(500) })
    .nullable()
    .optional(),
})
export type GivenMove = z.infer<typeof moveRequest>

export const moveGuestContract = {
  /** Names of the site's Proxmox servers. */
  servers: call.output(type<readonly string[]>()),
  look: call.input(z.object({ service: name })).output(type<MoveServer>()),
  /** As it was looked at last; null: never. */
  kept: call
    .input(z.object({ service: name }))
    .output(type<{ readonly readAt: string; readonly view: MoveServer } | null>()),
  /** Only reads. */
  preview: call.input(moveRequest).output(type<MovePreview>()),
  /** Refused with `plan_changed` where something else would be done than was looked at. */
  start: call
    .input(moveRequest.extend({ seen: z.string().max(100) }))
    .output(type<{ readonly run: string }>()),
  /** The newest first. */
  runs: call.output(type<readonly MoveRow[]>()),
  watch: call.input(run).output(eventIterator(type<MoveView>())),
  /** Stops before the next request; a task that runs on the server goes on there. */
  stop: call.input(run),
  resume: call.input(run),
  goBack: call.input(run),
  /** `word`: the guest's name, as it was typed. */
  deleteOld: call.input(run.extend({ word: z.string().max(200) })),
  /** What the task of a step printed. */
  taskLog: call.input(run.extend({ upid: z.string().max(300) })).output(type<readonly string[]>()),
}
