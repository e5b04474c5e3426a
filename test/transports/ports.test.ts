/** Finding adapters: a drawn /sys, and the coming and going of adapters in virtual time. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { listLinuxPorts } from '../../main/transports/linux-ports.ts'
import {
  findAdapter,
  isSameAdapter,
  listPorts,
  type PortList,
  watchPorts,
} from '../../main/transports/ports.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/**
 *   sys/class/tty/ttyUSB0/device -> devices/usb1/1-1/1-1.2/1-1.2:1.0/ttyUSB0
 *                                                  └ idVendor, idProduct, serial ...
 */
function drawSys(ports: Readonly<Record<string, Readonly<Record<string, string>> | null>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sys-'))
  made.push(root)
  for (const [tty, usb] of Object.entries(ports)) {
    const location = usb?.location ?? 'platform'
    const device = join(root, 'devices', 'usb1', location, `${location}:1.0`, tty)
    mkdirSync(device, { recursive: true })
    for (const [fact, text] of Object.entries(usb ?? {}))
      if (fact !== 'location') writeFileSync(join(root, 'devices', 'usb1', location, fact), `${text}\n`)
    mkdirSync(join(root, 'tty', tty), { recursive: true })
    if (usb !== null) symlinkSync(device, join(root, 'tty', tty, 'device'))
  }
  return join(root, 'tty')
}

test('a USB adapter is named by its maker and known by vendor, product, serial and location', async () => {
  const sys = drawSys({
    ttyUSB10: { location: '1-1.3', idVendor: '1a86', idProduct: '7523', product: 'USB Serial' },
    ttyUSB2: {
      location: '1-1.2',
      idVendor: '0403',
      idProduct: '6001',
      manufacturer: 'FTDI',
      product: 'FT232R USB UART',
      serial: 'A50285BI',
    },
  })
  expect(await listLinuxPorts(sys)).toEqual([
    { path: '/dev/ttyUSB2', name: 'FTDI FT232R USB UART', adapter: '0403:6001:A50285BI@1-1.2' },
    { path: '/dev/ttyUSB10', name: 'USB Serial', adapter: '1a86:7523:@1-1.3' },
  ])
})

test('ports without hardware, and terminals that are no serial ports, are not listed', async () => {
  expect(await listLinuxPorts(drawSys({ ttyS5: null, tty1: null, ptmx: null }))).toEqual([])
  expect(await listLinuxPorts('/nowhere')).toEqual([])
})

test('the list of this machine comes without an error, whatever is installed', async () => {
  const { ports } = await listPorts()
  for (const port of ports) expect(port.path).toMatch(/^(\/dev\/|COM)/)
})

test('an adapter with a serial number is itself in any socket; without one, only in its own', () => {
  expect(isSameAdapter('0403:6001:A5@1-1.2', '0403:6001:A5@2-4')).toBe(true)
  expect(isSameAdapter('1a86:7523:@1-1.3', '1a86:7523:@1-1.4')).toBe(false)
  expect(isSameAdapter('1a86:7523:@1-1.3', '1a86:7523:@1-1.3')).toBe(true)
  expect(isSameAdapter(null, null)).toBe(false)
})

test('plugging and unplugging is told once each, and the adapter is found under its new name', async () => {
  const clock = createSimulatedClock()
  const adapter = '0403:6001:A5@1-1'
  let now: PortList = { ports: [], notice: null }
  const seen: PortList[] = []
  const stop = watchPorts((list) => seen.push(list), { clock, list: async () => now })
  await clock.advance(3000)
  now = { ports: [{ path: '/dev/ttyUSB0', name: 'x', adapter }], notice: null }
  await clock.advance(3000)
  now = { ports: [], notice: null }
  await clock.advance(3000)
  now = { ports: [{ path: '/dev/ttyUSB1', name: 'x', adapter: '0403:6001:A5@1-2' }], notice: null }
  await clock.advance(3000)
  expect(seen.map(({ ports }) => ports.map(({ path }) => path))).toEqual([
    [],
    ['/dev/ttyUSB0'],
    [],
    ['/dev/ttyUSB1'],
  ])
  expect(findAdapter(now, adapter)?.path).toBe('/dev/ttyUSB1')
  stop()
  now = { ports: [], notice: null }
  await clock.advance(3000)
  expect(seen).toHaveLength(4)
})
