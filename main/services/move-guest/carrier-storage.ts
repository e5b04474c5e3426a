/**
 * The NFS storage that a move adds first, one server after the other, and takes away again on the way back: only where this move
 * added it and nothing uses it. A name is defined once on a server, so a second request could never make a second storage.
 */
import type { CarrierNfs } from '../../../shared/move-guest/move-plan.ts'
import { stepIn } from '../../../shared/move-guest/move-state.ts'
import { mayHaveArrived } from '../../integrations/http/reach-error.ts'
import {
  contentRow,
  definitionRow,
  jobRow,
  rowsOf,
  storageRow,
} from '../../integrations/proxmox/answer-shapes.ts'
import { WorkError } from '../../work-error.ts'
import { expectSeen } from './move-archives.ts'
import {
  done,
  isRefusal,
  type Moving,
  messageOf,
  NotReached,
  note,
  pause,
  readPatiently,
  type Side,
  StepFailed,
  skip,
  stateOf,
} from './moving.ts'
import { requests } from './requests.ts'

const LOOKS = 6

const addStep = { old: 'storage_old', new: 'storage_new' } as const
const dropStep = { old: 'drop_storage_old', new: 'drop_storage_new' } as const

/** Kept with the intent: true once the server said that this request made it. */
interface Intent {
  readonly isAdded: boolean
}

const nfsOf = ({ plan }: Moving): CarrierNfs => {
  if (plan.nfs) return plan.nfs
  throw new Error('only a move that adds a storage has this step')
}

const placeIn = ({ server, export: path }: CarrierNfs): string => `${server}:${path}`

/** Throws StepFailed, NotReached. */
export async function addCarrier(move: Moving, side: Side): Promise<void> {
  const step = addStep[side]
  const nfs = nfsOf(move)
  const { service } = move.plan[side]
  const said = await bringThere(move, side)
  await expectActive(move, side)
  const { archive } = move.plan
  if (side === 'new' && archive?.size !== undefined) await expectSeen(move, archive.volid, archive.size)
  if (said === 'there')
    skip(move, step, `${placeIn(nfs)} is on ${service} already, as ${move.plan.carrier[side]}`)
  else if (said === 'added') done(move, step, `${nfs.storage} is added to ${service}: ${placeIn(nfs)}`)
  else
    done(
      move,
      step,
      `${nfs.storage} is on ${service}: nobody knows whether this move added it, so it stays there`,
    )
}

async function bringThere(move: Moving, side: Side): Promise<'there' | 'added' | 'unknown'> {
  const step = addStep[side]
  if (nfsOf(move).known[side] !== null) return 'there'
  const before = stepIn(stateOf(move), step)
  const isThere = await isDefined(move, side)
  if (before?.state !== 'open') {
    if (isThere) return 'there'
    note(move, { kind: 'intended', step, value: { isAdded: false } satisfies Intent })
  } else if (isThere) return (before.intent as Intent | null)?.isAdded ? 'added' : 'unknown'
  if (!(await sendDefinition(move, side))) return 'unknown'
  // With the intent, so that it is known also where the storage is not active afterwards and the step fails.
  note(move, { kind: 'intended', step, value: { isAdded: true } satisfies Intent })
  return 'added'
}

/** Whether it is this request that made it; false: it is there, and somebody else may have. Throws StepFailed, NotReached. */
async function sendDefinition(move: Moving, side: Side): Promise<boolean> {
  const { method, path, params } = requests.addStorage(move, side)
  const begun = performance.now()
  for (;;) {
    try {
      await move.servers[side].send(method, path, params)
      return true
    } catch (error) {
      if (!(error instanceof WorkError) || move.signal.aborted) throw error
      if (isRefusal(error)) {
        if (await isDefined(move, side)) return false
        throw new StepFailed(error.message)
      }
      // A server that mounts an export which does not answer takes its time: it is looked for, and not sent again.
      if (mayHaveArrived(error) || error.code === 'node_unreachable') {
        if (await isDefinedSoon(move, side)) return true
        throw new NotReached(error.message)
      }
      if (performance.now() - begun > move.pace.patienceMs) throw new NotReached(error.message)
      await pause(move.pace.firstPollMs * 2, move.signal)
    }
  }
}

