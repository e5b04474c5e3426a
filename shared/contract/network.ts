/** Consoles over the network: SSH with its host keys, and the keys that are known. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { call } from './base.ts'
import type { SessionView } from './console.ts'

/** A device that was reached over SSH before. */
export interface KnownHostView {
  /** `192.0.2.1:22` */
  readonly address: string
  readonly keyType: string
  readonly fingerprint: string
  /** Who logged in last. */
  readonly user: string
  /** Old algorithms are allowed for it. */
  readonly legacy: boolean
  /** ISO 8601. */
  readonly firstSeen: string
  readonly lastSeen: string
}

const secret = z.string().max(256).optional()

export const sshInput = z.object({
  host: z.string().min(1).max(255),
  port: z.int().min(1).max(65535),
  user: z.string().min(1).max(64),
  /** Without one: the vault's. */
  password: secret,
  /** A private key on this computer. */
  keyPath: z.string().min(1).max(1024).optional(),
  keyPassphrase: secret,
  legacy: z.boolean(),
  /** The unknown key that a person has accepted; any other is refused. */
  trust: z.object({ fingerprint: z.string().max(128), keep: z.boolean() }).optional(),
})

export type SshInput = z.infer<typeof sshInput>

export const networkContract = {
  /** Refused with `unknown_host_key` until its fingerprint is given as `trust`. */
  openSsh: call.input(sshInput).output(type<SessionView>()),
  knownHosts: call.output(type<readonly KnownHostView[]>()),
  forgetHost: call.input(z.object({ address: z.string().min(1).max(300) })),
}
