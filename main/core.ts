/**
 * The core: services over one open site, and the contract implemented on them. Never imports a shell; the shells give
 * it what differs (who they are, where to keep things) and serve its router.
 */
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { AppInfo } from '../shared/contract/site.ts'
import type { Clock } from './clock.ts'
import type { CallContext } from './rpc/context.ts'
import { type Router, router } from './rpc/router.ts'
import { createBackupService } from './services/backup/backup-service.ts'
import { createConfigService } from './services/config-service.ts'
import { createConsoleService } from './services/console-service.ts'
import { createEditService } from './services/edit-service.ts'
import { createImportService } from './services/import-service.ts'
import { createJobService } from './services/jobs/job-service.ts'
import { createPlanService } from './services/plan-service.ts'
import { createPushService, type PushService } from './services/push/push-service.ts'
import type { Services } from './services/services.ts'
import { createSiteService } from './services/site-service.ts'
import { createTypeService } from './services/type-service.ts'
import { createVaultService } from './services/vault-service.ts'
import { createWorkspace } from './services/workspace.ts'
import type { KeyStore } from './vault/os-key.ts'

export interface CoreOptions {
  readonly info: AppInfo
  readonly clock: Clock
  readonly log: Logger
  /** Recents, rolling copies, scratch sites: outside any site's folder. */
  readonly dataFolder: string
  /** The system's key store, where the shell has one. */
  readonly keyStore?: KeyStore
}

export interface Core {
  readonly services: Services
  readonly router: Router
  /** What a window's calls run in. */
  readonly context: CallContext
  close(): Promise<void>
}

/** Resolves when no push is sending; one that a person has paused does not count. */
async function untilNoneSends(pushes: PushService): Promise<void> {
  for await (const running of pushes.watch()) if (running.every(({ state }) => state !== 'running')) return
}

export function createCore(options: CoreOptions): Core {
  const workspace = createWorkspace()
  const edits = createEditService(workspace)
  const config = createConfigService(workspace, edits)
  /** Whatever names secrets of the site. */
  const templatesText = () =>
    config
      .templates()
      .map((template) => template.body)
      .join('\n')
  const sites = createSiteService(workspace, {
    ...options,
    onCopyFailed: (error) => options.log.warn({ err: error }, 'no rolling copy could be made'),
  })
  const vault = createVaultService({
    workspace,
    wantedText: templatesText,
    keyStore: options.keyStore ?? null,
    keyFolder: join(options.dataFolder, 'keys'),
    log: options.log,
  })
  const consoles = createConsoleService({ clock: options.clock, workspace, sites, vault })
  const pushes = createPushService({
    clock: options.clock,
    site: () => workspace.site(),
    vault: () => vault.opened(),
    session: (id) => consoles.pushSession(id),
    onRecorded: () => workspace.touch(),
  })
  const jobs = createJobService({
    clock: options.clock,
    site: () => workspace.site(),
    vault: () => vault.opened(),
    onRecorded: () => workspace.touch(),
  })
  workspace.onShow(() => jobs.refresh())
  workspace.onLeave(() => void jobs.stopAll())
  const services: Services = {
    info: options.info,
    log: options.log,
    workspace,
    sites,
    plan: createPlanService(workspace),
    edits,
    config,
    imports: createImportService(workspace, () => untilNoneSends(pushes)),
    vault,
    types: createTypeService(workspace, edits),
    consoles,
    pushes,
    backups: createBackupService(workspace),
    jobs,
  }
  return {
    services,
    router,
    context: { caller: { kind: 'window' }, services },
    async close() {
      await Promise.all([consoles.stop(), services.imports.stop(), jobs.stopAll()])
      workspace.close()
    },
  }
}
