/** Says of the selected connections that they are connected, tested or faulty: ticks of the checklist, where it has them. */
import { Button, Group, Menu, Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { WorkState } from '../../../shared/model/plan.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'
import { stateIcons, stateLabels, workStates } from '../../ui/work-state.ts'

interface Props {
  readonly object: 'outlet' | 'interface'
  readonly rows: readonly TableRow[]
}

export function MarkState({ object, rows }: Props) {
  const t = useText()
  const act = useAct()
  const [isAsking, setAsking] = useState(false)
  const ids = rows.flatMap((row) => (typeof row.id === 'number' ? [row.id] : []))
  const mark = (state: WorkState, note?: string) =>
    act(async () => {
      const by = useTickingPerson.getState().name.trim()
      await client.plan.record({
        ...{ object, ids, state },
        ...(note === undefined ? {} : { note }),
        ...(by === '' ? {} : { by }),
      })
      notifications.show({ message: t('tables.marked', { count: ids.length, state: t(stateLabels[state]) }) })
      setAsking(false)
    })
  return (
    <>
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
              <Menu.Item
                key={state}
                leftSection={<Icon size={16} aria-hidden />}
                onClick={() => (state === 'fault' ? setAsking(true) : void mark(state))}
              >
                {t(stateLabels[state])}
              </Menu.Item>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      {isAsking ? (
        <Reason onClose={() => setAsking(false)} onTold={(reason) => void mark('fault', reason)} />
      ) : null}
    </>
  )
}

/** A fault has a reason: whoever repairs it reads it on the checklist. */
function Reason({
  onTold,
  onClose,
}: {
  readonly onTold: (reason: string) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const [reason, setReason] = useState('')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tables.mark.fault')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onTold(reason.trim())
        }}
      >
        <Stack>
          <TextInput
            label={t('checklist.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            required
            data-autofocus
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''}>
              {t('checklist.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
