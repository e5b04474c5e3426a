/** The dialog of a tool: what it asks, and one button that does it. */
import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useText } from '../../i18n.ts'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly action: string
  readonly canSubmit: boolean
  readonly children: ReactNode
}

export function AskedForm({ title, onClose, onSubmit, action, canSubmit, children }: Props) {
  const t = useText()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canSubmit) onSubmit()
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form onSubmit={submit}>
        <Stack>
          {children}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={!canSubmit}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
