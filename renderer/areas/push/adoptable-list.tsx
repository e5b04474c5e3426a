/** What the device has otherwise, to be taken into the plan one by one: the other way to make the two agree. */
import { Button, Checkbox, Group, ScrollArea, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PushPreview } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

interface AdoptableListProps {
  readonly preview: PushPreview
  /** The preview is out of date then. */
  readonly onAdopted: () => void
}

export function AdoptableList({ preview, onAdopted }: AdoptableListProps) {
  const t = useText()
  const act = useAct()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const adopt = async () => {
    const done = await act(() => client.push.adopt({ token: preview.token, ids: [...chosen] }))
    if (!done) return
    notifications.show({ message: t('push.adopted', { count: chosen.length }) })
    onAdopted()
  }
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('push.adopt.intro')}
      </Text>
      <ScrollArea h={260} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('push.adopt.what')}</Table.Th>
              <Table.Th>{t('push.adopt.device')}</Table.Th>
              <Table.Th>{t('push.adopt.plan')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.adoptable.map(({ id, port, vid, field, device, plan }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Checkbox
                    size="xs"
                    checked={chosen.includes(id)}
                    onChange={() => toggle(id)}
                    label={[port ?? (vid === null ? '' : `VLAN ${vid}`), t(`push.field.${field}`)]
                      .join(' ')
                      .trim()}
                  />
                </Table.Td>
                <Table.Td>{device ?? '–'}</Table.Td>
                <Table.Td>{plan ?? '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Group justify="end">
        <Button variant="default" disabled={chosen.length === 0} onClick={adopt}>
          {t('push.adopt.do', { count: chosen.length })}
        </Button>
      </Group>
    </Stack>
  )
}
