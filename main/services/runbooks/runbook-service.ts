/** Runbooks for screens. */
import type { RunbookSummary, RunbookTextView } from '../../../shared/contract/runbook.ts'
import { removeRunbook, saveRunbook } from '../../../shared/plan/edits/index.ts'
import { parseRunbook, type ReadRunbook } from '../../../shared/runbook/parse.ts'
import type { RunSummary, RunView } from '../../../shared/runbook/run-view.ts'
import type { EditService } from '../edit-service.ts'
import type { Workspace } from '../workspace.ts'
import { needRunbook, runbookNamed, runbooksOf } from './runbooks-of.ts'
import { answerStep, listRuns, startRun, stopRun, viewRun } from './runs.ts'

export interface RunbookService {
  list(): readonly RunbookSummary[]
  text(name: string): RunbookTextView
  check(text: string): ReadRunbook
  /** Returns its name. */
  save(text: string): { readonly name: string }
  reset(name: string): void
  runs(): readonly RunSummary[]
  run(id: string): RunView
  start(name: string, by: string, note: string | null): { readonly run: string }
  answer(answer: {
    readonly run: string
    readonly step: string
    readonly value: string | null
    readonly by: string
    readonly note: string | null
  }): RunView
  stop(run: string, by: string, note: string | null): RunView
}

export function createRunbookService(workspace: Workspace, edits: EditService): RunbookService {
  const site = () => workspace.site()
  const by = (who: string) => ({ ...site().recorder, who })
  return {
    list: () =>
      runbooksOf(site().plan()).map(({ name, source, runbook: { title, about, steps } }) => ({
        ...{ name, source, title, about },
        steps: steps.length,
      })),
    text(name) {
      const { text, source, ...known } = runbookNamed(site().plan(), name)
      return { name: known.name, text, source }
    },
    check: parseRunbook,
    save(text) {
      const { name } = needRunbook(text, 'The runbook')
      edits.apply(`Save runbook ${name}`, (draft) => saveRunbook(draft, name, text))
      return { name }
    },
    reset(name) {
      edits.apply(`Remove the site's edition of runbook ${name}`, (draft) => void removeRunbook(draft, name))
    },
    runs: () => listRuns(site()),
    run: (id) => viewRun(site(), id),
    start(name, who, note) {
      const run = startRun(site(), by(who), name, note)
      workspace.touch()
      return { run }
    },
    answer({ by: who, ...answer }) {
      answerStep(site(), by(who), answer)
      workspace.touch()
      return viewRun(site(), answer.run)
    },
    stop(run, who, note) {
      stopRun(site(), by(who), run, note)
      workspace.touch()
      return viewRun(site(), run)
    },
  }
}
