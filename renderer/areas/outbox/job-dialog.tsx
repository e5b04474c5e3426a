/** One job of the outbox: looked at against what is there now, run by a yes to exactly that, and its log. */
import { Alert, Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OutboxCheck, OutboxRow } from '../../../shared/contract/outbox.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { refusalCode, useAct } from '../../ui/act.ts'
import { sortableTime } from '../../ui/age.ts'
import { LookProgress } from '../fog/look-progress.tsx'
import { useLook } from '../fog/use-look.ts'
import { CheckDetail } from './check-detail.tsx'

interface Props {
  readonly job: OutboxRow
  readonly onClose: () => void
}

/** Only what is destructive asks. */
const asking = ['image', 'move', 'shutdown', 'stop', 'backup', 'restore', 'delete'] as const
const asksOf = (kind: OutboxRow['kind']) => asking.find((one) => one === kind) ?? 'image'

export function JobDialog({ job, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const look = useLook()
  const [check, setCheck] = useState<OutboxCheck | null>(null)
  const [word, setWord] = useState('')
  const [isBusy, setBusy] = useState(false)
  const hasErrors = check?.problems.some(({ severity }) => severity === 'error') ?? false
  const isReady = check !== null && !hasErrors
  const isConfirmed = isReady && (check.word === null || word.trim() === check.word)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return look.begin((signal) => client.outbox.check({ id: job.id }, { signal }), setCheck)
    setBusy(true)
    await act(async () => {
      try {
        await client.outbox.run({ id: job.id, seen: check.seen, word: word.trim() || null })
      } catch (error) {
        // What was looked at is not what would be done any more: it is looked at anew.
        if (refusalCode(error) === 'plan_changed') {
          setCheck(null)
          setWord('')
        }
        throw error
      }
      onClose()
    })
    setBusy(false)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size="lg"
      title={t(`outbox.kind.${job.kind}`)}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            {[job.services.join(' → '), ...job.targets].join(' · ')}
          </Text>
          {job.state === 'waiting' && job.isDestructive ? (
            <Text size="sm">{t(`outbox.asks.${asksOf(job.kind)}`)}</Text>
          ) : null}
          {check ? <Checked check={check} /> : null}
          {isReady && check.word !== null ? (
            <TextInput
              label={t('outbox.type', { word: check.word })}
              value={word}
              onChange={({ currentTarget: { value } }) => setWord(value)}
              autoComplete="off"
            />
          ) : null}
          <LookProgress look={look} />
          <JobLog log={job.log} />
          <Group justify="flex-end">
            <Button variant="default" onClick={look.isGoing ? look.stop : onClose}>
              {t(look.isGoing ? 'action.cancel' : 'action.close')}
            </Button>
            {job.state === 'waiting' ? (
              <Button
                type="submit"
                loading={isBusy || look.isGoing}
                disabled={isReady && !isConfirmed}
                {...(isReady && job.isDestructive ? { color: 'red.8' } : {})}
              >
                {t(isReady ? 'outbox.run' : 'outbox.check')}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Checked({ check: { detail, problems } }: { readonly check: OutboxCheck }) {
  const said = useSaid()
  return (
    <>
      <CheckDetail detail={detail} />
      {problems.map(({ severity, message }) => (
        <Alert key={message} color={severity === 'error' ? 'red' : 'yellow'} py={6}>
          {said(message)}
        </Alert>
      ))}
    </>
  )
}

function JobLog({ log }: Pick<OutboxRow, 'log'>) {
  const t = useText()
  const said = useSaid()
  return (
    <section aria-label={t('outbox.log')}>
      <Text size="xs" fw={600}>
        {t('outbox.log')}
      </Text>
      <List size="xs">
        {log.map(({ at, who, kind, text }) => (
          <List.Item key={`${at} ${kind}`}>
            {sortableTime(at)} · {who} · {t(`outbox.record.${kind}`)}
            {text === null ? '' : ` · ${said(text)}`}
          </List.Item>
        ))}
      </List>
    </section>
  )
}
