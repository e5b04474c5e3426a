/** Migrations for screens: worked out, begun, ticked, and sent a switch at a time over an open console. */
import type { PushPreview } from '../../../shared/contract/console.ts'
import type {
  MigrationPreview,
  MigrationRunView,
  MigrationSummary,
} from '../../../shared/contract/migration.ts'
import type { MigrationRequest } from '../../../shared/migration/migration-request.ts'
import type { Clock } from '../../clock.ts'
import type { Recorder } from '../../db/journal.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import type { PushService } from '../push/push-service.ts'
import type { Workspace } from '../workspace.ts'
import { listRuns, startMigration, summaryOf, type Tick, tickStep, viewRun } from './migration-runs.ts'
import { planSiteMigration, seenOf } from './plan-site-migration.ts'
import { createStepCards, type StepCards } from './step-cards.ts'
import { createStepServers, type StepServers } from './step-servers.ts'
import { prepareSteps, type StepsWanted } from './steps-push.ts'

export interface MigrationStart {
  readonly request: MigrationRequest
  /** Of the preview that was looked at. */
  readonly seen: string
  readonly by: string
}

export interface MigrationService {
  preview(request: MigrationRequest): MigrationPreview
  /** Throws WorkError `plan_changed` where other steps would follow than were looked at. */
  start(start: MigrationStart): MigrationRunView
  runs(): MigrationSummary[]
  run(id: string): MigrationRunView
  tick(tick: Tick, by: string): MigrationRunView
  readonly cards: StepCards
  readonly servers: StepServers
  prepare(wanted: StepsWanted, sessionId: string, signal?: AbortSignal): Promise<PushPreview>
}

export interface MigrationServiceOptions {
  readonly workspace: Workspace
  readonly pushes: Pick<PushService, 'prepareOther'>
  readonly vault: () => OpenVault | null
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
}

export function createMigrationService({
  workspace,
  pushes,
  vault,
  clock,
  onBug,
}: MigrationServiceOptions): MigrationService {
  const site = () => workspace.site()
  const recorder = (who: string): Recorder => ({ ...site().recorder, who })
  const servers = createStepServers({ workspace, vault, clock, onBug })
  /** What is being done from here is not cut. */
  const viewOf = (run: string): MigrationRunView => {
    const view = viewRun(site(), run)
    const steps = view.steps.map((step) =>
      servers.isRunning(run, step.id) ? { ...step, isCut: false } : step,
    )
    return { ...view, steps }
  }
  return {
    preview(request) {
      const migration = planSiteMigration(site(), request)
      const { changes, ...shown } = migration
      return { ...shown, seen: seenOf(migration), rows: changes.length }
    },
    start({ request, seen, by }) {
      const migration = planSiteMigration(site(), request)
      if (seenOf(migration) !== seen)
        throw new WorkError(
          'plan_changed',
          'The plan was edited since you looked: look at what follows again. Nothing was changed.',
        )
      const id = startMigration(site(), recorder(by), request, migration)
      workspace.touch()
      return viewOf(id)
    },
    runs: () => listRuns(site()).map(summaryOf),
    run: viewOf,
    tick(tick, by) {
      tickStep(site(), recorder(by), tick)
      workspace.touch()
      return viewOf(tick.run)
    },
    cards: createStepCards(workspace, vault),
    servers,
    prepare: (wanted, sessionId, signal) =>
      pushes.prepareOther(sessionId, signal, (console, identified) =>
        prepareSteps(site(), wanted, console, identified, { vault: vault(), signal }),
      ),
  }
}
