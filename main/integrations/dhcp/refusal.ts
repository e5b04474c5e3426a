/** Why the system does not let us ask, as a code whose sentence tells what to do on this system. */
import type { WatchProblem } from '../../../shared/dhcp/watch-state.ts'

const PLATFORMS = ['linux', 'darwin', 'win32'] as const

/** The systems whose advice is written down; others are told what Linux is. */
const knownPlatform = (platform: NodeJS.Platform) => PLATFORMS.find((known) => known === platform) ?? 'linux'

/** What an error of a socket means. `name`: of the interface; null: all of them. */
export function problemOf(
  error: NodeJS.ErrnoException,
  name: string | null,
  platform: NodeJS.Platform = process.platform,
): WatchProblem {
  const values = { interface: name ?? '' }
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return error.syscall === 'send'
        ? { interface: name, code: 'send_refused', values }
        : { interface: name, code: `port_rights.${knownPlatform(platform)}`, values }
    case 'EADDRINUSE':
      return { interface: name, code: `port_in_use.${knownPlatform(platform)}`, values }
    case 'ENETUNREACH':
    case 'ENETDOWN':
    case 'EHOSTUNREACH':
    case 'ENODEV':
    case 'EADDRNOTAVAIL':
      return { interface: name, code: 'no_link', values }
    default:
      return { interface: name, code: 'system', values: { ...values, message: error.message } }
  }
}

/** An interface without an address that could be given none: nothing can be sent from it. */
export const noAddressOf = (name: string, platform: NodeJS.Platform = process.platform): WatchProblem => ({
  interface: name,
  code: `no_address.${knownPlatform(platform)}`,
  values: { interface: name },
})
