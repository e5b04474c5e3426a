/** Asks what a job still needs before it starts: where the devices are, how they are reached, and for commands which. */
import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { JobKind } from '../../../shared/contract/job.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { loginOf, useJobWay } from './job-way.ts'
import { LoginFields } from './login-fields.tsx'

interface StartDialogProps {
  readonly kind: JobKind
  readonly rows: readonly TableRow[]
  readonly onClose: () => void
}

/** `SW1=10.1.99.1`; without an address the name and the sign, for a person to go on. */
const wordsOf = (rows: readonly TableRow[]): string =>
  rows
    .map(({ name, managementAddress }) => `${name}=${String(managementAddress ?? '').replace(/\/.*$/, '')}`)
    .join('\n')

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function StartDialog({ kind, rows, onClose }: StartDialogProps) {
  const t = useText()
  const act = useAct()
  const [text, setText] = useState('show version')
  const [targets, setTargets] = useState(() => wordsOf(rows))
  const lines = linesOf(targets)
  const devices = lines.filter((line) => !line.endsWith('='))
  const away = lines.filter((line) => line.endsWith('=')).map((line) => line.slice(0, -1))
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
              ff="monospace"
              onChange={(event) => setText(event.currentTarget.value)}
            />
          ) : null}
          <Textarea
            label={t('jobs.targets')}
            autosize
            minRows={2}
            maxRows={6}
            value={targets}
            ff="monospace"
            onChange={(event) => setTargets(event.currentTarget.value)}
          />
          {away.length > 0 ? (
            <Alert color="yellow">{t('jobs.noAddress', { names: away.join(', ') })}</Alert>
          ) : null}
          <LoginFields />
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
