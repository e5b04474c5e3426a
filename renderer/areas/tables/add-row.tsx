/** A new row: its name and the few fields worth asking at once; the rest is edited in the table. */
import { Alert, Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import type { NewRow, TableSpec } from './table-kind.ts'

interface Props {
  readonly spec: TableSpec
  readonly newRow: NewRow
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function AddRow({ spec, newRow, isOpen, onClose }: Props) {
  const t = useText()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t(newRow.title)}
      centered
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <AddForm spec={spec} newRow={newRow} onClose={onClose} />
    </Modal>
  )
}

function AddForm({ spec, newRow, onClose }: Omit<Props, 'isOpen'>) {
  const t = useText()
  const [name, setName] = useState('')
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<string | null>(null)
  const columns = spec.columns.filter((column) => newRow.keys.includes(column.key))
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!spec.editKind) return
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))
    try {
      await client.plan.create({ kind: spec.editKind, name: name.trim(), fields: given })
      onClose()
    } catch (failure) {
      setError(messageOf(failure))
    }
  }
  return (
    <form onSubmit={add}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          required
          label={t(newRow.nameLabel)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {columns.map((column) => (
          <Field
            key={column.key}
            column={column}
            value={fields[column.edit?.field ?? column.key] ?? ''}
            onChange={(value) => setFields({ ...fields, [column.edit?.field ?? column.key]: value })}
          />
        ))}
        {error ? (
          <Alert color="red" role="alert">
            {error}
          </Alert>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('table.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FieldProps {
  readonly column: TableColumn
  readonly value: string
  readonly onChange: (value: string) => void
}

function Field({ column, value, onChange }: FieldProps) {
  const t = useText()
  if (column.edit?.kind === 'choice' && column.choices) {
    const data = column.choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))
    return (
      <NativeSelect
        label={t(column.label)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[{ value: '', label: t('table.unset') }, ...data]}
      />
    )
  }
  return (
    <TextInput
      label={t(column.label)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
