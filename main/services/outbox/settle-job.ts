/**
 * What became of a job whose tasks Proxmox may have been given, and that nobody follows any more: looked at, and nothing is sent. So a
 * cut, a lost answer or a full disk ends as what it was.
 */
import type { OutboxEnd, OutboxJob, TaskMark } from '../../../shared/outbox/outbox-state.ts'
import { hasTasks, type WorkOf } from '../../../shared/outbox/outbox-work.ts'
import type { TaskLook } from '../../../shared/proxmox/guest-act.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { expectKind } from '../lan-services/connect.ts'
import { isGone } from '../proxmox/delete-guest.ts'
import { findGuests, readGuestStatus } from '../proxmox/find-guest.ts'
import { followTask } from '../proxmox/look-at-task.ts'
import { findTask, isTooLate } from '../proxmox/sent-task.ts'
import { withProxmox } from '../proxmox/with-proxmox.ts'
import { readJob } from './outbox-jobs.ts'
import { endOfDelete } from './prepare-delete.ts'
import { endOfRestore } from './prepare-restore.ts'
import type { CarryHooks, WorkContext } from './prepare-work.ts'
import { countedEnd } from './task-ends.ts'

type Hooks = Pick<CarryHooks, 'signal' | 'onStep'>

/** Throws WorkError `job_state`, `unknown_outcome` where its request may still come, a ReachReason. */
export function settleJob(
  { site, vault, signal }: Omit<WorkContext, 'awake'>,
  id: string,
  hooks: Hooks,
): Promise<OutboxEnd> {
  const job = readJob(site, id)
  const { work } = job
  if (job.state !== 'begun' || (work.kind !== 'stop' && work.kind !== 'restore' && work.kind !== 'delete'))
    throw new WorkError('job_state', 'This job is not in a state for that: look at the outbox again.')
  const service = expectKind(findLanService(site.db, work.service), 'proxmox')
  return withProxmox(service, vault, { signal }, (api) => {
    if (work.kind === 'stop') return settleStop(api, work, job, hooks)
    return work.kind === 'delete' ? settleDelete(api, job, hooks) : settleRestore(api, job, hooks)
  })
}

export const canSettle = ({ state, work }: Pick<OutboxJob, 'state' | 'work'>): boolean =>
  state === 'begun' && hasTasks(work)

/**
 * Its id where it became a task; null: it is sure that it never did, or `isSo` without it. Throws WorkError `unknown_outcome`: put
 * back now, the work could be done twice.
 */
async function taskOf(
  api: ProxmoxApi,
  mark: TaskMark,
  isSo: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<string | null> {
  const upid = mark.upid ?? (await findTask(api, mark, mark))
  if (upid !== null || (await isSo()) || (await isTooLate(api, mark.node, mark))) return upid
  throw new WorkError(
    'unknown_outcome',
    `No task of it is listed on ${mark.node}, and its request may still come: look again 5 minutes after it was sent, or at guest ${mark.vmid} itself.`,
  )
}

/** Its end; null: the server does not know it any more, since it keeps only so many. */
async function endOfTask(api: ProxmoxApi, upid: string, { signal, onStep }: Hooks): Promise<TaskLook | null> {
  const tell = ({ percent }: TaskLook) => {
    if (percent !== null) onStep(percent, 100)
  }
  try {
    return await followTask(api, upid, tell, signal)
  } catch (error) {
    if (error instanceof WorkError && /no such task/i.test(error.message)) return null
    throw error
  }
}

async function settleStop(
  api: ProxmoxApi,
  { service, guests }: WorkOf<'stop'>,
  { tasks }: OutboxJob,
  hooks: Hooks,
): Promise<OutboxEnd> {
  for (const mark of tasks) {
    const isSo = async () => (await whyNotStopped(api, service, mark.vmid)) === null
    const upid = await taskOf(api, mark, isSo)
    if (upid !== null) await endOfTask(api, upid, hooks)
  }
  const faults: (string | null)[] = []
  for (const { vmid } of guests) faults.push(await whyNotStopped(api, service, vmid))
  return countedEnd(guests, faults)
}

/** Null: it is. One that is gone by now cannot be looked at, and says so. */
async function whyNotStopped(api: ProxmoxApi, service: string, vmid: number): Promise<string | null> {
  try {
    const [guest] = await findGuests(api, service, [vmid])
    const status = guest ? await readGuestStatus(api, guest) : 'unknown'
    return status === 'stopped' ? null : status
  } catch (error) {
    if (error instanceof WorkError && error.code === 'unknown_guest') return error.message
    throw error
  }
}

const NOT_BEGUN: OutboxEnd = {
  ...{ isDone: false, message: 'No task of it is listed: it was not begun, and may be prepared again.' },
}

async function settleRestore(api: ProxmoxApi, { tasks }: OutboxJob, hooks: Hooks): Promise<OutboxEnd> {
  const [mark] = tasks
  const upid = mark ? await taskOf(api, mark) : null
  if (!mark || upid === null) return NOT_BEGUN
  const end = await endOfTask(api, upid, hooks)
  if (end === null)
    return {
      isDone: false,
      message: `It was begun, and the server does not know how it ended any more: look at guest ${mark.vmid} itself.`,
    }
  return endOfRestore(api, { ...mark, kind: kindOf(mark) }, end)
}

const kindOf = ({ types }: TaskMark): 'qemu' | 'lxc' => (types[0]?.startsWith('vz') ? 'lxc' : 'qemu')

/** A number may be another guest's by now: where its task ended well, it is gone, whoever has the number. */
async function settleDelete(api: ProxmoxApi, { tasks }: OutboxJob, hooks: Hooks): Promise<OutboxEnd> {
  const [mark] = tasks
  if (!mark) return NOT_BEGUN
  const guest = { ...mark, kind: kindOf(mark) }
  const upid = await taskOf(api, mark, () => isGone(api, guest))
  const end = upid === null ? null : await endOfTask(api, upid, hooks)
  if (end?.state === 'done' || end?.state === 'warnings')
    return { isDone: true, message: `Guest ${mark.vmid} is gone from ${mark.node}.` }
  return endOfDelete(api, guest, end)
}
