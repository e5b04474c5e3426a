/** What can be done, or taken back, now: a card a switch that can be sent something, a card a step of a person. */
import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { MigrationRunView, MigrationStepView } from '../../../shared/contract/migration.ts'
import { type Direction, readySteps } from '../../../shared/migration/run-state.ts'
import { useText } from '../../i18n.ts'
import { queryClient } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { usePerson } from '../runbooks/use-person.ts'
import style from './migration.module.css'
import { RouterLink } from './router-link.tsx'
import { StepCard } from './step-card.tsx'
import { StepLines } from './step-detail.tsx'
import { StepOverSsh, StepServerDialog } from './step-server.tsx'
import { SwitchCard } from './switch-card.tsx'

interface Props {
  readonly run: MigrationRunView
  readonly direction: Direction
}

/** The steps that can be sent to each switch one after the other, the switch of the first of them first. */
function stepsBySwitch({ steps }: MigrationRunView, direction: Direction): Map<string, MigrationStepView[]> {
  const progress = new Map(
    steps.map(({ id, state, note, at, by }) => [id, { state, note, at, who: by, back: null }] as const),
  )
  const names = new Set(steps.flatMap(({ device, isSent }) => (isSent && device !== null ? [device] : [])))
  const found = [...names].flatMap((name) => {
    const ready = readySteps({ steps, progress }, direction, (step) => step.isSent && step.device === name)
    const views = ready.flatMap(({ id }) => steps.find((step) => step.id === id) ?? [])
    return views.length > 0 ? [[name, views] as const] : []
  })
  return new Map(found)
}

export function NextSteps({ run, direction }: Props) {
  const t = useText()
  const person = usePerson()
  const bySwitch = stepsBySwitch(run, direction)
  const byHand = run.steps.filter(
    (step) => !step.isSent && (direction === 'run' ? step.canRun : step.canUndo),
  )
  const shown = direction === 'run' ? byHand : byHand.toReversed()
  // Taken back over SSH: what is left of it is the card in the guest.
  const leftCards =
    direction === 'run'
      ? []
      : run.steps.filter(({ state, card }) => state === 'undone' && card.kind !== 'none')
  const [atServer, setAtServer] = useState<MigrationStepView | null>(null)
  const dialog =
    atServer === null ? null : (
      <StepServerDialog run={run} step={atServer} direction={direction} onClose={() => setAtServer(null)} />
    )
  if (bySwitch.size === 0 && shown.length === 0 && leftCards.length === 0)
    return (
      <>
        <Alert color={run.state === 'finished' ? 'green' : 'gray'}>
          {t(direction === 'run' ? 'migration.next.none' : 'migration.next.noneBack')}
        </Alert>
        {dialog}
      </>
    )
  return (
    <Stack gap="sm" className={style.scroll ?? ''}>
      {[...bySwitch].map(([name, steps]) => (
        <SwitchCard
          key={`${name}-${direction}`}
          run={run}
          device={name}
          steps={steps}
          direction={direction}
        />
      ))}
      {shown.map((step) => (
        <PersonCard
          key={step.id}
          run={run}
          step={step}
          direction={direction}
          // Asked for before: the field of the name is behind the dialog.
          onServer={() => {
            if (person() !== null) setAtServer(step)
          }}
        />
      ))}
      {leftCards.map((step) => (
        <LeftCard key={step.id} run={run} step={step} direction={direction} />
      ))}
      {dialog}
    </Stack>
  )
}

interface PersonProps extends Props {
  readonly step: MigrationStepView
  readonly onServer: () => void
}

function PersonCard({ run, step, direction, onServer }: PersonProps) {
  const t = useText()
  const act = useAct()
  const person = usePerson()
  const language = usePreferences((state) => state.language)
  const isBusy = useRef(false)
  const told = direction === 'run' ? step : step.backOut
  const tick = async () => {
    const by = person()
    if (by === null || isBusy.current) return
    if (direction === 'run' && step.pointOfNoReturn && !(await confirm(lastCall(t)))) return
    isBusy.current = true
    const next = await act(() =>
      client.migration.tick({ run: run.id, step: step.id, direction, by, note: null }),
    )
    isBusy.current = false
    if (next) queryClient.setQueryData(rpc.migration.run.queryKey({ input: { run: run.id } }), next)
  }
  return (
    <Paper withBorder p="sm" component="article" aria-label={step.title[language]}>
      <Stack gap="xs">
        <Title order={2} fz="sm">
          {step.n}. {step.title[language]}
        </Title>
        {step.pointOfNoReturn && direction === 'run' ? (
          <Text size="sm" fw={600} className={style.careful ?? ''}>
            {t('migration.noReturn')}
          </Text>
        ) : null}
        {step.kind === 'dhcp_interface' && step.device !== null ? (
          <StepCard run={run} step={step} machine={step.device} direction={direction} />
        ) : null}
        {(step.kind === 'dhcp_interface' || step.kind === 'dhcp_subnet') && step.device !== null ? (
          <RouterLink run={run.id} machine={step.device} direction={direction} />
        ) : null}
        <StepOverSsh step={step} direction={direction} onOpen={onServer} />
        <StepLines lines={told.lines} instruction={told.instruction} />
        <Button
          size="xs"
          leftSection={<IconCheck size={15} aria-hidden />}
          variant={direction === 'run' ? 'filled' : 'default'}
          onClick={tick}
        >
          {t(direction === 'run' ? 'migration.tick' : 'migration.untick', { n: step.n })}
        </Button>
      </Stack>
    </Paper>
  )
}

function LeftCard({ run, step, direction }: Props & { readonly step: MigrationStepView }) {
  const language = usePreferences((state) => state.language)
  return (
    <Paper withBorder p="sm" component="article" aria-label={step.title[language]}>
      <Stack gap="xs">
        <Title order={2} fz="sm">
          {step.n}. {step.title[language]}
        </Title>
        <StepCard run={run} step={step} machine={step.device ?? ''} direction={direction} />
      </Stack>
    </Paper>
  )
}

const lastCall = (t: ReturnType<typeof useText>) => ({
  title: t('migration.noReturn'),
  text: t('migration.noReturn.text'),
  action: t('migration.noReturn.go'),
})
