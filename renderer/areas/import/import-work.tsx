/** A workbook being read: its sheets at the left, the chosen one with its columns, and below what would change. */
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportOptionsInput, ImportView } from '../../../shared/contract/import.ts'
import type { SheetMapping, WorkbookMapping } from '../../../shared/import/mapping.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { correctSheet } from './correct.ts'
import classes from './import.module.css'
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

export function ImportWork({ view, onDone }: { readonly view: ImportView; readonly onDone: () => void }) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const [mappings, setMappings] = useState<readonly WorkbookMapping[]>(() =>
    view.workbooks.map(({ mapping }) => mapping),
  )
  const [options, setOptions] = useState<ImportOptionsInput>({
    setAside: false,
    includeHidden: false,
    includeCancelled: false,
  })
  const [chosen, choose] = useState(() => firstUsed(view))
  const request = { token: view.token, mappings: [...mappings], options }
  const preview = useQuery(
    rpc.import.preview.queryOptions({ input: request, placeholderData: keepPreviousData }),
  )

  const correct = (book: number, name: string, change: (sheet: SheetMapping) => SheetMapping) =>
    setMappings(mappings.map((mapping, at) => (at === book ? correctSheet(mapping, name, change) : mapping)))
  const apply = async (setAside: boolean) => {
    const done = await act(() => client.import.apply({ ...request, options: { ...options, setAside } }))
    if (!done) return
    notifications.show({
      message: t('import.done', { added: done.added, changed: done.changed, removed: done.removed }),
    })
    onDone()
    navigate('/switches')
  }

  const sheetView = view.workbooks[chosen.book]?.sheets.find(({ name }) => name === chosen.sheet)
  const sheet = mappings[chosen.book]?.sheets.find((known) => known.sheet === chosen.sheet)
  return (
    <div className={classes.work}>
      <SheetList view={view} mappings={mappings} chosen={chosen} onChoose={choose} onCorrect={correct} />
      <div className={classes.main}>
        {sheetView && sheet ? (
          <SheetEditor
            view={sheetView}
            sheet={sheet}
            kinds={view.kinds}
            fields={view.fields}
            onCorrect={(change) => correct(chosen.book, chosen.sheet, change)}
          />
        ) : null}
        <ResultPanel
          preview={preview.data ?? null}
          error={preview.error}
          isFresh={!preview.isFetching}
          options={options}
          onOptions={setOptions}
          onApply={apply}
        />
      </div>
    </div>
  )
}
