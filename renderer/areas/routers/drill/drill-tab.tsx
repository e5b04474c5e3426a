/** The guided test of the failover: what would be stopped is shown and asked about, then it is watched to its end. */
import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconEye, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import type { DrillInput, DrillPlan, OpenDrill } from '../../../../shared/contract/router-watch.ts'
import { useSaid, useText } from '../../../i18n.ts'
import { confirm } from '../../../ui/confirm/confirm.ts'
import { decimalText } from '../../../ui/decimal-text.ts'
import { ConnectionAnswer } from '../../console/connection-answer.tsx'
import type { Answer } from '../../console/network-login.ts'
import { sayTime } from '../../runbooks/say-time.ts'
import { usePerson } from '../../runbooks/use-person.ts'
import { WhoInput } from '../../runbooks/who-input.tsx'
import { RouterWaysForm } from '../router-ways-form.tsx'
import style from '../routers.module.css'
import type { RouterWays, Said } from '../use-router-ways.ts'
import { DrillTimeline } from './drill-timeline.tsx'
import { useDrill } from './use-drill.ts'

interface Props {
  readonly ways: RouterWays
  readonly dhcp: DrillInput['dhcp']
}

/** Seconds. */
const PAUSE = 60

export function DrillTab({ ways, dhcp }: Props) {
  const t = useText()
  const talk = useDrill()
  const [pause, setPause] = useState(PAUSE)
  const { state, ready, answer, isAsking, look, forget } = talk
  const { current, open } = state
  const isRunning = current !== null && current.result === null
  const input = (asked = ways.ways()): DrillInput => ({ dhcp, ways: asked, seconds: pause })
  const reply = (to: Answer, said: Said) => void look(input(ways.saying(to, said)))
  return (
    <Stack gap="sm" className={style.install}>
      <Text size="sm" c="dimmed">
        {t('routers.drill.about')}
      </Text>
      {isRunning ? null : (
        <form
          aria-label={t('routers.drill')}
          onSubmit={(event) => {
            event.preventDefault()
            if (ways.known === 2) void look(input())
          }}
        >
          <RouterWaysForm ways={ways} isUsed={ready !== null || current !== null} />
          <Group align="end" gap="xs" mt={4}>
            <NumberInput
              w={150}
              size="xs"
              label={t('routers.drill.pause')}
              value={pause}
              min={10}
              max={600}
              onChange={(value) => {
                forget()
                setPause(Math.min(600, Math.max(10, Number(value) || PAUSE)))
              }}
            />
            <Button
              type="submit"
              size="xs"
              variant={ready ? 'default' : 'filled'}
              loading={isAsking}
              disabled={ways.known < 2}
              leftSection={<IconEye size={16} aria-hidden />}
            >
              {t('routers.drill.look')}
            </Button>
            <WhoInput />
          </Group>
          {ways.known < 2 ? (
            <Text size="sm" c="dimmed" mt={4}>
              {t('routers.drill.both')}
            </Text>
          ) : null}
        </form>
      )}
      {open && !isRunning ? (
        <CutOff open={open} isReady={ways.known === 2} onSettle={(by) => talk.settle(input(), open.id, by)} />
      ) : null}
      <ConnectionAnswer
        answer={answer}
        onTrust={(trust) => answer && reply(answer, { trust })}
        onRefuse={forget}
        onLegacy={() => answer && reply(answer, { legacy: true })}
      />
      {ready ? <Would plan={ready.plan} onStart={talk.start} /> : null}
      {current ? <DrillTimeline drill={current} /> : null}
    </Stack>
  )
}

function Would({
  plan,
  onStart,
}: {
  readonly plan: DrillPlan
  readonly onStart: (by: string) => Promise<void>
}) {
  const t = useText()
  const person = usePerson()
  const { units, takeoverMs, returnMs, from, to, seconds, gateways } = plan
  const would = t('routers.drill.would', { units: units.join(' + '), from, to, seconds, gateways })
  const start = async () => {
    const by = person()
    if (by === null) return
    const yes = await confirm({
      title: t('routers.drill.sure'),
      text: would,
      action: t('routers.drill.start', { from, to }),
      isDestructive: true,
    })
    if (yes) await onStart(by)
  }
  return (
    <Stack gap={6} align="start">
      <Text size="sm" role="status">
        {would}{' '}
        {t('routers.drill.times', {
          takeover: decimalText(takeoverMs / 1000, 1),
          back: (returnMs / 1000).toFixed(0),
        })}
      </Text>
      <Button size="xs" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => void start()}>
        {t('routers.drill.start', { from, to })}
      </Button>
    </Stack>
  )
}

interface CutOffProps {
  readonly open: OpenDrill
  readonly isReady: boolean
  readonly onSettle: (by: string) => Promise<string | null>
}

function CutOff({ open, isReady, onSettle }: CutOffProps) {
  const t = useText()
  const say = useSaid()
  const person = usePerson()
  const [isSettling, setSettling] = useState(false)
  const { by, from, units, startedAt } = open
  const settle = async () => {
    const who = person()
    if (who === null) return
    setSettling(true)
    const message = await onSettle(who)
    setSettling(false)
    if (message !== null) notifications.show({ message: say(message), autoClose: false })
  }
  return (
    <Alert role="alert" color="orange" p="xs" title={t('routers.drill.open')}>
      <Stack gap="xs" align="start">
        <Text size="sm">
          {t('routers.drill.open.text', { by, from, units: units.join(' + '), at: sayTime(startedAt) })}
        </Text>
        <Button size="xs" loading={isSettling} disabled={!isReady} onClick={() => void settle()}>
          {t('routers.drill.settle')}
        </Button>
      </Stack>
    </Alert>
  )
}
