/** Asks what a run is about, so that two of one runbook can be told apart, and begins it. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RunbookSummary } from '../../../shared/contract/runbook.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { usePerson } from './use-person.ts'
import { WhoInput } from './who-input.tsx'

interface Props {
  readonly runbook: RunbookSummary
  readonly onClose: () => void
}

export function StartRun({ runbook, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const person = usePerson()
  const [, navigate] = useLocation()
  const language = usePreferences((state) => state.language)
  const [note, setNote] = useState('')
  const start = async () => {
    const by = person()
    if (by === null) return
    const begun = await act(() =>
      client.runbook.start({ name: runbook.name, by, note: note.trim() === '' ? null : note.trim() }),
    )
    if (begun) navigate(`/runbooks/run/${begun.run}`)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('runbooks.start.title', { name: runbook.title[language] })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('runbooks.start.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={300}
          />
          <WhoInput />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit">{t('runbooks.start')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
