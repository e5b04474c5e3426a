/** A failover test as it goes, or went: its steps against the times of the protocol, and what was seen with its moment. */
import { Alert, Badge, Button, Group, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconCircle, IconCircleCheck, IconCircleX, IconLoader2 } from '@tabler/icons-react'
import { type DrillStep, type DrillView, drillSteps } from '../../../../shared/contract/router-watch.ts'
import { type Text as Say, useSaid, useText } from '../../../i18n.ts'
import { client } from '../../../rpc.ts'
import { useAct } from '../../../ui/act.ts'
import { decimalText } from '../../../ui/decimal-text.ts'
import { useElapsed } from '../../../ui/elapsed.ts'
import { sayTime } from '../../runbooks/say-time.ts'
import style from './drill.module.css'

export function DrillTimeline({ drill }: { readonly drill: DrillView }) {
  const t = useText()
  const say = useSaid()
  const { plan, by, startedAt, seen, result } = drill
  return (
    <section aria-label={t('routers.drill.timeline')} className={style.timeline}>
      <Group gap="xs">
        <Title order={2} fz="0.95rem">
          {plan.from} → {plan.to}
        </Title>
        <Text size="sm" c="dimmed">
          {t('routers.drill.by', { by, at: sayTime(startedAt) })}
        </Text>
        {result === null ? <Running startedAt={startedAt} from={plan.from} /> : null}
      </Group>
      {result === null ? null : (
        <Alert role="alert" p="xs" color={result.ok ? 'green' : result.down.length > 0 ? 'red' : 'orange'}>
          {say(result.message)}
        </Alert>
      )}
      <ol className={style.steps}>
        {drillSteps.map((step) => (
          <Step key={step} step={step} drill={drill} />
        ))}
      </ol>
      <ol className={style.log} aria-live="polite">
        {seen.map(({ ms, what }) => (
          <li key={`${ms} ${what}`}>
            <span className={style.moment}>{seconds(ms)} s</span> {say(what)}
          </li>
        ))}
      </ol>
    </section>
  )
}

const seconds = (ms: number): string => decimalText(ms / 1000, 1)

function Running({ startedAt, from }: { readonly startedAt: string; readonly from: string }) {
  const t = useText()
  const act = useAct()
  const elapsed = useElapsed(Date.parse(startedAt))
  return (
    <>
      <Badge variant="light" tt="none" role="status">
        {t('routers.drill.running')} · {t('routers.drill.took', { seconds: elapsed })}
      </Badge>
      <Button
        size="xs"
        color="red.8"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => void act(() => client.routers.endDrill())}
      >
        {t('routers.drill.end', { from })}
      </Button>
    </>
  )
}

type Standing = 'done' | 'now' | 'failed' | 'todo'

/** Of a test that is over, by what was reached; of one that runs, by where it is. */
function standingOf(step: DrillStep, { step: at, result }: DrillView): Standing {
  if (result === null) {
    const now = at === 'over' ? drillSteps.length : drillSteps.indexOf(at)
    const own = drillSteps.indexOf(step)
    return own < now ? 'done' : own === now ? 'now' : 'todo'
  }
  const missing: Standing = result.state === 'ended' ? 'todo' : 'failed'
  if (step === 'takeover') return result.takeoverMs === null ? missing : 'done'
  if (step === 'return') return result.returnMs === null ? missing : 'done'
  if (step === 'start') return result.down.length > 0 ? 'failed' : 'done'
  return result.seen.length > 0 ? 'done' : missing
}

const signs = { done: IconCircleCheck, now: IconLoader2, failed: IconCircleX, todo: IconCircle }

function Step({ step, drill }: { readonly step: DrillStep; readonly drill: DrillView }) {
  const t = useText()
  const { plan } = drill
  const standing = standingOf(step, drill)
  const Sign = signs[standing]
  return (
    <li
      data-standing={standing}
      data-late={isLate(step, drill) || undefined}
      aria-current={standing === 'now' ? 'step' : undefined}
    >
      <Sign size={18} aria-hidden />
      <span>{t(`routers.drill.step.${step}`, { from: plan.from, to: plan.to })}</span>
      <span className={style.quiet}>{timeOf(t, step, drill)}</span>
    </li>
  )
}

/** Longer than the protocol takes: somebody should look why. */
const isLate = (step: DrillStep, { plan, result }: DrillView): boolean =>
  step === 'takeover' && (result?.takeoverMs ?? 0) > plan.takeoverMs

function timeOf(t: Say, step: DrillStep, { plan, result }: DrillView): string {
  const most = step === 'takeover' ? plan.takeoverMs : step === 'return' ? plan.returnMs : 0
  const took = step === 'takeover' ? result?.takeoverMs : step === 'return' ? result?.returnMs : undefined
  if (took === undefined || took === null)
    return most > 0 ? t('routers.drill.expected', { most: seconds(most) }) : ''
  return most > 0
    ? t('routers.drill.atMost', { seconds: seconds(took), most: seconds(most) })
    : t('routers.drill.took', { seconds: seconds(took) })
}
