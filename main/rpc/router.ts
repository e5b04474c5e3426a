/** The contract, implemented: the compiler checks that no call is missing. */
import { app } from './app.ts'
import { backups } from './backup.ts'
import { checklist } from './checklist.ts'
import { config } from './config.ts'
import { consoles } from './console.ts'
import { dhcpWatches } from './dhcp.ts'
import { diagnoses } from './diagnosis.ts'
import { floorPlans } from './floor-plan.ts'
import { fogs } from './fog.ts'
import { os } from './implementer.ts'
import { imports } from './import.ts'
import { intake } from './intake.ts'
import { inventory } from './inventory.ts'
import { jobs } from './job.ts'
import { journal } from './journal.ts'
import { lanServices } from './lan-service.ts'
import { lateChanges } from './late-change.ts'
import { mail } from './mail.ts'
import { migrations } from './migration.ts'
import { moveGuests } from './move-guest.ts'
import { outbox } from './outbox.ts'
import { plan } from './plan.ts'
import { prints } from './print.ts'
import { proxmoxes } from './proxmox.ts'
import { pushes } from './push.ts'
import { rooms } from './room.ts'
import { routers } from './routers.ts'
import { runbooks } from './runbook.ts'
import { serviceChecks } from './service-check.ts'
import { site } from './site.ts'
import { vault } from './vault.ts'
import { verify } from './verify.ts'
import { walks } from './walk.ts'
import { wapts } from './wapt.ts'

export const router = os.router({
  app,
  site,
  plan,
  config,
  floorPlan: floorPlans,
  fog: fogs,
  proxmox: proxmoxes,
  import: imports,
  console: consoles,
  push: pushes,
  backup: backups,
  job: jobs,
  room: rooms,
  lanService: lanServices,
  lateChange: lateChanges,
  migration: migrations,
  moveGuest: moveGuests,
  outbox,
  checklist,
  journal,
  print: prints,
  intake,
  routers,
  runbook: runbooks,
  inventory,
  dhcp: dhcpWatches,
  vault,
  walk: walks,
  wapt: wapts,
  verify,
  diagnosis: diagnoses,
  mail,
  serviceCheck: serviceChecks,
})
export type Router = typeof router
