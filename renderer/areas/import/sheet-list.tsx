/** The sheets of the workbooks: what each was taken for, how surely, and whether it is imported. */
import { Badge, Checkbox, Group, Stack, Text, Title, Tooltip, UnstyledButton } from '@mantine/core'
import type { ImportView } from '../../../shared/contract/import.ts'
import type { SheetMapping, WorkbookMapping } from '../../../shared/import/mapping.ts'
import { useText } from '../../i18n.ts'
import classes from './import.module.css'

/** Above this, saying how sure we are only makes noise. */
const SURE = 0.9

export interface ChosenSheet {
  readonly book: number
  readonly sheet: string
}

interface SheetListProps {
  readonly view: ImportView
  readonly mappings: readonly WorkbookMapping[]
  readonly chosen: ChosenSheet
  readonly onChoose: (chosen: ChosenSheet) => void
  readonly onCorrect: (book: number, sheet: string, change: (sheet: SheetMapping) => SheetMapping) => void
}

interface SheetEntryProps {
  readonly sheet: SheetMapping
  readonly isHidden: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onInclude: (include: boolean) => void
}

function SheetEntry({ sheet, isHidden, isChosen, onChoose, onInclude }: SheetEntryProps) {
  const t = useText()
  const isUsed = sheet.kind !== 'ignore'
  return (
    <Group gap={8} wrap="nowrap" className={classes.entry ?? ''} data-chosen={isChosen || undefined}>
      <Checkbox
        size="xs"
        aria-label={t('import.sheet.include', { name: sheet.sheet })}
        checked={sheet.include && isUsed}
        disabled={!isUsed}
        onChange={(event) => onInclude(event.currentTarget.checked)}
      />
      <UnstyledButton flex={1} miw={0} aria-pressed={isChosen} onClick={onChoose}>
        <Group gap={6} wrap="nowrap">
          <Text size="sm" fw={isChosen ? 650 : 500} truncate>
            {sheet.sheet}
          </Text>
          {isHidden ? (
            <Badge size="xs" variant="outline" color="var(--quiet)">
              {t('import.sheet.hidden')}
            </Badge>
          ) : null}
        </Group>
        <Text size="xs" c="dimmed">
          {t(`import.kind.${sheet.kind}`)}
          {isUsed && sheet.confidence < SURE
            ? ` · ${t('import.confidence', { percent: Math.round(sheet.confidence * 100) })}`
            : ''}
        </Text>
      </UnstyledButton>
    </Group>
  )
}

export function SheetList({ view, mappings, chosen, onChoose, onCorrect }: SheetListProps) {
  const t = useText()
  return (
    <Stack gap={4}>
      <Title order={2} fz="sm">
        {t('import.sheets')}
      </Title>
      {view.workbooks.some(({ isRemembered }) => isRemembered) ? (
        <Tooltip label={t('import.remembered.about')} multiline w={240}>
          <Badge variant="light" size="sm" w="fit-content" miw="max-content">
            {t('import.remembered')}
          </Badge>
        </Tooltip>
      ) : null}
      {mappings.flatMap((mapping, book) =>
        mapping.sheets.map((sheet) => (
          <SheetEntry
            key={`${view.workbooks[book]?.name}!${sheet.sheet}`}
            sheet={sheet}
            isHidden={view.workbooks[book]?.sheets.find(({ name }) => name === sheet.sheet)?.hidden ?? false}
            isChosen={chosen.book === book && chosen.sheet === sheet.sheet}
            onChoose={() => onChoose({ book, sheet: sheet.sheet })}
            onInclude={(include) => onCorrect(book, sheet.sheet, (known) => ({ ...known, include }))}
          />
        )),
      )}
    </Stack>
  )
}
