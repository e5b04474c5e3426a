/** Proxmox for screens: the open site’s, with the vault as it is. */
import type { ActPreview, BegunAct, ProxmoxOverview, SetupPreview } from '../../../shared/contract/proxmox.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { type GuestAct, type TaskLook, wordForAct } from '../../../shared/proxmox/guest-act.ts'
import type { ProxmoxReading } from '../../../shared/proxmox/overview.ts'
import { placeGuests } from '../../../shared/proxmox/placed-guests.ts'
import { findLanService, listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { shownParams } from '../../integrations/proxmox/form-params.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { expectKind } from '../lan-services/connect.ts'
import type { Workspace } from '../workspace.ts'
import { planGuestAct, verifyAct } from './act-on-guests.ts'
import { carryAct } from './carry-act.ts'
import { readIsos } from './create-windows.ts'
import { findGuests } from './find-guest.ts'
import { cancelTask, lookAtTask } from './look-at-task.ts'
import { lastProxmox, readProxmox } from './read-proxmox.ts'
import { previewSetup, runSetup, type WantedSetup } from './run-setup.ts'
import { withProxmox } from './with-proxmox.ts'

export type ProxmoxDesk = ReturnType<typeof createProxmoxDesk>

export function createProxmoxDesk(workspace: Workspace, vault: () => OpenVault | null) {
  const site = () => workspace.site()
  const serviceNamed = (file: SiteFile, name: string) => expectKind(findLanService(file.db, name), 'proxmox')

  /** Throws WorkError `vault_closed`, a ReachReason. */
  async function on<T>(
    name: string,
    signal: AbortSignal | undefined,
    work: (api: ProxmoxApi, file: SiteFile, service: LanService) => Promise<T>,
  ): Promise<T> {
    const file = site()
    const service = serviceNamed(file, name)
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return withProxmox(service, open, signal ? { signal } : {}, (api) => work(api, file, service))
  }

  return {
    services: (): string[] =>
      listLanServices(site().db)
        .filter(({ kind }) => kind === 'proxmox')
        .map(({ name }) => name),
    kept(name: string): ProxmoxOverview | null {
      const file = site()
      const service = serviceNamed(file, name)
      const reading = lastProxmox(file, service)
      return reading && overviewOf(file, service, reading)
    },
    read: (name: string, signal?: AbortSignal): Promise<ProxmoxOverview> =>
      on(name, signal, async (api, file, service) =>
        overviewOf(file, service, await readProxmox(file, service, api)),
      ),
    previewAct: (name: string, act: GuestAct, signal?: AbortSignal): Promise<ActPreview> =>
      on(name, signal, async (api) => {
        const { targets, requests } = await planGuestAct(api, name, act)
        return {
          ...{ targets, word: wordForAct(act) },
          requests: requests.map(({ method, path, params }) => {
            return { method, path, params: shownParams(params) }
          }),
        }
      }),
    // Not stopped with the screen: what was begun for some guests is told for all of them.
    act: (name: string, act: GuestAct, word: string | null): Promise<BegunAct[]> =>
      on(name, undefined, async (api, file, service) => {
        const expected = wordForAct(act)
        if (expected !== null && word?.trim() !== expected)
          throw new WorkError('not_confirmed', `Nothing was sent: "${expected}" is to be typed first.`)
        const begun = await carryAct(file, service, api, await planGuestAct(api, name, act))
        workspace.touch()
        return begun
      }),
    lookAct: (
      name: string,
      act: GuestAct,
      {
        vmid,
        upid,
        before,
      }: { readonly vmid: number; readonly upid: string; readonly before: string | null },
      signal?: AbortSignal,
    ): Promise<TaskLook> =>
      on(name, signal, async (api) => {
        const look = await lookAtTask(api, upid)
        if (look.state === 'running' || look.state === 'failed') return look
        const [guest] = await findGuests(api, name, [vmid])
        return guest ? verifyAct(api, act, guest, look, before) : look
      }),
    isos: (name: string, node: string, signal?: AbortSignal): Promise<string[]> =>
      on(name, signal, (api) => readIsos(api, node)),
    previewSetup: (name: string, wanted: WantedSetup, signal?: AbortSignal): Promise<SetupPreview> =>
      on(name, signal, (api) => previewSetup(api, name, wanted)),
    // Not stopped with the screen: what was sent is looked at to its end.
    setup: (name: string, wanted: WantedSetup): Promise<{ after: string }> =>
      on(name, undefined, async (api, file, service) => {
        const end = await runSetup(api, service, file, wanted)
        workspace.touch()
        return end
      }),
    cancelTask: (name: string, upid: string): Promise<{ sent: boolean }> =>
      on(name, undefined, async (api) => ({ sent: await cancelTask(api, upid) })),
  }
}

const overviewOf = (file: SiteFile, { url }: LanService, reading: ProxmoxReading): ProxmoxOverview => ({
  ...reading,
  url,
  guests: placeGuests(file.plan(), reading),
})
