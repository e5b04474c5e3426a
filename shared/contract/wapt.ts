/** WAPT on screens: its lists beside the site, waking, a deployment followed, and a machine looked at before WAPT is installed on it. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { FollowedHost } from '../wapt/followed-host.ts'
import type { WaptView } from '../wapt/wapt-view.ts'
import { call } from './base.ts'

export interface WaptProgress {
  readonly done: number
  readonly total: number
}

export interface WokenHost {
  readonly name: string
  /** False: the server knows no MAC address of it. */
  readonly sent: boolean
}

/** A deployment that is followed, or was followed last, on one server. */
export interface WaptFollowing {
  /** The server, by name. */
  readonly service: string
  /** Null: every package. */
  readonly package: string | null
  /** Empty: nobody looked yet. */
  readonly hosts: readonly FollowedHost[]
  /** Of what is shown, ISO 8601; null: nobody looked yet. */
  readonly seenAt: string | null
  /** `locked`: it waits for the vault; `lost`: for the server; `ended`: all are done, failed or offline, or its time is over. */
  readonly state: 'going' | 'locked' | 'lost' | 'ended' | 'stopped' | 'failed'
  /** Why the server cannot be asked now, or why it ended before all was seen. */
  readonly message: string | null
  /** Why the site file does not have it, so that it is not gone on with after a restart; null: it has. */
  readonly unkept: string | null
}

export interface WaptPort {
  readonly port: number
  /** `silent`: a firewall, or nobody at that address. */
  readonly state: 'free' | 'held' | 'silent'
  /** What holds it, as it calls itself. */
  readonly by: string | null
}

export interface WaptPrecheck {
  readonly host: string
  readonly isFree: boolean
  readonly ports: readonly WaptPort[]
  /** `not_64`: a Windows of 32 bit, or no Windows; null: it does not tell. */
  readonly wordSize: '64' | 'not_64' | null
}

const service = z.string().min(1).max(64)
const on = z.object({ service })
const uuids = z.array(z.string().min(1).max(200)).max(20_000)

export const waptContract = {
  /** Names of the site's WAPT servers. */
  services: call.output(type<readonly string[]>()),
  /** As it was read last; null: never. */
  kept: call.input(on).output(type<WaptView | null>()),
  /** Reads all its lists and keeps each; who stops following stops it. */
  read: call.input(on).output(eventIterator(type<WaptProgress>())),
  wake: call.input(z.object({ service, uuids: uuids.min(1).max(2000) })).output(type<readonly WokenHost[]>()),
  /**
   * In the background, whatever screen is shown. `uuids`: empty for all. `package`: null for every one. `instead`: one of other hosts
   * that goes on is ended for it, and is refused otherwise.
   */
  follow: call.input(
    z.object({
      ...{ service, uuids },
      package: z.string().min(1).max(200).nullable(),
      seconds: z.int().min(0).max(86_400),
      instead: z.boolean(),
    }),
  ),
  /** One a server at most, as they go; of those that are over what was seen last. */
  followings: call.output(eventIterator(type<readonly WaptFollowing[]>())),
  /** It is not gone on with any more. */
  endFollowing: call.input(on),
  /** `host`: of the site, an address or a name. */
  precheck: call.input(z.object({ host: z.string().trim().min(1).max(255) })).output(type<WaptPrecheck>()),
}
