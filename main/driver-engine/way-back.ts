/** Sets and calls off what takes a device back by itself: a restart, or a revert of its running configuration. */
import { type WayBack, waysBackOf } from '../drivers/way-back.ts'
import { WorkError } from '../work-error.ts'
import type { Console } from './console.ts'
import { runCommand } from './run-command.ts'

async function isThere(console: Console, { probe }: WayBack, signal?: AbortSignal): Promise<boolean> {
  const { lines, error } = await runCommand(console, probe.command, { signal })
  return error === null && probe.tells.test(lines.join('\n'))
}

/** Whether this very device knows of any, by asking: older software of a family may not. */
export async function hasWayBack(console: Console, signal?: AbortSignal): Promise<boolean> {
  for (const way of waysBackOf(console.driver.name)) if (await isThere(console, way, signal)) return true
  return false
}

/** Whether the device says that it is set. */
async function isArmed(console: Console, way: WayBack, signal?: AbortSignal): Promise<boolean> {
  const { lines, error } = await runCommand(console, way.show, { signal })
  return error === null && way.isSet.test(lines.join('\n'))
}

const clockTime = (minutes: number): string =>
  minutes < 60 ? String(minutes) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** The one that is set now; null: this device has none, and nothing was set. Throws WorkError on silence. */
export async function armWayBack(
  console: Console,
  minutes: number,
  signal?: AbortSignal,
): Promise<WayBack | null> {
  for (const way of waysBackOf(console.driver.name)) {
    if (!(await isThere(console, way, signal))) continue
    const command = way.arm.replace('{minutes}', String(minutes)).replace('{time}', clockTime(minutes))
    const { error } = await runCommand(console, command, { signal, answers: way.questions })
    if (error !== null) continue
    if (way.leave !== null) await runCommand(console, way.leave, { signal })
    if (await isArmed(console, way, signal)) return way
  }
  return null
}

/** Throws WorkError `still_armed` where the device goes on saying that it will go back. */
export async function disarmWayBack(console: Console, way: WayBack, signal?: AbortSignal): Promise<void> {
  await runCommand(console, way.disarm, { signal })
  if (!(await isArmed(console, way, signal))) return
  const { peer } = console.transport
  throw new WorkError(
    'still_armed',
    way.kind === 'restart'
      ? `${peer} still says that it will restart. Type "${way.disarm}" in the terminal.`
      : `${peer} still says that it will take its lines back. Type "${way.disarm}" in the terminal.`,
    { command: way.disarm },
  )
}
