/**
 * Hosts by their ids in few requests: a few are asked for one by one, of more in one list, and those
 * that are not in it one by one: whether FOG finds several at once, or gives them all, is not known of every version (fog-api §1).
 */
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogHost } from '../../integrations/fog/fog-rows.ts'
import { FEW } from './task-reader.ts'

/** How many requests it takes. */
export const hostReads = (count: number): number => (count > FEW ? 1 : count)

/** Those that FOG does not have, or holds for invalid, are not in it. */
export async function readHosts(
  fog: FogClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FogHost>> {
  const wanted = new Set(ids)
  const hosts: FogHost[] = []
  if (wanted.size > FEW) hosts.push(...(await fog.hostsWithin([...wanted])))
  const found = new Set(hosts.map(({ id }) => id))
  for (const id of wanted)
    if (!found.has(id)) hosts.push(...[await fog.host(id)].filter((host) => host !== null))
  return new Map(hosts.filter(isUsable).map((host) => [host.id, host]))
}

/** The list shows rows too whose name makes FOG hold them for invalid (fog-api §2). */
export const isUsable = ({ name, macs }: Pick<FogHost, 'name' | 'macs'>): boolean =>
  name.length <= 15 && macs.length > 0 && /^\S+$/.test(name)
