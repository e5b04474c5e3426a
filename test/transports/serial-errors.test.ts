/** What the systems say when a port does not open, and what the technician reads. Texts are those of the binding. */
import { expect, test } from 'vitest'
import { explainOpenFailure } from '../../main/transports/serial-errors.ts'

test.each([
  ['linux', 'Error: Permission denied, cannot open /dev/ttyUSB0', 'port_forbidden', 'dialout'],
  ['linux', 'Error Resource temporarily unavailable Cannot lock port', 'port_busy', 'ModemManager'],
  ['linux', 'Error: Device or resource busy, cannot open /dev/ttyUSB0', 'port_busy', 'brltty'],
  [
    'linux',
    'Error: No such file or directory, cannot open /dev/ttyUSB0',
    'port_missing',
    'Plug the adapter in',
  ],
  ['linux', 'Error: Inappropriate ioctl for device, cannot set', 'port_not_serial', 'not a serial port'],
  ['win32', 'Opening COM3: Access denied', 'port_busy', 'Another program holds'],
  ['win32', 'Opening COM3: File not found', 'port_missing', 'There is no port'],
  ['darwin', 'Error: Resource busy, cannot open /dev/cu.usbserial-110', 'port_busy', 'Another program holds'],
  ['linux', 'Error: Input/output error, cannot open /dev/ttyS4', 'port_failed', 'Input/output error'],
] as const)('%s: %s', (platform, text, code, said) => {
  const explained = explainOpenFailure(new Error(text), '/dev/ttyUSB0', platform)
  expect(explained.code).toBe(code)
  expect(explained.message).toContain(said)
})
