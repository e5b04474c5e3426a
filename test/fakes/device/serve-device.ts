/**
 * An emulated device outside the process, in real time, on a TCP port or a pseudo-terminal. Prints `ready WHERE` when
 * it can be opened; then takes commands on standard input, one a line, and answers each with one line: pull, plug,
 * reset, hang [MS], state, say TEXT, cut in|out BYTES (pulls the cable at that byte), press BUTTON.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Transport } from '../../../main/transports/transport.ts'
import { holdOpen } from '../hold-open.ts'

export interface ServedDevice {
  transport(): Transport
  pull(): void
  plug(): void
  reset(): void
  hang(ms?: number): void
  say(message: string): void
  when(direction: 'in' | 'out', bytes: number, action: () => void): void
  readonly state: { readonly bytesIn: number; readonly bytesOut: number; readonly isPlugged: boolean }
  dispose(): void
}

export interface Served {
  readonly device: ServedDevice
  readonly tcp: string | undefined
  readonly pty: string | undefined
  /** What `state` answers, on one line. */
  readonly summary: () => string
  /** Its buttons, by name: `press mode`. */
  readonly buttons?: Readonly<Record<string, () => void>>
}

/** Joins an open stream to the console; a second one takes the line over. */
function plugIn(device: ServedDevice, socket: Socket): void {
  if (!device.state.isPlugged) {
    socket.destroy()
    return
  }
  const transport = device.transport()
  transport.onData((bytes) => socket.write(bytes))
  transport.onClose(() => socket.destroy())
  socket.on('data', (bytes: Buffer) => transport.write(bytes))
  socket.on('error', () => socket.destroy())
  socket.on('close', () => transport.close())
}

/**
 * A pseudo-terminal over socat, made anew whenever the cable goes back in: pulling it must hang up on whoever has it
 * open, closing it must not. Returns the pull.
 */
async function openPty(link: string, port: number): Promise<() => void> {
  const child = spawn('socat', [`PTY,link=${link},raw,echo=0`, `TCP:127.0.0.1:${port},nodelay`], {
    stdio: 'ignore',
  })
  while (!existsSync(link)) await new Promise((resolve) => setTimeout(resolve, 10))
  const release = holdOpen(link)
  return () => {
    release()
    child.kill()
  }
}

export function serveDevice({ device, tcp, pty, summary, buttons = {} }: Served): void {
  let unplugPty: () => void = () => {}
  const pull = () => {
    device.pull()
    unplugPty()
    unplugPty = () => {}
  }
  const stop = () => {
    unplugPty()
    device.dispose()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  const obey = async (line: string, port: number): Promise<string> => {
    const [verb = '', ...rest] = line.trim().split(/\s+/)
    if (verb === 'pull') pull()
    else if (verb === 'plug') {
      device.plug()
      if (pty) unplugPty = await openPty(pty, port)
    } else if (verb === 'reset') device.reset()
    else if (verb === 'hang') device.hang(rest[0] ? Number(rest[0]) : undefined)
    else if (verb === 'say') device.say(rest.join(' '))
    else if (verb === 'cut') {
      const direction = rest[0] === 'out' ? 'out' : 'in'
      const { bytesIn, bytesOut } = device.state
      device.when(direction, (direction === 'in' ? bytesIn : bytesOut) + Number(rest[1]), pull)
    } else if (verb === 'press' && buttons[rest[0] ?? '']) buttons[rest[0] ?? '']?.()
    else if (verb === 'state') return summary()
    else return `unknown ${verb}`
    return `ok ${verb}`
  }

  const server = createServer({ noDelay: true }, (socket) => plugIn(device, socket))
  server.listen(Number(tcp ?? 0), '127.0.0.1', async () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    if (pty) unplugPty = await openPty(pty, port)
    process.stdout.write(`ready ${pty ?? `127.0.0.1:${port}`}\n`)
    for await (const line of createInterface({ input: process.stdin }))
      process.stdout.write(`${await obey(line, port)}\n`)
  })
}
