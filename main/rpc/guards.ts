/** Who may call what. A kind of caller that is not listed for an area is refused: forgetting a line denies. */
import type { Caller } from './context.ts'

const allowedAreas: Record<Caller['kind'], ReadonlySet<string>> = {
  window: new Set([
    'app',
    'site',
    'plan',
    'config',
    'floorPlan',
    'fog',
    'proxmox',
    'import',
    'console',
    'push',
    'backup',
    'job',
    'checklist',
    'journal',
    'print',
    'intake',
    'lanService',
    'lateChange',
    'migration',
    'moveGuest',
    'outbox',
    'room',
    'routers',
    'runbook',
    'inventory',
    'dhcp',
    'verify',
    'vault',
    'walk',
    'diagnosis',
    'mail',
    'serviceCheck',
    'wapt',
  ]),
}

/** `path` is the call's place in the contract: ['site', 'open']. */
export function mayCall(caller: Caller, path: readonly string[]): boolean {
  const [area] = path
  return area !== undefined && (allowedAreas[caller.kind]?.has(area) ?? false)
}
