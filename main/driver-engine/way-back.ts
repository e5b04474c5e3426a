/** Sets and calls off the restart that takes a device back to what it has saved. */
import { wayBackOf } from '../drivers/way-back.ts'
import { WorkError } from '../work-error.ts'
import type { Console } from './console.ts'
import { runCommand } from './run-command.ts'

/** Whether the device says that a restart is set. */
async function isArmed(console: Console, signal?: AbortSignal): Promise<boolean> {
  const wayBack = wayBackOf(console.driver.name)
  if (!wayBack) return false
  const { lines, error } = await runCommand(console, wayBack.show, { signal })
  return error === null && wayBack.isSet.test(lines.join('\n'))
}

/** False: this device has no such thing, and nothing was set. Throws WorkError on silence. */
export async function armWayBack(console: Console, minutes: number, signal?: AbortSignal): Promise<boolean> {
  const wayBack = wayBackOf(console.driver.name)
  if (!wayBack) return false
  const command = wayBack.arm.replace('{minutes}', String(minutes))
  const { error } = await runCommand(console, command, { signal, answers: wayBack.questions })
  return error === null && (await isArmed(console, signal))
}

/** Throws WorkError `still_armed` where the device goes on saying that it will restart. */
export async function disarmWayBack(console: Console, signal?: AbortSignal): Promise<void> {
  const wayBack = wayBackOf(console.driver.name)
  if (!wayBack) return
  await runCommand(console, wayBack.disarm, { signal })
  if (await isArmed(console, signal))
    throw new WorkError(
      'still_armed',
      `${console.transport.peer} still says that it will restart. Type "${wayBack.disarm}" in the terminal.`,
      { command: wayBack.disarm },
    )
}
