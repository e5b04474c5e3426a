/**
 * A step at the DHCP machine done over SSH, or taken back: what is sent and what was there before is on this disk first, then it
 * goes as any change of a machine's files goes, with its way back. What became of one that was cut is read from the machine.
 */
import { ulid } from 'ulid'
import { changeOf, type KeptChange } from '../../../shared/migration/kept-change.ts'
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import type { Direction, RunRecordKind } from '../../../shared/migration/run-state.ts'
import type { RouterFile } from '../../../shared/routers/router-files.ts'
import { appendJournal, type Recorder } from '../../db/journal.ts'
import { appendMigrationRecords } from '../../db/migration-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { RouterMachine } from '../../integrations/router-machine/router-machine.ts'
import { KEEP_COPIES } from '../../integrations/router-machine/server-scripts.ts'
import * as wayBack from '../../integrations/router-machine/way-back.ts'
import { WorkError } from '../../work-error.ts'
import { askAbout } from '../routers/install/ask-machine.ts'
import {
  type ChangeHooks,
  changeMachine,
  goBack,
  type MachineWork,
} from '../routers/install/change-machine.ts'
import { temporaryOf } from '../routers/install/check-written.ts'
import { askHostname } from '../routers/install/prepare-install.ts'
import { type InstallEnd, settle } from '../routers/install/settle-installs.ts'
import { needStep, readRun } from './migration-runs.ts'
import { type PreparedStep, type StepRequest, stepAtServer } from './prepare-step.ts'
import { untilServes } from './server-look.ts'

export interface StepResult {
  /** `refused`: nothing was changed; `unknown`: it is read from the machine the next time. */
  readonly state: 'done' | 'refused' | 'rolled_back' | 'unknown'
  readonly message: string
}

/** Throws WorkError, before anything is sent: the refusal of what was prepared, `cut_before`, `not_reached`, `done_already`. */
export async function runStep(prepared: PreparedStep, hooks: ChangeHooks): Promise<StepResult> {
  const { own, direction, files, hostname, address, refusal } = prepared
  if (refusal) throw refusal
  // Once more: looking at the machine took its time.
  const { run } = stepAtServer(prepared)
  refuseCut(changeOf(run.records, own.id).open !== null)
  if (files.length === 0) return withoutChange(prepared, hooks)
  const kept = files.map(({ change: _, ...file }) => file)
  const change: KeptChange = { id: ulid(), address, hostname, files: kept }
  const value = direction === 'run' ? { back: own.backOut.lines, change } : { change }
  note(prepared, direction === 'run' ? 'intended' : 'undoing', null, value)
  const folder = wayBack.folderOf(change.id)
  try {
    if (direction === 'run') await keepCopies(prepared, hooks)
    const { seen } = await changeMachine(workOf(prepared, folder, hooks), hooks, () => {})
    end(prepared, 'proved', seen)
    return { state: 'done', message: seen }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return takeBack(prepared, hooks, folder, error)
  }
}

function refuseCut(isCut: boolean): void {
  if (isCut)
    throw new WorkError(
      'cut_before',
      'This step was cut and nobody has looked since what became of it. Look at the machine first. Nothing was sent.',
    )
}

/** The files are as they are to be: what the machine has to show is looked at all the same. */
async function withoutChange(prepared: PreparedStep, hooks: ChangeHooks): Promise<StepResult> {
  const { direction, goal } = prepared
  const look = async () => {
    const machine = await hooks.connect()
    try {
      return await untilServes(machine, goal, hooks)
    } finally {
      await machine.close()
    }
  }
  const seen = direction === 'run' ? await look() : 'The machine has nothing of this step.'
  end(prepared, 'proved', seen)
  return { state: 'done', message: seen }
}

async function keepCopies({ copies }: PreparedStep, { connect }: ChangeHooks): Promise<void> {
  const machine = await connect()
  try {
    await machine.need(KEEP_COPIES, copies)
  } finally {
    await machine.close()
  }
}

