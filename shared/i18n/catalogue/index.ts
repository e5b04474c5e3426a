/** The one catalogue: every text people read, by area, English beside French so that none is forgotten. */
import { backups } from './backups.ts'
import { checklistTexts } from './checklist.ts'
import { consoleTexts } from './console.ts'
import { dhcpTexts } from './dhcp.ts'
import { diagnosisScreen } from './diagnosis.ts'
import { floorPlanTexts } from './floor-plan.ts'
import { floorPlanWayTexts } from './floor-plan-ways.ts'
import { fogTexts } from './fog.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { importTexts } from './import.ts'
import { inspector } from './inspector.ts'
import { intakeTexts } from './intake.ts'
import { inventoryTexts } from './inventory.ts'
import { jobs } from './jobs.ts'
import { journal } from './journal.ts'
import { lag } from './lag.ts'
import { lanServiceTexts } from './lan-services.ts'
import { lateChangeTexts } from './late-change.ts'
import { mailScreen } from './mail.ts'
import { migrationTexts } from './migration.ts'
import { moveGuestTexts } from './move-guest.ts'
import { outboxTexts } from './outbox.ts'
import { print } from './print.ts'
import { problemsScreen } from './problems-screen.ts'
import { proxmoxTexts } from './proxmox.ts'
import { pushJobs } from './push-jobs.ts'
import { recoveryTexts } from './recovery.ts'
import { roomTexts } from './rooms.ts'
import { routerInstallTexts } from './router-install.ts'
import { routerWatchTexts } from './router-watch.ts'
import { routerTexts } from './routers.ts'
import { runbookTexts } from './runbooks.ts'
import { serviceCheckTexts } from './service-checks.ts'
import { settings } from './settings.ts'
import { switchTexts } from './switches.ts'
import { tables } from './tables.ts'
import { types } from './types.ts'
import { verifyTexts } from './verify.ts'
import { walkTexts } from './walk.ts'
import { waptTexts } from './wapt.ts'

export const catalogue = {
  ...frame,
  ...backups,
  ...jobs,
  ...checklistTexts,
  ...routerTexts,
  ...routerInstallTexts,
  ...routerWatchTexts,
  ...runbookTexts,
  ...fogTexts,
  ...proxmoxTexts,
  ...inventoryTexts,
  ...floorPlanTexts,
  ...floorPlanWayTexts,
  ...pushJobs,
  ...intakeTexts,
  ...consoleTexts,
  ...dhcpTexts,
  ...home,
  ...importTexts,
  ...journal,
  ...lag,
  ...print,
  ...problemsScreen,
  ...recoveryTexts,
  ...lanServiceTexts,
  ...lateChangeTexts,
  ...mailScreen,
  ...serviceCheckTexts,
  ...migrationTexts,
  ...moveGuestTexts,
  ...outboxTexts,
  ...problemsScreen,
  ...roomTexts,
  ...settings,
  ...inspector,
  ...switchTexts,
  ...tables,
  ...types,
  ...walkTexts,
  ...waptTexts,
  ...diagnosisScreen,
  ...verifyTexts,
} as const

export type TextKey = keyof typeof catalogue
export type Language = 'en' | 'fr'
