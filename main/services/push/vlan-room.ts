/**
 * Whether the device takes as many VLANs as it is to have. Surprising: raising the number takes a restart, so that a
 * push could not do it, and would stop in the middle.
 */
import type { GrammarName } from '../../../shared/config/grammar/grammar.ts'
import { readIntent } from '../../../shared/config/read-intent.ts'
import { loadConfig } from '../../../shared/config/tree.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { DeviceConfig } from '../../driver-engine/read-config.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { WorkError } from '../../work-error.ts'

/** What a push wants of a switch. */
export interface WantedVlans {
  readonly name: string
  readonly platform: GrammarName
  readonly vids: readonly number[]
}

/** VLANs it will have: those wanted, and those it has, since a push takes none away. VLAN 1 is always one. */
export function countVlans({ vids, platform }: WantedVlans, { running }: DeviceConfig): number {
  const present = readIntent(loadConfig(running, platform)).vlans
  return new Set([1, ...present.map(({ vid }) => vid), ...vids]).size
}

/** Throws WorkError `vlan_room`. A device that does not tell its number is taken to have room. */
export async function requireVlanRoom(
  console: Console,
  wanted: WantedVlans,
  before: DeviceConfig,
  signal?: AbortSignal,
): Promise<void> {
  const { vlanRoom } = console.driver
  if (!vlanRoom) return
  const { lines } = await runCommand(console, vlanRoom.command, { signal })
  const room = Number(vlanRoom.pattern.exec(lines.join('\n'))?.[1] ?? Number.POSITIVE_INFINITY)
  const count = countVlans(wanted, before)
  if (count <= room) return
  const line = vlanRoom.raise.replace('$1', String(count))
  throw new WorkError(
    'vlan_room',
    `${wanted.name} takes ${room} VLANs and would have ${count}. Type "${line}" in its configuration mode, save, restart it, then push.`,
    { room, count },
  )
}
