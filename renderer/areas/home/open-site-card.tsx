/** The open site at a glance: what is in it, how far the work is, and what can be done with the file. */
import { Alert, Badge, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { IconFileImport, IconInfoCircle, IconX } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { SiteState } from '../../../shared/contract/site.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { RunningFollowings } from '../wapt/running-followings.tsx'
import { RoomsProgress } from './rooms-progress.tsx'
import { ScratchActions } from './scratch-actions.tsx'
import { SiteFileActions } from './site-file-actions.tsx'

const counted = ['switches', 'stands', 'outlets', 'vlans'] as const

function Counts({ site }: { readonly site: SiteState }) {
  const t = useText()
  return (
    <Group gap="xl">
      {counted.map((kind) => (
        <Stack key={kind} gap={0}>
          <Text fz={24} fw={700} lh={1.1}>
            {site.counts[kind]}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`home.count.${kind}` satisfies TextKey)}
          </Text>
        </Stack>
      ))}
    </Group>
  )
}

function Work({ site }: { readonly site: SiteState }) {
  const t = useText()
  const { connected, tested, outlets } = site.counts
  if (outlets === 0) return null
  const done = connected + tested
  const label = t('home.progress', { done, all: outlets })
  return (
    <Stack gap={4}>
      <Text size="sm">{label}</Text>
      <Progress value={(done / outlets) * 100} aria-label={label} />
    </Stack>
  )
}

export function OpenSiteCard({ site }: { readonly site: SiteState }) {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  return (
    <Paper withBorder p="md">
      <Stack>
        <Group justify="space-between" align="start" wrap="nowrap">
          <Stack gap={2} miw={0} flex={1}>
            <Group gap="xs">
              <Title order={2} fz="1.1rem">
                {site.name}
              </Title>
              <Badge variant="light" miw="max-content">
                {t('home.current')}
              </Badge>
            </Group>
            <Text size="xs" c="dimmed" truncate>
              {site.path}
            </Text>
          </Stack>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            flex="none"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => act(() => client.site.close())}
          >
            {t('home.close')}
          </Button>
        </Group>
        {site.notices.map((notice) => (
          <Alert key={notice.code} icon={<IconInfoCircle aria-hidden />} color="orange">
            {said(notice.message)}
          </Alert>
        ))}
        <Counts site={site} />
        <Work site={site} />
        <RunningFollowings />
        <RoomsProgress />
        {site.scratch ? <ScratchActions /> : <SiteFileActions site={site} />}
        {site.counts.switches === 0 && !site.scratch ? (
          <Button
            component={Link}
            href="/import"
            leftSection={<IconFileImport size={18} aria-hidden />}
            w="fit-content"
          >
            {t('home.next.import')}
          </Button>
        ) : null}
      </Stack>
    </Paper>
  )
}
