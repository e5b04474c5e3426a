/** Asks what a job still needs before it starts: where the devices are, how they are reached, and for commands which. */
import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { JobKind } from '../../../shared/contract/job.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { consoleWords } from './console-targets.ts'
import { loginOf, useJobWay } from './job-way.ts'
import type { JobSource } from './jobs.tsx'
import { LoginFields } from './login-fields.tsx'
import { linesOf, networkWords, wordsOf } from './network-words.ts'

interface StartDialogProps {
  readonly kind: JobKind
  readonly rows: readonly TableRow[]
  readonly source: JobSource
  readonly onClose: () => void
}

export function StartDialog({ kind, rows, source, onClose }: StartDialogProps) {
  const t = useText()
  const act = useAct()
  const [text, setText] = useState('show version')
  const [targets, setTargets] = useState(() => wordsOf(rows))
  const isNetwork = source === 'switches'
  const { words: devices, names, away } = isNetwork ? networkWords(targets) : consoleWords(kind, rows)
  const commands = kind === 'command' ? linesOf(text) : []
  const isReady = devices.length > 0 && (kind !== 'command' || commands.length > 0)
  const start = async () => {
    const way = useJobWay.getState()
    const begun = await act(() =>
      client.job.start({ kind, devices, commands, limit: way.limit, login: loginOf(way) }),
    )
    if (begun) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`jobs.kind.${kind}`)}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <Stack gap="sm">
          {kind === 'command' ? (
            <Textarea
              label={t('jobs.commands')}
              autosize
              minRows={2}
              maxRows={8}
              value={text}
              data-autofocus
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          ) : null}
          {kind === 'push' ? <Alert color="cable">{t('jobs.push.first')}</Alert> : null}
          {isNetwork ? (
            <Textarea
              label={t('jobs.targets')}
              autosize
              minRows={2}
              maxRows={6}
              value={targets}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              onChange={(event) => setTargets(event.currentTarget.value)}
            />
          ) : (
            <Text size="sm">{t('jobs.consoles.on', { names: names.join(', ') })}</Text>
          )}
          {away.length > 0 ? (
            <Alert color="yellow">
              {t(isNetwork ? 'jobs.noAddress' : 'jobs.consoles.unplanned', { names: away.join(', ') })}
            </Alert>
          ) : null}
          {isNetwork ? <LoginFields /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={!isReady}>
              {t('jobs.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
