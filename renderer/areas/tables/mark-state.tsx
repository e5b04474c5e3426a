/** Records in the field log that the selected connections are connected, tested or faulty. */
import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown } from '@tabler/icons-react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { WorkState } from '../../../shared/model/plan.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { stateIcons, stateLabels, workStates } from '../../ui/work-state.ts'

interface Props {
  readonly object: 'outlet' | 'interface'
  readonly rows: readonly TableRow[]
}

export function MarkState({ object, rows }: Props) {
  const t = useText()
  const act = useAct()
  const ids = rows.flatMap((row) => (typeof row.id === 'number' ? [row.id] : []))
  const mark = (state: WorkState) =>
    act(async () => {
      const { records } = await client.plan.record({ object, ids, state })
      notifications.show({ message: t('tables.marked', { count: records, state: t(stateLabels[state]) }) })
    })
  return (
    <Menu shadow="md" position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('tables.mark')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {workStates.map((state) => {
          const Icon = stateIcons[state]
          return (
            <Menu.Item key={state} leftSection={<Icon size={16} aria-hidden />} onClick={() => mark(state)}>
              {t(stateLabels[state])}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
