/**
 * What became of a job whose tasks Proxmox may have been given, and that nobody follows any more: looked at, and nothing is sent. So a
 * cut, a lost answer or a full disk ends as what it was.
 */
import type { OutboxEnd, OutboxJob, TaskMark } from '../../../shared/outbox/outbox-state.ts'
import { type ActWork, actOf, isActWork, leavesTraces } from '../../../shared/outbox/outbox-work.ts'
import type { GuestAct, TaskLook } from '../../../shared/proxmox/guest-act.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { expectKind } from '../lan-services/connect.ts'
import { verifyAct, wantedStatus } from '../proxmox/act-on-guests.ts'
import { isGone } from '../proxmox/delete-guest.ts'
import { findGuests, readGuestStatus } from '../proxmox/find-guest.ts'
import { followTask } from '../proxmox/look-at-task.ts'
import { findTask, isTooLate } from '../proxmox/sent-task.ts'
import { withProxmox } from '../proxmox/with-proxmox.ts'
import { readJob } from './outbox-jobs.ts'
import { endOfCard } from './prepare-card.ts'
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
  const isOfGuest =
    isActWork(work) || work.kind === 'restore' || work.kind === 'delete' || work.kind === 'card'
  if (job.state !== 'begun' || !isOfGuest)
    throw new WorkError('job_state', 'This job is not in a state for that: look at the outbox again.')
  const service = expectKind(findLanService(site.db, work.service), 'proxmox')
  return withProxmox(service, vault, { signal }, (api) => {
    if (isActWork(work)) return settleActs(api, work, job, hooks)
    if (work.kind === 'card') return endOfCard(api, work)
    return work.kind === 'delete' ? settleDelete(api, job, hooks) : settleRestore(api, job, hooks)
  })
}

export const canSettle = ({ state, work }: Pick<OutboxJob, 'state' | 'work'>): boolean =>
  state === 'begun' && leavesTraces(work)

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

async function settleActs(
  api: ProxmoxApi,
  work: ActWork,
  { tasks }: OutboxJob,
  hooks: Hooks,
): Promise<OutboxEnd> {
  const act = actOf(work)
  const ends = new Map<number, Ended>()
  for (const mark of tasks) {
    const isSo = async () =>
      act.kind !== 'backup' && (await whyNot(api, work.service, act, mark.vmid, undefined)) === null
    const upid = await taskOf(api, mark, isSo)
    if (upid !== null) ends.set(mark.vmid, { mark, look: await endOfTask(api, upid, hooks) })
  }
  const faults: (string | null)[] = []
  for (const { vmid } of work.guests) faults.push(await whyNot(api, work.service, act, vmid, ends.get(vmid)))
  return countedEnd(work.guests, faults)
}

/** Of one whose task is known. `look` null: the server does not know it any more. */
interface Ended {
  readonly mark: TaskMark
  readonly look: TaskLook | null
}

/** Null: it was done. One that is gone by now cannot be looked at, and says so. */
async function whyNot(
  api: ProxmoxApi,
  service: string,
  act: GuestAct,
  vmid: number,
  ended: Ended | undefined,
): Promise<string | null> {
  try {
    const [guest] = await findGuests(api, service, [vmid])
    if (!guest) return 'unknown'
    if (act.kind !== 'backup') {
      const status = await readGuestStatus(api, guest)
      return status === wantedStatus[act.kind] ? null : status
    }
    if (!ended) return NOT_BEGUN.message
    if (!ended.look) return forgotten(vmid)
    const end = await verifyAct(api, act, guest, ended.look, ended.mark.before ?? null)
    return end.state === 'failed' ? (end.message ?? '') : null
  } catch (error) {
    if (error instanceof WorkError && error.code === 'unknown_guest') return error.message
    throw error
  }
}

const NOT_BEGUN: OutboxEnd = {
  ...{ isDone: false, message: 'No task of it is listed: it was not begun, and may be prepared again.' },
}

const forgotten = (vmid: number): string =>
  `It was begun, and the server does not know how it ended any more: look at guest ${vmid} itself.`

async function settleRestore(api: ProxmoxApi, { tasks }: OutboxJob, hooks: Hooks): Promise<OutboxEnd> {
  const [mark] = tasks
  const upid = mark ? await taskOf(api, mark) : null
  if (!mark || upid === null) return NOT_BEGUN
  const end = await endOfTask(api, upid, hooks)
  if (end === null) return { isDone: false, message: forgotten(mark.vmid) }
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
