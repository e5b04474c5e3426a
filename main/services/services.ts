/** Every service of the core, as the calls of the contract find them. */
import type { Logger } from 'pino'
import type { AppInfo } from '../../shared/contract/site.ts'
import type { BackupService } from './backup/backup-service.ts'
import type { ChecklistService } from './checklist/checklist-service.ts'
import type { ConfigService } from './config-service.ts'
import type { ConsoleService } from './console-service.ts'
import type { DhcpWatchService } from './dhcp/dhcp-watch-service.ts'
import type { DiagnosisService } from './diagnosis/diagnosis-service.ts'
import type { EditService } from './edit-service.ts'
import type { FloorPlanService } from './floor-plans/floor-plan-service.ts'
import type { FogDesk } from './fog/fog-desk.ts'
import type { ImportService } from './import-service.ts'
import type { IntakeService } from './intake/intake-service.ts'
import type { InventoryService } from './inventory/inventory-service.ts'
import type { JobService } from './jobs/job-service.ts'
import type { JournalService } from './journal/journal-service.ts'
import type { LanServiceDesk } from './lan-services/lan-service-desk.ts'
import type { LateChangeService } from './late-change-service.ts'
import type { MailService } from './mail/mail-service.ts'
import type { MigrationService } from './migration/migration-service.ts'
import type { MoveDesk } from './move-guest/move-desk.ts'
import type { OutboxDesk } from './outbox/outbox-desk.ts'
import type { PlanService } from './plan-service.ts'
import type { PrintService } from './print-service.ts'
import type { ProxmoxDesk } from './proxmox/proxmox-desk.ts'
import type { PushService } from './push/push-service.ts'
import type { RoomService } from './room-service.ts'
import type { RouterService } from './routers/router-service.ts'
import type { RunbookService } from './runbooks/runbook-service.ts'
import type { ServiceCheckService } from './service-checks/service-check-service.ts'
import type { SiteService } from './site-service.ts'
import type { TypeService } from './type-service.ts'
import type { VaultService } from './vault-service.ts'
import type { VerifyService } from './verify/verify-service.ts'
import type { WalkService } from './walk/walk-service.ts'
import type { WaptDesk } from './wapt/wapt-desk.ts'
import type { Workspace } from './workspace.ts'

export interface Services {
  readonly info: AppInfo
  readonly log: Logger
  readonly workspace: Workspace
  readonly sites: SiteService
  readonly plan: PlanService
  readonly edits: EditService
  readonly config: ConfigService
  readonly floorPlans: FloorPlanService
  readonly imports: ImportService
  readonly vault: VaultService
  readonly types: TypeService
  readonly consoles: ConsoleService
  readonly pushes: PushService
  readonly backups: BackupService
  readonly jobs: JobService
  readonly checklist: ChecklistService
  readonly journal: JournalService
  readonly prints: PrintService
  readonly intake: IntakeService
  readonly lanServices: LanServiceDesk
  readonly fog: FogDesk
  readonly wapt: WaptDesk
  readonly proxmox: ProxmoxDesk
  readonly lateChanges: LateChangeService
  readonly mail: MailService
  readonly serviceChecks: ServiceCheckService
  readonly migrations: MigrationService
  readonly moves: MoveDesk
  readonly outbox: OutboxDesk
  readonly rooms: RoomService
  readonly routers: RouterService
  readonly runbooks: RunbookService
  readonly inventory: InventoryService
  readonly dhcpWatches: DhcpWatchService
  readonly walks: WalkService
  readonly verify: VerifyService
  readonly diagnoses: DiagnosisService
}
