/** After a late change: done, and where to go next. */
import { Alert, Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconChecklist, IconTerminal2 } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Consequences } from '../../../shared/late-change/late-change.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

interface Props {
  readonly consequences: Consequences
  readonly onAgain: () => void
}

export function Applied({ consequences, onAgain }: Props) {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  const { label, config, ticks } = consequences
  const toPush = config.filter(({ lines }) => lines.length > 0)
  // Taking down is another day's work: the walk shows it only where it is asked for.
  const toTick = [...ticks.added, ...ticks.again].filter(({ step }) => step !== 'teardown')
  const undo = () =>
    act(async () => {
      await client.site.undo()
      onAgain()
    })
  return (
    <Alert color="green" title={t('change.done')} role="status">
      {said(label)}
      <Group gap="xs" mt="xs">
        {toPush.map(({ switch: name }) => (
          <Button
            key={name}
            size="xs"
            component={Link}
            href={`/console?switch=${encodeURIComponent(name)}`}
            leftSection={<IconTerminal2 size={16} aria-hidden />}
          >
            {t('change.push', { name })}
          </Button>
        ))}
        {toTick.length > 0 ? (
          <Button
            size="xs"
            component={Link}
            href={`/checklist?items=${toTick.map(({ id }) => id).join(',')}`}
            leftSection={<IconChecklist size={16} aria-hidden />}
          >
            {t('change.openTicks', { count: toTick.length })}
          </Button>
        ) : null}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={undo}
        >
          {t('change.undo')}
        </Button>
        <Button size="xs" variant="default" onClick={onAgain}>
          {t('change.again')}
        </Button>
      </Group>
    </Alert>
  )
}
