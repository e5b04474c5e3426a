/** One session: who is at the other end, what can be done with it, the push if one runs, and the terminal. */
import { Alert, Group, Loader, Text } from '@mantine/core'
import type { SearchAddon } from '@xterm/addon-search'
import { useState } from 'react'
import type { PushPreview as Preview, PushProgress, SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { TerminalView } from '../../terminal/terminal-view.tsx'
import { useAct } from '../../ui/act.ts'
import { PushPreview } from '../push/push-preview.tsx'
import { PushProgressPanel } from '../push/push-progress.tsx'
import classes from './console.module.css'
import { IdentityBar } from './identity-bar.tsx'
import { SessionTools } from './session-tools.tsx'

/** Reading a switch at 9600 baud takes a while: the preview says so and can be waited for. */
function usePreview() {
  const act = useAct()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [isReading, setReading] = useState(false)
  const prepare = async (work: () => Promise<Preview>) => {
    setReading(true)
    const prepared = await act(work)
    setReading(false)
    if (prepared) setPreview(prepared)
  }
  return { preview, isReading, prepare, close: () => setPreview(null) }
}

export function SessionPane({
  session,
  push,
}: {
  readonly session: SessionView
  readonly push: PushProgress | null
}) {
  const t = useText()
  const { preview, isReading, prepare, close } = usePreview()
  const [search, setSearch] = useState<SearchAddon | null>(null)
  const sessionId = session.id
  return (
    <div className={classes.pane}>
      <IdentityBar
        session={session}
        onPrepare={(name) => prepare(() => client.push.prepare({ sessionId, switch: name }))}
        isBusy={isReading || push?.state === 'running'}
      />
      {isReading ? (
        <Group gap="xs" role="status">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{t('push.preparing')}</Text>
        </Group>
      ) : null}
      {session.notice && session.state.kind === 'open' ? (
        <Alert color="orange" p="xs" role="status">
          {session.notice}
        </Alert>
      ) : null}
      {session.state.kind === 'question' ? (
        <Alert color="orange" title={session.state.text} p="xs">
          {t('console.question')}
        </Alert>
      ) : null}
      {push ? (
        <PushProgressPanel
          push={push}
          onResume={() => prepare(() => client.push.resume({ id: push.id, sessionId }))}
          onUndo={() => prepare(() => client.push.undo({ id: push.id, sessionId }))}
        />
      ) : null}
      <SessionTools session={session} search={search} />
      <div className={classes.terminal}>
        <TerminalView
          sessionId={sessionId}
          label={t('console.terminal', { peer: session.peer })}
          onReady={setSearch}
        />
      </div>
      {preview ? <PushPreview preview={preview} onClose={close} /> : null}
    </div>
  )
}
