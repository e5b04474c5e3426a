/** The outbox on screens: what waits for its service, looked at against the present state, and only then run. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { BulkStep } from '../fog/fog-step.ts'
import type { Looking } from '../fog/looking.ts'
import type { SnapinFlight } from '../fog/snapin-flight.ts'
import type { ReachReason } from '../lan-services/reach-reason.ts'
import type { OutboxRecordKind } from '../outbox/outbox-state.ts'
import { cardRequest, MOST_HOSTS, type OutboxKind, restoreRequest } from '../outbox/outbox-work.ts'
import type { DeleteView } from '../proxmox/delete-guest.ts'
import { type ActTarget, backupModes, powerActs } from '../proxmox/guest-act.ts'
import type { RestoreView } from '../proxmox/restore.ts'
import type { SetupCheck } from '../proxmox/setup.ts'
import { call } from './base.ts'
import type { FlightView } from './fog.ts'
import { type MovePreview, moveRequest } from './move-guest.ts'

/** A service that a job speaks to, and the parts of its login. */
export interface OutboxNeed {
  readonly service: string
  /** `secret`, `api-token`, … */
  readonly secrets: readonly string[]
  /** The vault holds them; null: it is locked. */
  readonly isHeld: boolean | null
}

export interface OutboxRow {
  readonly id: string
  readonly kind: OutboxKind
  readonly services: readonly string[]
  /** Hosts with their MAC, or the guest with its number. */
  readonly targets: readonly string[]
  readonly isDestructive: boolean
  /** It was cut, and what became of it is looked at before anything else. */
  readonly canSettle: boolean
  readonly keptAt: string
  readonly by: string
  /** `interrupted`: it began, and nobody works on it: whoever goes on looks first what was done. */
  readonly state: 'waiting' | 'running' | 'interrupted' | 'done' | 'failed'
  /** Where it is followed, stopped and gone on with; null: here. */
  readonly run: { readonly kind: 'image' | 'snapin' | 'steps' | 'move'; readonly id: string } | null
  readonly percent: number | null
  readonly secondsLeft: number | null
  readonly message: string | null
  readonly needs: readonly OutboxNeed[]
  readonly log: readonly {
    readonly at: string
    readonly who: string
    readonly kind: OutboxRecordKind
    readonly text: string | null
  }[]
}

/** Whether a service that something waits for is reached. */
export interface OutboxOffer {
  readonly service: string
  readonly ok: boolean
  readonly reason: ReachReason | null
  readonly message: string
  /** How many jobs wait for it, and for nothing that is out of reach. */
  readonly jobs: number
}

/** What a job would do now. */
export interface OutboxCheck {
  /** One error and it is not run. */
  readonly problems: readonly { readonly severity: 'error' | 'warning'; readonly message: string }[]
  /** What is to be typed before it runs; null: a yes is enough. */
  readonly word: string | null
  /** Stands for exactly this: `run` takes it. */
  readonly seen: string
  readonly detail:
    | { readonly kind: 'image'; readonly flight: FlightView }
    | { readonly kind: 'snapin'; readonly flight: SnapinFlight; readonly assigns: boolean }
    | { readonly kind: 'wake'; readonly targets: readonly string[] }
    | { readonly kind: 'bulk'; readonly steps: readonly BulkStep[] }
    | { readonly kind: 'move'; readonly preview: MovePreview }
    | { readonly kind: 'act'; readonly targets: readonly ActTarget[] }
    | {
        readonly kind: 'card'
        readonly guest: string
        readonly node: string
        /** As the server would write it, with its name. */
        readonly card: string
        /** The cards it has now, as the server writes them, a line each. */
        readonly before: string | null
        readonly checks: readonly SetupCheck[]
      }
    | { readonly kind: 'restore'; readonly restore: RestoreView }
    | { readonly kind: 'delete'; readonly guest: DeleteView }
}

const id = z.string().min(1).max(64)
const service = z.string().min(1).max(64)
/** In FOG. */
const hosts = z
  .array(z.string().regex(/^[1-9]\d{0,9}$/))
  .min(1)
  .max(MOST_HOSTS)

const vmids = z.array(restoreRequest.shape.vmid).min(1).max(500)

/** As the screens give it: hosts are looked up in what was read of FOG last. */
export const keptRequest = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('image'), service, hosts, wake: z.boolean(), setImage: z.boolean() },
    mode: z.enum(['unicast', 'multicast', 'capture']),
    image: z.string().trim().min(1).max(120),
  }),
  z.object({ kind: z.literal('wake'), service, hosts }),
  z.object({
    ...{ kind: z.literal('snapin'), service, hosts, assigns: z.boolean() },
    snapin: z.string().trim().min(1).max(255),
  }),
  z.object({
    ...{ kind: z.literal('bulk'), service },
    scheme: z.string().trim().min(1).max(100),
    image: z.string().max(120).nullable(),
  }),
  z.object({ kind: z.literal('move'), request: moveRequest, name: z.string().min(1).max(200) }),
  z.object({ kind: z.enum(powerActs), service, vmids }),
  z.object({
    ...{ kind: z.literal('backup'), service, vmids, mode: z.enum(backupModes) },
    storage: z.string().min(1).max(100),
  }),
  z.object({ kind: z.literal('card'), service, request: cardRequest }),
  z.object({ kind: z.literal('restore'), service, request: restoreRequest }),
  z.object({ kind: z.literal('delete'), service, vmid: restoreRequest.shape.vmid }),
  z.object({
    ...{ kind: z.literal('wake-agents'), service },
    uuids: z.array(z.string().min(1).max(200)).min(1).max(2000),
  }),
])
export type KeptRequest = z.infer<typeof keptRequest>

export const outboxContract = {
  /** The oldest first. */
  list: call.output(type<readonly OutboxRow[]>()),
  /** Looks at the services that something waits for; a look of some seconds ago is told again. */
  offers: call.output(type<readonly OutboxOffer[]>()),
  /** Nothing is sent, and nothing need be reached. */
  keep: call.input(z.object({ work: keptRequest })).output(type<{ readonly id: string }>()),
  /** Only reads. */
  check: call.input(z.object({ id })).output(eventIterator(type<Looking<OutboxCheck>>())),
  /** Refused with `plan_changed` where something else would be done than was looked at, `not_confirmed`, `already_begun`. */
  run: call.input(z.object({ id, seen: z.string().max(100), word: z.string().max(200).nullable() })),
  stop: call.input(z.object({ id })),
  /** Looks at what became of one that was cut; sends nothing. */
  settle: call.input(z.object({ id })),
  /** Among what waits again: of one that ended badly, or was cut. */
  putBack: call.input(z.object({ id })),
  remove: call.input(z.object({ ids: z.array(id).min(1).max(500) })),
}
