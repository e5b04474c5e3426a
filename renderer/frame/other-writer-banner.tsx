/** Says where the plan is written when that is not here: what can be done here all the same, and how to change that. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconPencilOff } from '@tabler/icons-react'
import { useText } from '../i18n.ts'
import { client } from '../rpc.ts'
import { useOtherWriter } from '../state/site.ts'
import { useAct } from '../ui/act.ts'
import { confirm } from '../ui/confirm/confirm.ts'

export function OtherWriterBanner() {
  const t = useText()
  const act = useAct()
  const station = useOtherWriter()
  if (station === null) return null
  const takeOver = async () => {
    const isSure = await confirm({
      title: t('writer.title'),
      text: t('writer.text', { station }),
      action: t('writer.take'),
    })
    if (isSure) await act(() => client.site.takeWritingOver())
  }
  return (
    <Alert color="blue" icon={<IconPencilOff aria-hidden />} mb="sm" p="xs" role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex="1 1 220px">
          {t('writer.other', { station })}
        </Text>
        <Button size="xs" variant="default" onClick={() => void takeOver()}>
          {t('writer.take')}
        </Button>
      </Group>
    </Alert>
  )
}