function workOf(prepared: PreparedStep, folder: string, hooks: ChangeHooks): MachineWork<string> {
  const { files, restarts, states, cards, goal } = prepared
  const changes = files.map(({ change }) => change)
  return {
    ...{ folder, changes, restarts, states, cards },
    async check(machine, where) {
      const pathOf = where === 'staged' ? temporaryOf : (path: string) => path
      for (const { kind, path, text, mode } of changes) {
        const lines = text.split('\n').map((line) => ({ depth: 0, text: line, source: null }))
        const file: RouterFile = { kind, path: path.slice(1), mode, lines }
        const steps = await askAbout(machine, prepared.own.device ?? '', [file], () => pathOf(path), folder)
        const refused = steps.flatMap(({ problems }) => problems).find(({ severity }) => severity === 'error')
        if (refused) throw new WorkError('files_refused', refused.message, { file: path })
      }
    },
    verify: (machine) => untilServes(machine, goal, hooks),
  }
}

async function takeBack(
  prepared: PreparedStep,
  hooks: ChangeHooks,
  folder: string,
  error: WorkError,
): Promise<StepResult> {
  const { own, hostname } = prepared
  try {
    const how = await goBack(hooks, folder)
    end(prepared, how, error.message)
    if (how === 'proved') return { state: 'done', message: `Step ${own.n} is done on ${hostname}.` }
    return how === 'nothing'
      ? { state: 'refused', message: `${error.message} Nothing was changed on ${hostname}.` }
      : { state: 'rolled_back', message: `${error.message} ${hostname} is as it was before.` }
  } catch (lost) {
    if (!(lost instanceof WorkError)) throw lost
    const message =
      lost.code === 'machine_refused'
        ? `${error.message} Not everything was put back: ${lost.message}. Mend that, then do this step again: it begins by putting back.`
        : `${error.message} ${hostname} is not reached any more; what was changed there goes back by itself within ${hooks.seconds} seconds. Do this step again then: it begins by looking.`
    return { state: 'unknown', message }
  }
}

/** What became of a step that was cut, in a sentence; null: none was. Throws WorkError `other_machine`, `machine_refused`. */
export async function settleStep(
  machine: RouterMachine,
  { site, recorder, run: id, step: text }: Pick<StepRequest, 'site' | 'recorder' | 'run' | 'step'>,
): Promise<string | null> {
  const run = readRun(site, id)
  const step = needStep(run, text)
  const { open } = changeOf(run.records, step.id)
  if (!open) return null
  const { change, direction } = open
  const how = await settle(machine, wayBack.folderOf(change.id))
  const hostname = await askHostname(machine)
  if (how === 'nothing' && hostname !== change.hostname)
    throw new WorkError(
      'other_machine',
      `${machine.peer} calls itself ${hostname} and knows nothing of the step that was cut on ${change.hostname}: give the address of that one.`,
      { hostname },
    )
  const said: Readonly<Record<InstallEnd, string>> = {
    proved: `Step ${step.n} was cut after its proof: it stays as it was sent to ${hostname}.`,
    restored: `Step ${step.n} was cut: ${hostname} is as it was before.`,
    nothing: `Step ${step.n} was cut before anything was changed on ${hostname}.`,
  }
  end({ site, recorder, run: id, own: step, direction }, how, said[how])
  return said[how]
}

interface Place {
  readonly site: SiteFile
  readonly recorder: Recorder
  readonly run: string
  readonly own: MigrationStep
  readonly direction: Direction
}

function end(place: Place, how: InstallEnd, seen: string): void {
  const isDone = how === 'proved'
  const kinds =
    place.direction === 'run' ? (['done', 'failed'] as const) : (['undone', 'undo_failed'] as const)
  note(place, isDone ? kinds[0] : kinds[1], seen)
}

/** On the disk when it returns; an end stands in the journal too. */
function note(
  { site, recorder, run, own, direction }: Place,
  kind: RunRecordKind,
  text: string | null,
  value: unknown = null,
): void {
  const { name } = readRun(site, run).started.request
  site.record(() => {
    appendMigrationRecords(site.db, recorder, [{ runId: run, kind, step: own.id, value, note: text }])
    if (kind !== 'done' && kind !== 'undone') return
    appendJournal(site.db, recorder, {
      kind: 'migration',
      text: `Migration ${name}: step ${own.n} ${direction === 'run' ? 'done' : 'taken back'}`,
      data: { run, step: own.id },
    })
  })
}
