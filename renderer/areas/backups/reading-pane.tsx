/** One reading: its text, what is new in it, where it leaves the plan, and the way back to it. */
import { Alert, Button, Group, Loader, SegmentedControl, Title, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconCopy, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BackupEntry } from '../../../shared/contract/backup.ts'
import type { SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { useSessions } from '../console/live.ts'
import { preparePush } from '../console/preparing.ts'
import classes from './backups.module.css'
import { Comparison } from './comparison.tsx'
import { textFileName } from './text-file-name.ts'

interface PaneProps {
  readonly entry: BackupEntry
  /** All readings, newest first. */
  readonly entries: readonly BackupEntry[]
}

const views = ['previous', 'intended', 'text'] as const
type View = (typeof views)[number]

export function ReadingPane({ entry, entries }: PaneProps) {
  const t = useText()
  const isTable = entry.kind === 'vlan'
  const offered = views.filter(
    (view) => view === 'text' || (!isTable && (view !== 'intended' || entry.switch)),
  )
  const [chosen, choose] = useState<View>('previous')
  const view = offered.includes(chosen) ? chosen : 'text'
  const name = entry.switch ?? entry.serial ?? '?'
  return (
    <div className={classes.pane}>
      <Group justify="space-between" gap="xs">
        <Title order={2} fz="1rem">
          {name} · {t(`backups.kind.${entry.kind}`)}
        </Title>
        <Actions entry={entry} />
      </Group>
      <SegmentedControl
        size="xs"
        aria-label={t('backups.show')}
        value={view}
        onChange={(next) => choose(views.find((one) => one === next) ?? 'text')}
        data={offered.map((value) => ({ value, label: t(`backups.show.${value}`) }))}
      />
      {view === 'text' ? <Whole entry={entry} /> : null}
      {view === 'previous' ? <SincePrevious entry={entry} entries={entries} /> : null}
      {view === 'intended' ? <Comparison from={entry.id} to={`${name}:intended`} /> : null}
    </div>
  )
}

function SincePrevious({ entry, entries }: PaneProps) {
  const t = useText()
  const ofDevice = entries.filter(
    ({ kind, serial, switch: name }) =>
      kind === entry.kind && (entry.switch === null ? serial === entry.serial : name === entry.switch),
  )
  const before = ofDevice[ofDevice.findIndex(({ id }) => id === entry.id) + 1]
  return before ? <Comparison from={before.id} to={entry.id} /> : <Alert>{t('backups.first')}</Alert>
}

const useReadingText = (entry: BackupEntry) =>
  useQuery(rpc.backup.text.queryOptions({ input: { id: entry.id } }))

function Whole({ entry }: { readonly entry: BackupEntry }) {
  const t = useText()
  const reading = useReadingText(entry)
  if (reading.error) return <Alert color="red">{messageOf(reading.error)}</Alert>
  if (!reading.data) return <Loader size="sm" aria-label={t('loading')} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('backups.show.text')}>
      <pre>{reading.data.text}</pre>
    </section>
  )
}

/** The open console of the very device it was read from. */
const consoleOf = (entry: BackupEntry, sessions: readonly SessionView[]): SessionView | undefined =>
  sessions.find(
    ({ state, identity, match }) =>
      state.kind === 'open' &&
      (entry.serial === null ? match?.switch === entry.switch : identity?.serial === entry.serial),
  )

function Actions({ entry }: { readonly entry: BackupEntry }) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const session = consoleOf(entry, useSessions())
  const text = useReadingText(entry).data?.text ?? ''
  const restore = () => {
    if (!session) return
    void preparePush(act, session.id, (signal) =>
      client.push.restore({ snapshotId: entry.id, sessionId: session.id }, { signal }),
    )
    navigate('/console')
  }
  return (
    <Group gap={6}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
        onClick={() => act(() => copyText(text))}
      >
        {t('action.copy')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => downloadFile(textFileName(entry), text, 'text/plain')}
      >
        {t('action.export')}
      </Button>
      {entry.kind === 'vlan' ? null : (
        <Tooltip label={t('backups.restore.plug')} disabled={session !== undefined}>
          <Button
            size="compact-sm"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            {...(session ? {} : { 'data-disabled': true, 'aria-disabled': true })}
            onClick={restore}
          >
            {t('backups.restore')}
          </Button>
        </Tooltip>
      )}
    </Group>
  )
}
