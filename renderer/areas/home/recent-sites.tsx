/** Sites opened last on this computer; one that is not there any more says so and can be forgotten. */
import { ActionIcon, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { RecentSite } from '../../../shared/contract/site.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'

function RecentRow({ recent }: { readonly recent: RecentSite }) {
  const t = useText()
  const act = useAct()
  const queries = useQueryClient()
  const language = usePreferences((state) => state.language)
  const openedAt = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(recent.openedAt),
  )
  const forget = async () => {
    await act(() => client.app.forgetRecent({ path: recent.path }))
    await queries.invalidateQueries({ queryKey: rpc.app.recents.key() })
  }
  return (
    <Paper withBorder px="md" py="xs">
      <Group wrap="nowrap" justify="space-between">
        <UnstyledButton
          flex={1}
          miw={0}
          disabled={recent.missing}
          onClick={() => act(() => client.site.open({ path: recent.path }))}
        >
          <Text size="sm" fw={600} truncate>
            {recent.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {recent.path}
          </Text>
        </UnstyledButton>
        <Text size="sm" c="dimmed" visibleFrom="xs">
          {recent.missing ? t('home.recent.missing') : openedAt}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('home.recent.forget', { name: recent.name })}
          onClick={forget}
        >
          <IconX size={16} />
        </ActionIcon>
      </Group>
    </Paper>
  )
}

export function RecentSites() {
  const t = useText()
  const recents = useQuery(rpc.app.recents.queryOptions())
  return (
    <Stack gap="xs">
      <Title order={2} fz="1.05rem">
        {t('home.recent')}
      </Title>
      {recents.data?.length === 0 ? <Text c="dimmed">{t('home.recent.none')}</Text> : null}
      {recents.data?.map((recent) => (
        <RecentRow key={recent.path} recent={recent} />
      ))}
    </Stack>
  )
}
