/** Every call between a screen and the core, declared once: inputs validated, outputs and errors typed by inference. */
import type { ContractRouterClient } from '@orpc/contract'
import { backupContract } from './backup.ts'
import { consoleContract, pushContract } from './console.ts'
import { importContract } from './import.ts'
import { jobContract } from './job.ts'
import { configContract, planContract } from './plan.ts'
import { appContract, siteContract } from './site.ts'
import { vaultContract } from './vault.ts'

export const contract = {
  app: appContract,
  site: siteContract,
  plan: planContract,
  config: configContract,
  import: importContract,
  console: consoleContract,
  push: pushContract,
  backup: backupContract,
  job: jobContract,
  vault: vaultContract,
}

export type Client = ContractRouterClient<typeof contract>
