/** Every push of the site, newest first, with what can still be done with each on a console that is open. */
import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { PushPreview, PushSummary, SessionView } from '../../../shared/contract/console.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { pushColors } from '../push/push-state.ts'
import classes from './console.module.css'
import { preparePush } from './preparing.ts'

interface HistoryProps {
  readonly sessions: readonly SessionView[]
  /** A preview is on its way on a live console. */
  readonly onContinue: () => void
}

/** The open console of that very switch; for free lines the only one that is open. */
function consoleFor(push: PushSummary, sessions: readonly SessionView[]): SessionView | null {
  const open = sessions.filter(({ state }) => state.kind === 'open')
  if (push.switch === null) return open.length === 1 ? (open[0] ?? null) : null
  return open.find(({ match, identity }) => (match?.switch ?? identity?.hostname) === push.switch) ?? null
}

function Continue({ push, sessions, onContinue }: HistoryProps & { readonly push: PushSummary }) {
  const t = useText()
  const act = useAct()
  const session = consoleFor(push, sessions)
  const start = (work: (sessionId: string, signal: AbortSignal) => Promise<PushPreview>) => {
    if (!session) return
    void preparePush(act, session.id, (signal) => work(session.id, signal))
    onContinue()
  }
  const { id } = push
  if (!push.canResume && !push.canUndo) return null
  if (!session)
    return (
      <Text size="xs" c="dimmed">
        {t('push.history.plug')}
      </Text>
    )
  return (
    <Group gap={6} wrap="nowrap">
      {push.canResume ? (
        <Button
          size="compact-xs"
          onClick={() => start((sessionId, signal) => client.push.resume({ id, sessionId }, { signal }))}
        >
          {t('push.resume')}
        </Button>
      ) : null}
      {push.canUndo ? (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => start((sessionId, signal) => client.push.undo({ id, sessionId }, { signal }))}
        >
          {t('push.undo')}
        </Button>
      ) : null}
    </Group>
  )
}

function Row({ push, ...props }: HistoryProps & { readonly push: PushSummary }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' })
  return (
    <Table.Tr>
      <Table.Td className={classes.nowrap ?? ''}>{date.format(new Date(push.startedAt))}</Table.Td>
      <Table.Td fw={600}>{push.switch ?? t('push.history.free')}</Table.Td>
      <Table.Td>
        <Badge miw="max-content" color={pushColors[push.state]}>
          {t(`push.state.${push.state}`)}
        </Badge>
      </Table.Td>
      <Table.Td className={classes.nowrap ?? ''}>
        {t('push.confirmed', { confirmed: push.confirmed, lines: push.lines })}
      </Table.Td>
      <Table.Td>{push.saved ? t('push.saved') : t('push.notSaved')}</Table.Td>
      <Table.Td>
        <Continue push={push} {...props} />
      </Table.Td>
    </Table.Tr>
  )
}

function List(props: HistoryProps) {
  const t = useText()
  const history = useQuery(rpc.push.history.queryOptions({ staleTime: 0 }))
  if (!history.data) return null
  if (history.data.length === 0)
    return <EmptyState icon={IconUpload} title={t('push.history.none')} text={t('push.history.none.text')} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={classes.history} aria-label={t('console.view.pushes')} tabIndex={0}>
      <Table striped highlightOnHover stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('push.history.at')}</Table.Th>
            <Table.Th>{t('push.history.switch')}</Table.Th>
            <Table.Th>{t('push.history.state')}</Table.Th>
            <Table.Th>{t('push.history.lines')}</Table.Th>
            <Table.Th>{t('push.history.saved')}</Table.Th>
            <Table.Th>{t('push.history.next')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.data.map((push) => (
            <Row key={push.id} push={push} {...props} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

export function PushHistory(props: HistoryProps) {
  return (
    <RequireSite>
      <List {...props} />
    </RequireSite>
  )
}
