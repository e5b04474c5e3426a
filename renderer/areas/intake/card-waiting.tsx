/** What a card offers while a person has something to do before any work: plug in, unlock, look again. */
import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { IntakeCard, IntakePhase } from '../../../shared/contract/intake.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import type { CardProps } from './card.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoverDialog } from './recover-dialog.tsx'
import { Steps } from './steps.tsx'

export function Looking({ note }: { readonly note: string | null }) {
  const t = useText()
  const said = useSaid()
  return (
    <>
      <Text size="sm">{t('intake.phase.looking.text')}</Text>
      {note ? (
        <Text size="sm" c="dimmed">
          {said(note)}
        </Text>
      ) : null}
    </>
  )
}

function LookAgain({ card }: CardProps) {
  const t = useText()
  const act = useAct()
  return (
    <Button size="xs" variant="default" onClick={() => act(() => client.intake.look({ card: card.id }))}>
      {t('intake.look')}
    </Button>
  )
}

function Lost({ card }: CardProps) {
  const t = useText()
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <>
      <Button size="xs" onClick={dialog.open}>
        {t('intake.lost')}
      </Button>
      {isOpen ? <RecoverDialog card={card} onClose={dialog.close} /> : null}
    </>
  )
}

export function Locked({ card }: CardProps) {
  const t = useText()
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <>
      <Text size="sm">{t('intake.phase.locked.text')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={dialog.open}>
          {t('intake.password')}
        </Button>
        <Lost card={card} />
        <LookAgain card={card} />
      </Group>
      {isOpen ? <PasswordDialog card={card} onClose={dialog.close} /> : null}
    </>
  )
}

export function Loader({ card }: CardProps) {
  const t = useText()
  return (
    <>
      <Text size="sm">{t('intake.phase.loader.text')}</Text>
      <Group gap="xs" mt="xs">
        <Lost card={card} />
        <LookAgain card={card} />
      </Group>
    </>
  )
}

export function Failed({
  card,
  phase,
}: {
  readonly card: IntakeCard
  readonly phase: Extract<IntakePhase, { kind: 'failed' }>
}) {
  const said = useSaid()
  return (
    <>
      <Text size="sm">{said(phase.message)}</Text>
      <Steps steps={phase.steps} />
      <Group gap="xs" mt="xs">
        <LookAgain card={card} />
        <Lost card={card} />
      </Group>
    </>
  )
}

export function Cut({ wasWorking }: { readonly wasWorking: boolean }) {
  const t = useText()
  return <Text size="sm">{t(wasWorking ? 'intake.phase.cut.working' : 'intake.phase.cut.text')}</Text>
}
