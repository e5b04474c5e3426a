/** What a machine said to an SSH connection, each with its next step: an unknown key, only old algorithms, a refusal. */
import { Alert, Button, Stack } from '@mantine/core'
import { useText } from '../../i18n.ts'
import { HostKeyQuestion } from './host-key-question.tsx'
import type { Answer, Trust } from './network-login.ts'

interface Props {
  /** Null: nothing was said. */
  readonly answer: Answer | null
  readonly onTrust: (trust: Trust) => void
  readonly onRefuse: () => void
  readonly onLegacy: () => void
  /** Whether the button that allows old algorithms takes the focus, as in a dialog. */
  readonly takesFocus?: boolean
}

export function ConnectionAnswer({ answer, onTrust, onRefuse, onLegacy, takesFocus = false }: Props) {
  const t = useText()
  if (answer?.kind === 'key')
    return (
      <HostKeyQuestion
        asked={answer}
        onTrust={(keep) => onTrust({ fingerprint: answer.fingerprint, keep })}
        onRefuse={onRefuse}
      />
    )
  if (answer?.kind === 'legacy')
    return (
      <Alert role="alert" color="orange">
        <Stack gap="xs" align="start">
          {answer.message}
          <Button size="xs" autoFocus={takesFocus} onClick={onLegacy}>
            {t('network.legacy.allow')}
          </Button>
        </Stack>
      </Alert>
    )
  if (answer?.kind === 'refused')
    return (
      <Alert role="alert" color="red">
        {answer.message}
      </Alert>
    )
  return null
}
