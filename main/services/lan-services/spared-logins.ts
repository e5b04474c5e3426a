/**
 * Logins that nobody asked for one by one, told again for a while to all who look: to the watch over the servers and to the outbox.
 * A password that was refused is not given again until a person's test succeeds, a new login is kept or the vault is opened anew,
 * whoever looks: an account is locked after a few.
 */
import type { ServiceTest } from '../../../shared/contract/lan-service.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { HttpOptions } from '../../integrations/http/pinned-http.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { testService } from './test-service.ts'

const refusals: readonly ServiceTest['reason'][] = ['wrong_password', 'second_factor']

export interface SparedLogins {
  /** The last one where it is no older than `freshMs`, under way still, or was refused; else a new one. Rejects with WorkError `secrets_missing`. */
  login(
    site: SiteFile,
    service: LanService,
    vault: OpenVault,
    options: { readonly freshMs: number; readonly patience: HttpOptions },
  ): Promise<ServiceTest>
  /** Somebody tested it and it is well, or it or its login is another one now: the next look logs in. */
  forget(name: string): void
}

interface Login {
  readonly at: number
  /** It is under way, or was refused: no other is begun. */
  isLast: boolean
  readonly test: Promise<ServiceTest>
}

/** `now`: milliseconds of a clock that only goes on. */
export function createSparedLogins(now: () => number = () => performance.now()): SparedLogins {
  // Of one opening of a vault: whoever opens it anew may have changed a secret in it.
  let logins: { readonly of: OpenVault; readonly byName: Map<string, Login> } | null = null
  return {
    login(site, service, vault, { freshMs, patience }) {
      if (logins?.of !== vault) logins = { of: vault, byName: new Map() }
      const { byName } = logins
      const kept = byName.get(service.name)
      if (kept && (kept.isLast || now() - kept.at < freshMs)) return kept.test
      // For all who ask: none of them takes it back.
      const test = testService(site, service, vault, patience)
      const login: Login = { at: now(), isLast: true, test }
      byName.set(service.name, login)
      void test.then(
        ({ reason }) => {
          login.isLast = refusals.includes(reason)
        },
        () => {
          login.isLast = false // whoever asked is told
        },
      )
      return test
    },
    forget: (name) => void logins?.byName.delete(name),
  }
}