async function isDefinedSoon(move: Moving, side: Side): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (await isDefined(move, side)) return true
    await pause(move.pace.lookMs, move.signal)
  }
  return false
}

/** Throws StepFailed where the name is another place's, NotReached. */
async function isDefined(move: Moving, side: Side): Promise<boolean> {
  const { storage, server, export: path } = nfsOf(move)
  const rows = await readPatiently(move, async () =>
    rowsOf(definitionRow, await move.servers[side].get('/storage')),
  )
  const found = rows.find((one) => one.storage === storage)
  if (!found) return false
  if (found.type === 'nfs' && found.server === server && found.export === path) return true
  throw new StepFailed(`${move.plan[side].service} has another storage that is called ${storage}`)
}

/** Its own node has to have mounted it. Throws StepFailed, NotReached. */
async function expectActive(move: Moving, side: Side): Promise<void> {
  const { node, service } = move.plan[side]
  const storage = move.plan.carrier[side]
  for (let look = 0; look < LOOKS; look += 1) {
    const rows = await readPatiently(move, async () =>
      rowsOf(storageRow, await move.servers[side].get(`/nodes/${node}/storage`)),
    )
    if (rows.some((one) => one.storage === storage && one.active && one.enabled)) return
    await pause(move.pace.lookMs, move.signal)
  }
  throw new StepFailed(`${storage} is not active on ${service}/${node}`)
}

/** On the way back, once the old guest is as it was. What cannot be taken away is left, with a word why: it holds nobody up. */
export async function dropCarrier(move: Moving, side: Side): Promise<void> {
  const step = dropStep[side]
  const added = stepIn(stateOf(move), addStep[side])
  if (added === null || added.state === 'skipped') return
  const { storage } = nfsOf(move)
  const { service } = move.plan[side]
  const stays = (why: string) => skip(move, step, `${storage} stays on ${service}: ${why}`)
  try {
    if (!(await isDefined(move, side))) return skip(move, step, `${storage} is not on ${service}`)
    if (!(added.intent as Intent | null)?.isAdded) return stays('nobody knows whether this move added it')
    const use = await usedBy(move, side)
    if (use !== null) return stays(use)
    await sendRemoval(move, side)
    done(move, step, `${storage} is taken off ${service} again: this move had added it, and nothing uses it`)
  } catch (error) {
    const isLeft = error instanceof NotReached || error instanceof StepFailed || isRefusal(error)
    if (!isLeft || move.signal.aborted) throw error
    stays(messageOf(error))
  }
}

async function sendRemoval(move: Moving, side: Side): Promise<void> {
  const { method, path, params } = requests.dropStorage(move, side)
  note(move, { kind: 'intended', step: dropStep[side] })
  try {
    await move.servers[side].send(method, path, params)
  } catch (error) {
    if (!(error instanceof WorkError) || move.signal.aborted || isRefusal(error)) throw error
    if (await isDefined(move, side)) throw new NotReached(error.message)
  }
}

/**
 * What uses it, in words; null: nothing. Whoever may take a storage away is shown all that lies in it (Datastore.Allocate), so an
 * empty list is believed here.
 */
async function usedBy(move: Moving, side: Side): Promise<string | null> {
  const { storage } = nfsOf(move)
  const { node } = move.plan[side]
  const api = move.servers[side]
  const held = await readPatiently(
    move,
    async () => rowsOf(contentRow, await api.get(`/nodes/${node}/storage/${storage}/content`)),
    isRefusal,
  )
  if (held.length > 0) return `it holds ${held.length} files`
  const jobs = await readPatiently(
    move,
    async () => rowsOf(jobRow, await api.get('/cluster/backup')),
    isRefusal,
  )
  const job = jobs.find((one) => one.storage === storage)
  return job ? `the backup job ${job.id} writes to it` : null
}
