/**
 * What became of a job whose tasks Proxmox may have been given, and that nobody follows any more: looked at, and nothing is sent. So a
 * cut, a lost answer or a full disk ends as what it was.
 */
import type { OutboxEnd, OutboxJob, TaskMark } from '../../../shared/outbox/outbox-state.ts'
import { hasTasks, type WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { expectKind } from '../lan-services/connect.ts'
import { findTask } from '../proxmox/begin-task.ts'
import { findGuests, readGuestStatus } from '../proxmox/find-guest.ts'
import { followTask } from '../proxmox/look-at-task.ts'
import { withProxmox } from '../proxmox/with-proxmox.ts'
import { readJob } from './outbox-jobs.ts'
import { endOfRestore } from './prepare-restore.ts'
import type { CarryHooks, WorkContext } from './prepare-work.ts'
import { countedEnd } from './task-ends.ts'

type Hooks = Pick<CarryHooks, 'signal' | 'onStep'>

/** Throws WorkError `job_state`, a ReachReason. */
export function settleJob(
  { site, vault, signal }: WorkContext,
  id: string,
  hooks: Hooks,
): Promise<OutboxEnd> {
  const job = readJob(site, id)
  const { work } = job
  if (job.state !== 'begun' || (work.kind !== 'stop' && work.kind !== 'restore'))
    throw new WorkError('job_state', 'This job is not in a state for that: look at the outbox again.')
  const service = expectKind(findLanService(site.db, work.service), 'proxmox')
  return withProxmox(service, vault, { signal }, (api) =>
    work.kind === 'stop' ? settleStop(api, work, job, hooks) : settleRestore(api, job, hooks),
  )
}

export const canSettle = ({ state, work }: Pick<OutboxJob, 'state' | 'work'>): boolean =>
  state === 'begun' && hasTasks(work)

/** Its id where it became a task; null: none is listed. */
const taskOf = async (api: ProxmoxApi, mark: TaskMark): Promise<string | null> =>
  mark.upid ?? (await findTask(api, mark, mark))

async function settleStop(
  api: ProxmoxApi,
  { service, guests }: WorkOf<'stop'>,
  { tasks }: OutboxJob,
  { signal, onStep }: Hooks,
): Promise<OutboxEnd> {
  for (const mark of tasks) {
    const upid = await taskOf(api, mark)
    if (upid !== null) await followTask(api, upid, () => {}, signal)
  }
  const faults: (string | null)[] = []
  for (const guest of await findGuests(
    api,
    service,
    guests.map(({ vmid }) => vmid),
  )) {
    const status = await readGuestStatus(api, guest)
    faults.push(status === 'stopped' ? null : status)
    onStep(faults.length, guests.length)
  }
  return countedEnd(guests, faults)
}

async function settleRestore(api: ProxmoxApi, { tasks }: OutboxJob, hooks: Hooks): Promise<OutboxEnd> {
  const [mark] = tasks
  const upid = mark ? await taskOf(api, mark) : null
  if (!mark || upid === null)
    return { isDone: false, message: 'No task of it is listed: it was not begun, and may be prepared again.' }
  const tell = ({ percent }: { readonly percent: number | null }) => {
    if (percent !== null) hooks.onStep(percent, 100)
  }
  const kind = mark.types[0]?.startsWith('vz') ? 'lxc' : 'qemu'
  return endOfRestore(api, { ...mark, kind }, await followTask(api, upid, tell, hooks.signal))
}
