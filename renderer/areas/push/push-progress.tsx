/** A push as it runs and as it ended: how far, how long still, what happened, and what can be done now. */
import { Alert, Badge, Button, Group, List, Progress, Stack, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import type { PushProgress } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { sayDuration } from './duration.ts'

/** Badge shades that carry white text; the panel behind takes the plain colour. */
const colors: Record<PushProgress['state'], string> = {
  running: 'cable',
  paused: 'yellow.9',
  done: 'green.9',
  rejected: 'red.9',
  interrupted: 'orange.9',
  unknown: 'orange.9',
  mismatch: 'red.9',
  refused: 'red.9',
}

const hueOf = (state: PushProgress['state']): string => colors[state].replace(/\.\d$/, '')

function Controls({ push }: { readonly push: PushProgress }) {
  const t = useText()
  const act = useAct()
  const { id } = push
  return (
    <Group gap="xs">
      {push.state === 'paused' ? (
        <Button
          size="compact-sm"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={() => act(() => client.push.handBack({ id }))}
        >
          {t('push.handBack')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerPause size={14} aria-hidden />}
          onClick={() => act(() => client.push.takeOver({ id }))}
        >
          {t('push.takeOver')}
        </Button>
      )}
      <Button
        size="compact-sm"
        color="red.8"
        leftSection={<IconPlayerStop size={14} aria-hidden />}
        onClick={() => act(() => client.push.stop({ id }))}
      >
        {t('push.stop')}
      </Button>
    </Group>
  )
}

function Figures({ push }: { readonly push: PushProgress }) {
  const t = useText()
  const { confirmed, lines, rate, secondsLeft, retyped } = push
  return (
    <Group gap="md">
      <Text size="sm" fw={600} data-testid="push-confirmed">
        {t('push.confirmed', { confirmed, lines })}
      </Text>
      {rate === null ? null : <Text size="sm">{t('push.rate', { rate: rate.toFixed(1) })}</Text>}
      {secondsLeft === null ? null : (
        <Text size="sm">{t('push.left', { time: sayDuration(t, secondsLeft) })}</Text>
      )}
      {retyped > 0 ? (
        <Text size="sm" c="dimmed">
          {t('push.retyped', { count: retyped })}
        </Text>
      ) : null}
    </Group>
  )
}

function Outcome({ push }: { readonly push: PushProgress }) {
  const t = useText()
  return (
    <Stack gap={4}>
      {push.state === 'done' ? null : <Text size="sm">{push.message}</Text>}
      {push.rejected.length > 0 ? (
        <List size="sm">
          {push.rejected.map((one) => (
            <List.Item key={one.line}>
              <Text size="sm" ff="monospace">
                {t('push.rejectedLine', { line: one.line, text: one.text })}
              </Text>
              <Text size="sm" c="dimmed">
                {one.message}
              </Text>
            </List.Item>
          ))}
        </List>
      ) : null}
      <Text size="sm">{push.saved ? t('push.saved') : t('push.notSaved')}</Text>
    </Stack>
  )
}

interface PushProgressPanelProps {
  readonly push: PushProgress
  readonly onResume: () => void
  readonly onUndo: () => void
}

export function PushProgressPanel({ push, onResume, onUndo }: PushProgressPanelProps) {
  const t = useText()
  const isRunning = push.state === 'running' || push.state === 'paused'
  const share = push.lines === 0 ? 0 : (push.confirmed / push.lines) * 100
  return (
    <Alert color={hueOf(push.state)} p="sm" role="status">
      <Stack gap="xs">
        <Group justify="space-between">
          <Group gap="xs">
            <Badge color={colors[push.state]}>{t(`push.state.${push.state}`)}</Badge>
            {isRunning ? <Text size="sm">{t(`push.phase.${push.phase}`)}</Text> : null}
            <Figures push={push} />
          </Group>
          {isRunning ? <Controls push={push} /> : null}
        </Group>
        {isRunning ? (
          <Progress
            value={share}
            aria-label={t('push.confirmed', { confirmed: push.confirmed, lines: push.lines })}
          />
        ) : (
          <Outcome push={push} />
        )}
        {isRunning ? null : (
          <Group gap="xs">
            {push.state === 'done' ? null : (
              <Button size="compact-sm" onClick={onResume}>
                {t('push.resume')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={onUndo}>
              {t('push.undo')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}
