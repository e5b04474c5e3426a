/** Before anything goes out to many switches: for each the lines, what stands in the way, and a person's yes. */
import { Alert, Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobPreview, JobView } from '../../../shared/contract/job.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { sayDuration } from '../push/duration.ts'
import { type Choice, firstChoice, mayGo } from './confirm-choice.ts'
import { ConfirmRow } from './confirm-row.tsx'
import { loginOf, useJobWay } from './job-way.ts'

interface PushConfirmProps {
  readonly job: JobView
  readonly onClose: () => void
}

interface Shown {
  readonly device: string
  readonly preview: JobPreview
}

function usePreviews({ id, targets }: JobView): readonly Shown[] {
  const waiting = targets.filter(({ state }) => state === 'ready' || state === 'refused')
  const answers = useQueries({
    queries: waiting.map(({ device }) =>
      rpc.job.preview.queryOptions({ input: { id, device }, staleTime: 0 }),
    ),
  })
  return waiting.flatMap(({ device }, at) => {
    const preview = answers[at]?.data
    return preview ? [{ device, preview }] : []
  })
}

export function PushConfirm({ job, onClose }: PushConfirmProps) {
  const t = useText()
  const act = useAct()
  const way = useJobWay()
  const shown = usePreviews(job)
  const [chosen, choose] = useState<Readonly<Record<string, Choice>>>({})
  const [save, setSave] = useState(true)
  const [quiet, setQuiet] = useState(true)
  const choiceOf = ({ device, preview }: Shown): Choice => chosen[device] ?? firstChoice(preview)
  const going = shown.filter((one) => mayGo(one.device, one.preview, choiceOf(one)))
  const isBlocked = shown.some((one) => choiceOf(one).isChosen && !going.includes(one))
  const seconds = going.map(({ preview }) => preview.seconds)
  const estimate = Math.max(0, ...seconds, seconds.reduce((sum, each) => sum + each, 0) / way.limit)
  const send = async () => {
    const devices = going.map(({ device, preview: { refusal, isUnguarded } }) => ({
      device,
      ...(refusal?.serial ? { acceptSerial: refusal.serial } : {}),
      ...(isUnguarded ? { withoutWayBack: true } : {}),
    }))
    const sent = await act(async () => {
      await client.job.confirm({
        id: job.id,
        devices,
        save,
        quiet,
        limit: way.limit,
        login: loginOf(way),
      })
      return true
    })
    if (sent) onClose()
  }
  const rows = (list: readonly Shown[]) =>
    list.map((one) => (
      <ConfirmRow
        key={one.device}
        device={one.device}
        preview={one.preview}
        choice={choiceOf(one)}
        onChoose={(choice) => choose({ ...chosen, [one.device]: choice })}
      />
    ))
  const canGo = shown.filter(({ preview }) => !preview.refusal || preview.refusal.serial !== null)
  const unknown = [...new Set(shown.flatMap(({ preview }) => preview.secretsUnknown))]
  const cannot = shown.filter((one) => !canGo.includes(one))
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('jobs.confirm.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('jobs.confirm.order')}
        </Text>
        {unknown.length > 0 ? (
          <Text size="sm" c="dimmed">
            {t('push.secretsUnknown', { names: unknown.join(', ') })}
          </Text>
        ) : null}
        <ScrollArea.Autosize mah="calc(100dvh - 330px)" type="auto" viewportProps={{ tabIndex: 0 }}>
          <Stack gap={6} pe="sm">
            {rows(canGo)}
            {cannot.length > 0 ? (
              <>
                <Title order={3} fz="0.9rem" mt="xs">
                  {t('jobs.confirm.refused')}
                </Title>
                {rows(cannot)}
              </>
            ) : null}
          </Stack>
        </ScrollArea.Autosize>
        <Group gap="lg">
          <Checkbox
            size="xs"
            label={t('push.save')}
            checked={save}
            onChange={(event) => setSave(event.currentTarget.checked)}
          />
          <Checkbox
            size="xs"
            label={t('push.quiet')}
            checked={quiet}
            onChange={(event) => setQuiet(event.currentTarget.checked)}
          />
        </Group>
        <Group justify="end">
          {going.length > 0 ? (
            <Text size="sm" c="dimmed">
              {t('push.estimate', { time: sayDuration(t, estimate) })}
            </Text>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={send} disabled={going.length === 0 || isBlocked}>
            {t('jobs.confirm.send', { count: going.length })}
          </Button>
        </Group>
        {shown.length === 0 ? <Alert color="yellow">{t('jobs.detail.none')}</Alert> : null}
      </Stack>
    </Modal>
  )
}
