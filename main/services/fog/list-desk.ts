/** FOG's lists for screens: read anew, or as they were kept. */
import type { FogListed, FogListName, FogLists, KeptFogLists } from '../../../shared/fog/fog-lists.ts'
import type { FogReach } from './fog-reach.ts'
import { keptLists, readList } from './read-lists.ts'

export function createListDesk({ on, site, serviceNamed }: FogReach) {
  const read = <List extends FogListName>(name: string, list: List): Promise<FogListed<FogLists[List]>> =>
    on(name, (fog, file, service) => readList(file, service, fog, list))
  return {
    keptLists(name: string): KeptFogLists {
      const file = site()
      return keptLists(file, serviceNamed(file, name))
    },
    images: (name: string) => read(name, 'images'),
    tasks: (name: string) => read(name, 'tasks'),
    groups: (name: string) => read(name, 'groups'),
    snapins: (name: string) => read(name, 'snapins'),
    nodes: (name: string) => read(name, 'nodes'),
  }
}
