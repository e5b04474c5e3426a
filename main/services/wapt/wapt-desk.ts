/** WAPT for screens: the open site's, with the vault as it is. */
import type { WaptFollowing, WaptPrecheck, WaptProgress, WokenHost } from '../../../shared/contract/wapt.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { openPackages, packageRows } from '../../../shared/wapt/package-rows.ts'
import { waptParts } from '../../../shared/wapt/wapt-lists.ts'
import { groupRows, mayOf, type WaptView } from '../../../shared/wapt/wapt-view.ts'
import type { Clock } from '../../clock.ts'
import { findLanService, listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { WaptApi } from '../../integrations/wapt/wapt-api.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { followWork } from '../follow-work.ts'
import { connectWapt, expectKind, secretsOf } from '../lan-services/connect.ts'
import { addressOf } from '../service-checks/look-at.ts'
import type { Workspace } from '../workspace.ts'
import { comparedHosts } from './compared-hosts.ts'
import { createFollowings, type FollowRequest } from './followings.ts'
import { precheckHost } from './precheck.ts'
import { wakeAgents } from './wake-agents.ts'
import { askedLists, keptPart, type ReadParts } from './wapt-reading.ts'

export interface WaptDesk {
  services(): readonly string[]
  kept(name: string): WaptView | null
  /** Throws WorkError `vault_closed`, a ReachReason. What was read until then is kept. */
  read(name: string, signal?: AbortSignal): AsyncGenerator<WaptProgress, void>
  wake(name: string, uuids: readonly string[], signal?: AbortSignal): Promise<readonly WokenHost[]>
  /** In the background, as long as it takes. Throws WorkError `already_followed`. */
  follow(request: FollowRequest & { readonly service: string }): Promise<void>
  followings(signal?: AbortSignal): AsyncGenerator<readonly WaptFollowing[], void>
  endFollowing(name: string): Promise<void>
  precheck(host: string, signal?: AbortSignal): Promise<WaptPrecheck>
  close(): Promise<void>
}

interface Parts {
  readonly workspace: Workspace
  readonly vault: () => OpenVault | null
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
}

export function createWaptDesk({ workspace, vault, clock, onBug }: Parts): WaptDesk {
  const site = () => workspace.site()
  // Of each server whose last reading the site file did not take.
  const fresh = new Map<
    string,
    { readonly of: SiteFile; readonly read: ReadParts; readonly unkept: string }
  >()
  const serviceNamed = (file: SiteFile, name: string) => expectKind(findLanService(file.db, name), 'wapt')

  /** Throws WorkError `vault_closed` at once, a ReachReason. */
  async function connect(service: LanService, signal: AbortSignal | undefined): Promise<WaptApi> {
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return connectWapt(service, secretsOf(service, open), signal ? { signal } : {})
  }

  const followings = createFollowings({
    ...{ workspace, vault, clock, onBug },
    connect: (service, open, signal) => connectWapt(service, secretsOf(service, open), { signal }),
  })
  workspace.onShow(({ file }) => followings.resume(file))
  workspace.onLeave(() => void followings.leave())

  async function on<T>(
    name: string,
    signal: AbortSignal | undefined,
    work: (api: WaptApi, file: SiteFile) => Promise<T>,
  ): Promise<T> {
    const file = site()
    const api = await connect(serviceNamed(file, name), signal)
    try {
      return await work(api, file)
    } finally {
      api.close()
    }
  }

  return {
    services: () =>
      listLanServices(site().db)
        .filter(({ kind }) => kind === 'wapt')
        .map(({ name }) => name),
    kept: (name) => keptView(site(), name),
    read: (name, given) =>
      followWork<WaptProgress>({ done: 0, total: waptParts.length }, given, async (set, signal) => {
        try {
          await on(name, signal, async (api, file) => {
            const { lists, read, unkept } = askedLists(file, serviceNamed(file, name), api)
            fresh.delete(name)
            for (const [at, part] of waptParts.entries()) {
              await lists[part]()
              const why = unkept()
              if (why !== null) fresh.set(name, { of: file, read: read(), unkept: why })
              set({ done: at + 1, total: waptParts.length })
            }
          })
        } finally {
          workspace.touch()
        }
      }),
    wake: (name, uuids, signal) =>
      on(name, signal, async (api, file) => {
        const { rows } = comparedHosts(file, await api.hosts())
        const meant = rows.filter(({ uuid }) => uuids.includes(uuid))
        const woken = await wakeAgents(file, name, api, meant)
        workspace.touch()
        return woken
      }),
    follow: async ({ service: name, ...request }) => {
      const file = site()
      await followings.begin(file, serviceNamed(file, name), request)
    },
    followings: (signal) => followings.watch(signal),
    endFollowing: (name) => followings.end(serviceNamed(site(), name)),
    precheck: (host, signal) => {
      const plan = workspace.current()?.file.plan()
      return precheckHost(plan ? addressOf(plan, host) : host, signal)
    },
    close: () => followings.close(),
  }

  function keptView(file: SiteFile, name: string): WaptView | null {
    const service = serviceNamed(file, name)
    const found = fresh.get(name)
    const now = found?.of === file ? found : null
    const parts = {
      rights: keptPart(file, service, 'rights'),
      hosts: keptPart(file, service, 'hosts'),
      packages: keptPart(file, service, 'packages'),
      states: keptPart(file, service, 'states'),
      groups: keptPart(file, service, 'groups'),
      ...now?.read,
    }
    const [readAt] = Object.values(parts)
      .flatMap((part) => part?.readAt ?? [])
      .sort()
    if (readAt === undefined) return null
    const groups = parts.groups?.value ?? null
    const hosts = parts.hosts?.value ?? { hosts: [], isCut: false }
    const compared = comparedHosts(file, hosts, groups)
    const states = parts.states?.value ?? []
    return {
      ...{
        ...compared,
        readAt,
        unkept: now?.unkept ?? null,
        isCut: hosts.isCut,
        may: mayOf(parts.rights?.value ?? null),
      },
      packages: packageRows(parts.packages?.value ?? [], states),
      open: openPackages(compared.rows, states),
      groups: groupRows(groups ?? [], compared.rows),
    }
  }
}
