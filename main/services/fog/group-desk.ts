/** Groups of FOG for screens. */
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { WorkError } from '../../work-error.ts'
import type { FogReach } from './fog-reach.ts'
import { makeGroup, removeGroups, renameGroup } from './groups.ts'
import { noteActs } from './note-act.ts'

export function createGroupDesk({ changing }: FogReach) {
  return {
    /** Throws WorkError `unknown_fog_host`. */
    makeGroup: (service: string, name: string, ids: readonly string[]): Promise<{ id: string }> =>
      changing(service, async (fog, file, row) => {
        const names = new Map((await fog.hostNames()).map((host) => [host.id, host]))
        const hosts = ids.map((id): FogNamed => {
          const host = names.get(id)
          if (host) return host
          throw new WorkError('unknown_fog_host', `FOG has no host "${id}".`, { name: id })
        })
        return { id: (await makeGroup(fog, name, hosts, noteActs(file, row))).id }
      }),
    renameGroup: (service: string, group: string, name: string): Promise<{ changed: boolean }> =>
      changing(service, async (fog, file, row) => ({
        changed: await renameGroup(fog, group, name, noteActs(file, row)),
      })),
    removeGroups: (service: string, groups: readonly string[]): Promise<{ removed: string[] }> =>
      changing(service, async (fog, file, row) => ({
        removed: await removeGroups(fog, groups, noteActs(file, row)),
      })),
  }
}
