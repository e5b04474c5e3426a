/** Commands on the router pair. */
import { type CommandEntry, entry } from './command-entry.ts'

export const routerCommands: readonly CommandEntry[] = [
  entry(
    'routers',
    'the files of both Debian routers, made from the plan',
    async () => (await import('./routers.ts')).routersCommand,
  ),
  entry(
    'routers check',
    'the routers’ files before the daemons that will read them',
    async () => (await import('./routers-check.ts')).routersCheckCommand,
  ),
  entry(
    'routers install',
    'one router over SSH: shown, checked, swapped, verified, with a way back of its own',
    async () => (await import('./routers-install.ts')).routersInstallCommand,
  ),
  entry(
    'routers watch',
    'leases of both routers with their stands, gateways, failover, pools',
    async () => (await import('./routers-watch.ts')).routersWatchCommand,
  ),
  entry(
    'routers drill',
    'a failover test: one router paused, the other timed as it takes over',
    async () => (await import('./routers-drill.ts')).routersDrillCommand,
  ),
  entry(
    'routers partner-down',
    'the survivor hands out every pool while the other router is off',
    async () => (await import('./routers-partner-down.ts')).routersPartnerDownCommand,
  ),
]
