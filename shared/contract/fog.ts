/** FOG on screens: hosts compared, brought there in bulk, images, tasks, and runs of images followed. `service`: its name in the site. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { HostComparison } from '../fog/compare-hosts.ts'
import type { FlightProblem } from '../fog/flight-problem.ts'
import type { FogImageView, FogListed, FogLists, KeptFogLists } from '../fog/fog-lists.ts'
import type { BulkStep } from '../fog/fog-step.ts'
import type { HostAwake } from '../fog/host-awake.ts'
import type { FogRunRecordKind, RunTarget } from '../fog/image-run.ts'
import type { Looking } from '../fog/looking.ts'
import type { Followed } from '../fog/run-standing.ts'
import type { PacedRun, RunView } from '../fog/run-view.ts'
import type { SnapinFlight } from '../fog/snapin-flight.ts'
import type { SnapinRunView } from '../fog/snapin-run.ts'
import type { StepRunView, StepsWhat } from '../fog/step-run.ts'
import type { VerifiedHost } from '../fog/verification.ts'
import { MOST_HOSTS } from '../outbox/outbox-work.ts'
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
  /** Null: there is no pace yet. */
  readonly secondsLeft: number | null
}

/** A run that goes on in the background. */
export interface Begun {
  readonly run: string
}

export interface Renaming {
  /** Null: it is called so already, and nothing was begun. */
  readonly run: string | null
}

export interface FlightView {
  readonly image: FogImageView
  readonly targets: readonly RunTarget[]
  /** Of each target, in their order; empty where the machines were not asked. */
  readonly awake: readonly HostAwake[]
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
  readonly mode: RunView['mode'] | 'snapin' | StepsWhat
  /** Its name, or that of the snapin; empty where neither is given. */
  readonly image: string
  readonly hosts: readonly string[]
  readonly hasEnded: boolean
}

export interface LastKnown<View> {
  readonly view: View
  /** ISO 8601. */
  readonly at: string
}

export interface FogLogRow {
  readonly at: string
  readonly who: string
  readonly kind: FogRunRecordKind
  /** Null: the run as a whole. */
  readonly host: string | null
  readonly text: string | null
}

const service = z.string().min(1).max(64)
const on = z.object({ service })
/** Ids in FOG. */
const id = z.string().regex(/^[1-9]\d{0,9}$/)
const ids = z.array(id).min(1).max(MOST_HOSTS)
const snapin = z.object({ service, snapin: id, hosts: ids })
const begun = type<Begun>()
const looking = <T>() => eventIterator(type<Looking<T>>())
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
    .output(looking<Begun>()),
  renameGroup: call
    .input(z.object({ service, group: id, name: z.string().trim().min(1).max(50) }))
    .output(looking<Renaming>()),
  /** Groups that runs made, and left. */
  removeGroups: call.input(z.object({ service, groups: ids })).output(looking<Begun>()),
  assignSnapin: call.input(snapin).output(begun),
  snapinFlight: call.input(snapin).output(looking<SnapinFlight>()),
  startSnapin: call.input(snapin.extend({ assigns: z.boolean() })).output(looking<Begun>()),
  lookSnapin: call.input(run).output(type<Followed<SnapinRunView>>()),
  cancelTasks: call.input(z.object({ service, tasks: ids })).output(begun),
  wake: call.input(z.object({ service, hosts: ids })).output(begun),
  importMachines: call.input(on).output(type<{ readonly added: number; readonly changed: number }>()),
  preview: call.input(bulk).output(looking<BulkPreview>()),
  /** Refused with `plan_changed` where other steps would follow than were looked at. */
  apply: call.input(bulk.extend({ seen: z.string().max(100) })).output(looking<Begun>()),
  preFlight: call.input(request).output(looking<FlightView>()),
  /** `word`: what was typed. */
  start: call.input(request.extend({ word: z.string().max(120).nullable() })).output(looking<Begun>()),
  /** The newest first. */
  runs: call.output(type<readonly FogRunRow[]>()),
  look: call.input(run).output(type<PacedRun>()),
  /** Of a run of images, by the site alone: each host as it was seen last. */
  lastKnown: call.input(z.object({ run: run.shape.run })).output(type<LastKnown<RunView>>()),
  /** The same of a snapin. */
  lastKnownSnapin: call.input(z.object({ run: run.shape.run })).output(type<LastKnown<SnapinRunView>>()),
  /** What was done in a run of any kind, the oldest first. */
  log: call.input(z.object({ run: run.shape.run })).output(type<readonly FogLogRow[]>()),
  /** Of the site alone. */
  lookSteps: call.input(z.object({ run: run.shape.run })).output(type<Followed<StepRunView>>()),
  /** Of any kind; goes on in the background: its look tells how far it is. */
  resume: call.input(run).output(type<void>()),
  /** What failed of small acts, once more. */
  retry: call.input(run).output(type<void>()),
  /** The tasks of images or of a snapin. */
  cancel: call.input(run).output(type<void>()),
  /** Of small acts: what was not sent never will be. */
  giveUp: call.input(z.object({ run: run.shape.run })).output(type<void>()),
  /** Of any kind: nothing more is sent for now. */
  stop: call.input(z.object({ run: run.shape.run })).output(type<void>()),
  /** Of a run that has ended, from the site alone. */
  verification: call.input(z.object({ run: run.shape.run })).output(type<readonly VerifiedHost[]>()),
  /** Puts on the checklist what is not there yet. */
  verify: call.input(z.object({ run: run.shape.run })).output(type<{ readonly added: number }>()),
}
