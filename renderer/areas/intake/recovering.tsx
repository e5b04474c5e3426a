/** The picture of what to press, the steps, and what the console shows of it: it goes on by itself. */
import { Alert, Button, Group, Text } from '@mantine/core'
import type { IntakeCard } from '../../../shared/contract/intake.ts'
import type { RecoveryProgress } from '../../../shared/contract/recovery.ts'
import { modeReleaseOf, modeReleases } from '../../../shared/recovery/mode-release.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { Stop } from './card-working.tsx'
import classes from './intake.module.css'
import { isHandsName, Picture } from './pictures/picture.tsx'
import { StepLine } from './steps.tsx'

interface Props {
  readonly card: IntakeCard
  readonly progress: RecoveryProgress
}

export function Recovering({ card, progress }: Props) {
  const t = useText()
  const { steps, hint, model } = progress
  const running = steps.find(({ state }) => state === 'running')
  const hands = running && isHandsName(running.name) ? running.name : null
  return (
    <>
      {hint === 'asks_to_erase' ? <Erases card={card} /> : null}
      {hands && hint !== 'asks_to_erase' ? (
        <>
          <Text fw={600}>{t(`recovery.step.${hands}`)}</Text>
          <Picture name={hands} release={modeReleaseOf(model)?.name ?? null} />
          {hands === 'hold_mode' ? <Releases model={model} /> : null}
        </>
      ) : null}
      <Group justify="space-between" wrap="nowrap" my="xs">
        <Text size="sm" fw={hint === 'missed' ? 700 : 400}>
          {hint && hint !== 'asks_to_erase' ? t(`recovery.hint.${hint}`) : ''}
        </Text>
        <Stop card={card} />
      </Group>
      <ol className={classes.steps}>
        {steps.map(({ name, state, message, isByHand }) =>
          isByHand && state === 'running' ? null : (
            <StepLine key={name} text={t(`recovery.step.${name}`)} state={state} message={message} />
          ),
        )}
      </ol>
    </>
  )
}

function Releases({ model }: { readonly model: string | null }) {
  const t = useText()
  const known = modeReleaseOf(model)
  return (
    <ul className={classes.releases}>
      {(known ? [known] : modeReleases).map(({ name, title }) => (
        <li key={name}>{t(`recovery.release.${name}`, { models: title })}</li>
      ))}
    </ul>
  )
}

function Erases({ card }: { readonly card: IntakeCard }) {
  const t = useText()
  const act = useAct()
  const answer = (erases: boolean) => act(() => client.intake.answer({ card: card.id, erases }))
  return (
    <Alert color="orange" p="xs" title={t('recovery.erases.title')} role="alertdialog">
      <Text size="sm">{t('recovery.erases.text')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" autoFocus onClick={() => answer(false)}>
          {t('recovery.erases.no')}
        </Button>
        <Button size="xs" color="red.8" onClick={() => answer(true)}>
          {t('recovery.erases.yes')}
        </Button>
      </Group>
    </Alert>
  )
}
