/** WAPT for screens: the open site's, with the vault as it is. */
import type { WaptFollowing, WaptPrecheck, WaptProgress, WokenHost } from '../../../shared/contract/wapt.ts'
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
import { followHosts } from './follow-hosts.ts'
import { precheckHost } from './precheck.ts'
import { wakeAgents } from './wake-agents.ts'
import { askedLists, keptPart } from './wapt-reading.ts'

export interface FollowRequest {
  readonly service: string
  readonly uuids: readonly string[]
  readonly package: string | null
  readonly seconds: number
}

export interface WaptDesk {
  services(): readonly string[]
  kept(name: string): WaptView | null
  /** Throws WorkError `vault_closed`, a ReachReason. What was read until then is kept. */
  read(name: string, signal?: AbortSignal): AsyncGenerator<WaptProgress, void>
  wake(name: string, uuids: readonly string[], signal?: AbortSignal): Promise<readonly WokenHost[]>
  follow(request: FollowRequest, signal?: AbortSignal): AsyncGenerator<WaptFollowing, void>
  precheck(host: string, signal?: AbortSignal): Promise<WaptPrecheck>
}

interface Parts {
  readonly workspace: Workspace
  readonly vault: () => OpenVault | null
  readonly clock: Clock
}

export function createWaptDesk({ workspace, vault, clock }: Parts): WaptDesk {
  const site = () => workspace.site()
  const serviceNamed = (file: SiteFile, name: string) => expectKind(findLanService(file.db, name), 'wapt')

  async function on<T>(
    name: string,
    signal: AbortSignal | undefined,
    work: (api: WaptApi, file: SiteFile) => Promise<T>,
  ): Promise<T> {
    const file = site()
    const service = serviceNamed(file, name)
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    const api = await connectWapt(service, secretsOf(service, open), signal ? { signal } : {})
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
            const lists = askedLists(file, serviceNamed(file, name), api)
            for (const [at, part] of waptParts.entries()) {
              await lists[part]()
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
    follow: ({ service, uuids, package: wanted, seconds }, given) =>
      followWork<WaptFollowing>({ hosts: [], isOver: false }, given, (set, signal) =>
        on(service, signal, async (api) => {
          const all = uuids.length > 0 ? uuids : (await api.hosts()).hosts.map(({ uuid }) => uuid)
          const hosts = await followHosts(api, {
            ...{ clock, seconds, signal, uuids: all, package: wanted },
            onChange: (seen) => set({ hosts: seen, isOver: false }),
          })
          set({ hosts, isOver: true })
        }),
      ),
    precheck: (host, signal) => {
      const plan = workspace.current()?.file.plan()
      return precheckHost(plan ? addressOf(plan, host) : host, signal)
    },
  }

  function keptView(file: SiteFile, name: string): WaptView | null {
    const service = serviceNamed(file, name)
    const parts = {
      rights: keptPart(file, service, 'rights'),
      hosts: keptPart(file, service, 'hosts'),
      packages: keptPart(file, service, 'packages'),
      states: keptPart(file, service, 'states'),
      groups: keptPart(file, service, 'groups'),
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
      ...{ ...compared, readAt, isCut: hosts.isCut, may: mayOf(parts.rights?.value ?? null) },
      packages: packageRows(parts.packages?.value ?? [], states),
      open: openPackages(compared.rows, states),
      groups: groupRows(groups ?? [], compared.rows),
    }
  }
}
