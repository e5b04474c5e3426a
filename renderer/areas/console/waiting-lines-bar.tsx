/** Lines that another screen made for this switch: looked at as every push is, then sent. */
import { Alert, Button, Code, Group } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useWaitingLines, waitForSwitch } from '../../state/waiting-lines.ts'
import { useAct } from '../../ui/act.ts'
import { preparePush } from './preparing.ts'

interface Props {
  /** The planned switch the console is connected to; null: not known, or none is. */
  readonly planned: string | null
  /** Null: no console is open yet. */
  readonly sessionId: string | null
  readonly isBusy: boolean
}

export function WaitingLinesBar({ planned, sessionId, isBusy }: Props) {
  const t = useText()
  const act = useAct()
  const { waiting } = useWaitingLines()
  if (!waiting || (sessionId !== null && waiting.switch !== planned)) return null
  const { lines, switch: name } = waiting
  const show = async (id: string) => {
    await preparePush(act, id, async (signal) => {
      const preview = await (lines === null
        ? client.push.prepare({ sessionId: id, switch: name }, { signal })
        : client.push.prepareCommands({ sessionId: id, text: lines.join('\n') }, { signal }))
      waitForSwitch(null)
      return preview
    })
  }
  return (
    <Alert
      color="orange"
      p="xs"
      role="status"
      title={
        lines === null
          ? t('waiting.whole', { switch: name })
          : t('waiting.title', { count: lines.length, switch: name })
      }
    >
      {lines === null ? <p>{t('waiting.whole.text')}</p> : <Code block>{lines.join('\n')}</Code>}
      <Group gap="xs" mt="xs">
        {sessionId === null ? (
          t(lines === null ? 'waiting.whole.connect' : 'waiting.connect', { switch: name })
        ) : (
          <Button
            size="xs"
            leftSection={<IconSend size={14} aria-hidden />}
            disabled={isBusy}
            onClick={() => void show(sessionId)}
          >
            {t('waiting.show')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => waitForSwitch(null)}>
          {t(lines === null ? 'waiting.whole.drop' : 'waiting.drop')}
        </Button>
      </Group>
    </Alert>
  )
}
