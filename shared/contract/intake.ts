/**
 * Taking in a stack of switches: one card an adapter, from the cable plugged in to "done". Surprising: nothing on a card
 * waits for another, and what was taken in is kept in the site file, where it becomes the inventory.
 */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { call } from './base.ts'
import type { DeviceIdentity, SessionView } from './console.ts'
import type { RecoveryProgress } from './recovery.ts'

export interface VtpFacts {
  readonly mode: string | null
  readonly domain: string | null
  readonly revision: number | null
  /** Plugged into the others it could overwrite their VLANs. */
  readonly isThreat: boolean
  /** The highest revision seen of the same domain on others taken in; null: none was. */
  readonly othersRevision: number | null
}

/** What is on it, as it told before anything was done. */
export interface IntakeFacts {
  readonly vtp: VtpFacts | null
  readonly vlans: readonly string[]
  readonly passwords: readonly string[]
  /** Null: it does not tell. */
  readonly hasConfig: boolean | null
  /** It can be returned to its factory state from here. */
  readonly canWipe: boolean
}

export type IntakeOutcome =
  | 'read'
  | 'harmless'
  | 'backed_up'
  | 'recovered'
  | 'wiped'
  | 'erased'
  | 'pushed'
  | 'refused'
  | 'interrupted'
  | 'unknown'

export type IntakeStepName =
  | 'vtp'
  | 'backup'
  | 'passwords'
  | 'startup'
  | 'vlans'
  | 'copies'
  | 'clear'
  | 'save'
  | 'restart'
  | 'verify'
  | 'bind'
  | 'push'

export interface IntakeStep {
  readonly name: IntakeStepName
  readonly state: 'waiting' | 'running' | 'done' | 'skipped' | 'failed'
  /** In English; empty where there is nothing to say. */
  readonly message: string
}

export type IntakePhase =
  /** Nobody answers yet; `note`: what is heard instead, in English. */
  | { readonly kind: 'looking'; readonly note: string | null }
  /** It asks for a password that nobody here knows. */
  | { readonly kind: 'locked'; readonly message: string }
  | { readonly kind: 'loader' }
  | { readonly kind: 'recognised' }
  | {
      readonly kind: 'working'
      readonly steps: readonly IntakeStep[]
      readonly startedAt: string
      /** How long all of it should take, in seconds. */
      readonly expected: number
    }
  | { readonly kind: 'recovering'; readonly progress: RecoveryProgress }
  | {
      readonly kind: 'done'
      readonly outcome: IntakeOutcome
      readonly message: string
      readonly steps: readonly IntakeStep[]
    }
  | { readonly kind: 'failed'; readonly message: string; readonly steps: readonly IntakeStep[] }
  /** The cable or the adapter was pulled; it goes on when it is back. */
  | { readonly kind: 'cut'; readonly message: string; readonly wasWorking: boolean }

export interface IntakeCard {
  readonly id: string
  /** Written large, so that one finds the cable. */
  readonly number: number
  readonly peer: string
  readonly adapter: string | null
  readonly sessionId: string
  readonly phase: IntakePhase
  readonly identity: DeviceIdentity | null
  readonly facts: IntakeFacts | null
  /** The step at which its last wipe was cut; null: none is open. */
  readonly resumes: string | null
  /** The last time this very device was taken in. */
  readonly taken: { readonly at: string; readonly outcome: IntakeOutcome } | null
  readonly match: SessionView['match']
}

export interface IntakeRecord {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly who: string
  /** By which it is told from others: the serial number, else its address. */
  readonly number: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly mac: string | null
  readonly platform: string | null
  readonly software: string | null
  readonly hostname: string | null
  readonly facts: IntakeFacts | null
  readonly outcome: IntakeOutcome
  /** In English. */
  readonly message: string
  readonly seconds: number
  /** The planned switch it became. */
  readonly device: string | null
  /** It is the last one of its device: together these are the inventory. */
  readonly isLatest: boolean
}

const id = z.string().min(1).max(64)
const secret = z.string().max(256)
const card = z.object({ card: id })

export const intakeWishes = z.object({
  /** VTP transparent before anything else. */
  harmless: z.boolean(),
  backup: z.boolean(),
  wipe: z.boolean(),
  /** Bind it to this planned switch. */
  switch: z.string().min(1).max(200).nullable(),
  /** And send that switch's configuration. */
  push: z.boolean(),
})
export type IntakeWishes = z.infer<typeof intakeWishes>

export const intakeContract = {
  watch: call.output(eventIterator(type<readonly IntakeCard[]>())),
  /** Opens a port and looks who is there, until somebody is. */
  open: call.input(z.object({ path: z.string().min(1).max(512) })).output(type<{ readonly card: string }>()),
  close: call.input(card),
  /** Looks again, with passwords where they are told. */
  look: call.input(
    card.extend({
      user: z.string().max(64).optional(),
      password: secret.optional(),
      enable: secret.optional(),
    }),
  ),
  /** `confirm`: the number a person was shown and said yes to. */
  takeIn: call.input(card.extend({ wishes: intakeWishes, confirm: z.string().min(1).max(64) })),
  recover: call.input(
    card.extend({
      way: z.enum(['mode', 'break', 'clear', 'reset_clear', 'reset_pin']),
      purpose: z.enum(['keep', 'wipe']),
      /** A person said that the device is theirs. */
      isOwn: z.literal(true),
      secrets: z
        .object({ user: z.string().max(64).optional(), password: secret.min(1), enable: secret.min(1) })
        .nullable(),
    }),
  ),
  /** Whether the device with its recovery disabled may erase everything. */
  answer: call.input(card.extend({ erases: z.boolean() })),
  stop: call.input(card),
  records: call.output(type<readonly IntakeRecord[]>()),
}
