/** Reads all that a morning check goes by, only with GET. A node that does not answer is a fact, not an end. */

import { isOutOfReach, isReachReason, reachWords } from '../../../shared/lan-services/reach-reason.ts'
import type { SeenRunning } from '../../../shared/morning-check/seen-running.ts'
import type { NodeFacts, ServerFacts, StorageFacts } from '../../../shared/morning-check/server-facts.ts'
import { WorkError } from '../../work-error.ts'
import { nodeRow, rowsOf, storageRow } from './answer-shapes.ts'
import { readClock, type ToldClock, UTC } from './node-clock.ts'
import type { ProxmoxApi } from './proxmox-api.ts'
import { readBackupFailures } from './read-backup-failures.ts'
import { readGuests, withPools } from './read-guests.ts'
import { readJobs } from './read-jobs.ts'
import { readKeptBackups, seenThroughAny } from './read-kept-backups.ts'
import { readStoodStill } from './read-stops.ts'
import { isGoodEnd, isRunning, readTasks } from './read-tasks.ts'
import { readUpdates } from './read-updates.ts'
import { hiddenBackups, readVisibility } from './read-visibility.ts'

/** What is asked of every server, the parts in braces as the server names them. */
export const MORNING_REQUESTS: readonly string[] = [
  '/version',
  '/access/permissions',
  '/nodes',
  '/cluster/resources?type=vm',
  '/cluster/backup',
  '/pools/{poolid}',
  '/nodes/{node}/time',
  '/nodes/{node}/storage',
  '/nodes/{node}/storage/{storage}/content?content=backup',
  '/nodes/{node}/tasks?typefilter=vzdump&source=all',
  '/nodes/{node}/tasks?errors=1',
  '/nodes/{node}/tasks?source=all',
  '/nodes/{node}/tasks/{upid}/log',
  '/nodes/{node}/apt/update',
  '/nodes/{node}/qemu/{vmid}/config',
  '/nodes/{node}/lxc/{vmid}/config',
]

/** "In the night" is the last day. Seconds. */
const NIGHT = 86_400

/**
 * Throws WorkError with a ReachReason where the server itself does not answer. `local`: this computer's clock, epoch seconds;
 * `earlier`: which guests ran before.
 */
export async function readServerFacts(
  api: ProxmoxApi,
  service: string,
  local: number,
  earlier: Omit<SeenRunning, 'at'>,
): Promise<ServerFacts> {
  const [visibility, nodeRows, listed, jobs] = await Promise.all([
    readVisibility(api),
    api.get('/nodes').then((data) => rowsOf(nodeRow, data)),
    readGuests(api),
    readJobs(api),
  ])
  const guests = await withPools(
    api,
    listed,
    (jobs ?? []).flatMap(({ pool }) => pool ?? []),
  )
  const nodes = await Promise.all(
    nodeRows.map(({ node, status }) =>
      readNode(api, { node, isOnline: status !== 'offline', local, guests }),
    ),
  )
  const storages = nodes.flatMap((one) => one.storages)
  const holding = storages.filter(({ holdsBackups }) => holdsBackups)
  const zones = new Map(nodes.map(({ facts, clock }) => [facts.node, clock.zone]))
  const { archives, silent } = await readKeptBackups(api, holding, zones)
  const seen = seenThroughAny(holding, silent)
  const isBlind = !visibility.isTold && archives.length === 0
  const clock = nodes.find((one) => one.clock.isTold)?.clock ?? { now: local, zone: UTC }
  const unexplained = nodes.flatMap((one) => one.unexplained)
  const answering = nodes.flatMap(({ facts }) => (facts.failure === null ? facts.node : []))
  const stoodStill = await readStoodStill(api, {
    ...{ guests, nodes: answering, earlier, ahead: clock.now - local },
  })
  return {
    ...{ service, guests, jobs, stoodStill },
    now: clock.now,
    weekday: new Date((clock.now + clock.zone.offset) * 1000).getUTCDay(),
    nodes: nodes.map(({ facts }) => facts),
    storages: storages.map((one) => ({ ...one, isActive: one.isActive && !silent.has(one) })),
    archives,
    hidden: [
      ...hiddenBackups(visibility, guests, seen),
      ...hiddenWithNode(nodes, guests),
      ...hiddenWithoutStorage(visibility, guests, holding.length),
      ...(isBlind ? guests.map(({ vmid }) => ({ vmid, storage: '', why: 'rights' as const })) : []),
    ],
    failures: nodes.flatMap((one) => one.failures),
    failedTasks: [...nodes.flatMap((one) => one.failedTasks), ...unexplained],
    blind: [...visibility.blind, ...(jobs === null ? [NO_JOBS] : [])],
    notes: nodes.flatMap(({ notes }) => notes),
  }
}

