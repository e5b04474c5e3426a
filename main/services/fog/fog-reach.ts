/** How the desks of FOG get to a server of the open site, with the vault as it is; one act at a time goes on at one run. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { expectKind } from '../lan-services/connect.ts'
import type { Workspace } from '../workspace.ts'
import { withFog } from './with-fog.ts'

export interface FogReach {
  site(): SiteFile
  serviceNamed(file: SiteFile, name: string): LanService
  /** Throws WorkError `vault_closed`, a ReachReason. */
  on<T>(name: string, work: (fog: FogClient, file: SiteFile, service: LanService) => Promise<T>): Promise<T>
  /** The same, where it leaves something that screens show. */
  changing<T>(
    name: string,
    work: (fog: FogClient, file: SiteFile, service: LanService) => Promise<T>,
  ): Promise<T>
  /** Something that screens show is new. */
  touch(): void
  /** Throws WorkError `run_busy`: a second click sends nothing. */
  alone<T>(run: string, work: () => Promise<T>): Promise<T>
}

export function createFogReach(workspace: Workspace, vault: () => OpenVault | null): FogReach {
  const site = () => workspace.site()
  const serviceNamed = (file: SiteFile, name: string) => expectKind(findLanService(file.db, name), 'fog')
  const going = new Set<string>()
  const on: FogReach['on'] = async (name, work) => {
    const file = site()
    const service = serviceNamed(file, name)
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return withFog(service, open, {}, (fog) => work(fog, file, service))
  }
  return {
    ...{ site, serviceNamed, on, touch: () => workspace.touch() },
    async changing(name, work) {
      try {
        return await on(name, work)
      } finally {
        workspace.touch()
      }
    },
    async alone(run, work) {
      if (going.has(run))
        throw new WorkError('run_busy', 'This run is being worked on. Wait until that has ended.')
      going.add(run)
      try {
        return await work()
      } finally {
        going.delete(run)
      }
    },
  }
}
