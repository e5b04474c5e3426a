/** Accepting or muting a finding: who, and why, since others will ask. */
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FindingView } from '../../../shared/contract/verify.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'

interface Props {
  readonly finding: FindingView
  readonly kind: 'accepted' | 'muted'
  readonly onClose: () => void
}

export function JudgeDialog({ finding, kind, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const language = usePreferences((state) => state.language)
  const { name, setName } = useTickingPerson()
  const [reason, setReason] = useState('')
  const words = kind === 'accepted' ? 'accept' : 'mute'
  const isReady = reason.trim() !== '' && name.trim() !== ''
  const judge = async () => {
    const done = await act(async () => {
      await client.verify.judge({ finding: finding.id, kind, reason: reason.trim(), by: name.trim() })
      return true
    })
    if (done) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`verify.${words}.title`)}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void judge()
        }}
      >
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            {finding.texts[language].message}
          </Text>
          <Text size="sm">{t(`verify.${words}.text`)}</Text>
          <Textarea
            label={t('verify.reason')}
            required
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
          />
          <TextInput
            label={t('verify.by')}
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={!isReady}>
              {t(`verify.${words}.title`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
