/** Edits of one kind of row: a bulk edit is one call and one step of undo; what is still in use asks once more. */
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { EditKindName, TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { queryClient } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, refusalCode, useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import type { SaveCells } from '../../ui/data-table/use-editing.ts'
import type { TableSpec } from './table-kind.ts'

/** The table is read again before an edit counts as done, so that the old value never flashes back. */
const readAgain = () => queryClient.invalidateQueries({ queryKey: rpc.plan.key() })

const tell = (notes: readonly string[]): void => {
  for (const message of notes) notifications.show({ message })
}

export function usePlanEdits({ editKind, nameOf, canRemove }: TableSpec) {
  const save = useCallback<SaveCells>(
    async (rows: readonly TableRow[], column: TableColumn, text: string) => {
      if (!editKind || !column.edit) return
      const { notes } = await client.plan.set({
        kind: editKind,
        names: rows.map(nameOf),
        fields: { [column.edit.field]: text },
      })
      tell(notes)
      await readAgain()
    },
    [editKind, nameOf],
  )
  const remove = useRemove(editKind, nameOf)
  return { save: editKind ? save : undefined, remove: editKind && canRemove ? remove : undefined }
}

function useRemove(kind: EditKindName | null, nameOf: TableSpec['nameOf']) {
  const t = useText()
  const act = useAct()
  return async (rows: readonly TableRow[]) => {
    if (!kind) return
    const names = rows.map(nameOf)
    const isSure = await confirm({
      title: t('tables.remove.title'),
      text: t('tables.remove.text', { count: names.length }),
      names,
      action: t('action.delete'),
      isDestructive: true,
    })
    if (isSure) await act(() => removeOrAsk(kind, names, t))
  }
}

async function removeOrAsk(
  kind: EditKindName,
  names: readonly string[],
  t: ReturnType<typeof useText>,
): Promise<void> {
  try {
    await client.plan.remove({ kind, names: [...names] })
  } catch (error) {
    if (refusalCode(error) !== 'in_use') throw error
    const isSure = await confirm({
      title: t('tables.cascade.title'),
      text: messageOf(error),
      action: t('tables.cascade.action'),
      isDestructive: true,
    })
    if (isSure) await client.plan.remove({ kind, names: [...names], cascade: true })
  }
}
