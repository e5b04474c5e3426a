/**
 * Requests to FOG with both its tokens. 403 is the server's token, 401 the user's, a redirect means that the API is switched
 * off (fog-api §1): three causes, three words.
 */
import { readJson } from '../http/json-answer.ts'
import type { HttpAnswer, HttpClient, HttpRequest } from '../http/pinned-http.ts'
import { reachError } from '../http/reach-error.ts'
import type { Probed, Secrets } from '../probe.ts'
import { listIn } from './read-list.ts'

export interface FogAnswer {
  readonly status: number
  readonly text: string
  /** The body as a value; undefined where it is none, as with many errors of FOG, which have an empty one. */
  readonly value: unknown
}

export interface FogHttp {
  readonly url: string
  /** `path` as in `/host/7`. Statuses other than those of the login are answers. Throws WorkError with a ReachReason. */
  send(method: HttpRequest['method'], path: string, body?: unknown): Promise<FogAnswer>
  close(): void
}

/** Pasted tokens bring blanks and line ends with them, which FOG 1.5.9 does not trim. */
const trimmed = (token: string | undefined): string => (token ?? '').trim()

export function fogHttp(http: HttpClient, base: string, secrets: Secrets): FogHttp {
  const headers = {
    'fog-api-token': trimmed(secrets['api-token']),
    'fog-user-token': trimmed(secrets['user-token']),
  }
  return {
    url: http.url,
    close: () => http.close(),
    async send(method, path, body) {
      const json = body === undefined ? {} : { body: JSON.stringify(body) }
      const type = body === undefined ? {} : { 'content-type': 'application/json' }
      const answer = await http.send({
        method,
        path: `${base}${path}`,
        headers: { ...headers, ...type },
        ...json,
      })
      refuseLogin(http.url, answer)
      return { status: answer.status, text: answer.text, value: readJson(answer.text) }
    },
  }
}

function refuseLogin(url: string, { status }: HttpAnswer): void {
  if (status === 403) throw reachError('wrong_server_token', { url })
  if (status === 401) throw reachError('wrong_user_token', { url })
  if (status === 302) throw reachError('api_off', { url })
}

/** 1.5 tells no version; late 1.5.10 knows a state that 1.5.9 has not, "Failed" (schema 281, fog-api §5). */
async function versionBySchema(fog: FogHttp): Promise<string> {
  const { value } = await fog.send('GET', '/taskstate')
  const states = listIn(value, 'taskstates') ?? []
  return states.some((state) => String((state as { id?: unknown }).id) === '6') ? '1.5.10' : '1.5'
}

/**
 * Logs in and asks for the version. 1.5 answers `/system/info` with the bare word `success`, after looking at both tokens; 1.6
 * with its version and no look at tokens, so a list is asked for as well. Throws WorkError.
 */
export async function probeFog(fog: FogHttp): Promise<Probed> {
  const info = await fog.send('GET', '/system/info')
  const told = (info.value as { version?: unknown } | undefined)?.version
  if (info.status !== 200 || (typeof told !== 'string' && info.text.trim() !== 'success'))
    throw reachError('other_product', { url: fog.url, product: 'FOG', detail: `${info.status}` })
  if (typeof told !== 'string') return { version: await versionBySchema(fog) }
  const names = await fog.send('GET', '/host/names')
  if (names.status !== 200)
    throw reachError('server_error', { url: fog.url, detail: `/host/names: ${names.status}` })
  return { version: told }
}
