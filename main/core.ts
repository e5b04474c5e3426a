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
import { createChecklistService } from './services/checklist/checklist-service.ts'
import { type Computer, thisComputer } from './services/computer.ts'
import { createConfigService } from './services/config-service.ts'
import { createConsoleService } from './services/console-service.ts'
import { createDhcpWatchService } from './services/dhcp/dhcp-watch-service.ts'
import { askOpenConsole } from './services/diagnosis/ask-open-console.ts'
import { createDiagnosisService } from './services/diagnosis/diagnosis-service.ts'
import { createEditService } from './services/edit-service.ts'
import { createFloorPlanService } from './services/floor-plans/floor-plan-service.ts'
import { createFogDesk } from './services/fog/fog-desk.ts'
import { createImportService } from './services/import-service.ts'
import { createIntakeService } from './services/intake/intake-service.ts'
import { createInventoryService } from './services/inventory/inventory-service.ts'
import { createJobService } from './services/jobs/job-service.ts'
import { createJournalService } from './services/journal/journal-service.ts'
import { createLanServiceDesk } from './services/lan-services/lan-service-desk.ts'
import { createSparedLogins } from './services/lan-services/spared-logins.ts'
import { createReachWatch } from './services/lan-services/watch-reach.ts'
import { createLateChangeService } from './services/late-change-service.ts'
import { createMailService } from './services/mail/mail-service.ts'
import { createMigrationService } from './services/migration/migration-service.ts'
import { createMoveDesk } from './services/move-guest/move-desk.ts'
import { createOutboxDesk } from './services/outbox/outbox-desk.ts'
import { createPlanService } from './services/plan-service.ts'
import { createPrintService } from './services/print-service.ts'
import { createProxmoxDesk } from './services/proxmox/proxmox-desk.ts'
import { createPushService, type PushService } from './services/push/push-service.ts'
import { createRoomService } from './services/room-service.ts'
import { createRouterService } from './services/routers/router-service.ts'
import { createRunbookService } from './services/runbooks/runbook-service.ts'
import { createServiceCheckService } from './services/service-checks/service-check-service.ts'
import type { Services } from './services/services.ts'
import { createSiteService } from './services/site-service.ts'
import { createTypeService } from './services/type-service.ts'
import { createVaultService } from './services/vault-service.ts'
import { createEvidenceInterval } from './services/verify/evidence-interval.ts'
import { createSiteEvidence } from './services/verify/site-evidence.ts'
import { createVerdictDesk } from './services/verify/verdict-desk.ts'
import { createVerifyService } from './services/verify/verify-service.ts'
import { createWalkService } from './services/walk/walk-service.ts'
import { createWaptDesk } from './services/wapt/wapt-desk.ts'
import { openWipeLogs } from './services/wipe/wipe-log.ts'
import { createWorkspace } from './services/workspace.ts'
import type { Session } from './sessions/session.ts'
import type { KeyStore } from './vault/os-key.ts'

