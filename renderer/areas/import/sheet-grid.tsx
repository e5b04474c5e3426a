/** The cells of a sheet as they look in the workbook, with their fills; a choice of meaning stands above each column. */
import { Select, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { SheetRow } from '../../../shared/contract/import.ts'
import type { Field } from '../../../shared/import/fields.ts'
import type { SheetMapping } from '../../../shared/import/mapping.ts'
import { columnLetters, type Range } from '../../../shared/import/workbook.ts'
import { useText } from '../../i18n.ts'
import { correctColumn } from './correct.ts'
import classes from './import.module.css'
import { type Correct, isDrawn } from './sheet-settings.tsx'

/** Under this the proposal is marked, since it is a guess. */
const UNSURE = 0.6

interface ColumnChoiceProps {
  readonly column: number
  readonly sheet: SheetMapping
  readonly fields: readonly Field[]
  readonly onCorrect: Correct
}

function ColumnChoice({ column, sheet, fields, onCorrect }: ColumnChoiceProps) {
  const t = useText()
  const letters = columnLetters(column)
  const known = sheet.columns.find((one) => one.column === letters)
  return (
    <Select
      size="xs"
      searchable
      rightSectionWidth={20}
      aria-label={t('import.column.field', { column: letters })}
      placeholder={t('import.column.none')}
      data={fields.map((field) => ({ value: field, label: t(`import.field.${field}`) }))}
      value={known?.field ?? null}
      onChange={(field) =>
        onCorrect((now) => correctColumn(now, letters, known?.header ?? '', field as Field | null))
      }
      comboboxProps={{ width: 200, position: 'bottom-start' }}
      classNames={{
        input: known && known.field !== null && known.confidence < UNSURE ? (classes.unsure ?? '') : '',
      }}
    />
  )
}

/** Black or white, whichever is read on `#rrggbb`. */
function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16))
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#000' : '#fff'
}

const fillStyle = (fill: string | null | undefined) =>
  fill ? { backgroundColor: fill, color: inkOn(fill) } : undefined

interface SheetGridProps {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly columns: readonly number[]
  readonly sheet: SheetMapping
  readonly fields: readonly Field[]
  /** The cells a finding is about. */
  readonly marked: Range | null
  readonly onCorrect: Correct
}

const isIn = (range: Range | null, row: number, column: number): boolean =>
  range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right

export function SheetGrid({ name, rows, columns, sheet, fields, marked, onCorrect }: SheetGridProps) {
  const t = useText()
  const table = useRef<HTMLTableElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: also once the rows around the mark have come
  useEffect(() => {
    table.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [marked, rows])
  return (
    <table ref={table} className={classes.grid} aria-label={t('import.sheet.preview', { name })}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              <Text size="xs" c="dimmed" component="span">
                {columnLetters(column)}
              </Text>
              {isDrawn(sheet) ? null : (
                <ColumnChoice column={column} sheet={sheet} fields={fields} onCorrect={onCorrect} />
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.index}
            data-header={sheet.headerRows.includes(row.index) || undefined}
            data-hidden={row.hidden || undefined}
          >
            <th scope="row">{row.index}</th>
            {columns.map((column) => (
              <td
                key={column}
                title={row.texts[column - 1]}
                style={fillStyle(row.fills[column - 1])}
                data-marked={isIn(marked, row.index, column) || undefined}
              >
                {row.texts[column - 1]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
