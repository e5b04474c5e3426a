/** One sheet as it looks, with what it was taken for: its kind, its header row, and a choice above every column. */
import { Badge, Group, NumberInput, ScrollArea, Select, Text } from '@mantine/core'
import type { SheetView } from '../../../shared/contract/import.ts'
import type { Field } from '../../../shared/import/fields.ts'
import type { SheetKind, SheetMapping } from '../../../shared/import/mapping.ts'
import { columnLetters } from '../../../shared/import/workbook.ts'
import { useText } from '../../i18n.ts'
import { correctColumn } from './correct.ts'
import classes from './import.module.css'

type Correct = (change: (sheet: SheetMapping) => SheetMapping) => void

interface SheetEditorProps {
  readonly view: SheetView
  readonly sheet: SheetMapping
  readonly kinds: readonly SheetKind[]
  readonly fields: readonly Field[]
  readonly onCorrect: Correct
}

const WIDEST = 30

function SheetFacts({ sheet }: { readonly sheet: SheetMapping }) {
  const t = useText()
  const facts = Object.entries(sheet.facts).filter(([, value]) => value)
  if (facts.length === 0) return null
  return (
    <Group gap={6}>
      <Text size="xs" c="dimmed">
        {t('import.sheet.facts')}
      </Text>
      {facts.map(([fact, value]) => (
        <Badge key={fact} variant="light" size="sm" tt="none">
          {value}
        </Badge>
      ))}
    </Group>
  )
}

function SheetSettings({ sheet, kinds, onCorrect }: Omit<SheetEditorProps, 'view' | 'fields'>) {
  const t = useText()
  return (
    <Group gap="md">
      <Group gap={6}>
        <Text size="sm">{t('import.sheet.kind')}</Text>
        <Select
          size="xs"
          w={190}
          aria-label={t('import.sheet.kind')}
          data={kinds.map((kind) => ({ value: kind, label: t(`import.kind.${kind}`) }))}
          value={sheet.kind}
          allowDeselect={false}
          onChange={(kind) =>
            kind && onCorrect((known) => ({ ...known, kind: kind as SheetKind, include: kind !== 'ignore' }))
          }
        />
      </Group>
      <Group gap={6}>
        <Text size="sm">{t('import.sheet.header')}</Text>
        <NumberInput
          size="xs"
          w={64}
          min={0}
          aria-label={t('import.sheet.header')}
          value={sheet.headerRows.at(-1) ?? ''}
          onChange={(row) =>
            onCorrect((known) => ({ ...known, headerRows: Number(row) > 0 ? [Number(row)] : [] }))
          }
        />
      </Group>
      <SheetFacts sheet={sheet} />
    </Group>
  )
}

function ColumnChoice({
  column,
  sheet,
  fields,
  onCorrect,
}: { readonly column: number } & Omit<SheetEditorProps, 'view' | 'kinds'>) {
  const t = useText()
  const letters = columnLetters(column)
  const known = sheet.columns.find((one) => one.column === letters)
  return (
    <Select
      size="xs"
      searchable
      clearable
      aria-label={t('import.column.field', { column: letters })}
      placeholder={t('import.column.none')}
      data={fields.map((field) => ({ value: field, label: t(`import.field.${field}`) }))}
      value={known?.field ?? null}
      onChange={(field) =>
        onCorrect((sheetNow) => correctColumn(sheetNow, letters, known?.header ?? '', field as Field | null))
      }
      comboboxProps={{ width: 200, position: 'bottom-start' }}
      classNames={{
        input: known && known.field !== null && known.confidence < 0.6 ? (classes.unsure ?? '') : '',
      }}
    />
  )
}

export function SheetEditor({ view, sheet, kinds, fields, onCorrect }: SheetEditorProps) {
  const t = useText()
  const columns = Array.from({ length: Math.min(view.columns, WIDEST) }, (_, at) => at + 1)
  return (
    <>
      <SheetSettings sheet={sheet} kinds={kinds} onCorrect={onCorrect} />
      <ScrollArea className={classes.sheet ?? ''} type="auto">
        <table className={classes.grid} aria-label={t('import.sheet.preview', { name: view.name })}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  <Text size="xs" c="dimmed" component="span">
                    {columnLetters(column)}
                  </Text>
                  <ColumnChoice column={column} sheet={sheet} fields={fields} onCorrect={onCorrect} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr
                key={row.index}
                data-header={sheet.headerRows.includes(row.index) || undefined}
                data-hidden={row.hidden || undefined}
              >
                <th scope="row">{row.index}</th>
                {columns.map((column) => (
                  <td key={column} title={row.texts[column - 1]}>
                    {row.texts[column - 1]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  )
}
