/** Whether a directory (LDAP, Active Directory) answers a bind without a name (RFC 4513, 5.1.1). */
import { Client, ResultCodeError } from 'ldapts'
import { down, type ServiceLook, up } from '../../../shared/service-check/service-look.ts'
import { lookOfError, PATIENCE_MS, type Place } from './conversation.ts'

interface Directory extends Place {
  readonly isTls: boolean
}

export async function lookAtDirectory(place: Directory, signal?: AbortSignal): Promise<ServiceLook> {
  const { host, port, isTls } = place
  const at = host.includes(':') ? `[${host}]` : host
  const client = new Client({
    ...{
      url: `${isTls ? 'ldaps' : 'ldap'}://${at}:${port}`,
      timeout: PATIENCE_MS,
      connectTimeout: PATIENCE_MS,
    },
    ...(isTls ? { tlsOptions: { rejectUnauthorized: false } } : {}),
  })
  const begun = performance.now()
  try {
    await client.bind('', '')
    return up('ldap_bound', performance.now() - begun)
  } catch (error) {
    signal?.throwIfAborted()
    // A refusal is an answer: the directory is there.
    if (error instanceof ResultCodeError) return up('ldap_refuses', performance.now() - begun)
    const known = error as NodeJS.ErrnoException
    return known.code === undefined ? down('other_protocol', { port }) : lookOfError(known, place)
  } finally {
    // It is gone already where it never was there.
    await client.unbind().catch(() => undefined)
  }
}
