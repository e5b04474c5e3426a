/** How the desks of FOG get to a server of the open site, with the vault as it is. What takes long goes on in the background. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { expectKind } from '../lan-services/connect.ts'
import type { Workspace } from '../workspace.ts'
import { createRunsUnderWay, type Doing, type RunsUnderWay } from './runs-under-way.ts'
import { withFog } from './with-fog.ts'

export interface FogReach {
  site(): SiteFile
  serviceNamed(file: SiteFile, name: string): LanService
  /** Throws WorkError `vault_closed`, a ReachReason. */
  on<T>(
    name: string,
    work: (fog: FogClient, file: SiteFile, service: LanService) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>
  /** The same, where it leaves something that screens show. */
  changing<T>(
    name: string,
    work: (fog: FogClient, file: SiteFile, service: LanService) => Promise<T>,
  ): Promise<T>
  /** Something that screens show is new. */
  touch(): void
  readonly underWay: RunsUnderWay
  /** A look at a run; once more where what was being done ended meanwhile, so that its end and what is seen are of one time. */
  looking<T>(name: string, run: string, look: (fog: FogClient, file: SiteFile) => Promise<T>): Promise<T>
  /** Begins it in the background, with a connection of its own; the vault has to be open now. Throws WorkError `vault_closed`, `run_busy`. */
  launch(
    name: string,
    run: string,
    doing: Doing,
    work: (fog: FogClient, file: SiteFile) => Promise<unknown>,
  ): void
}

export function createFogReach(
  workspace: Workspace,
  vault: () => OpenVault | null,
  onBug: (error: unknown) => void,
): FogReach {
  const site = () => workspace.site()
  const serviceNamed = (file: SiteFile, name: string) => expectKind(findLanService(file.db, name), 'fog')
  const underWay = createRunsUnderWay(onBug)
  const opened = (): OpenVault => {
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return open
  }
  const on: FogReach['on'] = async (name, work, signal) => {
    const file = site()
    const service = serviceNamed(file, name)
    return withFog(service, opened(), signal ? { signal } : {}, (fog) => work(fog, file, service))
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
    underWay,
    async looking(name, run, look) {
      const wasDoing = underWay.isDoing(run)
      const seen = await on(name, look)
      return wasDoing && !underWay.isDoing(run) ? on(name, look) : seen
    },
    launch(name, run, doing, work) {
      const [file, open] = [site(), opened()]
      const service = serviceNamed(file, name)
      underWay.begin(run, file, doing, async () => {
        try {
          await withFog(service, open, {}, (fog) => work(fog, file))
        } finally {
          workspace.touch()
        }
      })
      workspace.touch()
    },
  }
}
