/** How many of each selected item: all that can be, until another number is written. Enter records it. */
import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { type MovementKind, mostMovable } from '../../../shared/inventory/movements.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { usePerson } from '../runbooks/use-person.ts'
import { WhoInput } from '../runbooks/who-input.tsx'

interface Props {
  readonly kind: MovementKind
  readonly rows: readonly TableRow[]
  readonly onClose: () => void
}

const most = (kind: MovementKind, row: TableRow): number =>
  mostMovable(kind, Number(row.count), { reserved: Number(row.reserved), taken: Number(row.taken) })

export function MoveDialog({ kind, rows, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const person = usePerson()
  const movable = rows.filter((row) => most(kind, row) > 0)
  const [counts, setCounts] = useState<ReadonlyMap<TableRow['id'], number>>(
    new Map(movable.map((row) => [row.id, most(kind, row)])),
  )
  const [note, setNote] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const by = person()
    if (by === null) return
    const moved = movable.flatMap(({ id }) => {
      const count = counts.get(id) ?? 0
      return count > 0 ? [{ id: Number(id), count }] : []
    })
    const done = await act(async () => {
      if (moved.length > 0) await client.inventory.move({ items: moved, kind, by, note: note.trim() || null })
      return true
    })
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t(`inventory.move.${kind}`)}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {movable.length === 0 ? <Text>{t('inventory.move.nothing')}</Text> : null}
          {movable.map((row, at) => (
            <NumberInput
              key={row.id}
              label={t('inventory.move.count', { name: String(row.name), most: most(kind, row) })}
              value={counts.get(row.id) ?? 0}
              onChange={(value) => setCounts(new Map(counts).set(row.id, Number(value)))}
              min={0}
              max={most(kind, row)}
              allowDecimal={false}
              data-autofocus={at === 0 || undefined}
            />
          ))}
          <TextInput
            label={t('column.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={2000}
          />
          <WhoInput />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={movable.length === 0}>
              {t(`inventory.move.${kind}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
