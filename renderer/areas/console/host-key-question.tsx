/** An unknown device shows its key: whether it is the one meant, only a person can say. The safe answer has the focus. */
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import type { Answer } from './network-login.ts'

interface HostKeyQuestionProps {
  readonly asked: Extract<Answer, { kind: 'key' }>
  readonly onTrust: (keep: boolean) => void
  readonly onRefuse: () => void
}

export function HostKeyQuestion({ asked, onTrust, onRefuse }: HostKeyQuestionProps) {
  const t = useText()
  return (
    <Alert
      role="alert"
      color="orange"
      icon={<IconKey aria-hidden />}
      title={t('network.key.title', { address: asked.address })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('network.key.text')}</Text>
        <div>
          <Text size="xs">{asked.keyType}</Text>
          <Code block>{asked.fingerprint}</Code>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="default" autoFocus onClick={onRefuse}>
            {t('network.key.refuse')}
          </Button>
          <Button size="xs" variant="default" onClick={() => onTrust(false)}>
            {t('network.key.once')}
          </Button>
          <Button size="xs" onClick={() => onTrust(true)}>
            {t('network.key.keep')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
