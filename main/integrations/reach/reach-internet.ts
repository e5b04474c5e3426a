/**
 * Whether the Internet is reached, by a page that browsers use for the same question: its text is known, so that a venue's
 * sign-in page in its place is noticed. Where only names fail, a server is called by its address.
 */
import { request } from 'node:http'
import { connect } from 'node:net'
import type { Probe } from '../../../shared/diagnosis/facts.ts'

export const CHECK_HOST = 'detectportal.firefox.com'
const CHECK_PAGE = { host: CHECK_HOST, port: 80, path: '/success.txt', text: 'success' }
const BY_ADDRESS = { host: '9.9.9.9', port: 443 }
const PATIENCE_MS = 5000

/** Where to look, other than the real Internet: for tests. */
export interface InternetTargets {
  readonly page: typeof CHECK_PAGE
  readonly byAddress: typeof BY_ADDRESS
}

const internet: InternetTargets = { page: CHECK_PAGE, byAddress: BY_ADDRESS }

/** `from`: the address that questions leave from; null: the system chooses. */
export async function reachInternet(
  from: string | null,
  signal?: AbortSignal,
  { page, byAddress }: InternetTargets = internet,
): Promise<Probe> {
  const begun = performance.now()
  const answered = (): Probe => ({ kind: 'answered', ms: performance.now() - begun })
  const got = await fetchPage(page, from, signal)
  if (got === page.text) return answered()
  if (got !== null) return { kind: 'diverted' }
  return (await reaches(byAddress, from, signal)) ? answered() : { kind: 'silent' }
}

/** The trimmed text of the page, '' for one that is not there; null: nobody answered. */
function fetchPage(
  { host, port, path }: InternetTargets['page'],
  from: string | null,
  signal?: AbortSignal,
): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { host, port, path, timeout: PATIENCE_MS, agent: false, ...localOptions(from, signal) }
    const call = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text = `${text}${part}`.slice(0, 1000)
      })
      response.on('end', () => resolve(response.statusCode === 200 ? text.trim() : ''))
      response.on('error', () => resolve(null))
    })
    call.on('timeout', () => call.destroy(new Error('timeout')))
    call.on('error', () => resolve(null))
    call.end()
  })
}

function reaches(
  target: InternetTargets['byAddress'],
  from: string | null,
  signal?: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ ...target, ...localOptions(from, signal) })
    const end = (isReached: boolean) => {
      socket.destroy()
      resolve(isReached)
    }
    socket.setTimeout(PATIENCE_MS, () => end(false))
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
  })
}

const localOptions = (from: string | null, signal: AbortSignal | undefined) => ({
  ...(from === null ? {} : { localAddress: from }),
  ...(signal ? { signal } : {}),
})
