/** Where this computer is, and which services it reaches from there: looked at without a login, so that it may be asked again and again. */
import type { ReachedServices, Whereabouts } from '../../../shared/contract/lan-service.ts'
import { listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { ownReason } from '../../integrations/http/network-reason.ts'
import type { Computer } from '../computer.ts'
import { testService } from './test-service.ts'

/** Whoever watches waits no longer than this for one that is silent. Milliseconds. */
const PATIENCE = { connectMs: 3000, answerMs: 5000 }
/** The outside is asked more rarely than what is on the LAN. Milliseconds. */
const INTERNET_MS = 60_000

export type WatchReach = (site: SiteFile, signal?: AbortSignal) => Promise<ReachedServices>

/** Several windows ask; the Internet is looked for once a minute for all of them. */
export function createReachWatch(computer: Pick<Computer, 'network' | 'reachInternet'>): WatchReach {
  let outside: { readonly until: number; readonly look: Promise<boolean> } | null = null

  function isInternetReached(): Promise<boolean> {
    if (outside && performance.now() < outside.until) return outside.look
    const { signal } = new AbortController()
    const look = computer.reachInternet(null, signal).then(({ kind }) => kind === 'answered')
    outside = { until: performance.now() + INTERNET_MS, look }
    return look
  }

  async function whereabouts(): Promise<Whereabouts> {
    if (ownReason(await computer.network()) !== null) {
      outside = null
      return 'offline'
    }
    return (await isInternetReached()) ? 'internet' : 'lan'
  }

  return async (site, signal) => {
    const options = { ...PATIENCE, ...(signal ? { signal } : {}) }
    const [where, services] = await Promise.all([
      whereabouts(),
      Promise.all(listLanServices(site.db).map((service) => testService(site, service, null, options))),
    ])
    return { where, services }
  }
}
