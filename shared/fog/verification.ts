/** What is to be looked at after a run of images: each host, when it was imaged and with what, and what people said of it since. */
import type { ItemState } from '../checklist/item-state.ts'
import type { Plan } from '../model/plan.ts'
import type { RunTarget } from './image-run.ts'
import type { HostProgress } from './run-view.ts'

/** How a host of a run ended, as it is kept with the end of the run. */
export interface HostEnd {
  /** In FOG. */
  readonly id: string
  readonly state: HostProgress
  /** Local to the server; null: not by this run. */
  readonly imagedAt: string | null
}

export interface VerifiedHost extends HostEnd {
  readonly host: string
  readonly mac: string
  readonly stand: string | null
  readonly image: string
  readonly isImaged: boolean
  /** Row of the site with one of its MAC addresses; null: the site does not know it. */
  readonly hostId: number | null
  /** On the checklist; null: not there. */
  readonly item: string | null
  /** Null: not on the checklist, or imaged again since. */
  readonly verified: ItemState | null
  readonly by: string | null
  readonly note: string | null
}

/** The site's host with one of its MAC addresses; runs of earlier versions kept only the first. */
export const hostOfTarget = (plan: Plan, { mac, macs = [mac] }: RunTarget) =>
  plan.host.find((host) => macs.includes(host.mac)) ?? null