const NO_JOBS =
  'This account may not see the backup jobs (Sys.Audit on /): whether one saves a guest is not told.'

/** Local storages of a node that is down are not even listed. */
const hiddenWithNode = (nodes: readonly NodeRead[], guests: ServerFacts['guests']): ServerFacts['hidden'] =>
  nodes
    .filter(({ facts }) => facts.failure !== null)
    .flatMap(({ facts }) =>
      guests
        .filter(({ node }) => node === facts.node)
        .map(({ vmid }) => ({ vmid, storage: '', why: 'offline' as const })),
    )

/** An account without any right on storages is shown none. */
const hiddenWithoutStorage = (
  { seesBackup }: Awaited<ReturnType<typeof readVisibility>>,
  guests: ServerFacts['guests'],
  storages: number,
): ServerFacts['hidden'] =>
  storages > 0
    ? []
    : guests.flatMap((guest) =>
        seesBackup(guest, '') ? [] : [{ vmid: guest.vmid, storage: '', why: 'rights' as const }],
      )

interface NodeRead extends Pick<ServerFacts, 'storages' | 'failures' | 'failedTasks' | 'notes'> {
  readonly facts: NodeFacts
  readonly unexplained: ServerFacts['failedTasks']
  readonly clock: ToldClock
}

interface NodeQuestion {
  readonly node: string
  readonly isOnline: boolean
  readonly local: number
  readonly guests: ServerFacts['guests']
}

async function readNode(api: ProxmoxApi, { node, isOnline, local, guests }: NodeQuestion): Promise<NodeRead> {
  const nothing = { storages: [], failures: [], failedTasks: [], unexplained: [], notes: [] }
  const clock = { now: local, zone: UTC, isTold: false }
  const dead = (failure: string): NodeRead => ({ ...nothing, clock, facts: { node, failure, updates: null } })
  if (!isOnline) return dead('offline')
  try {
    const told = await readClock(api, node, local)
    const [storages, runs, failed, updates] = await Promise.all([
      readStorages(api, node),
      readBackupFailures(api, node, told.now, guests),
      readTasks(api, node, told.now - NIGHT, { errors: 1 }),
      readUpdates(api, node),
    ])
    return {
      ...{ storages, clock: told, failures: runs.failures, unexplained: runs.unexplained },
      failedTasks: failed
        .filter((task) => task.type !== 'vzdump' && !isRunning(task) && !isGoodEnd(task.status))
        .map(({ type, id = '', starttime, endtime, status = '' }) => {
          return { node, type, id, at: endtime ?? starttime, status }
        }),
      notes: updates.note === null ? [] : [updates.note],
      facts: { node, failure: null, updates: updates.count },
    }
  } catch (error) {
    // Of a cluster the others are looked at all the same.
    if (error instanceof WorkError && isReachReason(error.code) && isSilent(error.code))
      return dead(reachWords[error.code].en)
    throw error
  }
}

const isSilent = (code: string): boolean => isOutOfReach(code) || code === 'server_error'

async function readStorages(api: ProxmoxApi, node: string): Promise<StorageFacts[]> {
  return rowsOf(storageRow, await api.get(`/nodes/${node}/storage`))
    .filter(({ enabled }) => enabled)
    .map(({ storage, shared, active, content = '', used = 0, total = 0 }) => ({
      ...{ storage, node, isShared: shared, isActive: active, used, total },
      holdsBackups: content.split(',').includes('backup'),
    }))
}
