/** Every service of the core, as the calls of the contract find them. */
import type { Logger } from 'pino'
import type { AppInfo } from '../../shared/contract/site.ts'
import type { BackupService } from './backup/backup-service.ts'
import type { ConfigService } from './config-service.ts'
import type { ConsoleService } from './console-service.ts'
import type { EditService } from './edit-service.ts'
import type { ImportService } from './import-service.ts'
import type { JobService } from './jobs/job-service.ts'
import type { PlanService } from './plan-service.ts'
import type { PushService } from './push/push-service.ts'
import type { SiteService } from './site-service.ts'
import type { TypeService } from './type-service.ts'
import type { VaultService } from './vault-service.ts'
import type { Workspace } from './workspace.ts'

export interface Services {
  readonly info: AppInfo
  readonly log: Logger
  readonly workspace: Workspace
  readonly sites: SiteService
  readonly plan: PlanService
  readonly edits: EditService
  readonly config: ConfigService
  readonly imports: ImportService
  readonly vault: VaultService
  readonly types: TypeService
  readonly consoles: ConsoleService
  readonly pushes: PushService
  readonly backups: BackupService
  readonly jobs: JobService
}
