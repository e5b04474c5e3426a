/** Gives the selected outlets VLANs by a policy: one each, one a stand, one for a purpose. One step of undo. */
import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown } from '@tabler/icons-react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

const policies = ['outlet', 'stand', 'purpose'] as const

export function AllocateVlans({ rows }: { readonly rows: readonly TableRow[] }) {
  const t = useText()
  const act = useAct()
  const outletIds = rows.flatMap((row) => (typeof row.id === 'number' ? [row.id] : []))
  const allocate = (policy: (typeof policies)[number]) =>
    act(async () => {
      await client.plan.allocate({ policy, outletIds })
      notifications.show({ message: t('tables.allocated') })
    })
  return (
    <Menu shadow="md" position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('tables.allocate')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {policies.map((policy) => (
          <Menu.Item key={policy} onClick={() => allocate(policy)}>
            {t(`tables.allocate.${policy}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
