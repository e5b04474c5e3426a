/** Consoles side by side in tabs: ports at the left, the chosen session with its device and terminal at the right. */
import { CloseButton, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { ConnectPanel } from './connect-panel.tsx'
import classes from './console.module.css'
import { usePushes, useSessions } from './live.ts'
import { SessionPane } from './session-pane.tsx'
import { StateDot } from './state-dot.tsx'

const titleOf = (session: SessionView): string => session.identity?.hostname ?? session.peer

/** The tab shown: the one chosen while it is there, else the newest. */
function useChosen(sessions: readonly SessionView[]) {
  const [chosen, choose] = useState<string | null>(null)
  const isThere = sessions.some((session) => session.id === chosen)
  const newest = sessions.at(-1)?.id ?? null
  useEffect(() => {
    if (!isThere) choose(newest)
  }, [isThere, newest])
  return { chosen: isThere ? chosen : newest, choose }
}

export default function Console() {
  const t = useText()
  const act = useAct()
  const sessions = useSessions()
  const pushes = usePushes()
  const { chosen, choose } = useChosen(sessions)
  return (
    <div className={classes.area}>
      <Stack gap="md" className={classes.side ?? ''}>
        <Title order={1}>{t('console.title')}</Title>
        <ConnectPanel onOpened={choose} />
      </Stack>
      <div className={classes.main}>
        {sessions.length === 0 ? (
          <Text c="dimmed" m="auto" ta="center" maw={420}>
            {t('console.empty')}
          </Text>
        ) : (
          <Tabs value={chosen} onChange={choose} keepMounted={false} className={classes.tabs ?? ''}>
            <Tabs.List aria-label={t('console.sessions')}>
              {sessions.map((session) => (
                <Group key={session.id} gap={0} wrap="nowrap">
                  <Tabs.Tab value={session.id} leftSection={<StateDot state={session.state} />}>
                    {titleOf(session)}
                  </Tabs.Tab>
                  <CloseButton
                    size="sm"
                    aria-label={t('console.close', { peer: titleOf(session) })}
                    onClick={() => act(() => client.console.close({ sessionId: session.id }))}
                  />
                </Group>
              ))}
            </Tabs.List>
            {sessions.map((session) => (
              <Tabs.Panel key={session.id} value={session.id} className={classes.panel ?? ''}>
                <SessionPane
                  session={session}
                  push={pushes.findLast((push) => push.sessionId === session.id) ?? null}
                />
              </Tabs.Panel>
            ))}
          </Tabs>
        )}
      </div>
    </div>
  )
}
