/** The contract, implemented. */
import { app } from './app.ts'
import { config } from './config.ts'
import { imports } from './import.ts'
import { plan } from './plan.ts'
import { site } from './site.ts'
import { vault } from './vault.ts'

export const router = { app, site, plan, config, import: imports, vault }
export type Router = typeof router
