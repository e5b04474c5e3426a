/** One sheet beside its meaning: what it was taken for above, its cells below, a page of rows at a time. */
import { ActionIcon, Group, ScrollArea, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SheetRow, SheetView } from '../../../shared/contract/import.ts'
import type { Field } from '../../../shared/import/fields.ts'
import type { SheetKind, SheetMapping } from '../../../shared/import/mapping.ts'
import type { Range } from '../../../shared/import/workbook.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import classes from './import.module.css'
import { SheetGrid } from './sheet-grid.tsx'
import { type Correct, SheetSettings } from './sheet-settings.tsx'

const WIDEST = 60
const PAGE = 40
/** Rows shown above the one a finding is about. */
const ABOVE = 6

interface SheetEditorProps {
  readonly token: string
  readonly book: number
  readonly view: SheetView
  readonly sheet: SheetMapping
  readonly kinds: readonly SheetKind[]
  readonly fields: readonly Field[]
  readonly marked: Range | null
  readonly onCorrect: Correct
}

/** The page of rows shown, and the way to others; a mark outside it brings its own page. */
function useRows({ token, book, view, marked }: SheetEditorProps) {
  const [from, setFrom] = useState(1)
  const isFirst = from <= 1
  const page = useQuery(
    rpc.import.rows.queryOptions({
      input: { token, book, sheet: view.name, from },
      enabled: !isFirst,
      placeholderData: keepPreviousData,
    }),
  )
  const rows = isFirst ? view.rows : (page.data ?? [])
  const lastFirst = view.rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (marked) setFrom(marked.top <= lastFirst ? 1 : Math.max(1, marked.top - ABOVE))
  }, [marked, lastFirst])
  return { rows, isFirst, setFrom }
}

interface PagerProps {
  readonly rows: readonly SheetRow[]
  readonly rowCount: number
  readonly isFirst: boolean
  readonly onMove: (from: number) => void
}

function Pager({ rows, rowCount, isFirst, onMove }: PagerProps) {
  const t = useText()
  if (rowCount <= PAGE) return null
  const first = rows[0]?.index ?? 1
  const last = rows.at(-1)?.index ?? 1
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={t('import.rows.before')}
        disabled={isFirst}
        onClick={() => onMove(Math.max(1, first - PAGE))}
      >
        <IconChevronLeft size={14} />
      </ActionIcon>
      <Text size="xs" c="dimmed">
        {t('import.rows', { first, last, count: rowCount })}
      </Text>
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={t('import.rows.after')}
        disabled={rows.length < PAGE}
        onClick={() => onMove(last + 1)}
      >
        <IconChevronRight size={14} />
      </ActionIcon>
    </Group>
  )
}

export function SheetEditor(props: SheetEditorProps) {
  const { view, sheet, kinds, fields, marked, onCorrect } = props
  const t = useText()
  const { rows, isFirst, setFrom } = useRows(props)
  const columns = Array.from({ length: Math.min(view.columns, WIDEST) }, (_, at) => at + 1)
  return (
    <>
      <Group justify="space-between" gap="xs">
        <SheetSettings view={view} sheet={sheet} kinds={kinds} onCorrect={onCorrect} />
        <Pager rows={rows} rowCount={view.rowCount} isFirst={isFirst} onMove={setFrom} />
      </Group>
      {view.columns === 0 ? (
        <Text size="sm" c="dimmed">
          {t('import.sheet.empty')}
        </Text>
      ) : (
        <ScrollArea className={classes.sheet ?? ''} type="auto" viewportProps={{ tabIndex: 0 }}>
          <SheetGrid
            name={view.name}
            rows={rows}
            columns={columns}
            sheet={sheet}
            fields={fields}
            marked={marked}
            onCorrect={onCorrect}
          />
        </ScrollArea>
      )}
    </>
  )
}
