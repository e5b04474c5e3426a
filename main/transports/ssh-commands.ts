/**
 * Commands on a machine with a shell of its own, over SSH: each on a channel of its own, with what it is given on its
 * standard input, so that nothing secret stands among its words. Many may run at once.
 */
import { type Clock, systemClock } from '../clock.ts'
import { WorkError } from '../work-error.ts'
import type { Client } from './ssh/library.ts'

export interface CommandResult {
  /** Null: a signal ended it. */
  readonly exit: number | null
  readonly output: Buffer
  readonly errors: string
}

export interface RemoteCommands {
  readonly peer: string
  /** Rejects with WorkError `connection_lost`, `no_answer`; whether the command ended is not known then. */
  run(command: string, input?: string): Promise<CommandResult>
  close(): Promise<void>
}

/** Milliseconds. The slowest daemon takes some seconds over 5 000 networks; a restart waits for a service. */
const LONGEST = 180_000
/** How long the other side may take to say goodbye. */
const GOODBYE_MS = 1000

const cut = (peer: string): WorkError =>
  new WorkError('connection_lost', `The connection to ${peer} was lost in the middle of a command.`, { peer })

export function carryCommands(
  client: InstanceType<typeof Client>,
  peer: string,
  clock: Clock = systemClock,
): RemoteCommands {
  let lost: WorkError | null = null
  const waiting = new Set<(error: WorkError) => void>()
  const lose = (reason: string) => {
    lost ??= new WorkError('connection_lost', `The connection to ${peer} was lost: ${reason}`, { peer })
    for (const fail of [...waiting]) fail(lost)
  }
  client.on('error', (error) => {
    lose(error.message)
    client.destroy()
  })
  client.on('close', () => lose('the machine closed it.'))
  return {
    peer,
    run: (command, input = '') =>
      new Promise((resolve, reject) => {
        if (lost) return reject(lost)
        const silent = () =>
          fail(new WorkError('no_answer', `${peer} did not answer to a command in time.`, { peer }))
        const cancel = clock.after(LONGEST, silent)
        const end = () => {
          cancel()
          waiting.delete(fail)
        }
        const fail = (error: WorkError) => {
          end()
          reject(error)
        }
        waiting.add(fail)
        client.exec(command, (error, channel) => {
          if (error) return fail(new WorkError('connection_lost', `${peer}: ${error.message}`, { peer }))
          const output: Buffer[] = []
          let errors = ''
          let exit: number | null | undefined
          channel.on('data', (bytes: Buffer) => output.push(bytes))
          channel.stderr.setEncoding('utf8').on('data', (text: string) => {
            errors += text
          })
          channel.on('exit', (code: number | null) => {
            exit = code
          })
          channel.on('close', () => {
            // A connection that goes closes its channels first: that is no end of a command.
            if (exit === undefined) return fail(lost ?? cut(peer))
            end()
            resolve({ exit, output: Buffer.concat(output), errors })
          })
          // A command may end without reading what it is given.
          channel.on('error', () => {})
          channel.end(input)
        })
      }),
    close: () =>
      new Promise((resolve) => {
        if (lost) return resolve()
        const cancel = clock.after(GOODBYE_MS, () => client.destroy())
        client.once('close', () => {
          cancel()
          resolve()
        })
        client.end()
      }),
  }
}
