/** Asking the daemons of this computer: the button, how far it is, and what came of it. */
import { Button, Group, Progress, Text } from '@mantine/core'
import { IconPlayerStop, IconShieldCheck } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import { useElapsed } from '../../ui/elapsed.ts'
import { sayDuration } from '../push/duration.ts'
import style from './routers.module.css'
import type { DaemonCheck } from './use-daemon-check.ts'

export function CheckBar({ check }: { readonly check: DaemonCheck }) {
  const t = useText()
  const { state, startedAt, start, stop } = check
  const isRunning = startedAt !== null
  return (
    <Group gap="xs" mb="xs" className={style.check}>
      <Button
        size="xs"
        variant="default"
        leftSection={
          isRunning ? <IconPlayerStop size={16} aria-hidden /> : <IconShieldCheck size={16} aria-hidden />
        }
        onClick={isRunning ? stop : start}
      >
        {t(isRunning ? 'routers.check.stop' : 'routers.check')}
      </Button>
      {isRunning ? <Running done={state?.done ?? 0} total={state?.total ?? 0} startedAt={startedAt} /> : null}
      {!isRunning && state ? (
        <Text size="sm" role="status">
          {outcome(t, state)}
        </Text>
      ) : null}
    </Group>
  )
}

interface RunningProps {
  readonly done: number
  readonly total: number
  readonly startedAt: number
}

function Running({ done, total, startedAt }: RunningProps) {
  const t = useText()
  const seconds = useElapsed(startedAt)
  const left = done === 0 ? null : (seconds / done) * (total - done)
  return (
    <>
      <Progress
        w={140}
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t('routers.check.progress', { done, total })}
      />
      <Text size="sm" c="dimmed">
        {t('routers.check.progress', { done, total })}
        {left === null ? '' : ` · ${t('jobs.left', { time: sayDuration(t, left) })}`}
      </Text>
    </>
  )
}

function outcome(t: ReturnType<typeof useText>, state: NonNullable<DaemonCheck['state']>): string {
  const { problems, asked, absent } = state
  const verdict =
    problems.length > 0
      ? t('routers.check.refused', { count: problems.length })
      : asked.length > 0
        ? t('routers.check.accepted', { names: asked.join(', ') })
        : t('routers.check.nobody')
  return absent.length > 0 ? `${verdict} ${t('routers.check.absent', { names: absent.join(', ') })}` : verdict
}
