/** One value into one column of every selected row: one edit, one step back. */
import { Alert, Button, NativeSelect, Popover, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconEdit } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { messageOf } from '../act.ts'
import { isEditable, type TableColumn } from './column.ts'
import type { SaveCells } from './use-editing.ts'

interface Props {
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  readonly save: SaveCells
}

export function BulkEdit(props: Props) {
  const t = useText()
  const [isOpen, open] = useDisclosure(false)
  const columns = props.columns.filter((column) => column.edit && !column.edit.isUnique)
  if (columns.length === 0) return null
  return (
    <Popover opened={isOpen} onChange={open.toggle} onClose={open.close} trapFocus shadow="md" width={300}>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconEdit size={15} aria-hidden />}
          onClick={open.toggle}
        >
          {t('table.bulk', { count: props.rows.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.bulk', { count: props.rows.length })}>
        <BulkForm {...props} columns={columns} onDone={open.close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function BulkForm({ rows, columns, save, onDone }: Props & { readonly onDone: () => void }) {
  const t = useText()
  const [key, setKey] = useState(columns[0]?.key ?? '')
  const [value, setValue] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const column = columns.find((one) => one.key === key)
  const targets = column ? rows.filter((row) => isEditable(column, row)) : []
  const apply = async (event: FormEvent) => {
    event.preventDefault()
    if (!column) return
    setIsSaving(true)
    try {
      await save(targets, column, value.trim())
      onDone()
    } catch (failure) {
      setError(messageOf(failure))
    } finally {
      setIsSaving(false)
    }
  }
  return (
    <form onSubmit={apply}>
      <Stack gap="xs">
        <NativeSelect
          size="xs"
          label={t('table.bulk.column')}
          value={key}
          onChange={(event) => {
            setKey(event.currentTarget.value)
            setValue('')
            setError(null)
          }}
          data={columns.map((one) => ({ value: one.key, label: t(one.label) }))}
        />
        {column ? <ValueField column={column} value={value} onChange={setValue} /> : null}
        {error ? (
          <Alert color="red" p="xs" role="alert">
            {error}
          </Alert>
        ) : null}
        <Button type="submit" size="xs" loading={isSaving} disabled={targets.length === 0}>
          {t('table.bulk.apply', { count: targets.length })}
        </Button>
      </Stack>
    </form>
  )
}

interface FieldProps {
  readonly column: TableColumn
  readonly value: string
  readonly onChange: (value: string) => void
}

function ValueField({ column, value, onChange }: FieldProps) {
  const t = useText()
  const choices =
    column.edit?.kind === 'yesNo'
      ? [
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]
      : column.choices?.map((choice) => ({ value: choice.value, label: t(choice.label) }))
  if (choices) {
    return (
      <NativeSelect
        size="xs"
        label={t('table.bulk.value')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[{ value: '', label: t('table.unset') }, ...choices]}
      />
    )
  }
  return (
    <TextInput
      size="xs"
      data-autofocus
      label={t('table.bulk.value')}
      description={t('table.bulk.empty')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
