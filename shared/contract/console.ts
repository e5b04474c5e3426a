/** Consoles: adapters, live terminals, who is at the other end, and the push with its preview and progress. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { AdoptableField } from '../config/adoption.ts'
import type { PlanSource } from '../config/intent.ts'
import { call } from './base.ts'
import { networkContract } from './network.ts'

export interface AdapterView {
  readonly path: string
  /** What people call it: `FTDI USB serial`. */
  readonly name: string
  /** Stable over re-plugging; null where the system tells nothing. */
  readonly adapter: string | null
  /** Open in a tab here. */
  readonly isOpen: boolean
}
export interface AdapterList {
  readonly adapters: readonly AdapterView[]
  /** Why the list may be incomplete, with what to do. */
  readonly notice: string | null
}

export interface DeviceIdentity {
  readonly platform: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly mac: string | null
  readonly software: string | null
  readonly hostname: string | null
}

export type SessionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'identifying' }
  | { readonly kind: 'pushing' }
  /** It is being taken in: read, wiped, or its lost password recovered. */
  | { readonly kind: 'takingIn' }
  /** Its tables are read by the way; whoever types goes ahead. */
  | { readonly kind: 'reading' }
  /** The device asks something nobody may answer but a person. */
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'closed'; readonly reason: string }

export interface SessionView {
  readonly id: string
  readonly peer: string
  readonly adapter: string | null
  readonly baud: number | null
  /** The line has a Break: serial ones and console servers, not SSH. */
  readonly canBreak: boolean
  readonly state: SessionState
  readonly identity: DeviceIdentity | null
  /** Why it could not be told who this is, and what to do; null when all is well. */
  readonly notice: string | null
  /** The planned switch it is, or is likely to be. */
  readonly match: { readonly switch: string; readonly certain: boolean; readonly why: string } | null
}

/** Terminal output. `from` is the sequence number of the first character; a jump is a gap the terminal shows. */
export interface OutputChunk {
  readonly from: number
  /** latin1: a byte a character. */
  readonly text: string
}

export type PreviewKind = 'add' | 'remove' | 'keep' | 'not_ours'
export interface PreviewLine {
  readonly depth: number
  readonly text: string
  readonly kind: PreviewKind
  readonly source: PlanSource | null
  /** Of a line that is not ours: it can be chosen to be removed, its section with all that is in it. */
  readonly offer?: RemovalOffer
}
export interface RemovalOffer {
  /** The line behind its section, as shown. */
  readonly id: string
  readonly isChosen: boolean
  /** Why it may not go: it is of an uplink, or of the port or VLAN by which the device is reached; null: it may. */
  readonly guard: 'port' | 'vlan' | 'name' | null
}
export interface PushPreview {
  readonly token: string
  readonly switch: string
  readonly identity: DeviceIdentity
  /** The device beside the plan: everything the scope covers, and what is not ours. */
  readonly lines: readonly PreviewLine[]
  /** What would be sent, in order. */
  readonly send: readonly {
    readonly depth: number
    readonly text: string
    readonly source: PlanSource | null
  }[]
  /** Serial number that has to be accepted first, when this is not the bound or planned device; with why. */
  readonly refusal: { readonly code: string; readonly message: string; readonly serial: string | null } | null
  /** We come through the device's own network: a way back is set first, where the device has one. */
  readonly isNetwork: boolean
  readonly hasWayBack: boolean
  /** The port through which we come there; null: not known, or a console. */
  readonly ownPort: { readonly port: string; readonly vid: number | null } | null
  /** Neither that port nor a way back is known: a person has to say that the push goes all the same. */
  readonly isUnguarded: boolean
  /** What is sent to such a device was never seen to work on one: English, said in the person's language. */
  readonly unproven: readonly string[]
  /** Lines that would cut the way we come through; they are not sent. */
  readonly withheld: readonly string[]
  /** Rough time in seconds. */
  readonly seconds: number
  /** Secrets of the plan that could not be compared, for the vault is locked or lacks them. */
  readonly secretsUnknown: readonly string[]
  /** What the device has otherwise, and the plan could take over. */
  readonly adoptable: readonly AdoptableView[]
}

/** One difference that can be taken into the plan; `port` null: of the whole device. */
export interface AdoptableView {
  readonly id: string
  readonly port: string | null
  readonly vid: number | null
  readonly field: AdoptableField
  readonly device: string | null
  readonly plan: string | null
}

export type PushState =
  | 'running'
  | 'paused'
  | 'done'
  | 'rejected'
  | 'interrupted'
  | 'unknown'
  | 'mismatch'
  | 'refused'
