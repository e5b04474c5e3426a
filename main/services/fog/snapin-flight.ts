/** Looks before a snapin goes to hosts; five lists, however many hosts. A host that is busy, or that FOG holds for invalid, is left out. */
import type { RunTarget } from '../../../shared/fog/image-run.ts'
import type { SnapinFlight } from '../../../shared/fog/snapin-flight.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import { WorkError } from '../../work-error.ts'
import { findSnapin } from './assign-snapin.ts'

/** How many requests it takes: snapins, names, links, MAC addresses, active tasks. */
export const SNAPIN_READS = 5

/** `hosts`: ids in FOG. Throws WorkError `unknown_fog_snapin`, `snapin_disabled`, `unknown_fog_host`. */
export async function lookBeforeSnapin(
  fog: FogClient,
  word: string,
  hosts: readonly string[],
  standOf: (mac: string) => string | null,
): Promise<SnapinFlight> {
  const { id, name } = await findSnapin(fog, word)
  const names = new Map((await fog.hostNames()).map((host) => [host.id, host.name]))
  const links = await fog.snapinLinks()
  const macs = [...(await fog.macs())].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
  const tasks = await fog.activeTasks()
  const targets = [...new Set(hosts)].map((hostId) => {
    const host = names.get(hostId)
    if (host === undefined)
      throw new WorkError('unknown_fog_host', `FOG has no host "${hostId}".`, { name: hostId })
    const own = macs.filter((mac) => mac.hostId === hostId).map(({ mac }) => mac)
    const target: RunTarget = {
      ...{ id: hostId, name: host, mac: own[0] ?? '', macs: own, deployedBefore: null },
      stand: own.map(standOf).find((stand) => stand !== null) ?? null,
    }
    const busy = tasks.find((task) => task.hostId === hostId)
    return {
      ...target,
      hasIt: links.some((link) => link.hostId === hostId && link.snapinId === id),
      hindrance:
        own.length === 0
          ? `FOG holds ${host} for invalid.`
          : busy
            ? `${host} is busy: ${busy.type}, task ${busy.id}, ${busy.state}.`
            : null,
    }
  })
  return { snapin: { id, name }, targets }
}

/** Whether it is sent to this host. */
export const goesOn = ({ hindrance, hasIt }: SnapinFlight['targets'][number], assigns: boolean): boolean =>
  hindrance === null && (hasIt || assigns)

export const targetsOf = ({ targets }: SnapinFlight): RunTarget[] =>
  targets.map(({ hasIt: _has, hindrance: _hindrance, ...target }) => target)
