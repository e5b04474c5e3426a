/** Turns what the systems say when a serial port does not open into what a technician can do about it. */
import { WorkError } from '../work-error.ts'

interface Explanation {
  readonly pattern: RegExp
  readonly platform?: NodeJS.Platform
  readonly code: string
  readonly message: (path: string) => string
}

const explanations: readonly Explanation[] = [
  {
    pattern: /no such file|file not found|ENOENT|no such device|ENXIO|ENODEV/i,
    code: 'port_missing',
    message: (path) => `There is no port ${path}. Plug the adapter in, or choose the port it got this time.`,
  },
  {
    pattern: /permission denied|EACCES/i,
    platform: 'linux',
    code: 'port_forbidden',
    message: (path) =>
      `This account may not open ${path}. Add it to the group that owns serial ports (sudo usermod -aG dialout $USER; ` +
      'uucp on some distributions), log out and in again.',
  },
  {
    pattern: /cannot lock|temporarily unavailable|resource busy|EBUSY|EAGAIN/i,
    platform: 'linux',
    code: 'port_busy',
    message: (path) =>
      `Another program holds ${path}: a terminal program (minicom, screen, PuTTY, another Brassage), ModemManager ` +
      'probing a freshly plugged adapter (wait ten seconds, or stop it), or brltty taking CH340/CP210x adapters for a ' +
      'Braille display (remove brltty). Close it and try again.',
  },
  {
    pattern: /access denied|access is denied|permission denied|resource busy|EBUSY|EACCES|cannot lock/i,
    code: 'port_busy',
    message: (path) =>
      `Another program holds ${path} (PuTTY, Tera Term, another Brassage). Close it and try again.`,
  },
  {
    pattern: /inappropriate ioctl|ENOTTY|not a (tty|typewriter)|unknown error code (87|31)/i,
    code: 'port_not_serial',
    message: (path) => `${path} is not a serial port.`,
  },
  {
    pattern: /is a directory|EISDIR/i,
    code: 'port_not_serial',
    message: (path) => `${path} is a folder, not a serial port.`,
  },
]

/** The reason `path` did not open, as an error a person can act on. `platform` is given in tests. */
export function explainOpenFailure(
  failure: Error,
  path: string,
  platform: NodeJS.Platform = process.platform,
): WorkError {
  const known = explanations.find(
    (entry) => (!entry.platform || entry.platform === platform) && entry.pattern.test(failure.message),
  )
  const values = { path, reason: failure.message }
  if (known) return new WorkError(known.code, known.message(path), values)
  return new WorkError('port_failed', `${path} could not be opened: ${failure.message}`, values)
}
