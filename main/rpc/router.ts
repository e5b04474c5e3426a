/** The contract, implemented: the compiler checks that no call is missing. */
import { app } from './app.ts'
import { backups } from './backup.ts'
import { config } from './config.ts'
import { consoles } from './console.ts'
import { os } from './implementer.ts'
import { imports } from './import.ts'
import { jobs } from './job.ts'
import { plan } from './plan.ts'
import { pushes } from './push.ts'
import { site } from './site.ts'
import { vault } from './vault.ts'

export const router = os.router({
  app,
  site,
  plan,
  config,
  import: imports,
  console: consoles,
  push: pushes,
  backup: backups,
  job: jobs,
  vault,
})
export type Router = typeof router
