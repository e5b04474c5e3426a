/**
 * The core in Electron's utility process: a port for every window, a few messages to and from the main process, and
 * no word of Electron but the port to the parent that such a process is born with.
 */
import { RPCHandler } from '@orpc/server/message-port'
import type { ToCore, ToHost } from './host-channel.ts'
import { createHostClient } from './host-client.ts'
import { createHostKeyStore } from './host-key-store.ts'
import { openCore, openSite, type StartWith } from './open-core.ts'

const parent = process.parentPort
const tell = (message: ToHost): void => parent.postMessage(message)
const host = createHostClient(tell)
const core = openCore('electron', { keyStore: createHostKeyStore(host) })
const handler = new RPCHandler(core.router)

parent.on('message', ({ data, ports }) => {
  const message: ToCore = data
  switch (message.kind) {
    case 'connect':
      return connect(ports[0])
    case 'open':
      return void open({ kind: 'file', path: message.path })
    case 'demo':
      return void open({ kind: 'demo' })
    case 'suspend':
      return core.services.workspace.current()?.file.checkpoint()
    case 'reply':
    case 'failure':
      return host.receive(message)
    case 'close':
      return void close()
  }
})
void followSite()

function connect(port: Electron.MessagePortMain | undefined): void {
  if (port === undefined) throw new Error('a window was announced without its port')
  handler.upgrade(port, { context: core.context })
  port.start()
}

async function open(start: StartWith): Promise<void> {
  try {
    await openSite(core, start)
  } catch (error) {
    tell({ kind: 'refused', message: error instanceof Error ? error.message : String(error) })
  }
}

/** The main process shows the site's name in the title and the recent sites in its menu. */
async function followSite(): Promise<void> {
  let shown: string | null | undefined
  for await (const state of core.services.workspace.follow()) {
    const path = state?.path ?? null
    if (path === shown) continue
    shown = path
    tell({ kind: 'site', path, name: state?.name ?? null })
    const recents = core.services.sites.recents()
    tell({ kind: 'recents', paths: recents.filter(({ missing }) => !missing).map((recent) => recent.path) })
  }
}

async function close(): Promise<void> {
  await core.close()
  process.exit(0)
}
