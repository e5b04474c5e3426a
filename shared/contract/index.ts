/** Every call between a screen and the core, declared once: inputs validated, outputs and errors typed by inference. */
import type { ContractRouterClient } from '@orpc/contract'
import { backupContract } from './backup.ts'
import { checklistContract } from './checklist.ts'
import { consoleContract, pushContract } from './console.ts'
import { dhcpContract } from './dhcp.ts'
import { diagnosisContract } from './diagnosis.ts'
import { floorPlanContract } from './floor-plan.ts'
import { fogContract } from './fog.ts'
import { importContract } from './import.ts'
import { intakeContract } from './intake.ts'
import { inventoryContract } from './inventory.ts'
import { jobContract } from './job.ts'
import { journalContract } from './journal.ts'
import { lanServiceContract } from './lan-service.ts'
import { lateChangeContract } from './late-change.ts'
import { mailContract } from './mail.ts'
import { migrationContract } from './migration.ts'
import { moveGuestContract } from './move-guest.ts'
import { outboxContract } from './outbox.ts'
import { configContract, planContract } from './plan.ts'
import { printContract } from './print.ts'
import { proxmoxContract } from './proxmox.ts'
import { roomContract } from './room.ts'
import { routersContract } from './routers.ts'
import { runbookContract } from './runbook.ts'
import { serviceCheckContract } from './service-check.ts'
import { appContract, siteContract } from './site.ts'
import { vaultContract } from './vault.ts'
import { verifyContract } from './verify.ts'
import { walkContract } from './walk.ts'
import { waptContract } from './wapt.ts'

export const contract = {
  app: appContract,
  site: siteContract,
  plan: planContract,
  config: configContract,
  floorPlan: floorPlanContract,
  fog: fogContract,
  proxmox: proxmoxContract,
  import: importContract,
  console: consoleContract,
  push: pushContract,
  backup: backupContract,
  job: jobContract,
  room: roomContract,
  lanService: lanServiceContract,
  lateChange: lateChangeContract,
  migration: migrationContract,
  moveGuest: moveGuestContract,
  outbox: outboxContract,
  checklist: checklistContract,
  journal: journalContract,
  print: printContract,
  intake: intakeContract,
  routers: routersContract,
  runbook: runbookContract,
  inventory: inventoryContract,
  dhcp: dhcpContract,
  vault: vaultContract,
  walk: walkContract,
  verify: verifyContract,
  diagnosis: diagnosisContract,
  mail: mailContract,
  serviceCheck: serviceCheckContract,
  wapt: waptContract,
}

export type Client = ContractRouterClient<typeof contract>