export interface CoreOptions {
  readonly info: AppInfo
  readonly clock: Clock
  readonly log: Logger
  /** Recents, rolling copies, scratch sites: outside any site's folder. */
  readonly dataFolder: string
  /** The system's key store, where the shell has one. */
  readonly keyStore?: KeyStore
  /** What the walk test and the diagnosis look with; this computer unless told otherwise. */
  readonly computer?: Computer
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
    session: (id) => consoles.pushSession(id),
    findConsole: (id) => {
      const { peer, match } = consoles.view(consoles.hub.get(id))
      return { peer, device: match?.switch ?? null }
    },
    onRecorded: () => workspace.touch(),
  })
  workspace.onShow(() => jobs.refresh())
  workspace.onLeave(() => void jobs.stopAll())
  const intake = createIntakeService({
    clock: options.clock,
    log: options.log,
    consoles,
    pushes,
    edits,
    site: () => sites.ensureSite(),
    currentSite: () => workspace.current()?.file ?? null,
    vault: () => vault.opened(),
    logs: openWipeLogs(join(options.dataFolder, 'wipes'), () => options.clock.timestamp()),
    onRecorded: () => workspace.touch(),
  })
  workspace.onLeave(() => void intake.closeAll())
  const evidence = createSiteEvidence()
  const interval = createEvidenceInterval({
    clock: options.clock,
    site: () => workspace.site(),
    sessions: () => {
      const devices = workspace.current()?.file.plan().device ?? []
      return consoles.identified().flatMap(({ session, identified, switch: name }) => {
        const device = devices.find((one) => one.name === name)
        return device ? [{ session, identified, device }] : []
      })
    },
    onChange: () => workspace.touch(),
    onBug: (error) => options.log.error({ err: error }, 'a reading at an interval failed'),
  })
  workspace.onLeave(() => interval.set(null))
  const plan = createPlanService(workspace)
  const checklist = createChecklistService(workspace, edits)
  const computer = options.computer ?? thisComputer(options.clock)
  /** A console that is open to a planned switch, for sure. */
  const openConsoleTo = (deviceId: number) => {
    const name = workspace
      .site()
      .plan()
      .device.find(({ id }) => id === deviceId)?.name
    const isIt = (session: Session) => {
      const { state, match } = consoles.view(session)
      return state.kind !== 'closed' && match?.certain === true && match.switch === name
    }
    return consoles.hub.list().find(isIt) ?? null
  }
  const moves = createMoveDesk({
    workspace,
    vault: () => vault.opened(),
    onBug: (error) => options.log.error({ err: error }, 'a move of a guest failed'),
  })
  workspace.onLeave(() => void moves.stopAll())
  const fog = createFogDesk(
    workspace,
    () => vault.opened(),
    (error) => options.log.error({ err: error }, 'a run of FOG failed'),
    computer,
  )
  workspace.onLeave(() => void fog.stopAll())
  const logins = createSparedLogins()
  const outbox = createOutboxDesk({
    ...{ workspace, fog, moves, logins, probe: computer },
    vault: () => vault.opened(),
    onBug: (error) => options.log.error({ err: error }, 'a job of the outbox failed'),
  })
  workspace.onLeave(() => void outbox.stopAll())
  const services: Services = {
    info: options.info,
    log: options.log,
    workspace,
    sites,
    plan,
    edits,
    config,
    floorPlans: createFloorPlanService(workspace, edits, () => untilNoneSends(pushes)),
    imports: createImportService(workspace, () => untilNoneSends(pushes)),
    vault,
    types: createTypeService(workspace, edits),
    consoles,
    pushes,
    backups: createBackupService(workspace),
    jobs,
    prints: createPrintService(workspace, options.clock),
    intake,
    checklist,
    journal: createJournalService(workspace, () => vault.opened()),
    lanServices: createLanServiceDesk(
      workspace,
      () => vault.opened(),
      createReachWatch(computer, undefined, logins),
    ),
    wapt: createWaptDesk({
      ...{ workspace, vault: () => vault.opened(), clock: options.clock },
      onBug: (error) => options.log.error({ err: error }, 'following a deployment failed'),
    }),
    proxmox: createProxmoxDesk(workspace, () => vault.opened()),
    fog,
    lateChanges: createLateChangeService(workspace),
    migrations: createMigrationService({
      ...{ workspace, pushes, vault: () => vault.opened(), clock: options.clock },
      onBug: (error) => options.log.error({ err: error }, 'a step of a migration failed'),
    }),
    moves,
    outbox,
    rooms: createRoomService(workspace, { plan, checklist }),
    routers: createRouterService(
      workspace,
      options.clock,
      () => vault.opened(),
      (error) => options.log.error({ err: error }, 'a test of the failover failed'),
    ),
    runbooks: createRunbookService(workspace, edits),
    inventory: createInventoryService(workspace, edits),
    dhcpWatches: createDhcpWatchService(workspace, { clock: options.clock, readings: evidence }),
    diagnoses: createDiagnosisService({
      workspace,
      computer,
      evidence: (site) => evidence.gather(site, null),
      judge: createVerdictDesk().verify,
      askPort: (question, signal) => askOpenConsole(openConsoleTo(question.deviceId), question, signal),
    }),
    mail: createMailService(options.clock),
    serviceChecks: createServiceCheckService(workspace, () => vault.opened()),
    walks: createWalkService({
      clock: options.clock,
      log: options.log,
      workspace,
      computer,
      readings: (site) => evidence.gather(site, null).now,
    }),
    verify: createVerifyService({ workspace, edits, interval, evidence }),
  }
  return {
    services,
    router,
    context: { caller: { kind: 'window' }, services },
    async close() {
      await intake.stopAll()
      services.walks.stop()
      await Promise.all([
        consoles.stop(),
        services.imports.stop(),
        services.floorPlans.stop(),
        services.prints.stop(),
        services.verify.stop(),
        jobs.stopAll(),
        moves.stopAll(),
        fog.stopAll(),
        outbox.stopAll(),
        services.wapt.close(),
        services.dhcpWatches.close(),
        services.routers.stopDrill(),
      ])
      workspace.close()
    },
  }
}
