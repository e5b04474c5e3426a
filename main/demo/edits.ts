/** What the verbs of a demo step do to the draft of that step. */
import { fileURLToPath } from 'node:url'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import { planImport } from '../../shared/import/plan-import.ts'
import type { PlanDraft, RowChange } from '../../shared/model/draft.ts'
import { addRouter, connect, createRow, editRow, rowKinds } from '../../shared/plan/edits/index.ts'
import { readWorkbook } from '../import/read-workbook.ts'
import { fieldsOfWords } from './steps.ts'

type DemoVerb = (draft: PlanDraft, words: readonly string[]) => void

export const sourcePath = (name: string): string =>
  fileURLToPath(new URL(`./sources/${name}`, import.meta.url))

export const verbs: Readonly<Record<string, DemoVerb>> = {
  add: (draft, [kind = '', name = '', ...fields]) => void createRow(draft, kind, name, fieldsOfWords(fields)),
  set: (draft, [kind = '', name = '', ...fields]) => void editRow(draft, kind, name, fieldsOfWords(fields)),
  import: importWorkbooks,
  router: (draft, [name = '', manufacturer = '', model = '', ports = '']) =>
    void addRouter(draft, { name, manufacturer, model, ports }),
  link(draft, [from = '', to = '']) {
    const [a, b] = [from, to].map((port) => rowKinds.port.find(draft, port))
    if (a === undefined || b === undefined) throw new Error('a link has two ends')
    connect(draft, { kind: 'interface', id: a }, { kind: 'interface', id: b })
  },
}

function importWorkbooks(draft: PlanDraft, names: readonly string[]): void {
  const plan = draft.toPlan()
  const defaultType = deviceTypeBySlug(plan.site.defaultType)
  if (!defaultType) throw new Error(`the library has no ${plan.site.defaultType}`)
  const result = planImport(
    names.map((name) => readWorkbook(sourcePath(name))),
    plan,
    { defaultType, setAside: false, includeHidden: false, includeCancelled: false, sheets: null },
  )
  const [problem] = result.problems
  if (problem) throw new Error(`${problem.sheet}!${problem.cell}: ${problem.message}`)
  for (const change of result.changes) repeatChange(draft, change)
}

/** The import gives its rows the ids that the draft would give them: in their order they are the same. */
function repeatChange(draft: PlanDraft, { table, id, before, after }: RowChange): void {
  if (after === null) draft.remove(table, id)
  else if (before === null) {
    const { id: _, ...row } = after
    const made = draft.insert(table, row as never)
    if (made.id !== id) throw new Error(`${table} ${id} became ${made.id}`)
  } else draft.update(table, id, after as never)
}
