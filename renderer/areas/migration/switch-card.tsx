/** The steps of one switch that can be sent now: over which console, what it would be sent, and how it goes. */
import { Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core'
import { IconTerminal2, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { SessionView } from '../../../shared/contract/console.ts'
import type { MigrationRunView, MigrationStepView } from '../../../shared/contract/migration.ts'
import type { Direction } from '../../../shared/migration/run-state.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { DoingBar } from '../console/doing-bar.tsx'
import { usePushes, useSessions } from '../console/live.ts'
import { preparePush, putAway, showPreview, usePreparing } from '../console/preparing.ts'
import { titleOf } from '../console/session-title.ts'
import { PushPreview } from '../push/push-preview.tsx'
import { PushProgressPanel } from '../push/push-progress.tsx'
import style from './migration.module.css'
import { StepLines } from './step-detail.tsx'

interface Props {
  readonly run: MigrationRunView
  readonly device: string
  readonly steps: readonly MigrationStepView[]
  readonly direction: Direction
}

const isOpen = ({ state }: SessionView): boolean => state.kind !== 'closed'

/** The console that is surely, or likely, that switch; else the only one. */
function usualFor(device: string, sessions: readonly SessionView[]): string | null {
  const own = sessions.find(({ match, identity }) => (match?.switch ?? identity?.hostname) === device)
  return own?.id ?? (sessions.length === 1 ? (sessions[0]?.id ?? null) : null)
}

export function SwitchCard({ run, device, steps, direction }: Props) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const sessions = useSessions().filter(isOpen)
  const [chosen, choose] = useState<string | null>(null)
  const isThere = sessions.some(({ id }) => id === chosen)
  const sessionId = isThere ? chosen : usualFor(device, sessions)
  return (
    <Paper withBorder p="sm" component="article" aria-label={device}>
      <Stack gap="xs">
        <Title order={2} fz="sm">
          {t(direction === 'run' ? 'migration.switch' : 'migration.switchBack', {
            name: device,
            count: steps.length,
          })}
        </Title>
        <ol className={style.stepList}>
          {steps.map((step) => (
            <li key={step.id} value={step.n}>
              {step.title[language]}
              <StepLines {...(direction === 'run' ? step : step.backOut)} />
            </li>
          ))}
        </ol>
        {sessions.length === 0 ? (
          <NoConsole device={device} />
        ) : (
          <NativeSelect
            size="xs"
            label={t('migration.console')}
            value={sessionId ?? ''}
            onChange={(event) => choose(event.currentTarget.value || null)}
            data={[
              { value: '', label: t('migration.console.choose') },
              ...sessions.map((session) => ({ value: session.id, label: titleOf(session) })),
            ]}
          />
        )}
        {sessionId === null ? null : (
          <Sending sessionId={sessionId} run={run.id} device={device} direction={direction} />
        )}
      </Stack>
    </Paper>
  )
}

function NoConsole({ device }: { readonly device: string }) {
  const t = useText()
  return (
    <Group gap="xs" justify="space-between">
      <Text size="sm" c="dimmed">
        {t('migration.console.none')}
      </Text>
      <Button
        size="xs"
        variant="default"
        component={Link}
        href={`/console?switch=${encodeURIComponent(device)}`}
        leftSection={<IconTerminal2 size={15} aria-hidden />}
      >
        {t('migration.console.open')}
      </Button>
    </Group>
  )
}

interface SendingProps {
  readonly sessionId: string
  readonly run: string
  readonly device: string
  readonly direction: Direction
}

/** What ended well shows in the states of its steps. */
function Sending({ sessionId, run, device, direction }: SendingProps) {
  const t = useText()
  const act = useAct()
  const { doing, previews, putAway: seen } = usePreparing()
  const push = usePushes().findLast((one) => one.sessionId === sessionId) ?? null
  const [running, preview] = [doing[sessionId], previews[sessionId]]
  const isBusy = running !== undefined || push?.state === 'running' || push?.state === 'paused'
  const prepare = () =>
    void preparePush(act, sessionId, (signal) =>
      client.migration.prepare({ run, device, direction, sessionId }, { signal }),
    )
  return (
    <>
      {running ? <DoingBar doing={running} /> : null}
      {push && push.state !== 'done' && !seen.includes(push.id) ? (
        <PushProgressPanel
          push={push}
          canContinue={!isBusy}
          onClose={() => putAway(push.id)}
          onResume={prepare}
          onUndo={null}
        />
      ) : null}
      <Button
        size="xs"
        variant={direction === 'run' ? 'filled' : 'default'}
        leftSection={<IconUpload size={15} aria-hidden />}
        disabled={isBusy}
        onClick={prepare}
      >
        {t(direction === 'run' ? 'migration.prepare' : 'migration.prepareBack', { name: device })}
      </Button>
      {preview ? <PushPreview preview={preview} onClose={() => showPreview(sessionId, undefined)} /> : null}
    </>
  )
}
