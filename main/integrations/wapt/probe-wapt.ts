/** Logs in to a WAPT server and asks for its version (wapt-api §2, §3, §4). */

import { readJson } from '../http/json-answer.ts'
import type { HttpClient } from '../http/pinned-http.ts'
import { reachError } from '../http/reach-error.ts'
import type { Probed, Secrets } from '../probe.ts'

/** `/ping` needs no login; so that nothing is sent to a server that is no WAPT, it is asked first. Throws WorkError. */
export async function probeWapt(
  http: HttpClient,
  base: string,
  user: string,
  secrets: Secrets,
): Promise<Probed> {
  const { url } = http
  const pong = await http.send({ method: 'GET', path: `${base}/ping` })
  const told = resultOf(readJson(pong.text))
  if (pong.status !== 200 || typeof told?.version !== 'string')
    throw reachError('other_product', { url, product: 'WAPT', detail: `${pong.status} ${pong.reason}` })
  const login = await http.send({
    method: 'POST',
    path: `${base}/api/v3/login`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password: secrets.password }),
  })
  // Most failures come with status 200: only `success` tells.
  const answer = readJson(login.text) as { success?: unknown; msg?: unknown } | undefined
  if (login.status === 401) throw reachError('wrong_password', { url, product: 'WAPT' })
  if (answer?.success !== true)
    throw reachError('server_error', {
      url,
      detail: String(answer?.msg ?? `${login.status} ${login.reason}`),
    })
  return { version: told.version }
}

function resultOf(answer: unknown): Readonly<Record<string, unknown>> | null {
  const result = (answer as { result?: unknown } | null | undefined)?.result
  return typeof result === 'object' && result !== null ? (result as Record<string, unknown>) : null
}
