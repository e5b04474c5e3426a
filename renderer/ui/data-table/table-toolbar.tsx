/** Above the grid: the quick filter at the left, what can be done at the right; selection brings its own actions. */
import { ActionIcon, Button, CloseButton, Group, TextInput, Tooltip } from '@mantine/core'
import { IconCopy, IconDownload, IconFilter, IconSearch, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import { ColumnMenu } from './column-menu.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import type { TableModel } from './use-table-model.ts'

interface Props {
  readonly model: TableModel
  /** There are no heads to filter under then, and no keys. */
  readonly isPhone: boolean
  readonly hasFilters: boolean
  readonly onToggleFilters: () => void
  readonly onCopy: () => void
  readonly onExport: () => void
  readonly onRemove: (() => void) | undefined
  readonly selectedCount: number
  readonly selectionActions: ReactNode
}

export function TableToolbar(props: Props) {
  return (
    <Group gap="xs" wrap="wrap" mb={6}>
      <QuickFilter model={props.model} />
      {props.isPhone ? null : (
        <Tool
          label="table.filters"
          icon={IconFilter}
          onClick={props.onToggleFilters}
          isPressed={props.hasFilters}
          isMarked={props.model.filters.length > 0}
        />
      )}
      {props.selectedCount > 0 ? <SelectionTools {...props} /> : null}
      <Group gap={4} ml="auto" wrap="nowrap">
        <Tool label="table.copy" icon={IconCopy} onClick={props.onCopy} />
        <Tool label="table.export" icon={IconDownload} onClick={props.onExport} />
        <ColumnMenu model={props.model} />
        {props.isPhone ? null : <KeyboardHelp />}
      </Group>
    </Group>
  )
}

function QuickFilter({ model }: { readonly model: TableModel }) {
  const t = useText()
  const isFiltering = model.quickFilter !== ''
  return (
    <TextInput
      size="xs"
      flex="1 1 130px"
      maw={240}
      aria-label={t('table.quickFilter')}
      placeholder={t('table.quickFilter')}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={model.quickFilter}
      onChange={(event) => model.setQuickFilter(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && model.setQuickFilter('')}
      rightSection={
        isFiltering ? (
          <CloseButton size="xs" aria-label={t('table.clear')} onClick={() => model.setQuickFilter('')} />
        ) : null
      }
    />
  )
}

function SelectionTools({ selectionActions, onRemove }: Props) {
  const t = useText()
  return (
    <Group gap={6}>
      {selectionActions}
      {onRemove ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={onRemove}
        >
          {t('table.remove')}
        </Button>
      ) : null}
    </Group>
  )
}

interface ToolProps {
  readonly label: TextKey
  readonly icon: typeof IconCopy
  readonly onClick: () => void
  readonly isPressed?: boolean
  /** Something is in effect although it may be out of sight. */
  readonly isMarked?: boolean
}

function Tool({ label, icon: Icon, onClick, isPressed, isMarked }: ToolProps) {
  const t = useText()
  return (
    <Tooltip label={t(label)}>
      <ActionIcon
        variant={isMarked ? 'filled' : isPressed ? 'light' : 'default'}
        size={30}
        aria-label={t(label)}
        aria-pressed={isPressed}
        onClick={onClick}
      >
        <Icon size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
