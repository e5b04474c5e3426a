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
import { testService } from './test-service.ts'

/** Whoever watches waits no longer than this for one that is silent. Milliseconds. */
const PATIENCE = { connectMs: 3000, answerMs: 5000 }
/** The outside is asked more rarely than what is on the LAN. Milliseconds. */
const INTERNET_MS = 60_000

/** Milliseconds. */
const LOGIN_MS = 60_000
/** Not given again until a person asks for it: an account is locked after a few. */
const refusals: readonly ServiceTest['reason'][] = ['wrong_password', 'second_factor']

export interface WatchReach {
  /** `vault`: null where it is closed. */
  look(site: SiteFile, vault: OpenVault | null, signal?: AbortSignal): Promise<ReachedServices>
  /** Somebody tested it and it is well, or it is another one now: the next look logs in. */
  forget(name: string): void
}

interface Login {
  until: number
  readonly test: Promise<ServiceTest | null>
}

/** Several windows ask; the Internet is looked for, and each service logged in to, once a minute for all of them. */
export function createReachWatch(
  computer: Pick<Computer, 'network' | 'reachInternet'>,
  now: () => number = () => performance.now(),
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

  // Of one opening of a vault: whoever opens it anew may have changed a secret in it.
  let logins: { readonly of: OpenVault; readonly byName: Map<string, Login> } | null = null

  /** What the last login said; null: nothing that could be told. */
  function loggedIn(site: SiteFile, service: LanService, vault: OpenVault): Promise<ServiceTest | null> {
    if (logins?.of !== vault) logins = { of: vault, byName: new Map() }
    const { byName } = logins
    const kept = byName.get(service.name)
    if (kept && now() < kept.until) return kept.test
    // For all who ask: none of them takes it back.
    const test = testService(site, service, vault, PATIENCE).catch((error: unknown) => {
      // Its vault lacks a secret, or the site was left meanwhile.
      if (error instanceof WorkError || !site.db.open) return null
      throw error
    })
    const login: Login = { until: now() + LOGIN_MS, test }
    byName.set(service.name, login)
    void test.then(
      (said) => {
        if (said && refusals.includes(said.reason)) login.until = Number.POSITIVE_INFINITY
      },
      () => undefined, // whoever asked is told
    )
    return test
  }

  async function lookAt(
    site: SiteFile,
    service: LanService,
    vault: OpenVault | null,
    signal: AbortSignal | undefined,
  ): Promise<ServiceTest> {
    const touched = await testService(site, service, null, { ...PATIENCE, ...(signal ? { signal } : {}) })
    if (!touched.ok || vault === null) return touched
    const login = await loggedIn(site, service, vault)
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
    forget: (name) => void logins?.byName.delete(name),
  }
}
