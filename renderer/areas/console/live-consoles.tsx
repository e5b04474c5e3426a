/** Where to plug in at the left, the open consoles in tabs at the right. */
import { Tabs } from '@mantine/core'
import { IconTerminal2 } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ConnectPanel } from './connect-panel.tsx'
import classes from './console.module.css'
import { usePushes } from './live.ts'
import { SessionPane } from './session-pane.tsx'
import { titleOf } from './session-title.ts'
import { StateDot } from './state-dot.tsx'

/** The tab shown: the one chosen while it is there, else the newest. */
function useChosen(sessions: readonly SessionView[], first: string | null) {
  const [chosen, choose] = useState(first)
  const isThere = sessions.some((session) => session.id === chosen)
  const newest = sessions.at(-1)?.id ?? null
  useEffect(() => {
    // Before the first list nothing is there yet: the one that was asked for is kept.
    if (!isThere && newest !== null) choose(newest)
  }, [isThere, newest])
  return { chosen: isThere ? chosen : newest, choose }
}

interface LiveConsolesProps {
  readonly sessions: readonly SessionView[]
  readonly wanted: string | null
  /** The session one came here for: its tab is shown. */
  readonly first: string | null
}

export function LiveConsoles({ sessions, wanted, first }: LiveConsolesProps) {
  const t = useText()
  const pushes = usePushes()
  const { chosen, choose } = useChosen(sessions, first)
  return (
    <div className={classes.area}>
      <ConnectPanel sessions={sessions} wanted={wanted} onOpened={choose} />
      <div className={classes.main}>
        {sessions.length === 0 ? (
          <div className={classes.nothing}>
            <EmptyState icon={IconTerminal2} title={t('console.empty.title')} text={t('console.empty')} />
          </div>
        ) : (
          <Tabs value={chosen} onChange={choose} keepMounted={false} className={classes.tabs ?? ''}>
            <Tabs.List aria-label={t('console.sessions')} className={classes.tabList ?? ''}>
              {sessions.map((session) => (
                <Tabs.Tab
                  key={session.id}
                  value={session.id}
                  leftSection={<StateDot state={session.state} />}
                >
                  {titleOf(session)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {sessions.map((session) => (
              <Tabs.Panel key={session.id} value={session.id} className={classes.panel ?? ''}>
                <SessionPane
                  session={session}
                  wanted={wanted}
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
