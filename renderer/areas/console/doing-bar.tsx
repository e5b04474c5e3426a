/** Something that goes on on a console before a push: what, for how long already, and the way out. */
import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { useText } from '../../i18n.ts'
import { useElapsed } from '../../ui/elapsed.ts'
import { sayDuration } from '../push/duration.ts'
import type { Doing } from './preparing.ts'

export function DoingBar({ doing }: { readonly doing: Doing }) {
  const t = useText()
  const seconds = useElapsed(doing.since)
  return (
    <Paper withBorder p="xs">
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm">
            <Text size="sm" fw={600} role="status">
              {t(doing.label)}
            </Text>
            <Text size="sm" c="dimmed">
              {t('push.preparing.since', { time: sayDuration(t, seconds) })}
            </Text>
          </Group>
          <Button size="compact-sm" variant="default" onClick={doing.cancel}>
            {t('action.cancel')}
          </Button>
        </Group>
        <Progress value={100} animated aria-label={t(doing.label)} />
      </Stack>
    </Paper>
  )
}
