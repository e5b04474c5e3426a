/**
 * The serial ports of a Linux machine, read from /sys. `SerialPort.list()` starts `udevadm` (absent in containers and
 * small systems, and it dumps its whole database each time we look) and tells no location, which is all that tells
 * two adapters without serial numbers apart.
 */
import { readdir, readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { PortInfo } from './port-info.ts'

const consoleNames = /^(ttyUSB|ttyACM|ttyS|ttyAMA|ttyXRUSB|ttyMXUSB|ttymxc|ttyO|ttyCH9344USB|rfcomm)\d+$/

/** Null for what is not there: /sys has a file per fact, and devices lack most of them. */
const readFact = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').then(
    (text) => text.trim() || null,
    () => null,
  )

interface UsbDevice {
  readonly folder: string
  readonly vendor: string
  readonly product: string
}

/** Climbs from the port to the USB device that carries it; null for a port on the mainboard. */
async function findUsbDevice(from: string): Promise<UsbDevice | null> {
  for (let folder = from; folder.length > 1 && basename(folder) !== 'devices'; folder = dirname(folder)) {
    const vendor = await readFact(join(folder, 'idVendor'))
    const product = await readFact(join(folder, 'idProduct'))
    if (vendor && product) return { folder, vendor, product }
  }
  return null
}

async function describeUsb(path: string, usb: UsbDevice): Promise<PortInfo> {
  const [maker, model, serial] = await Promise.all(
    ['manufacturer', 'product', 'serial'].map((fact) => readFact(join(usb.folder, fact))),
  )
  const names = [maker, model].filter((part) => part !== null && part !== undefined)
  const name = names.length > 0 ? names.join(' ') : `USB ${usb.vendor}:${usb.product}`
  return { path, name, adapter: `${usb.vendor}:${usb.product}:${serial ?? ''}@${basename(usb.folder)}` }
}

async function describePort(sys: string, tty: string): Promise<PortInfo | null> {
  const path = `/dev/${tty}`
  const device = await realpath(join(sys, tty, 'device')).catch(() => null)
  if (!device) return null
  const usb = await findUsbDevice(device)
  if (usb) return describeUsb(path, usb)
  // The kernel makes ttyS0..31 whether there is a UART or not; type 0 is none.
  if (tty.startsWith('ttyS') && (await readFact(join(sys, tty, 'type'))) === '0') return null
  return { path, name: `Serial port ${tty}`, adapter: `port:${tty}:@${tty}` }
}

/** Ports in the order of their names. Empty where /sys is not mounted. `sys` is given in tests. */
export async function listLinuxPorts(sys = '/sys/class/tty'): Promise<PortInfo[]> {
  const names = await readdir(sys).catch(() => [])
  const ports = await Promise.all(names.filter((n) => consoleNames.test(n)).map((n) => describePort(sys, n)))
  return ports
    .filter((port) => port !== null)
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
}
