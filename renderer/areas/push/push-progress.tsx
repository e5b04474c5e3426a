/** A push as it runs and as it ended: how far, how long still, what happened, and what can be done now. */
import { Alert, Badge, Button, CloseButton, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { PushProgress } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { decimalText } from '../../ui/decimal-text.ts'
import { useElapsed } from '../../ui/elapsed.ts'
import { sayDuration } from './duration.ts'
import { PushOutcome } from './push-outcome.tsx'
import { pushColors, pushHue } from './push-state.ts'

function Controls({ push }: { readonly push: PushProgress }) {
  const t = useText()
  const act = useAct()
  const { id } = push
  if (push.phase !== 'sending') return null
  return (
    <Group gap="xs" flex="none">
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
        color="#b3171e"
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
      {rate === null ? null : <Text size="sm">{t('push.rate', { rate: decimalText(rate, 1) })}</Text>}
      {secondsLeft === null || secondsLeft === 0 ? null : (
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

function useBegun(phase: string): number {
  const [begun, setBegun] = useState(() => Date.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new phase begins anew
  useEffect(() => setBegun(Date.now()), [phase])
  return begun
}

/** Reading back and saving are one answer of the device: how long it should take is all there is to tell. */
function PhaseBar({ push }: { readonly push: PushProgress }) {
  const t = useText()
  const elapsed = useElapsed(useBegun(push.phase))
  const { phaseSeconds } = push
  const left = phaseSeconds === null ? null : Math.ceil(phaseSeconds) - elapsed
  const share = phaseSeconds ? Math.min(96, (elapsed / phaseSeconds) * 100) : 100
  const label = t(`push.phase.${push.phase}`)
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {left !== null && left > 0
          ? t('push.left', { time: sayDuration(t, left) })
          : t('push.preparing.since', { time: sayDuration(t, elapsed) })}
      </Text>
      <Progress value={share} animated aria-label={label} />
    </Stack>
  )
}

function Running({ push }: { readonly push: PushProgress }) {
  const t = useText()
  if (push.phase !== 'sending') return <PhaseBar push={push} />
  const share = push.lines === 0 ? 0 : (push.confirmed / push.lines) * 100
  const label = t('push.confirmed', { confirmed: push.confirmed, lines: push.lines })
  return (
    <>
      {push.state === 'paused' ? <Text size="sm">{t('push.paused')}</Text> : null}
      <Progress value={share} aria-label={label} />
    </>
  )
}

interface PushProgressPanelProps {
  readonly push: PushProgress
  /** The console is there and free. */
  readonly canContinue: boolean
  readonly onClose: () => void
  readonly onResume: () => void
  /** Null: it is taken back elsewhere. */
  readonly onUndo: (() => void) | null
}

function NextSteps({ push, canContinue, onResume, onUndo }: PushProgressPanelProps) {
  const t = useText()
  return (
    <Group gap="xs">
      {push.state === 'done' || push.switch === null ? null : (
        <Button size="compact-sm" disabled={!canContinue} onClick={onResume}>
          {t('push.resume')}
        </Button>
      )}
      {onUndo ? (
        <Button size="compact-sm" variant="default" disabled={!canContinue} onClick={onUndo}>
          {t('push.undo')}
        </Button>
      ) : null}
    </Group>
  )
}

/** A long outcome scrolls on a small laptop, what can be done now at its top: the terminal below stays in sight. */
const LEAVES_ROOM = { overflowY: 'auto' } as const

export function PushProgressPanel(props: PushProgressPanelProps) {
  const { push, onClose } = props
  const t = useText()
  const isRunning = push.state === 'running' || push.state === 'paused'
  return (
    <Alert color={pushHue(push.state)} p="sm" aria-label={t('push.panel')} role="region" style={LEAVES_ROOM}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="start">
          <Group gap="xs" role="status">
            <Badge color={pushColors[push.state]}>{t(`push.state.${push.state}`)}</Badge>
            {isRunning ? (
              <Text size="sm" fw={600}>
                {t(`push.phase.${push.phase}`)}
              </Text>
            ) : null}
            <Figures push={push} />
          </Group>
          {isRunning ? (
            <Controls push={push} />
          ) : (
            <CloseButton size="sm" aria-label={t('push.putAway')} onClick={onClose} />
          )}
        </Group>
        {isRunning ? null : <NextSteps {...props} />}
        {isRunning ? <Running push={push} /> : <PushOutcome push={push} />}
      </Stack>
    </Alert>
  )
}
