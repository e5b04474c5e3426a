/**
 * Jobs: the same work on many switches, a live state for each, and what each said. A push comes in two steps: first all
 * are read and compared, then a person says which of them are sent what was shown.
 */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { Row } from '../show-output/index.ts'
import { call } from './base.ts'
import type { PushPreview } from './console.ts'

export const jobKind = z.enum(['backup', 'command', 'read', 'push', 'evidence'])
export type JobKind = z.infer<typeof jobKind>

/**
 * `ready`: compared, and waits for a yes; `refused`: nothing is sent, unless what stands in the way can be accepted and
 * is.
 */
export type JobTargetState = 'waiting' | 'running' | 'ready' | 'refused' | 'done' | 'failed' | 'stopped'

/** What a push would send to one switch, and what stands in the way. */
export type JobPreview = Omit<PushPreview, 'token' | 'adoptable'>

/** How far a push is on one switch. */
export interface JobProgress {
  readonly phase: 'reading' | 'sending' | 'verifying' | 'saving' | 'ended'
  readonly confirmed: number
  readonly lines: number
  readonly secondsLeft: number | null
}

export interface JobTargetView {
  readonly device: string
  readonly address: string
  readonly state: JobTargetState
  /** What is being done on it right now, in the device's words; null when nothing is. */
  readonly step: string | null
  readonly seconds: number | null
  /** How it ended, for people: what is new, or what went wrong. */
  readonly message: string
  /** Why it failed, for programs: `unknown_host_key`, `auth_failed` ...; null otherwise. */
  readonly code: string | null
  /** The key that somebody may accept, where an unknown one was in the way. */
  readonly fingerprint: string | null
  /** While a push sends. */
  readonly progress: JobProgress | null
  /** How many lines the device lacks, once it was compared; null before, and where nothing is compared. */
  readonly lines: number | null
  /** Rough time that sending them takes, in seconds. */
  readonly estimate: number | null
  /** Serial number that has to be accepted before anything is sent; null: none, or none can be. */
  readonly serial: string | null
  /** Only a person's own word lets it go: neither the port we come through nor a way back is known. */
  readonly isUnguarded: boolean
  /** The record of the push that was begun. */
  readonly push: string | null
}

export interface JobView {
  readonly id: string
  readonly kind: JobKind
  readonly commands: readonly string[]
  readonly startedAt: string
  readonly isRunning: boolean
  readonly targets: readonly JobTargetView[]
}

export interface JobOutput {
  readonly command: string
  readonly text: string
  readonly error: string | null
  readonly rows: readonly Row[] | null
  readonly unparsed: readonly string[]
}

const jobId = z.string().max(64)
const secret = z.string().max(500)
/** How devices are called. Secrets are kept for the run only; those left out come from the open vault. */
export const jobLogin = z.object({
  via: z.enum(['ssh', 'telnet']),
  user: z.string().max(200).optional(),
  password: secret.optional(),
  enable: secret.optional(),
  /** Old SSH algorithms may be used. */
  legacy: z.boolean().optional(),
  /** Fingerprints of host keys that a person has accepted just now. */
  acceptKeys: z.array(z.string().max(200)).max(500).optional(),
})
export type JobLogin = z.infer<typeof jobLogin>

export const jobContract = {
  start: call
    .input(
      z.object({
        kind: jobKind,
        /** `SW1`, `SW1=10.0.0.1:22`, `SW1=console:ID` or `console:ID` for one that is open in a tab. */
        devices: z.array(z.string().min(1).max(200)).min(1).max(500),
        commands: z.array(z.string().min(1).max(500)).max(20),
        /** How many at once. */
        limit: z.number().int().min(1).max(64),
        login: jobLogin,
      }),
    )
    .output(type<{ readonly id: string }>()),
  /** Every job of the site, newest first, on every change. */
  watch: call.output(eventIterator(type<readonly JobView[]>())),
  stop: call.input(z.object({ id: jobId })),
  /** What one switch lacks, beside the plan: of jobs that read or push. */
  preview: call.input(z.object({ id: jobId, device: z.string().max(200) })).output(type<JobPreview | null>()),
  /** Sends what was shown to those named, and only that: a device that has changed since is shown again. */
  confirm: call.input(
    z.object({
      id: jobId,
      devices: z
        .array(
          z.object({
            device: z.string().max(200),
            /** Takes this very device, although it is not the bound one. */
            acceptSerial: z.string().max(200).optional(),
            /** Goes although nothing takes the device back. */
            withoutWayBack: z.boolean().optional(),
          }),
        )
        .min(1)
        .max(500),
      save: z.boolean(),
      quiet: z.boolean(),
      limit: z.number().int().min(1).max(64),
      login: jobLogin,
    }),
  ),
  /** Once more for those that failed, were refused or were stopped; a push that was cut is resumed. */
  retry: call.input(z.object({ id: jobId, limit: z.number().int().min(1).max(64), login: jobLogin })),
  /** What a device answered in a job of commands. */
  outputs: call
    .input(z.object({ id: jobId, device: z.string().max(200) }))
    .output(type<readonly JobOutput[]>()),
}
