/**
 * Sends what a run of small acts still lacks, one after the other. Right before each request its intent is on disk; a step that was cut
 * is held against what FOG has now. What fails stands with its step, and the others go on; where FOG is not reached any more it ends.
 */
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { FogStep } from '../../../shared/fog/fog-step.ts'
import { isOpenStep, type StartedSteps, type StepProgress } from '../../../shared/fog/step-run.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { isReachReason } from '../../../shared/lan-services/reach-reason.ts'
import { findLanService } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import { WorkError } from '../../work-error.ts'
import { assignSnapin, findSnapin, HAD_IT } from './assign-snapin.ts'
import { carryBulkStep } from './bulk-hosts.ts'
import { carryCancel } from './cancel-task.ts'
import { findImage } from './check-host.ts'
import { carryGroupStep } from './groups.ts'
import { noteRun } from './image-runs.ts'
import { type KnownLists, knownLists } from './known-lists.ts'
import { readFog } from './read-fog.ts'
import { takeTurn } from './run-turn.ts'
import { beginSteps, noteEnd, readStepRun } from './step-runs.ts'
import { carryWake } from './wake-hosts.ts'

/** After each step; `done`: of all of them, those of earlier turns among them. */
export type OnStep = (step: StepProgress, done: number, all: number) => void

/** Throws WorkError `run_busy`, `unknown_fog_image`, `unknown_fog_snapin`, `fog_differs`, `fog_image_changed`, `fog_snapin_changed`, or a ReachReason: given again, it goes on. */
export const carrySteps = (
  site: SiteFile,
  fog: FogClient,
  runId: string,
  given: AbortSignal,
  onStep: OnStep = () => undefined,
): Promise<void> => takeTurn(runId, given, (signal) => carry({ site, fog, runId }, signal, onStep))

interface Carrying {
  readonly site: SiteFile
  readonly fog: FogClient
  readonly runId: string
}

async function carry(carrying: Carrying, signal: AbortSignal, onStep: OnStep): Promise<void> {
  const { site, fog, runId } = carrying
  const { started, steps } = readStepRun(site, runId)
  const open = steps.filter(isOpenStep)
  if (open.length === 0) return
  await checkSubject(fog, started)
  const known = knownLists(fog)
  let done = steps.length - open.length
  for (const one of open) {
    if (signal.aborted) return
    const ended = await carryStep(carrying, known, started, one)
    onStep(ended, ++done, steps.length)
  }
  noteEnd(site, runId)
  if (started.what === 'apply') await readFog(site, findLanService(site.db, started.service), fog)
}

/** FOG takes an id that is none without a word (fog-api §2). It is looked for again right before each write that gives it. */
async function checkSubject(fog: FogClient, { what, subject }: StartedSteps): Promise<void> {
  if (subject === null) return
  expectSame(await (what === 'apply' ? findImage : findSnapin)(fog, subject.name), subject.id)
}

/** What is called so now is what was meant then. Throws WorkError `fog_differs`. */
export function expectSame({ id, name }: FogNamed, before: string): void {
  if (id !== before)
    throw new WorkError('fog_differs', `${name} is another one in FOG by now: begin anew.`, { name })
}

async function carryStep(
  carrying: Carrying,
  known: KnownLists,
  started: StartedSteps,
  one: StepProgress,
): Promise<StepProgress> {
  const { note, fog } = noted(carrying, one.key)
  try {
    const said = await carryAct({ fog, known, started }, one.step, one.state === 'intended')
    note('sent', said)
    return { ...one, state: 'done', message: said }
  } catch (error) {
    if (!(error instanceof WorkError) || endsTurn(error.code)) throw error
    note('failed', error.message)
    return { ...one, state: 'failed', message: error.message }
  }
}

/** What no further step would fare better with: they stay to be sent. */
const endsTurn = (code: string): boolean =>
  isReachReason(code) || code === 'fog_image_changed' || code === 'fog_snapin_changed'

/** A FOG that notes the step's intent right before it writes. */
function noted({ site, fog, runId }: Carrying, key: string) {
  const note = (kind: 'intended' | 'again' | 'sent' | 'failed', value?: string) =>
    noteRun(site, runId, { kind, host: key, ...(value ? { value } : {}) })
  const noting: FogClient = {
    ...fog,
    async write(request) {
      note('intended')
      try {
        return await fog.write(request)
      } catch (error) {
        note('again') // it surely did not arrive
        throw error
      }
    },
  }
  return { note, fog: noting }
}

/**
 * A run of one step, whose outcome whoever asks waits for. Throws what `act` throws; where it was cut, with how to go on.
 */
export async function carryAlone<T>(
  site: SiteFile,
  service: LanService,
  given: FogClient,
  wanted: Omit<StartedSteps, 'service'>,
  act: (fog: FogClient) => Promise<T>,
): Promise<T> {
  const runId = beginSteps(site, service, wanted)
  const { note, fog } = noted({ site, fog: given, runId }, '0')
  try {
    const got = await act(fog)
    note('sent')
    noteEnd(site, runId)
    return got
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    if (isReachReason(error.code)) throw cutError(error, runId)
    note('failed', error.message)
    noteEnd(site, runId)
    throw error
  }
}

/** The same, with how to go on. */
export const cutError = ({ code, message, values }: WorkError, run: string): WorkError =>
  new WorkError(code, `${message} What was not sent waits: brassage fog run FILE ${run} --resume --yes`, {
    ...values,
    run,
  })

interface Acting {
  /** Notes before it writes. */
  readonly fog: FogClient
  readonly known: KnownLists
  readonly started: StartedSteps
}

/** `wasCut`: it may have been sent before. What is to be said of its end; empty: nothing. */
async function carryAct({ fog, known, started }: Acting, step: FogStep, wasCut: boolean): Promise<string> {
  switch (step.kind) {
    case 'create':
    case 'rename':
    case 'image':
      await carryBulkStep(fog, known, step, started.subject, wasCut)
      return ''
    case 'make-group':
    case 'rename-group':
    case 'remove-group':
      return carryGroupStep(fog, step, wasCut)
    case 'wake':
      return carryWake(fog, step, wasCut)
    case 'cancel': {
      const { sent, task } = await carryCancel(fog, step.id)
      return sent || wasCut ? '' : `It had ended by itself: ${task.state}.`
    }
    case 'assign': {
      const snapin = { id: started.subject?.id ?? '', name: started.subject?.name ?? '' }
      const isNew = await assignSnapin(fog, snapin, step)
      return isNew || wasCut ? '' : HAD_IT
    }
  }
}
