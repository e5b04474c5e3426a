/** Opens the core for a shell, and the site the shell was started with. */
import { pino } from 'pino'
import manifest from '../package.json' with { type: 'json' }
import type { AppInfo } from '../shared/contract/site.ts'
import { systemClock } from './clock.ts'
import { type Core, type CoreOptions, createCore } from './core.ts'
import { stateFolder } from './db/state-folder.ts'
import { stationName } from './db/station-name.ts'

/** What a shell was asked to begin with. */
export type StartWith =
  | { readonly kind: 'home' }
  | { readonly kind: 'demo' }
  | { readonly kind: 'file'; readonly path: string }

/** What a shell gives beside its name. */
type Given = Pick<CoreOptions, 'keyStore' | 'computer'>

export function openCore(shell: AppInfo['shell'], given: Given = {}): Core {
  return createCore({
    info: { version: manifest.version, shell, station: stationName() },
    clock: systemClock,
    // On standard error, and only what went wrong: standard output belongs to the shell.
    log: pino({ level: 'warn' }, pino.destination({ fd: 2, sync: true })),
    dataFolder: stateFolder(),
    ...given,
  })
}

/** Rejects with the refusal a person can act on; the core stays usable without a site then. */
export async function openSite(core: Core, start: StartWith): Promise<void> {
  if (start.kind === 'file') await core.services.sites.open(start.path)
  if (start.kind === 'demo') await core.services.sites.demo()
}
