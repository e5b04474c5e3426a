/**
 * The core in its own process, seen from the main process: started, told what to open, connected with windows. Its
 * end, whatever the reason, is reported once.
 */
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import { CHANNEL } from '../../shared/electron-channels.ts'
import type { HostAnswer, HostRequest, ToCore, ToHost } from '../host-channel.ts'

export interface CoreHost {
  readonly send: (message: ToCore) => void
  /** Gives the window a port of its own to the core. */
  readonly connect: (contents: Pick<WebContents, 'postMessage'>) => void
  /** Resolves when the site file is closed whole and the process has ended. */
  readonly close: () => Promise<void>
}

export interface CoreHostOptions {
  readonly modulePath: string
  readonly serve: (request: HostRequest) => Promise<HostAnswer>
  readonly onMessage: (message: Exclude<ToHost, { kind: 'request' }>) => void
  /** The core ended without having been asked to. */
  readonly onCrash: (exitCode: number) => void
}

/** Only after the application is ready. */
export function startCoreHost(options: CoreHostOptions): CoreHost {
  const child = utilityProcess.fork(options.modulePath, [], { serviceName: 'Brassage core' })
  const send = (message: ToCore): void => child.postMessage(message)
  let isClosing = false
  const ended = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      resolve()
      if (!isClosing) options.onCrash(code)
    })
  })
  child.on('message', (message: ToHost) => {
    if (message.kind === 'request') void reply(message.id, message.request, options.serve, send)
    else options.onMessage(message)
  })
  const close = async (): Promise<void> => {
    if (!isClosing) send({ kind: 'close' })
    isClosing = true
    await ended
  }
  return { send, connect: (contents) => connectWindow(child, contents), close }
}

function connectWindow(child: UtilityProcess, contents: Pick<WebContents, 'postMessage'>): void {
  const { port1, port2 } = new MessageChannelMain()
  const message: ToCore = { kind: 'connect' }
  child.postMessage(message, [port1])
  contents.postMessage(CHANNEL.corePort, null, [port2])
}

async function reply(
  id: number,
  request: HostRequest,
  serve: CoreHostOptions['serve'],
  send: (message: ToCore) => void,
): Promise<void> {
  try {
    send({ kind: 'reply', id, answer: await serve(request) })
  } catch (error) {
    send({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) })
  }
}
