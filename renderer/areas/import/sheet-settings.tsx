/** What a sheet was taken for: its kind, where its header stands, and what was read in its title. */
import { Badge, Group, NumberInput, Select, Text } from '@mantine/core'
import type { SheetView } from '../../../shared/contract/import.ts'
import type { SheetKind, SheetMapping } from '../../../shared/import/mapping.ts'
import { useText } from '../../i18n.ts'
import { correctHeader } from './correct.ts'

export type Correct = (change: (sheet: SheetMapping) => SheetMapping) => void

/** Sheets whose columns mean nothing: what counts is where a cell is and how it is filled. */
const drawn: readonly SheetKind[] = ['front-panel', 'legend', 'ignore']
export const isDrawn = ({ kind }: SheetMapping): boolean => drawn.includes(kind)

interface SheetSettingsProps {
  readonly view: SheetView
  readonly sheet: SheetMapping
  readonly kinds: readonly SheetKind[]
  readonly onCorrect: Correct
}

function Facts({ sheet }: { readonly sheet: SheetMapping }) {
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

/** Two fields, since planners write `VLAN` over `untagged` and `tagged` in a second row. */
function HeaderRows({ view, sheet, onCorrect }: Omit<SheetSettingsProps, 'kinds'>) {
  const t = useText()
  const first = sheet.headerRows[0] ?? 0
  const last = sheet.headerRows.at(-1) ?? 0
  const set = (from: number, to: number) =>
    onCorrect((known) => correctHeader(known, from, Math.max(from, to), view.rows))
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="sm">{t('import.sheet.header')}</Text>
      <NumberInput
        size="xs"
        w={58}
        min={0}
        allowDecimal={false}
        aria-label={t('import.sheet.header')}
        value={first || ''}
        onChange={(row) => set(Number(row) || 0, Number(row) + (last - first))}
      />
      <Text size="sm">{t('import.sheet.header.to')}</Text>
      <NumberInput
        size="xs"
        w={58}
        min={first}
        max={first + 4}
        allowDecimal={false}
        disabled={first === 0}
        aria-label={t('import.sheet.header.last')}
        value={last || ''}
        onChange={(row) => set(first, Number(row) || first)}
      />
    </Group>
  )
}

export function SheetSettings({ view, sheet, kinds, onCorrect }: SheetSettingsProps) {
  const t = useText()
  return (
    <Group gap="md">
      <Group gap={6} wrap="nowrap">
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
      {isDrawn(sheet) ? null : <HeaderRows view={view} sheet={sheet} onCorrect={onCorrect} />}
      <Facts sheet={sheet} />
    </Group>
  )
}
