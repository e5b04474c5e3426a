/** A text that goes to the switch, written or pasted here first: typed as it is, or as a push in configuration mode. */
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n.ts'

interface LinesDialogProps {
  readonly title: string
  readonly about: string
  readonly opened: boolean
  /** The word on the button, for so many lines. */
  readonly action: (lines: number) => string
  readonly onClose: () => void
  readonly onSend: (text: string) => Promise<void>
}

export function LinesDialog({ title, about, opened, action, onClose, onSend }: LinesDialogProps) {
  const t = useText()
  const [text, setText] = useState('')
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '').length
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{about}</Text>
        <Textarea
          aria-label={t('console.lines')}
          autosize
          minRows={8}
          maxRows={18}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
          data-autofocus
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            disabled={lines === 0}
            onClick={() => {
              onClose()
              void onSend(text)
            }}
          >
            {action(lines)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
