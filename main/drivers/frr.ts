/**
 * FRRouting's vtysh: a real command line of IOS's manners, on Linux routers. No `terminal width`, another
 * `show version`, and the configuration is saved by `write memory` into a file.
 */
import { ciscoIos } from './cisco-ios.ts'
import type { Driver } from './driver.ts'

export const frr: Driver = {
  ...ciscoIos,
  name: 'frr',
  takesAccents: true,
  title: 'FRRouting',
  detect: [/\bFRRouting\b/, /\bQuagga\b/],
  prepare: [['terminal length 0']],
  errors: [...ciscoIos.errors, /^line \d+: % /i],
  commands: {
    ...ciscoIos.commands,
    inventory: null,
    vlans: [],
    save: ['write memory'],
    saved: /\[OK\]|saved to/i,
  },
  quiet: null,
  identity: [
    { field: 'software', pattern: /^FRRouting (\S+)/im },
    { field: 'hostname', pattern: /^FRRouting \S+ \(([^)\s]+)\)/im },
    { field: 'model', pattern: /^(FRRouting)\b/im },
  ],
  probes: [],
  refusals: [],
  evidence: 'documented',
}
