/**
 * Whether the device takes as many VLANs as it is to have. Surprising: raising the number takes a restart, so that a
 * push could not do it, and would stop in the middle.
 */
import { readIntent } from '../../../shared/config/read-intent.ts'
import { loadConfig } from '../../../shared/config/tree.ts'
import type { RenderedDevice } from '../../../shared/plan/render-device.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { DeviceConfig } from '../../driver-engine/read-config.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { WorkError } from '../../work-error.ts'

/** VLANs it will have: those of the plan, and those it has, since a push takes none away. VLAN 1 is always one. */
export function countVlans({ intent, platform }: RenderedDevice, { running }: DeviceConfig): number {
  const present = readIntent(loadConfig(running, platform)).vlans
  return new Set([1, ...[...present, ...intent.vlans].map(({ vid }) => vid)]).size
}

/** Throws WorkError `vlan_room`. A device that does not tell its number is taken to have room. */
export async function requireVlanRoom(
  console: Console,
  rendered: RenderedDevice,
  before: DeviceConfig,
  signal?: AbortSignal,
): Promise<void> {
  const { vlanRoom } = console.driver
  if (!vlanRoom) return
  const { lines } = await runCommand(console, vlanRoom.command, { signal })
  const room = Number(vlanRoom.pattern.exec(lines.join('\n'))?.[1] ?? Number.POSITIVE_INFINITY)
  const count = countVlans(rendered, before)
  if (count <= room) return
  const line = vlanRoom.raise.replace('$1', String(count))
  throw new WorkError(
    'vlan_room',
    `${rendered.device.name} takes ${room} VLANs and would have ${count}. Type "${line}" in its configuration mode, save, restart it, then push.`,
    { room, count },
  )
}
