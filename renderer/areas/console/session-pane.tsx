/** One session: who is at the other end, what can be done with it, the push if one runs, and the terminal. */
import { Alert } from '@mantine/core'
import type { SearchAddon } from '@xterm/addon-search'
import { useState } from 'react'
import type { PushProgress, SessionView } from '../../../shared/contract/console.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { TerminalView } from '../../terminal/terminal-view.tsx'
import { useAct } from '../../ui/act.ts'
import { PushPreview } from '../push/push-preview.tsx'
import { PushProgressPanel } from '../push/push-progress.tsx'
import classes from './console.module.css'
import { DoingBar } from './doing-bar.tsx'
import { IdentityBar } from './identity-bar.tsx'
import { preparePush, putAway, showPreview, usePreparing } from './preparing.ts'
import { SessionTools } from './session-tools.tsx'
import { WaitingLinesBar } from './waiting-lines-bar.tsx'

interface SessionPaneProps {
  readonly session: SessionView
  readonly push: PushProgress | null
  /** The planned switch one came here for. */
  readonly wanted: string | null
}

function Notices({ session }: { readonly session: SessionView }) {
  const t = useText()
  const said = useSaid()
  const { state, notice } = session
  return (
    <>
      {notice && state.kind === 'open' ? (
        <Alert color="orange" p="xs" role="status">
          {said(notice)}
        </Alert>
      ) : null}
      {state.kind === 'question' ? (
        <Alert color="orange" title={state.text} p="xs">
          {t('console.question')}
        </Alert>
      ) : null}
      {state.kind === 'closed' ? (
        <Alert color="orange" title={t('console.closed')} p="xs" role="status">
          {t('console.closed.text', { reason: said(state.reason) })}
        </Alert>
      ) : null}
    </>
  )
}

export function SessionPane({ session, push, wanted }: SessionPaneProps) {
  const t = useText()
  const act = useAct()
  const { doing, previews, putAway: seen } = usePreparing()
  const [search, setSearch] = useState<SearchAddon | null>(null)
  const { id: sessionId, state } = session
  const running = doing[sessionId]
  const preview = previews[sessionId]
  const isPushing = push?.state === 'running'
  return (
    <div className={classes.pane}>
      <IdentityBar
        session={session}
        wanted={wanted}
        isBusy={running !== undefined || isPushing || push?.state === 'paused'}
        onPrepare={(name) =>
          preparePush(act, sessionId, (signal) =>
            client.push.prepare({ sessionId, switch: name }, { signal }),
          )
        }
      />
      {running ? <DoingBar doing={running} /> : null}
      <Notices session={session} />
      <WaitingLinesBar
        planned={session.match?.switch ?? null}
        sessionId={sessionId}
        isBusy={running !== undefined || isPushing || state.kind !== 'open'}
      />
      {push && !seen.includes(push.id) ? (
        <PushProgressPanel
          push={push}
          canContinue={state.kind === 'open' && running === undefined}
          onClose={() => putAway(push.id)}
          onResume={() =>
            preparePush(act, sessionId, (signal) =>
              client.push.resume({ id: push.id, sessionId }, { signal }),
            )
          }
          onUndo={() =>
            preparePush(act, sessionId, (signal) => client.push.undo({ id: push.id, sessionId }, { signal }))
          }
        />
      ) : null}
      <SessionTools session={session} search={search} isBusy={running !== undefined || isPushing} />
      <div className={classes.terminal}>
        <TerminalView
          sessionId={sessionId}
          label={t('console.terminal', { peer: session.peer })}
          isLocked={state.kind === 'closed' || state.kind === 'takingIn' || isPushing}
          onReady={setSearch}
        />
      </div>
      {preview ? <PushPreview preview={preview} onClose={() => showPreview(sessionId, undefined)} /> : null}
    </div>
  )
}
