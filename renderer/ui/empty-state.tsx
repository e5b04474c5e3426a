/** Where there is nothing yet: what would be here, and what to do next. */
import { Center, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface Props {
  readonly icon: Icon
  readonly title: string
  readonly text: string
  readonly actions?: ReactNode
}

export function EmptyState({ icon: Sign, title, text, actions }: Props) {
  return (
    <Center mih={320}>
      <Stack align="center" gap="sm" maw={440} ta="center">
        <ThemeIcon size={52} radius="xl" variant="light">
          <Sign size={28} stroke={1.5} aria-hidden />
        </ThemeIcon>
        <Title order={2} fz="1.05rem">
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        {actions ? <Group justify="center">{actions}</Group> : null}
      </Stack>
    </Center>
  )
}
