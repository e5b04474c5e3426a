/** Groups of FOG for screens. */
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { WorkError } from '../../work-error.ts'
import type { FogReach } from './fog-reach.ts'
import { makeGroup, removeGroups, renameGroup } from './groups.ts'

export function createGroupDesk({ on }: FogReach) {
  return {
    /** Throws WorkError `unknown_fog_host`. */
    makeGroup: (service: string, name: string, ids: readonly string[]): Promise<{ id: string }> =>
      on(service, async (fog) => {
        const names = new Map((await fog.hostNames()).map((host) => [host.id, host]))
        const hosts = ids.map((id): FogNamed => {
          const host = names.get(id)
          if (host) return host
          throw new WorkError('unknown_fog_host', `FOG has no host "${id}".`, { name: id })
        })
        return { id: (await makeGroup(fog, name, hosts)).id }
      }),
    renameGroup: (service: string, group: string, name: string): Promise<{ changed: boolean }> =>
      on(service, async (fog) => ({ changed: await renameGroup(fog, group, name) })),
    removeGroups: (service: string, groups: readonly string[]): Promise<{ removed: string[] }> =>
      on(service, async (fog) => ({ removed: await removeGroups(fog, groups) })),
  }
}
