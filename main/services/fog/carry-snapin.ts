/**
 * Sends what a run of a snapin still lacks. FOG takes the task for a host that has not the snapin, and it then waits for ever; giving one
 * to a host replaces all it had, so the whole list is sent, and read again (fog-api §7). Intent is on disk before each act; resumed, an
 * act whose end is not known is looked for by the run's tag before anything is sent.
 */
import { SINGLE_SNAPIN } from '../../../shared/fog/fog-task.ts'
import type { RunTarget, TargetProgress } from '../../../shared/fog/image-run.ts'
import type { StartedSnapin } from '../../../shared/fog/snapin-run.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import { WorkError } from '../../work-error.ts'
import { assignSnapin, expectSnapin } from './assign-snapin.ts'
import { noteRun } from './image-runs.ts'
import { takeTurn } from './run-turn.ts'
import { readSnapinRun } from './snapin-runs.ts'
import { findTasks } from './task-reader.ts'
import { refusal } from './write-host.ts'

export const snapinTaskRequest = (
  { tag, snapin, snapinId }: Pick<StartedSnapin, 'tag' | 'snapin' | 'snapinId'>,
  host: string,
): FogRequest => ({
  method: 'POST',
  path: `/host/${host}/task`,
  body: {
    ...{ taskTypeID: Number(SINGLE_SNAPIN), taskName: `${tag} ${snapin}`, shutdown: false, wol: false },
    deploySnapins: Number(snapinId),
  },
})

interface Carrying {
  readonly site: SiteFile
  readonly fog: FogClient
  readonly runId: string
  readonly run: StartedSnapin
}

/** Throws WorkError `run_busy`, and where FOG cannot be reached any more: given again, it goes on. */
export const carrySnapinRun = (
  site: SiteFile,
  fog: FogClient,
  runId: string,
  given: AbortSignal,
): Promise<void> => takeTurn(runId, given, (signal) => carry(site, fog, runId, signal))

async function carry(site: SiteFile, fog: FogClient, runId: string, signal: AbortSignal): Promise<void> {
  const { started: run, progress, ends } = readSnapinRun(site, runId)
  if (ends !== null) return
  for (const one of progress) {
    if (signal.aborted) return
    if (one.state === 'todo' || one.state === 'intended') await carryTarget({ site, fog, runId, run }, one)
  }
}

async function carryTarget(carrying: Carrying, { target, state }: TargetProgress): Promise<void> {
  const { site, fog, runId, run } = carrying
  const note = (kind: 'sent' | 'failed' | 'intended', value?: string) =>
    noteRun(site, runId, { kind, host: target.id, ...(value === undefined ? {} : { value }) })
  if (state === 'intended') {
    const [made] = await findTasks(fog, run.tag, [target.id])
    if (made) return note('sent', made.id)
  }
  const hindrance = await findHindrance(carrying, target)
  if (hindrance !== null) return note('failed', hindrance)
  note('intended')
  const written = await fog.write(snapinTaskRequest(run, target.id))
  // It was idle right before.
  const now = (await fog.activeTasks()).find(
    ({ hostId, typeId }) => hostId === target.id && typeId === SINGLE_SNAPIN,
  )
  const made = now ?? (await findTasks(fog, run.tag, [target.id]))[0]
  if (made) return note('sent', made.id)
  const failure = refusal(written, `${target.name} got no task`)
  if (written.kind === 'lost') throw failure
  note('failed', failure instanceof Error ? failure.message : String(failure))
}

/** Codes of what keeps a host from being sent the snapin, and says so of this host alone. */
const HINDRANCES: readonly string[] = ['snapin_not_there', 'fog_snapin_changed', 'fog_refused']

/** Gives it the snapin where that is wanted. Null: nothing stands in the way. */
async function findHindrance({ fog, run }: Carrying, target: RunTarget): Promise<string | null> {
  const { id, name } = target
  const busy = (await fog.activeTasks()).find(({ hostId }) => hostId === id)
  if (busy) return `${name} is busy: ${busy.type}, task ${busy.id}, ${busy.state}.`
  const snapin = { id: run.snapinId, name: run.snapin }
  try {
    await assignSnapin(fog, snapin, target, run.assigns)
    await expectSnapin(fog, snapin)
    return null
  } catch (error) {
    if (!(error instanceof WorkError) || !HINDRANCES.includes(error.code)) throw error
    return error.message
  }
}
