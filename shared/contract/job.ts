/** Jobs: the same work on many switches, a live state for each, and what each said. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { Row } from '../show-output/index.ts'
import { call } from './base.ts'

export const jobKind = z.enum(['backup', 'command'])
export type JobKind = z.infer<typeof jobKind>

export type JobTargetState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped'

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
        /** Names of planned switches. */
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
  /** Once more for those that failed or were stopped. */
  retry: call.input(z.object({ id: jobId, limit: z.number().int().min(1).max(64), login: jobLogin })),
  /** What a device answered in a job of commands. */
  outputs: call
    .input(z.object({ id: jobId, device: z.string().max(200) }))
    .output(type<readonly JobOutput[]>()),
}
