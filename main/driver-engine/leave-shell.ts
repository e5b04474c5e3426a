/**
 * Logs out of a command line that is a login of our own: a switch has few of them, and keeps one whose connection just
 * vanished until it times out. Only from a prompt, and never on a console, which stays as it was found.
 */
import { WorkError } from '../work-error.ts'
import type { Console } from './console.ts'
import { waitOn } from './wait.ts'

/** Long enough for a goodbye; the connection is closed anyway. */
const GOODBYE_MS = 800

export async function leaveShell(console: Console): Promise<void> {
  if (!console.transport.isShell || console.closed || !console.prompt()) return
  console.write('exit\r')
  try {
    await waitOn(console, { quietMs: GOODBYE_MS, limitMs: GOODBYE_MS })
  } catch (error) {
    // Closed by the device: that is what was asked for.
    if (!(error instanceof WorkError)) throw error
  }
}
