/** All backups on the storages of a server, each storage looked into once; one that fell away meanwhile is said, no end. */
import type { StorageFacts } from '../../../shared/morning-check/server-facts.ts'
import type { NodeClock } from '../../../shared/proxmox/archive-name.ts'
import { WorkError } from '../../work-error.ts'
import { UTC } from './node-clock.ts'
import type { ProxmoxApi } from './proxmox-api.ts'
import { readArchives, type StoredArchive } from './read-archives.ts'

export interface KeptBackups {
  readonly archives: readonly StoredArchive[]
  /** Did not let itself be looked into. */
  readonly silent: ReadonlySet<StorageFacts>
}

/** `holding`: those that hold backups, as each node sees them. `clocks`: of the nodes by name. */
export async function readKeptBackups(
  api: ProxmoxApi,
  holding: readonly StorageFacts[],
  clocks: ReadonlyMap<string, NodeClock>,
): Promise<KeptBackups> {
  const contents = await Promise.all(
    readOnce(holding).map((one) => readContent(api, one, clocks.get(one.node) ?? UTC)),
  )
  return {
    archives: contents.flatMap(({ archives }) => archives),
    silent: new Set(contents.flatMap(({ failed }) => (failed === null ? [] : [failed]))),
  }
}

/** A shared storage that one node has not mounted is seen through another. */
export function seenThroughAny(
  holding: readonly StorageFacts[],
  silent: ReadonlySet<StorageFacts>,
): StorageFacts[] {
  const isSeen = (one: StorageFacts) => one.isActive && !silent.has(one)
  return holding.map((one) => ({
    ...one,
    isActive: one.isShared
      ? holding.some((other) => other.storage === one.storage && isSeen(other))
      : isSeen(one),
  }))
}

/** A shared storage is read once, at the first node where it is mounted. */
function readOnce(holding: readonly StorageFacts[]): StorageFacts[] {
  const active = holding.filter(({ isActive }) => isActive)
  return active.filter(
    (one, at) => !one.isShared || active.findIndex(({ storage }) => storage === one.storage) === at,
  )
}

async function readContent(api: ProxmoxApi, one: StorageFacts, clock: NodeClock) {
  try {
    return { archives: await readArchives(api, { ...one, clock }), failed: null }
  } catch (error) {
    // "storage is not online": it fell away since the list was read. Without rights it says 403, which visibility tells.
    const status = error instanceof WorkError ? Number(error.values.status) : 0
    if (status >= 500 || status === 403) return { archives: [], failed: status === 403 ? null : one }
    throw error
  }
}
