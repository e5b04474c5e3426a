/** A workbook being read: its sheets at the left, the chosen one with its columns, and below what would change. */
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportOptionsInput, ImportView } from '../../../shared/contract/import.ts'
import type { SheetMapping, WorkbookMapping } from '../../../shared/import/mapping.ts'
import { parseRange } from '../../../shared/import/workbook.ts'
import type { ImportProblem } from '../../../shared/model/problem.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { correctRules, correctSheet } from './correct.ts'
import classes from './import.module.css'
import { ImportRulesPanel } from './import-rules.tsx'
import { ResultPanel } from './result-panel.tsx'
import { SheetEditor } from './sheet-editor.tsx'
import { type ChosenSheet, SheetList } from './sheet-list.tsx'

const firstUsed = (view: ImportView): ChosenSheet => {
  for (const [book, { mapping }] of view.workbooks.entries()) {
    const sheet = mapping.sheets.find(
      ({ kind, include }) => include && kind !== 'ignore' && kind !== 'legend',
    )
    if (sheet) return { book, sheet: sheet.sheet }
  }
  return { book: 0, sheet: view.workbooks[0]?.sheets[0]?.name ?? '' }
}

const untouched: ImportOptionsInput = { setAside: false, includeHidden: false, includeCancelled: false }

/** The mappings as corrected so far, and what comes of them. */
function useMappings(view: ImportView) {
  const [mappings, setMappings] = useState<readonly WorkbookMapping[]>(() =>
    view.workbooks.map(({ mapping }) => mapping),
  )
  const [options, setOptions] = useState(untouched)
  const request = { token: view.token, mappings: [...mappings], options }
  const preview = useQuery(
    rpc.import.preview.queryOptions({ input: request, placeholderData: keepPreviousData }),
  )
  const change = (book: number, correct: (mapping: WorkbookMapping) => WorkbookMapping) =>
    setMappings(mappings.map((mapping, at) => (at === book ? correct(mapping) : mapping)))
  return { mappings, options, setOptions, request, preview, change }
}

/** The sheet shown, and the cells a chosen finding is about. */
function useChosen(view: ImportView) {
  const [chosen, choose] = useState(() => firstUsed(view))
  const [problem, setProblem] = useState<ImportProblem | null>(null)
  const show = (found: ImportProblem) => {
    const book = view.workbooks.findIndex(({ sheets }) => sheets.some(({ name }) => name === found.sheet))
    if (book >= 0) choose({ book, sheet: found.sheet })
    setProblem({ ...found })
  }
  const marked = useMemo(
    () => (problem?.sheet === chosen.sheet ? parseRange(problem.cell) : null),
    [problem, chosen.sheet],
  )
  return { chosen, choose, problem, show, marked }
}

/** What was done, and where the rows that were left out wait. */
function useApply(request: ReturnType<typeof useMappings>['request'], onDone: () => void) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const [isApplying, setApplying] = useState(false)
  const apply = async (setAside: boolean) => {
    setApplying(true)
    const done = await act(() =>
      client.import.apply({ ...request, options: { ...request.options, setAside } }),
    )
    setApplying(false)
    if (!done) return
    const { added, changed, removed, faulty } = done
    const isAside = setAside && faulty > 0
    notifications.show({
      autoClose: isAside ? 20_000 : 6000,
      message: (
        <Group gap="xs">
          <span>{t('import.done', { added, changed, removed })}</span>
          {isAside ? (
            <Button size="compact-xs" variant="default" onClick={() => navigate('/problems')}>
              {t('import.done.aside', { count: faulty })}
            </Button>
          ) : null}
        </Group>
      ),
    })
    onDone()
    navigate('/switches')
  }
  return { isApplying, apply }
}

export function ImportWork({ view, onDone }: { readonly view: ImportView; readonly onDone: () => void }) {
  const { mappings, options, setOptions, request, preview, change } = useMappings(view)
  const { chosen, choose, problem, show, marked } = useChosen(view)
  const { isApplying, apply } = useApply(request, onDone)
  const correct = (book: number, name: string, how: (sheet: SheetMapping) => SheetMapping) =>
    change(book, (mapping) => correctSheet(mapping, name, how))
  const book = view.workbooks[chosen.book]
  const mapping = mappings[chosen.book]
  const sheetView = book?.sheets.find(({ name }) => name === chosen.sheet)
  const sheet = mapping?.sheets.find((known) => known.sheet === chosen.sheet)
  return (
    <div className={classes.work}>
      <div className={classes.sheets}>
        <SheetList view={view} mappings={mappings} chosen={chosen} onChoose={choose} onCorrect={correct} />
        {book && mapping ? (
          <ImportRulesPanel
            mapping={mapping}
            name={book.name}
            options={options}
            onOptions={setOptions}
            onRules={(rules) => change(chosen.book, (known) => correctRules(known, rules))}
            onLoad={(loaded) => change(chosen.book, () => loaded)}
          />
        ) : null}
      </div>
      <div className={classes.main}>
        {sheetView && sheet ? (
          <SheetEditor
            key={`${chosen.book}!${chosen.sheet}`}
            token={view.token}
            book={chosen.book}
            view={sheetView}
            sheet={sheet}
            kinds={view.kinds}
            fields={view.fields}
            marked={marked}
            onCorrect={(how) => correct(chosen.book, chosen.sheet, how)}
          />
        ) : null}
        <ResultPanel
          preview={preview.data ?? null}
          error={preview.error}
          isFresh={!preview.isFetching}
          isApplying={isApplying}
          chosen={problem}
          onChoose={show}
          onApply={apply}
        />
      </div>
    </div>
  )
}
