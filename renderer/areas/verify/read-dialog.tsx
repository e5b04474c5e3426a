/** Reads all switches: over the consoles that are open anyway, the others over the network. */
import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { SwitchEvidence } from '../../../shared/contract/verify.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { useSessions } from '../console/live.ts'
import { consoleRows, consoleWords } from '../jobs/console-targets.ts'
import { loginOf, useJobWay } from '../jobs/job-way.ts'
import { LoginFields } from '../jobs/login-fields.tsx'
import { networkWords, wordsOf } from '../jobs/network-words.ts'

interface Props {
  readonly switches: readonly SwitchEvidence[]
  readonly onClose: () => void
}

export function ReadDialog({ switches, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const planned = new Set(switches.map(({ device }) => device))
  const rows = consoleRows(useSessions()).filter(({ switch: name }) => planned.has(String(name)))
  const open = new Set(rows.map(({ switch: name }) => String(name)))
  const away = switches.filter(({ device }) => !open.has(device))
  const [targets, setTargets] = useState(() =>
    wordsOf(
      away.map(({ device, deviceId, address }) => ({
        id: deviceId,
        name: device,
        managementAddress: address,
      })),
    ),
  )
  const network = networkWords(targets)
  const devices = [...consoleWords('evidence', rows).words, ...network.words]
  const start = async () => {
    const way = useJobWay.getState()
    const begun = await act(() =>
      client.job.start({ kind: 'evidence', devices, commands: [], limit: way.limit, login: loginOf(way) }),
    )
    if (begun) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('verify.read.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <Stack gap="sm">
          {open.size > 0 ? (
            <Text size="sm">{t('verify.read.consoles', { names: [...open].join(', ') })}</Text>
          ) : null}
          {away.length > 0 ? (
            <>
              <Textarea
                label={t('verify.read.network')}
                autosize
                minRows={2}
                maxRows={8}
                value={targets}
                styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
                onChange={(event) => setTargets(event.currentTarget.value)}
              />
              <LoginFields />
            </>
          ) : null}
          {devices.length === 0 ? <Alert color="yellow">{t('verify.read.none')}</Alert> : null}
          {network.away.length > 0 && devices.length > 0 ? (
            <Alert color="yellow">{t('jobs.noAddress', { names: network.away.join(', ') })}</Alert>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={devices.length === 0} data-autofocus>
              {t('verify.read.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
