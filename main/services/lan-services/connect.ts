/** From a service of the site to a connection that is logged in, whatever its kind. */
import {
  kindFacts,
  type LanService,
  secretNameOf,
  secretParts,
} from '../../../shared/lan-services/lan-service.ts'
import { type FogHttp, fogHttp, probeFog } from '../../integrations/fog/fog-http.ts'
import { type HttpOptions, openHttp } from '../../integrations/http/pinned-http.ts'
import type { Probed, Secrets } from '../../integrations/probe.ts'
import { openProxmox, type ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { probeWapt } from '../../integrations/wapt/probe-wapt.ts'
import { type WaptApi, waptApi } from '../../integrations/wapt/wapt-api.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'

/** What is needed of a service to speak to it; a new one has no id yet. */
export type Reached = Pick<LanService, 'name' | 'kind' | 'url' | 'fingerprint' | 'auth' | 'user'>

const basePath = (url: string): string => new URL(url).pathname.replace(/\/$/, '')

/** The secrets of a service out of the vault. Throws WorkError `secrets_missing`. */
export function secretsOf({ id, name, auth }: LanService, vault: OpenVault): Secrets {
  return Object.fromEntries(
    secretParts[auth].map((part) => {
      const value = vault.get(secretNameOf(id, part))
      if (value === null)
        throw new WorkError(
          'secrets_missing',
          `The vault holds no login of service ${name} any more. Give it anew: under Services, Servers, Login…, or with brassage service login.`,
          { name },
        )
      return [part, value]
    }),
  )
}

/** Throws WorkError with a ReachReason. */
export async function connectProxmox(
  service: Reached,
  secrets: Secrets,
  options: HttpOptions,
): Promise<ProxmoxApi> {
  const http = await openHttp(service, options)
  const { user } = service
  const login =
    service.auth === 'token'
      ? ({ kind: 'token', id: user ?? '', secret: secrets.secret ?? '' } as const)
      : ({ kind: 'password', user: user ?? '', password: secrets.password ?? '' } as const)
  try {
    return await openProxmox(http, basePath(service.url), login)
  } catch (error) {
    http.close()
    throw error
  }
}

/** Nothing is asked yet. Throws WorkError with a ReachReason where the certificate is not the pinned one. */
export async function connectFog(service: Reached, secrets: Secrets, options: HttpOptions): Promise<FogHttp> {
  return fogHttp(await openHttp(service, options), basePath(service.url), secrets)
}

/** Nothing is asked yet. Throws WorkError with a ReachReason where the certificate is not the pinned one. */
export async function connectWapt(
  service: Reached,
  secrets: Secrets,
  options: HttpOptions,
): Promise<WaptApi> {
  const http = await openHttp(service, options)
  const login = { user: service.user ?? '', password: secrets.password ?? '' }
  return waptApi(http, basePath(service.url), login)
}

const probes: Readonly<
  Record<LanService['kind'], (service: Reached, secrets: Secrets, options: HttpOptions) => Promise<Probed>>
> = {
  async proxmox(service, secrets, options) {
    const api = await connectProxmox(service, secrets, options)
    api.close()
    return { version: api.version.text }
  },
  async fog(service, secrets, options) {
    const fog = await connectFog(service, secrets, options)
    try {
      return await probeFog(fog)
    } finally {
      fog.close()
    }
  },
  async wapt(service, secrets, options) {
    const http = await openHttp(service, options)
    try {
      return await probeWapt(http, basePath(service.url), service.user ?? '', secrets)
    } finally {
      http.close()
    }
  },
}

/** Logs in and asks for the version. Throws WorkError with a ReachReason. */
export const probeService = (service: Reached, secrets: Secrets, options: HttpOptions): Promise<Probed> =>
  probes[service.kind](service, secrets, options)

/** Throws WorkError `wrong_kind` where another kind of service is meant. */
export function expectKind(service: LanService, kind: LanService['kind']): LanService {
  if (service.kind === kind) return service
  throw new WorkError(
    'wrong_kind',
    `Service ${service.name} is ${kindFacts[service.kind].title}, and ${kindFacts[kind].title} is wanted.`,
    { name: service.name },
  )
}
