/** The contract, implemented. */
import { app } from './app.ts'
import { plan } from './plan.ts'
import { site } from './site.ts'
import { vault } from './vault.ts'

export const router = { app, site, plan, vault }
export type Router = typeof router
