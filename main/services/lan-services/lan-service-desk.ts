/** Services on the LAN for screens: the open site's, with the vault as it is. */
import type {
  CheckedMorning,
  ReachedServices,
  SeenPin,
  SeenService,
  ServiceTest,
} from '../../../shared/contract/lan-service.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { deleteLanService, findLanService, listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { look } from '../../integrations/http/pinned-http.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { keptMorning } from '../morning-check/kept-morning.ts'
import { runMorningCheck } from '../morning-check/run-morning-check.ts'
import type { Workspace } from '../workspace.ts'
import { addService, readAddress, type ServiceRequest } from './add-service.ts'
import { changeLogin, type ServiceLogin } from './change-login.ts'
import { pinService, seePin } from './pin-service.ts'
import { testService } from './test-service.ts'
import type { WatchReach } from './watch-reach.ts'

export interface LanServiceDesk {
  list(): readonly LanService[]
  look(asked: Pick<ServiceRequest, 'kind' | 'url'>, signal?: AbortSignal): Promise<SeenService>
  add(
    request: ServiceRequest & { readonly fingerprint: string | null },
    signal?: AbortSignal,
  ): Promise<LanService>
  seePin(name: string, signal?: AbortSignal): Promise<SeenPin>
  pin(name: string, fingerprint: string, signal?: AbortSignal): Promise<void>
  login(login: ServiceLogin & { readonly name: string }, signal?: AbortSignal): Promise<void>
  test(name: string, signal?: AbortSignal): Promise<ServiceTest>
  reach(signal?: AbortSignal): Promise<ReachedServices>
  remove(name: string): void
  lastMorning(): CheckedMorning | null
  /** Throws WorkError `vault_closed`, `no_service`. */
  morning(signal?: AbortSignal): Promise<CheckedMorning>
}

export function createLanServiceDesk(
  workspace: Workspace,
  vault: () => OpenVault | null,
  watchReach: WatchReach,
): LanServiceDesk {
  const site = () => workspace.site()
  const opened = (): OpenVault => {
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return open
  }
  const withSignal = (signal: AbortSignal | undefined) => (signal ? { signal } : {})
  // Of one site only: another one's guests are not shown after it was left.
  let last: { readonly of: SiteFile; readonly check: CheckedMorning } | null = null
  return {
    list: () => listLanServices(site().db),
    async look({ kind, url }, signal) {
      const address = readAddress(kind, url)
      if (!address.startsWith('https:')) return { url: address, fingerprint: null, subject: null }
      const { fingerprint, subject } = await look(address, withSignal(signal))
      return { url: address, fingerprint, subject }
    },
    async add({ fingerprint, ...request }, signal) {
      // Nothing that was not shown is trusted.
      const open = opened()
      const added = await addService(
        site(),
        () => Promise.resolve(open),
        request,
        fingerprint === null ? { kind: 'ask', ask: () => false } : { kind: 'fingerprint', fingerprint },
        withSignal(signal),
      )
      workspace.touch()
      return added
    },
    seePin: (name, signal) => seePin(findLanService(site().db, name), withSignal(signal)),
    async pin(name, fingerprint, signal) {
      const file = site()
      pinService(file, await seePin(findLanService(file.db, name), withSignal(signal)), fingerprint)
      watchReach.forget(name)
      workspace.touch()
    },
    async login({ name, ...login }, signal) {
      const open = opened()
      const changed = await changeLogin(site(), () => Promise.resolve(open), name, login, withSignal(signal))
      watchReach.forget(changed.name)
      workspace.touch()
    },
    async test(name, signal) {
      const test = await testService(site(), findLanService(site().db, name), vault(), withSignal(signal))
      if (test.ok) watchReach.forget(name)
      return test
    },
    reach: (signal) => watchReach.look(site(), vault(), signal),
    remove(name) {
      const { db, recorder } = site()
      deleteLanService(db, recorder, findLanService(db, name))
      watchReach.forget(name)
      workspace.touch()
    },
    lastMorning() {
      const file = workspace.current()?.file
      if (!file) return null
      return last?.of === file ? last.check : keptMorning(file, proxmoxOf(file))
    },
    async morning(signal) {
      const file = site()
      const services = proxmoxOf(file)
      if (services.length === 0)
        throw new WorkError('no_service', 'There is no Proxmox service in this site yet. Add one first.')
      const check = await runMorningCheck(file, opened(), services, withSignal(signal))
      const checked = { ...check, at: file.recorder.timestamp() }
      last = { of: file, check: checked }
      return checked
    },
  }
}

const proxmoxOf = ({ db }: SiteFile): LanService[] =>
  listLanServices(db).filter(({ kind }) => kind === 'proxmox')
