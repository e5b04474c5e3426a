/** FOG on screens: hosts compared, brought there in bulk, images, tasks, and runs of images followed. `service`: its name in the site. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { BulkEnd, BulkStep } from '../fog/bulk-step.ts'
import type { HostComparison } from '../fog/compare-hosts.ts'
import type { FlightProblem } from '../fog/flight-problem.ts'
import type { FogImageView, FogListed, FogLists, KeptFogLists } from '../fog/fog-lists.ts'
import type { RunTarget } from '../fog/image-run.ts'
import type { Followed } from '../fog/run-standing.ts'
import type { RunView } from '../fog/run-view.ts'
import type { SnapinFlight } from '../fog/snapin-flight.ts'
import type { SnapinRunView } from '../fog/snapin-run.ts'
import type { VerifiedHost } from '../fog/verification.ts'
import { call } from './base.ts'

export interface BulkPreview {
  readonly steps: readonly BulkStep[]
  /** Stands for exactly these steps: `apply` takes it. */
  readonly seen: string
}

/** Lists that are there, of those that are read. */
export interface FogProgress {
  readonly done: number
  readonly total: number
}

export interface BulkProgress extends FogProgress {
  /** Null: it goes on. */
  readonly ends: readonly BulkEnd[] | null
}

export interface FlightView {
  readonly image: FogImageView
  readonly targets: readonly RunTarget[]
  readonly problems: readonly FlightProblem[]
  /** What is to be typed before it starts; null: a yes is enough. */
  readonly word: string | null
}

export interface FogRunRow {
  readonly run: string
  /** Name of the server. */
  readonly service: string
  readonly startedAt: string
  readonly by: string
  readonly mode: RunView['mode'] | 'snapin'
  /** Its name, or that of the snapin. */
  readonly image: string
  readonly hosts: readonly string[]
  readonly hasEnded: boolean
}

const service = z.string().min(1).max(64)
const on = z.object({ service })
/** Ids in FOG. */
const id = z.string().regex(/^[1-9]\d{0,9}$/)
const ids = z.array(id).min(1).max(500)
const snapin = z.object({ service, snapin: id, hosts: ids })
const run = z.object({ service, run: z.string().min(1).max(64) })
const bulk = z.object({
  service,
  scheme: z.string().trim().min(1).max(100),
  image: z.string().max(120).nullable(),
})
const request = z.object({
  service,
  mode: z.enum(['unicast', 'multicast', 'capture']),
  image: z.string().min(1).max(120),
  hosts: ids,
  wake: z.boolean(),
  setImage: z.boolean(),
})

export const fogContract = {
  /** Names of the site's FOG servers. */
  services: call.output(type<readonly string[]>()),
  /** As it was read last; null: never. */
  kept: call.input(on).output(type<HostComparison | null>()),
  /** Its hosts; they stand in `kept` afterwards. */
  read: call.input(on).output(eventIterator(type<FogProgress>())),
  /** Of the site alone: as they were read last. */
  keptLists: call.input(on).output(type<KeptFogLists>()),
  images: call.input(on).output(type<FogListed<FogLists['images']>>()),
  tasks: call.input(on).output(type<FogListed<FogLists['tasks']>>()),
  groups: call.input(on).output(type<FogListed<FogLists['groups']>>()),
  snapins: call.input(on).output(type<FogListed<FogLists['snapins']>>()),
  nodes: call.input(on).output(type<FogListed<FogLists['nodes']>>()),
  makeGroup: call
    .input(z.object({ service, name: z.string().trim().min(1).max(50), hosts: ids }))
    .output(type<{ readonly id: string }>()),
  renameGroup: call
    .input(z.object({ service, group: id, name: z.string().trim().min(1).max(50) }))
    .output(type<{ readonly changed: boolean }>()),
  /** Groups that runs made, and left. */
  removeGroups: call
    .input(z.object({ service, groups: ids }))
    .output(type<{ readonly removed: readonly string[] }>()),
  assignSnapin: call.input(snapin).output(
    type<
      readonly {
        readonly host: string
        readonly state: 'given' | 'had_it' | 'failed'
        readonly message: string
      }[]
    >(),
  ),
  snapinFlight: call.input(snapin).output(type<SnapinFlight>()),
  startSnapin: call.input(snapin.extend({ assigns: z.boolean() })).output(type<{ readonly run: string }>()),
  lookSnapin: call.input(run).output(type<Followed<SnapinRunView>>()),
  resumeSnapin: call.input(run).output(type<void>()),
  cancelSnapin: call.input(run).output(type<void>()),
  cancelTask: call
    .input(z.object({ service, task: z.string().max(12) }))
    .output(type<{ readonly sent: boolean }>()),
  wake: call
    .input(z.object({ service, hosts: z.array(z.string().max(20)).min(1).max(500) }))
    .output(type<readonly { readonly host: string; readonly sent: boolean; readonly said: string }[]>()),
  importMachines: call.input(on).output(type<{ readonly added: number; readonly changed: number }>()),
  preview: call.input(bulk).output(type<BulkPreview>()),
  /** Refused with `plan_changed` where other steps would follow than were looked at. */
  apply: call.input(bulk.extend({ seen: z.string().max(100) })).output(eventIterator(type<BulkProgress>())),
  preFlight: call.input(request).output(type<FlightView>()),
  /** `word`: what was typed. */
  start: call
    .input(request.extend({ word: z.string().max(120).nullable() }))
    .output(type<{ readonly run: string }>()),
  /** The newest first. */
  runs: call.output(type<readonly FogRunRow[]>()),
  look: call.input(run).output(type<Followed<RunView>>()),
  /** Both go on in the background: `look` tells how far they are. */
  resume: call.input(run).output(type<void>()),
  cancel: call.input(run).output(type<void>()),
  /** Of images or a snapin: nothing more is sent. */
  stop: call.input(z.object({ run: run.shape.run })).output(type<void>()),
  /** Of a run that has ended, from the site alone. */
  verification: call.input(z.object({ run: run.shape.run })).output(type<readonly VerifiedHost[]>()),
  /** Puts on the checklist what is not there yet. */
  verify: call.input(z.object({ run: run.shape.run })).output(type<{ readonly added: number }>()),
}