export interface PushProgress {
  readonly id: string
  readonly sessionId: string
  readonly switch: string | null
  readonly state: PushState
  readonly phase: 'reading' | 'sending' | 'verifying' | 'saving' | 'ended'
  readonly lines: number
  readonly confirmed: number
  readonly sent: number
  /** Lines a second over the last seconds, and seconds left; null until known. */
  readonly rate: number | null
  readonly secondsLeft: number | null
  /** How long reading back or saving should take, judged by how long this device took to be read; null: not known. */
  readonly phaseSeconds: number | null
  readonly retyped: number
  readonly rejected: readonly { readonly line: number; readonly text: string; readonly message: string }[]
  /** Lines that the configuration read back does not show. */
  readonly missing: readonly string[]
  readonly verified: boolean
  readonly saved: boolean
  /** What happened and what can be done now, in English; screens translate from `state`. */
  readonly message: string
}
export interface PushSummary extends PushProgress {
  readonly startedAt: string
  readonly endedAt: string | null
  readonly canResume: boolean
  readonly canUndo: boolean
}

/** `line`: as counted in rejections; 0 for lines of the push's own. */
export interface PushLine {
  readonly line: number
  readonly depth: number
  readonly text: string
}

export interface TranscriptEntry {
  readonly id: string
  readonly peer: string
  readonly openedAt: string
  readonly closedAt: string | null
  /** The planned switch it was. */
  readonly device: string | null
}

const sessionId = z.string().min(1).max(64)
const pushId = z.string().min(1).max(64)
const serialOptions = z.object({
  path: z.string().min(1).max(512),
  baud: z.int().min(300).max(921_600).optional(),
})

export const consoleContract = {
  adapters: call.output(eventIterator(type<AdapterList>())),
  sessions: call.output(eventIterator(type<readonly SessionView[]>())),
  openSerial: call.input(serialOptions).output(type<SessionView>()),
  openTelnet: call
    .input(z.object({ host: z.string().min(1).max(255), port: z.int().min(1).max(65535) }))
    .output(type<SessionView>()),
  ...networkContract,
  close: call.input(z.object({ sessionId })),
  reconnect: call.input(z.object({ sessionId })),
  /** From `from` on, or from the oldest still kept. */
  output: call
    .input(z.object({ sessionId, from: z.int().min(0) }))
    .output(eventIterator(type<OutputChunk>())),
  /** Tells up to where the terminal has drawn, so that the hub never floods it. */
  acknowledge: call.input(z.object({ sessionId, upTo: z.int().min(0) })),
  write: call.input(z.object({ sessionId, text: z.string().max(4096) })),
  /** Paced by the echo; refused while a push runs. */
  paste: call.input(z.object({ sessionId, text: z.string().max(200_000) })),
  sendBreak: call.input(z.object({ sessionId })),
  setBaud: call.input(z.object({ sessionId, baud: z.int().min(300).max(921_600) })),
  identify: call
    .input(
      z.object({
        sessionId,
        user: z.string().max(64).optional(),
        password: z.string().max(256).optional(),
        enable: z.string().max(256).optional(),
      }),
    )
    .output(type<SessionView>()),
  /** Says which planned switch this device is. */
  assign: call.input(z.object({ sessionId, switch: z.string().min(1) })).output(type<SessionView>()),
  transcripts: call.output(type<readonly TranscriptEntry[]>()),
  transcript: call.input(z.object({ id: sessionId })).output(
    type<
      readonly {
        readonly at: string
        readonly direction: 'sent' | 'received' | 'note'
        readonly text: string
      }[]
    >(),
  ),
}

export const pushContract = {
  prepare: call.input(z.object({ sessionId, switch: z.string().min(1) })).output(type<PushPreview>()),
  /** Sends the lines of a free text in configuration mode. */
  prepareCommands: call
    .input(z.object({ sessionId, text: z.string().min(1).max(200_000) }))
    .output(type<PushPreview>()),
  start: call
    .input(
      z.object({
        token: z.string(),
        acceptSerial: z.string().optional(),
        save: z.boolean(),
        quiet: z.boolean().optional(),
        withoutWayBack: z.boolean().optional(),
      }),
    )
    .output(type<{ readonly id: string }>()),
  /** Every push running or ended in this session of the application, newest last, on every change. */
  watch: call.output(eventIterator(type<readonly PushProgress[]>())),
  stop: call.input(z.object({ id: pushId })),
  takeOver: call.input(z.object({ id: pushId })),
  handBack: call.input(z.object({ id: pushId })),
  resume: call.input(z.object({ id: pushId, sessionId })).output(type<PushPreview>()),
  undo: call.input(z.object({ id: pushId, sessionId })).output(type<PushPreview>()),
  /** From what the device has now back to what was read of it once. */
  restore: call.input(z.object({ snapshotId: z.string().max(64), sessionId })).output(type<PushPreview>()),
  /** The same push, with these of its lines that are not ours to be removed, and no others; the old token is used up. */
  choose: call
    .input(z.object({ token: z.string(), remove: z.array(z.string().max(2000)).max(5000) }))
    .output(type<PushPreview>()),
  /** Takes chosen differences of a prepared push into the plan, as one edit; then prepare again. */
  adopt: call
    .input(z.object({ token: z.string(), ids: z.array(z.string().max(200)).min(1).max(5000) }))
    .output(type<{ readonly label: string }>()),
  history: call.output(type<readonly PushSummary[]>()),
  /** What that push was to send, as recorded; secrets by name or redacted. */
  lines: call.input(z.object({ id: pushId })).output(type<readonly PushLine[]>()),
}
