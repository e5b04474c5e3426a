/** Services on the LAN: listed, added with their certificate looked at first, tested, and Proxmox checked every morning. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { type LanService, lanServiceKinds } from '../lan-services/lan-service.ts'
import type { ReachReason } from '../lan-services/reach-reason.ts'
import type { MorningChanges } from '../morning-check/compare-mornings.ts'
import type { MorningCheck } from '../morning-check/morning-check.ts'
import { call } from './base.ts'

/** What an address shows before anything is trusted or sent. */
export interface SeenService {
  /** As it will be kept. */
  readonly url: string
  /** `AB:CD:…`, SHA-256; null: plain http, where everybody on the way reads the tokens. */
  readonly fingerprint: string | null
  /** Of the certificate. */
  readonly subject: string | null
}

/** The certificate of a service of the site beside the one it shows now. */
export interface SeenPin {
  readonly name: string
  readonly url: string
  /** `AB:CD:…`, SHA-256. */
  readonly pinned: string
  readonly seen: string
  /** Of the one that is seen, as are its dates, ISO 8601. */
  readonly subject: string
  readonly validFrom: string
  readonly validTo: string
}

export interface ServiceTest {
  readonly name: string
  readonly ok: boolean
  /** Null where all is well. */
  readonly reason: ReachReason | null
  readonly message: string
  readonly version: string | null
  /** The certificate that was shown; null: none was. */
  readonly seen: string | null
  /** False: the vault is closed, so only the way there and the certificate were looked at. */
  readonly loggedIn: boolean
  readonly seconds: number
}

/** `lan`: on a network, and nothing of the Internet answers from there. */
export type Whereabouts = 'offline' | 'lan' | 'internet'

export interface ReachedServices {
  readonly where: Whereabouts
  readonly services: readonly ServiceTest[]
}

export interface CheckedMorning extends MorningCheck {
  readonly changes: MorningChanges
  /** When it was looked, ISO 8601. */
  readonly at: string
  /** Why the site file does not have it, in a sentence that says what to do; null: it has. */
  readonly unkept: string | null
}

const kind = z.enum(lanServiceKinds)
const url = z.string().trim().min(1).max(500)
const login = {
  auth: z.enum(['password', 'token', 'tokens']),
  user: z.string().trim().max(200).nullable(),
  secrets: z.record(z.string(), z.string().min(1).max(4096)),
}

export const lanServiceContract = {
  list: call.output(type<readonly LanService[]>()),
  look: call.input(z.object({ kind, url })).output(type<SeenService>()),
  /** `fingerprint`: the one that was shown and trusted; another one by now refuses it. */
  add: call
    .input(
      z.object({
        kind,
        url,
        name: z.string().trim().min(1).max(64),
        fingerprint: z.string().max(100).nullable(),
        ...login,
      }),
    )
    .output(type<LanService>()),
  /** Sends nothing but a handshake. */
  seePin: call.input(z.object({ name: z.string() })).output(type<SeenPin>()),
  /** `fingerprint`: the one that was shown and is meant; another one by now refuses it. Readings and login stay. */
  pin: call.input(z.object({ name: z.string(), fingerprint: z.string().max(100) })),
  /** Tried on the server of the pinned certificate, and kept in the vault only when that takes it. Readings stay. */
  login: call.input(z.object({ name: z.string(), ...login })),
  test: call.input(z.object({ name: z.string() })).output(type<ServiceTest>()),
  /** Without a login: the way there and the certificate, so that it may be asked again and again. */
  reach: call.output(type<ReachedServices>()),
  remove: call.input(z.object({ name: z.string() })),
  /** The last one, of this session or as the site file keeps it; null: none yet. */
  lastMorning: call.output(type<CheckedMorning | null>()),
  morning: call.output(type<CheckedMorning>()),
}
