/**
 * Where this computer is, and which services it reaches from there. Each look is one without a login, so that it may be asked again
 * and again; where the vault is open, a login beside it now and then tells of a token that no longer holds, or an API switched off.
 */
import type { ReachedServices, ServiceTest, Whereabouts } from '../../../shared/contract/lan-service.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { ownReason } from '../../integrations/http/network-reason.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import type { Computer } from '../computer.ts'
import { createSparedLogins, type SparedLogins } from './spared-logins.ts'
import { testService } from './test-service.ts'

/** Whoever watches waits no longer than this for one that is silent. Milliseconds. */
const PATIENCE = { connectMs: 3000, answerMs: 5000 }
/** The outside is asked more rarely than what is on the LAN. Milliseconds. */
const INTERNET_MS = 60_000

/** Milliseconds. */
const LOGIN_MS = 60_000
export interface WatchReach {
  /** `vault`: null where it is closed. */
  look(site: SiteFile, vault: OpenVault | null, signal?: AbortSignal): Promise<ReachedServices>
  /** Somebody tested it and it is well, or it or its login is another one now: the next look logs in. */
  forget(name: string): void
}

/** Several windows ask; the Internet is looked for, and each service logged in to, once a minute for all of them. */
export function createReachWatch(
  computer: Pick<Computer, 'network' | 'reachInternet'>,
  now: () => number = () => performance.now(),
  logins: SparedLogins = createSparedLogins(now),
): WatchReach {
  let outside: { readonly until: number; readonly look: Promise<boolean> } | null = null

  function isInternetReached(): Promise<boolean> {
    if (outside && now() < outside.until) return outside.look
    const { signal } = new AbortController()
    const look = computer.reachInternet(null, signal).then(({ kind }) => kind === 'answered')
    outside = { until: now() + INTERNET_MS, look }
    return look
  }

  async function whereabouts(): Promise<Whereabouts> {
    if (ownReason(await computer.network()) !== null) {
      outside = null
      return 'offline'
    }
    return (await isInternetReached()) ? 'internet' : 'lan'
  }

  /** What the last login said; null: nothing that could be told. */
  async function loggedIn(site: SiteFile, id: number, vault: OpenVault): Promise<ServiceTest | null> {
    try {
      // Read anew: where a new login was kept while the way there was looked at, the former user would be refused with it.
      const service = listLanServices(site.db).find((one) => one.id === id)
      return service
        ? await logins.login(site, service, vault, { freshMs: LOGIN_MS, patience: PATIENCE })
        : null
    } catch (error) {
      // Its vault lacks a secret, or the site was left meanwhile.
      if (error instanceof WorkError || !site.db.open) return null
      throw error
    }
  }

  async function lookAt(
    site: SiteFile,
    service: LanService,
    vault: OpenVault | null,
    signal: AbortSignal | undefined,
  ): Promise<ServiceTest> {
    const touched = await testService(site, service, null, { ...PATIENCE, ...(signal ? { signal } : {}) })
    if (!touched.ok || vault === null) return touched
    const login = await loggedIn(site, service.id, vault)
    return login && !login.ok ? login : touched
  }

  return {
    async look(site, vault, signal) {
      const [where, services] = await Promise.all([
        whereabouts(),
        Promise.all(listLanServices(site.db).map((service) => lookAt(site, service, vault, signal))),
      ])
      return { where, services }
    },
    forget: (name) => logins.forget(name),
  }
}
