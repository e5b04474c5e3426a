/** Closes a run before its end, with the reason. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { usePerson } from './use-person.ts'

interface Props {
  readonly id: string
  readonly onClose: () => void
}

export function StopRun({ id, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const person = usePerson()
  const [note, setNote] = useState('')
  const stop = async () => {
    const by = person()
    if (by === null) return
    const done = await act(() => client.runbook.stop({ run: id, by, note: note.trim() || null }))
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('runbooks.stop.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void stop()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('runbooks.stop.text')}</Text>
          <TextInput
            data-autofocus
            label={t('runbooks.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={2000}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit">{t('runbooks.stop')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
