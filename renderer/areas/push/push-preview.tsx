/** Before the first byte: the device beside the plan, what would be sent, and whether this is the right device. */
import { Alert, Button, Checkbox, Group, Modal, ScrollArea, Stack, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import type { PushPreview as Preview } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { sayDuration } from './duration.ts'
import { PreviewLines } from './preview-lines.tsx'

function Refusal({
  preview,
  accepted,
  onAccept,
}: {
  readonly preview: Preview
  readonly accepted: boolean
  readonly onAccept: (accepted: boolean) => void
}) {
  const t = useText()
  if (!preview.refusal) return null
  const { message, serial } = preview.refusal
  return (
    <Alert color="red" title={message}>
      {serial ? (
        <Checkbox
          label={t('push.accept', { serial })}
          checked={accepted}
          onChange={(event) => onAccept(event.currentTarget.checked)}
        />
      ) : null}
    </Alert>
  )
}

export function PushPreview({
  preview,
  onClose,
}: {
  readonly preview: Preview
  readonly onClose: () => void
}) {
  const t = useText()
  const act = useAct()
  const [accepted, setAccepted] = useState(false)
  const [save, setSave] = useState(true)
  const [quiet, setQuiet] = useState(true)
  const lines = preview.send.length
  const serial = preview.refusal?.serial ?? null
  const mayStart = lines > 0 && (!preview.refusal || (accepted && serial !== null))
  const start = async () => {
    const acceptance = accepted && serial !== null ? { acceptSerial: serial } : {}
    const started = await act(() => client.push.start({ token: preview.token, save, quiet, ...acceptance }))
    if (started) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('push.preview', { switch: preview.switch })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Refusal preview={preview} accepted={accepted} onAccept={setAccepted} />
        {lines === 0 ? <Alert color="green">{t('push.nothing')}</Alert> : null}
        <Tabs defaultValue="send">
          <Tabs.List>
            <Tabs.Tab value="send">{t('push.preview.send')}</Tabs.Tab>
            <Tabs.Tab value="device">{t('push.preview.device')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="send" pt="xs">
            <ScrollArea h={340} type="auto">
              <PreviewLines lines={preview.send.map((line) => ({ ...line, kind: 'add' as const }))} isPlain />
            </ScrollArea>
          </Tabs.Panel>
          <Tabs.Panel value="device" pt="xs">
            <ScrollArea h={340} type="auto">
              <PreviewLines lines={preview.lines} />
            </ScrollArea>
          </Tabs.Panel>
        </Tabs>
        <Group gap="lg">
          <Checkbox
            label={t('push.save')}
            checked={save}
            onChange={(event) => setSave(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('push.quiet')}
            checked={quiet}
            onChange={(event) => setQuiet(event.currentTarget.checked)}
          />
        </Group>
        <Group justify="end">
          <Text size="sm" c="dimmed">
            {t('push.estimate', { time: sayDuration(t, preview.seconds) })}
          </Text>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={start} disabled={!mayStart} data-autofocus>
            {t('push.start', { lines })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
