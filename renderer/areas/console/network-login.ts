/**
 * Connecting over the network as a conversation: what was filled in, and what the device or the core said to it (an
 * unknown key, only old algorithms, a refusal), each with its own next step.
 */
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/console.ts'
import type { SshInput } from '../../../shared/contract/network.ts'
import { client } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'

export interface NetworkFields {
  readonly way: 'ssh' | 'telnet'
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly keyPath: string
  readonly keyPassphrase: string
  readonly legacy: boolean
}

export const USUAL_PORT = { ssh: 22, telnet: 23 } as const

export const emptyFields: NetworkFields = {
  way: 'ssh',
  host: '',
  port: USUAL_PORT.ssh,
  user: '',
  password: '',
  keyPath: '',
  keyPassphrase: '',
  legacy: false,
}

export interface Trust {
  readonly fingerprint: string
  readonly keep: boolean
}

export type Answer =
  | { readonly kind: 'key'; readonly address: string; readonly keyType: string; readonly fingerprint: string }
  /** Old algorithms would do. */
  | { readonly kind: 'legacy'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string }

export const isComplete = ({ way, host, user }: NetworkFields): boolean =>
  host.trim() !== '' && (way === 'telnet' || user.trim() !== '')

export function answerOf(error: unknown): Answer {
  const data =
    error instanceof ORPCError ? (error.data as { code?: string; values?: Record<string, unknown> }) : {}
  const value = (name: string) => String(data?.values?.[name] ?? '')
  if (data?.code === 'unknown_host_key')
    return {
      kind: 'key',
      address: value('address'),
      keyType: value('keyType'),
      fingerprint: value('fingerprint'),
    }
  return { kind: data?.code === 'ssh_legacy_needed' ? 'legacy' : 'refused', message: messageOf(error) }
}

function open(fields: NetworkFields, trust: Trust | undefined): Promise<SessionView> {
  const host = fields.host.trim()
  const { way, port } = fields
  if (way === 'telnet') return client.console.openTelnet({ host, port })
  return client.console.openSsh(sshInputOf(fields, trust))
}

/** What the core needs of an SSH session; empty fields are not there. */
export function sshInputOf(fields: NetworkFields, trust: Trust | undefined): SshInput {
  const { port, legacy, password, keyPassphrase } = fields
  const keyPath = fields.keyPath.trim()
  return {
    host: fields.host.trim(),
    port,
    user: fields.user.trim(),
    legacy,
    ...(password === '' ? {} : { password }),
    ...(keyPath === '' ? {} : { keyPath }),
    ...(keyPath === '' || keyPassphrase === '' ? {} : { keyPassphrase }),
    ...(trust ? { trust } : {}),
  }
}

export function useNetworkLogin(onOpened: (sessionId: string) => void) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isConnecting, setConnecting] = useState(false)
  const connect = async (fields: NetworkFields, trust?: Trust) => {
    setConnecting(true)
    setAnswer(null)
    try {
      onOpened((await open(fields, trust)).id)
    } catch (error) {
      setAnswer(answerOf(error))
    } finally {
      setConnecting(false)
    }
  }
  return { answer, isConnecting, connect, forgetAnswer: () => setAnswer(null) }
}
