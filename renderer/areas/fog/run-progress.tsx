/** How far this computer is with sending a run, or with cancelling it; stopped where that is wanted, and why it ended where it did. */
import { Alert, Button, Group } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import type { RunStanding } from '../../../shared/fog/run-standing.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import style from './fog.module.css'
import { ProgressBar } from './look-progress.tsx'

interface Props {
  readonly run: string
  readonly standing: RunStanding
  /** Instead of how many of how many. */
  readonly said?: string
}

export function RunProgress({ run, standing, said: given }: Props) {
  const { doing, done, total, secondsLeft, failure } = standing
  const t = useText()
  const said = useSaid()
  const act = useAct()
  if (doing === null)
    return failure === null ? null : (
      <Alert color="red" py={6} mb="xs" className={style.bar} role="status">
        {said(failure)}
      </Alert>
    )
  const words = given ?? t(`fog.doing.${doing}`, { done, total })
  return (
    <Group gap="sm" mb="xs" className={style.bar}>
      {doing === 'send' ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          onClick={() => void act(() => client.fog.stop({ run }))}
        >
          {t('fog.stopSending')}
        </Button>
      ) : null}
      <ProgressBar {...{ words, done, total, secondsLeft }} />
    </Group>
  )
}
