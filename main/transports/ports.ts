/**
 * The serial ports of this machine and their coming and going. No system tells of hot-plug through the binding, so the
 * list is polled and compared by adapter: the same adapter comes back under another name as often as not.
 */
import { SerialPort } from 'serialport'
import { type Clock, systemClock } from '../clock.ts'
import { pollChanges } from '../poll-changes.ts'
import { listLinuxPorts } from './linux-ports.ts'
import type { PortInfo } from './port-info.ts'

export interface PortList {
  readonly ports: readonly PortInfo[]
  /** Why the list may be incomplete, and what to do; null when all is well. */
  readonly notice: string | null
}

type ListedPort = Awaited<ReturnType<typeof SerialPort.list>>[number]

/** macOS shows each adapter twice; only `cu.` opens without waiting for a modem's carrier. */
const openPath = (path: string): string => path.replace(/^\/dev\/tty\./, '/dev/cu.')

function describe(port: ListedPort): PortInfo {
  const { vendorId, productId, serialNumber, locationId, manufacturer } = port
  const friendly = (port as { friendlyName?: string }).friendlyName
  const path = openPath(port.path)
  return {
    path,
    name: friendly ?? manufacturer ?? `Serial port ${path}`,
    adapter:
      vendorId && productId ? `${vendorId}:${productId}:${serialNumber ?? ''}@${locationId ?? ''}` : null,
  }
}

const typedPath = 'a path can still be typed'

/** Lists the ports. Never throws: where the system cannot tell, `notice` says so. */
export async function listPorts(platform: NodeJS.Platform = process.platform): Promise<PortList> {
  if (platform === 'linux') {
    const ports = await listLinuxPorts()
    return { ports, notice: null }
  }
  try {
    const ports = await SerialPort.list()
    return { ports: ports.map(describe), notice: null }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ports: [], notice: `The system does not list its serial ports (${reason}); ${typedPath}.` }
  }
}

/** True for the same adapter, wherever it is plugged in now. Without a serial number the socket decides. */
export function isSameAdapter(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [identity = ''] = a.split('@')
  return identity.endsWith(':') ? a === b : identity === b.split('@')[0]
}

/** Where `adapter` is now, or null while it is out. */
export const findAdapter = (list: PortList, adapter: string | null): PortInfo | null =>
  list.ports.find((port) => isSameAdapter(port.adapter, adapter)) ?? null

export interface WatchOptions {
  readonly clock?: Clock
  readonly list?: () => Promise<PortList>
  /** Milliseconds between two looks. */
  readonly everyMs?: number
}

/** Calls `onChange` with the first list and then whenever it differs. Returns the stop. */
export const watchPorts = (onChange: (list: PortList) => void, options: WatchOptions = {}): (() => void) =>
  pollChanges(
    {
      clock: options.clock ?? systemClock,
      look: options.list ?? listPorts,
      everyMs: options.everyMs ?? 1000,
    },
    onChange,
  )
