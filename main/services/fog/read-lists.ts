/** FOG's lists: each read in one request or a few, as it is shown, and kept for when FOG is out of reach. */
import {
  type FogImageView,
  type FogListed,
  type FogListName,
  type FogLists,
  isRunTag,
  type KeptFogLists,
} from '../../../shared/fog/fog-lists.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { keepReading, readKept } from '../../db/kept-readings.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogImage, FogName } from '../../integrations/fog/fog-rows.ts'

type Readers = { readonly [List in FogListName]: (fog: FogClient) => Promise<FogLists[List]> }

export const imageView = (image: FogImage, capture: Capture | null = null): FogImageView => {
  const { id, name, os, bytes, isCaptured, isEnabled, isProtected, usedAt, by } = image
  return {
    ...{ id, name, os, bytes, isCaptured, isEnabled, isProtected, usedAt, by },
    ...{ capturedAt: capture?.at ?? null, capturedFrom: capture?.host ?? null },
  }
}

interface Capture {
  readonly at: string
  readonly host: string | null
}

/** The last of each image, by the image's name, which is all the log has (fog-api §5); one that did not end is none. */
async function captures(fog: FogClient): Promise<ReadonlyMap<string, Capture>> {
  const names = new Map((await fog.hostNames()).map(({ id, name }) => [id, name]))
  const ended = (await fog.captures()).flatMap(({ image, finish, hostId }) =>
    finish !== null ? [{ image, at: finish, host: names.get(hostId ?? '') ?? null }] : [],
  )
  return new Map(ended.sort((a, b) => (a.at < b.at ? -1 : 1)).map((one) => [one.image, one]))
}

/** Hosts that FOG has lost are left out: it keeps links to them. */
const linked = (
  names: readonly FogName[],
  links: readonly { readonly hostId: string | null }[],
): FogName[] => {
  const ids = new Set(links.map(({ hostId }) => hostId))
  return names.filter(({ id }) => ids.has(id))
}

/** Of every row only what is shown: nothing else of it gets into the site. */
export const fogReaders: Readers = {
  images: async (fog) => {
    const [images, known] = [await fog.images(), await captures(fog)]
    return images.map((image) => imageView(image, known.get(image.name) ?? null))
  },
  tasks: async (fog) =>
    (await fog.activeTasks()).map(({ id, host, type, state, percent, image, remaining }) => ({
      ...{ id, host, type, state, percent, image, remaining },
    })),
  groups: async (fog) => {
    const [groups, members, names] = [await fog.groups(), await fog.members(), await fog.hostNames()]
    return groups.map(({ id, name }) => {
      const own = members.filter(({ groupId }) => groupId === id)
      return { id, name, hosts: linked(names, own), isThrowAway: isRunTag(name) }
    })
  },
  snapins: async (fog) => {
    const [snapins, links, names] = [await fog.snapins(), await fog.snapinLinks(), await fog.hostNames()]
    return snapins.map(({ id, name, file, isEnabled }) => {
      const own = links.filter(({ snapinId }) => snapinId === id)
      return { id, name, file, isEnabled, hosts: linked(names, own) }
    })
  },
  nodes: async (fog) => {
    const [nodes, groups] = [await fog.nodes(), await fog.storageGroups()]
    return nodes.map(({ id, name, groupId, isMaster, isEnabled, online, path, slots, load }) => ({
      ...{ id, name, isMaster, isEnabled, online: online ?? null, path, slots, load },
      group: groups.find((group) => group.id === groupId)?.name ?? null,
    }))
  },
}

/** What does not change is not written anew before so long, milliseconds: a screen asks every few seconds for tasks. */
const KEEP_MS = 60_000

export async function readList<List extends FogListName>(
  site: SiteFile,
  service: LanService,
  fog: FogClient,
  list: List,
): Promise<FogListed<FogLists[List]>> {
  const rows = await fogReaders[list](fog)
  const kept = keptList(site, service, list)
  const readAt = site.recorder.timestamp()
  const isFresh = kept !== null && Date.parse(readAt) - Date.parse(kept.readAt) < KEEP_MS
  if (
    isFresh &&
    (list === 'tasks' ? rows.length === kept.rows.length : JSON.stringify(rows) === JSON.stringify(kept.rows))
  )
    return { readAt, rows }
  keepReading(site, service.id, `fog.${list}`, rows)
  return { readAt, rows }
}

function keptList<List extends FogListName>(
  site: SiteFile,
  service: LanService,
  list: List,
): FogListed<FogLists[List]> | null {
  const kept = readKept<FogLists[List]>(site.db, service.id, `fog.${list}`)
  return kept && { readAt: kept.readAt, rows: kept.value }
}

export const keptLists = (site: SiteFile, service: LanService): KeptFogLists => ({
  images: keptList(site, service, 'images'),
  tasks: keptList(site, service, 'tasks'),
  groups: keptList(site, service, 'groups'),
  snapins: keptList(site, service, 'snapins'),
  nodes: keptList(site, service, 'nodes'),
})
