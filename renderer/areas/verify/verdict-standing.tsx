/** That it is still being worked out what is wrong, how far that is and how to stop it; or that somebody stopped it. */
import { Button, Group, Progress, Text } from '@mantine/core'
import { IconHourglassHigh, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { type OpenStream, useLive } from '../../state/use-live.ts'
import { useAct } from '../../ui/act.ts'
import { useElapsed } from '../../ui/elapsed.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { ShownVerdict } from './use-verdict.ts'

const openShares: OpenStream<number | null> = (signal) => client.verify.working(undefined, { signal })

/** In place of a list that is not there. */
export function NoVerdict({ standing, workOut }: ShownVerdict) {
  const t = useText()
  return standing === 'stopped' ? (
    <EmptyState
      icon={IconPlayerStop}
      title={t('verify.stopped')}
      text={t('verify.stopped.text')}
      actions={<Again workOut={workOut} />}
    />
  ) : (
    <EmptyState
      icon={IconHourglassHigh}
      title={t('verify.working')}
      text={t('verify.working.text')}
      actions={<Share />}
    />
  )
}

/** Above a list that is from before. */
export function OldVerdict({ standing, workOut }: ShownVerdict) {
  const t = useText()
  return (
    <Group gap="xs" mb="xs" flex="none">
      <Text size="sm" role="status">
        {t(standing === 'stopped' ? 'verify.stopped.before' : 'verify.working.before')}
      </Text>
      {standing === 'stopped' ? <Again workOut={workOut} /> : <Share />}
    </Group>
  )
}

function Again({ workOut }: Pick<ShownVerdict, 'workOut'>) {
  const t = useText()
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconRefresh size={14} aria-hidden />}
      onClick={workOut}
    >
      {t('verify.stopped.again')}
    </Button>
  )
}

/** Nothing in the first second: it may be over by then. */
function Share() {
  const t = useText()
  const act = useAct()
  const share = useLive(openShares, null)
  const [begun] = useState(() => Date.now())
  if (useElapsed(begun) < 1) return null
  return (
    <>
      <Progress w={120} value={100 * (share ?? 0)} aria-label={t('verify.working.done')} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlayerStop size={14} aria-hidden />}
        onClick={() => void act(() => client.verify.stopWorking())}
      >
        {t('verify.working.stop')}
      </Button>
    </>
  )
}
