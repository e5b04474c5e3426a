/**
 * Cancelling that can never cancel anything else. To an id it does not know FOG answers 200 and cancels every active task
 * (fog-api §5), so a task is read right before, and cancelled by its host where that says the same: an unknown host is only a 404.
 */
import type { FogStep } from '../../../shared/fog/fog-step.ts'
import { CANCELLED, isActiveState } from '../../../shared/fog/fog-task.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogTask } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import { findNamed } from './check-host.ts'
import { refusal } from './write-host.ts'

export interface PreparedCancel {
  readonly task: FogTask
  /** Null: it has ended, so nothing is sent. */
  readonly request: FogRequest | null
}

/** Throws WorkError `bad_task_id`, `unknown_fog_task`; nothing was sent. */
export async function prepareCancel(fog: FogClient, text: string): Promise<PreparedCancel> {
  const id = text.trim()
  if (!/^[1-9]\d{0,9}$/.test(id))
    throw new WorkError('bad_task_id', `"${text}" is no task of FOG: a number from 1 on is expected.`, {
      task: text,
    })
  const task = await fog.task(id)
  if (!task) throw new WorkError('unknown_fog_task', `FOG has no task ${id}. Nothing was sent.`, { task: id })
  return { task, request: isActiveState(task.stateId) ? await requestFor(fog, task) : null }
}

/** As it is kept before it is sent. Throws WorkError `bad_task_id`, `unknown_fog_task`. */
export async function cancelStep(
  fog: FogClient,
  active: readonly FogTask[],
  id: string,
): Promise<FogStep & { readonly kind: 'cancel' }> {
  const { host, type } = active.find((task) => task.id === id) ?? (await prepareCancel(fog, id)).task
  return { kind: 'cancel', id, name: host, task: type }
}

/** By the host, unless it has another task that FOG could take for the one that is meant. */
async function requestFor(fog: FogClient, task: FogTask): Promise<FogRequest> {
  const own = (await fog.activeTasks()).filter(({ hostId }) => hostId !== null && hostId === task.hostId)
  const isOnly = own.length === 1 && own[0]?.id === task.id
  const path = isOnly ? `/host/${task.hostId}/cancel` : `/task/${task.id}/cancel`
  return { method: 'DELETE', path, body: null }
}

/** Of a host by its name; empty where it has none active. Throws WorkError `unknown_fog_host`. */
export async function prepareCancelOf(fog: FogClient, name: string): Promise<PreparedCancel[]> {
  const host = findNamed(await fog.hostNames(), name)
  const own = (await fog.activeTasks()).filter(({ hostId }) => hostId === host.id)
  const prepared: PreparedCancel[] = []
  for (const { id } of own) prepared.push(await prepareCancel(fog, id))
  return prepared
}

export interface Cancelled {
  readonly task: FogTask
  /** False: it had ended by itself, so nothing was sent. */
  readonly sent: boolean
}

/** Looks at it once more before it sends. Throws WorkError `unknown_fog_task`, `fog_refused`, `fog_others_ended`. */
export async function carryCancel(fog: FogClient, id: string): Promise<Cancelled> {
  const before = await fog.activeTasks()
  const { task, request } = await prepareCancel(fog, id)
  if (request === null) return { task, sent: false }
  const written = await fog.write(request)
  const after = await fog.task(id)
  if (after && isActiveState(after.stateId)) throw refusal(written, `Task ${id} goes on`)
  await checkOthers(fog, before, id)
  return { task: after ?? task, sent: true }
}

/** Throws WorkError `fog_others_ended`: better said at once than found out by the people at the machines. */
async function checkOthers(fog: FogClient, before: readonly FogTask[], id: string): Promise<void> {
  const active = new Set((await fog.activeTasks()).map((task) => task.id))
  const gone = before.filter((task) => task.id !== id && !active.has(task.id))
  const cancelled: string[] = []
  for (const task of gone)
    if ((await fog.task(task.id))?.stateId === CANCELLED) cancelled.push(`${task.host} (${task.id})`)
  if (cancelled.length === 0) return
  throw new WorkError(
    'fog_others_ended',
    `Task ${id} is cancelled, and in the same moment these were cancelled too, by FOG or by somebody else: ${cancelled.join(', ')}.`,
    { task: id, others: cancelled },
  )
}
