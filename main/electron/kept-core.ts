/**
 * The core, started again after a crash with the site that was open. What is sent always goes to the one that runs
 * now; a window has to ask for a new port, as the old one led to the process that ended.
 */
import { app } from 'electron'
import type { ToHost } from '../host-channel.ts'
import type { CoreHost, CoreHostOptions } from './core-host.ts'

export interface KeptCoreOptions {
  readonly start: (events: Pick<CoreHostOptions, 'onMessage' | 'onCrash'>) => CoreHost
  readonly onMessage: CoreHostOptions['onMessage']
  readonly askRestart: (exitCode: number) => Promise<boolean>
  readonly onRestart: () => void
}

export function keepCore(options: KeptCoreOptions): CoreHost {
  let site: string | null = null
  const onMessage = (message: Exclude<ToHost, { kind: 'request' }>): void => {
    if (message.kind === 'site') site = message.path
    options.onMessage(message)
  }
  const onCrash = async (exitCode: number): Promise<void> => {
    if (!(await options.askRestart(exitCode))) return app.exit(1)
    // The new core says at once that it has no site.
    const reopened = site
    core = start()
    if (reopened !== null) core.send({ kind: 'open', path: reopened })
    options.onRestart()
  }
  const start = (): CoreHost => options.start({ onMessage, onCrash: (exitCode) => void onCrash(exitCode) })
  let core = start()
  return {
    send: (message) => core.send(message),
    connect: (contents) => core.connect(contents),
    close: () => core.close(),
  }
}
