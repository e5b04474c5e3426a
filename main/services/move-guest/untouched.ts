/**
 * Whether somebody let the old guest run after it was saved, between a cut and its going on: what was written then is in no backup. Its
 * starts are in the node's task list, which shows those of others only with Sys.Audit; without that, the history of what it used tells
 * when it ran, which every account that may look at the guest is shown.
 */
import { z } from 'zod'
import { type StepState, stepIn } from '../../../shared/move-guest/move-state.ts'
import { rowsOf } from '../../integrations/proxmox/answer-shapes.ts'
import { guestPath, isRefusal, type Moving, readPatiently, StepFailed, stateOf } from './moving.ts'
import { requests } from './requests.ts'
import { readOwnTasks } from './run-task.ts'

/** `unseen`: neither is told to this account, so that only its present status tells. */
export type Sight = 'seen' | 'unseen'

/** Throws StepFailed where it ran again, after which it runs again; NotReached. */
export async function expectUntouched(move: Moving): Promise<Sight> {
  if (!move.plan.wasRunning) return 'seen'
  const state = stateOf(move)
  const saved = stepIn(state, 'backup')
  const step = saved?.intent == null ? stepIn(state, 'shutdown') : saved
  if (!step) return 'seen'
  const { since = 0 } = (step.intent ?? {}) as { since?: number }
  await expectNoStart(move, since > 0 ? since : begunIn(step))
  // The clock and the tasks of others are told by the same right.
  return since > 0 ? 'seen' : expectNoRun(move, step)
}

/** The node's clock, out of the id of the task: seconds, in hexadecimal (proxmox-api §6). */
const begunIn = ({ upid }: StepState): number => Number.parseInt(upid?.split(':')[4] ?? '', 16) || 0

async function expectNoStart(move: Moving, since: number): Promise<void> {
  if (since === 0) return
  const { types } = requests.start(move, 'old')
  const again = (await readOwnTasks(move, { side: 'old', types })).find(
    ({ starttime }) => starttime > since + 1,
  )
  if (again) throw ranAgain(again.starttime)
}

const ranAgain = (epoch: number): StepFailed =>
  new StepFailed(
    `the old one was started again at ${new Date(epoch * 1000).toISOString()}: what was written since is in no backup`,
  )

/** Memory is in use only while it runs: of the rest of the time the server keeps none. */
const usageRow = z.object({ time: z.coerce.number(), mem: z.coerce.number().nullish() })

/** Rows of a minute for an hour, of half an hour for a day, of three hours for a week. Seconds. */
const spans = [
  { timeframe: 'hour', most: 3600 },
  { timeframe: 'day', most: 23 * 3600 },
  { timeframe: 'week', most: 6 * 86_400 },
] as const

async function expectNoRun(move: Moving, { endedAt, upid }: StepState): Promise<Sight> {
  if (endedAt === null) return 'seen'
  const elapsed = (Date.now() - Date.parse(endedAt)) / 1000
  const span = spans.find(({ most }) => elapsed < most)
  // Its own tasks every account is shown: so when this one ended is told by the server's own clock.
  const types = [...requests.backup(move).types, ...requests.shutdown(move).types]
  const own = (await readOwnTasks(move, { side: 'old', types })).find((task) => task.upid === upid)
  const rows = span && own?.endtime !== undefined ? await readUsage(move, span.timeframe) : null
  if (rows === null || own?.endtime === undefined) return 'unseen'
  const step = (rows[1]?.time ?? 0) - (rows[0]?.time ?? 0)
  // Only rows that begin surely after it: for a backup in stop mode the machine runs too.
  const from = own.endtime + step
  const ran = rows.find(({ time, mem }) => (mem ?? 0) > 0 && time > from)
  if (ran) throw ranAgain(ran.time)
  return 'seen'
}

/** Null: not told to this account. Throws NotReached. */
async function readUsage(move: Moving, timeframe: string): Promise<z.infer<typeof usageRow>[] | null> {
  const path = `${guestPath(move, 'old')}/rrddata`
  try {
    const data = await readPatiently(
      move,
      () => move.servers.old.get(path, { timeframe, cf: 'AVERAGE' }),
      isRefusal,
    )
    return rowsOf(usageRow, data)
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}
