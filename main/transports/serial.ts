/**
 * A console on a serial port. Writing is never paced here: `drain()` returns at once on pseudo-terminals and takes the
 * wire's time on a UART, so only the echo tells what the device has taken.
 */
import { access } from 'node:fs/promises'
import { SerialPort } from 'serialport'
import { type Clock, sleep, systemClock } from '../clock.ts'
import { WorkError } from '../work-error.ts'
import { createPipeEnds } from './pipe-ends.ts'
import { explainOpenFailure } from './serial-errors.ts'
import type { Transport } from './transport.ts'

export interface SerialOptions {
  readonly path: string
  /** 9600 unless told: what every console here starts with. */
  readonly baud?: number
  /** Of the port list; remembered so that a re-plugged adapter is found under its new name. */
  readonly adapter?: string | null
  readonly clock?: Clock
}

/** Long enough for every boot loader, short enough for a person. */
const breakMs = 300

const open = (port: SerialPort): Promise<void> =>
  new Promise((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())))

const set = (port: SerialPort, options: Parameters<SerialPort['set']>[0]): Promise<void> =>
  new Promise((resolve, reject) => port.set(options, (error) => (error ? reject(error) : resolve())))

async function holdBreak(port: SerialPort, clock: Clock, path: string): Promise<void> {
  try {
    await set(port, { brk: true })
    await sleep(clock, breakMs)
    await set(port, { brk: false })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WorkError('no_break', `${path} cannot send a break: ${reason}`, { path, reason })
  }
}

function setSpeed(port: SerialPort, baud: number, path: string): Promise<void> {
  return new Promise((resolve, reject) =>
    port.update({ baudRate: baud }, (error) => {
      if (!error) return resolve()
      const message = `${path} does not take ${baud} baud: ${error.message}`
      reject(new WorkError('baud_refused', message, { path, baud, reason: error.message }))
    }),
  )
}

const presenceMs = 1000

/**
 * Calls `onGone` when the port's file vanishes. The binding misses an adapter pulled while a read was under way: the
 * read returns nothing, and it reads again without end. Windows has no such file, nor that fault.
 */
function watchPresence(path: string, clock: Clock, onGone: () => void): () => void {
  if (process.platform === 'win32') return () => {}
  let isStopped = false
  let cancel: () => void = () => {}
  const plan = () => {
    cancel = clock.after(presenceMs, async () => {
      const isThere = await access(path).then(
        () => true,
        () => false,
      )
      if (isStopped) return
      if (isThere) plan()
      else onGone()
    })
  }
  plan()
  return () => {
    isStopped = true
    cancel()
  }
}

/** Opens a port 8N1 without flow control. Rejects with a `WorkError` that says what holds or forbids it. */
export async function openSerial(options: SerialOptions): Promise<Transport> {
  const { path, baud = 9600, adapter = null, clock = systemClock } = options
  const port = new SerialPort({ path, baudRate: baud, autoOpen: false })
  await open(port).catch((error: Error) => {
    throw explainOpenFailure(error, path)
  })
  // FTDI adapters hold short answers back for 16 ms unless told otherwise, which an echo clock pays on every line.
  // Pseudo-terminals and other drivers refuse; they have no such timer.
  await set(port, { lowLatency: true }).catch(() => {})

  const ends = createPipeEnds()
  port.on('data', (bytes: Buffer) => ends.emit(bytes))
  const leave = () => {
    ends.close({ kind: 'unplugged' })
    if (port.isOpen) port.close()
  }
  // Reading or writing fails only when the adapter is gone; a pseudo-terminal whose other side left just ends.
  port.on('error', () => ends.close({ kind: 'unplugged' }))
  port.on('end', leave)
  port.on('close', (error: (Error & { disconnected?: boolean }) | null) =>
    ends.close(error?.disconnected ? { kind: 'unplugged' } : { kind: 'closed' }),
  )
  ends.onClose(watchPresence(path, clock, leave))

  return {
    peer: path,
    adapter,
    write(bytes) {
      if (!ends.closed) port.write(bytes)
    },
    onData: ends.onData,
    onClose: ends.onClose,
    setBaud: (to) => setSpeed(port, to, path),
    sendBreak: () => holdBreak(port, clock, path),
    close: () =>
      new Promise((resolve) => {
        ends.close({ kind: 'closed' })
        if (port.isOpen) port.close(() => resolve())
        else resolve()
      }),
  }
}
