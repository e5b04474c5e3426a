/** One switch in the dialog that confirms a push to many: chosen or not, how much, its very lines, and what is in the way. */
import { Checkbox, Group, Paper, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { JobPreview } from '../../../shared/contract/job.ts'
import { useSaid, useText } from '../../i18n.ts'
import { sayDuration } from '../push/duration.ts'
import { PreviewLines } from '../push/preview-lines.tsx'
import type { Choice } from './confirm-choice.ts'

const NO_SHRINK = { flex: 'none', marginTop: 2 } as const

/** Over the network: what is known of the way, and what is not sent since it would cut it. */
function WayNotes({
  preview: { isNetwork, ownPort, hasWayBack, withheld },
}: {
  readonly preview: JobPreview
}) {
  const t = useText()
  if (!isNetwork) return null
  return (
    <>
      <Text size="xs" c="dimmed">
        {ownPort === null
          ? t('jobs.confirm.portUnknown')
          : ownPort.vid === null
            ? t('jobs.confirm.port', { port: ownPort.port })
            : t('jobs.confirm.portVlan', { port: ownPort.port, vid: ownPort.vid })}{' '}
        {hasWayBack ? '' : t('push.network.none')}
      </Text>
      {withheld.length > 0 ? (
        <Text size="xs" fw={600}>
          {t('push.network.withheld', { count: withheld.length })} {withheld.join('; ')}
        </Text>
      ) : null}
    </>
  )
}

interface ConfirmRowProps {
  readonly device: string
  readonly preview: JobPreview
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

export function ConfirmRow({ device, preview, choice, onChoose }: ConfirmRowProps) {
  const t = useText()
  const said = useSaid()
  const [isOpen, setOpen] = useState(false)
  const { refusal, send, isUnguarded, unproven } = preview
  const facts =
    send.length === 0
      ? t('jobs.confirm.nothing')
      : t('jobs.confirm.facts', { lines: send.length, time: sayDuration(t, preview.seconds) })
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <Paper withBorder p="xs">
      <Stack gap={4}>
        <Group gap="sm" wrap="nowrap">
          {refusal === null ? (
            <Checkbox
              aria-label={t('jobs.confirm.choose', { name: device })}
              checked={choice.isChosen}
              onChange={(event) => onChoose({ ...choice, isChosen: event.currentTarget.checked })}
            />
          ) : null}
          <Text fw={600} miw={60}>
            {device}
          </Text>
          <Text size="sm" flex={1}>
            {facts}
          </Text>
          {send.length > 0 ? (
            <UnstyledButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <Group gap={2}>
                <Chevron size={16} aria-hidden />
                <Text size="sm" td="underline">
                  {t('jobs.confirm.show', { name: device })}
                </Text>
              </Group>
            </UnstyledButton>
          ) : null}
        </Group>
        {refusal ? (
          <Group gap={6} wrap="nowrap" align="start">
            <IconAlertTriangle size={16} aria-hidden style={NO_SHRINK} />
            <Text size="sm" fw={600}>
              {said(refusal.message)}
            </Text>
          </Group>
        ) : null}
        {refusal?.serial ? (
          <Checkbox
            size="xs"
            label={t('push.accept', { serial: refusal.serial })}
            checked={choice.isChosen}
            onChange={(event) => onChoose({ ...choice, isChosen: event.currentTarget.checked })}
          />
        ) : null}
        {send.length > 0 ? <WayNotes preview={preview} /> : null}
        {send.length > 0
          ? unproven.map((doubt) => (
              <Text key={doubt} size="xs" fw={600}>
                {said(doubt)}
              </Text>
            ))
          : null}
        {isUnguarded && choice.isChosen ? (
          <TextInput
            size="xs"
            label={t('jobs.confirm.type', { name: device })}
            value={choice.word}
            onChange={(event) => onChoose({ ...choice, word: event.currentTarget.value })}
          />
        ) : null}
        {isOpen ? (
          <ScrollArea.Autosize mah={200} type="auto" viewportProps={{ tabIndex: 0 }}>
            <PreviewLines lines={send.map((line) => ({ ...line, kind: 'add' as const }))} isPlain />
          </ScrollArea.Autosize>
        ) : null}
      </Stack>
    </Paper>
  )
}
