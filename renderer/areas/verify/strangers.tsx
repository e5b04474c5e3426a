/** Addresses that speak at outlets and belong nowhere: "this one belongs here" by a click makes them evidence for next time. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCircleCheck, IconHomeCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const columns: readonly TableColumn[] = [
  { key: 'mac', label: 'verify.mac', width: 160, look: 'code', onCard: 'title' },
  { key: 'host', label: 'verify.host', width: 150, grows: true },
  { key: 'outlet', label: 'verify.outlet', width: 120 },
  { key: 'stand', label: 'verify.stand', width: 110 },
  { key: 'switch', label: 'verify.switch', width: 100 },
  { key: 'interface', label: 'verify.port', width: 170, look: 'code' },
  { key: 'vlan', label: 'verify.vlan', width: 80, look: 'number' },
]

export function Strangers() {
  const t = useText()
  const act = useAct()
  const strangers = useQuery(rpc.verify.strangers.queryOptions())
  if (strangers.error) throw strangers.error
  const rows = useMemo(
    () => strangers.data?.map((one): TableRow => ({ ...one, id: one.mac })),
    [strangers.data],
  )
  /** One edit each, so that each can be undone. */
  const settle = async (chosen: readonly TableRow[]) => {
    let count = 0
    for (const { mac, outlet } of chosen) {
      const done = await act(() => client.verify.belongs({ mac: String(mac), outlet: String(outlet) }))
      if (!done) break
      count += 1
    }
    if (count > 0) notifications.show({ message: t('verify.belong.done', { count }) })
  }
  const actions = (selected: readonly TableRow[]) => {
    const placed = selected.filter(({ outlet }) => outlet !== null)
    return (
      <Button
        size="compact-sm"
        leftSection={<IconHomeCheck size={15} aria-hidden />}
        disabled={placed.length === 0}
        onClick={() => void settle(placed)}
      >
        {t('verify.belong')}
      </Button>
    )
  }
  return (
    <DataTable
      id="verifyStrangers"
      label={t('verify.tab.strangers')}
      columns={columns}
      rows={rows}
      selectionActions={actions}
      empty={
        <EmptyState
          icon={IconCircleCheck}
          title={t('verify.strangers.none')}
          text={t('verify.strangers.none.text')}
        />
      }
    />
  )
}
