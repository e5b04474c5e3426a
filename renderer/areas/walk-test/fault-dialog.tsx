/** A fault in the tester's own words; what was seen is written down with it anyway. */
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n.ts'

interface Props {
  readonly name: string
  /** What would be written without more words. */
  readonly note: string
  readonly onRecord: (note: string) => void
  readonly onClose: () => void
}

export function FaultDialog({ name, note, onRecord, onClose }: Props) {
  const t = useText()
  const [text, setText] = useState(note)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('walk.faultAt', { name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') onRecord(text.trim())
        }}
      >
        <Stack>
          <Textarea
            label={t('checklist.reason')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
            onFocus={(event) => event.currentTarget.select()}
            autosize
            minRows={2}
            maxLength={1000}
            required
            data-autofocus
          />
          <Group justify="flex-end">
            <Button type="submit" color="red.8">
              {t('checklist.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
