/** Every runbook with what it is for; runs under way stand above, one click from where they were left. */
import { Badge, Button, Group, Paper, Progress, SimpleGrid, Text, Title } from '@mantine/core'
import { IconPencil, IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { RunbookSummary } from '../../../shared/contract/runbook.ts'
import type { RunSummary } from '../../../shared/runbook/run-view.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './runbooks.module.css'
import { StartRun } from './start-run.tsx'

export function RunbookList() {
  const t = useText()
  const list = useQuery(rpc.runbook.list.queryOptions())
  const runs = useQuery(rpc.runbook.runs.queryOptions())
  const [starting, setStarting] = useState<RunbookSummary | null>(null)
  if (list.error) throw list.error
  if (runs.error) throw runs.error
  const open = runs.data?.filter(({ state }) => state === 'open') ?? []
  return (
    <div className={style.scroll}>
      {open.length > 0 ? (
        <section aria-label={t('runbooks.waiting')}>
          <Title order={2} fz="1rem" mb="xs">
            {t('runbooks.waiting')}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} mb="md">
            {open.map((run) => (
              <OpenRun key={run.id} run={run} />
            ))}
          </SimpleGrid>
        </section>
      ) : null}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {list.data?.map((runbook) => (
          <Card key={runbook.name} runbook={runbook} onStart={() => setStarting(runbook)} />
        ))}
      </SimpleGrid>
      <Button
        component={Link}
        href="/runbooks/edit/new"
        variant="default"
        mt="md"
        leftSection={<IconPlus size={16} aria-hidden />}
      >
        {t('runbooks.new')}
      </Button>
      {starting ? <StartRun runbook={starting} onClose={() => setStarting(null)} /> : null}
    </div>
  )
}

function OpenRun({ run }: { readonly run: RunSummary }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <div>
          <Text fw={600}>{run.title[language]}</Text>
          <Text size="sm" c="dimmed">
            {[run.note, run.lastBy, t('runbooks.progress', { ...run })].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Button component={Link} href={`/runbooks/run/${run.id}`} size="xs">
          {t('runbooks.continue')}
        </Button>
      </Group>
      <Progress
        value={(run.done / Math.max(1, run.done + run.left)) * 100}
        size="xs"
        mt="xs"
        aria-label={run.title[language]}
      />
    </Paper>
  )
}

interface CardProps {
  readonly runbook: RunbookSummary
  readonly onStart: () => void
}

function Card({ runbook, onStart }: CardProps) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  return (
    <Paper withBorder p="sm" className={style.card} component="article" aria-label={runbook.title[language]}>
      <Group justify="space-between" wrap="nowrap" align="start" gap="xs">
        <Title order={2} fz="1rem">
          {runbook.title[language]}
        </Title>
        {runbook.source === 'shipped' ? null : (
          <Badge variant="outline" size="sm" className={style.source}>
            {t(`runbooks.source.${runbook.source}`)}
          </Badge>
        )}
      </Group>
      <Text size="sm" flex={1}>
        {runbook.about[language]}
      </Text>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('runbooks.steps', { count: runbook.steps })}
        </Text>
        <Group gap="xs">
          <Button
            component={Link}
            href={`/runbooks/edit/${encodeURIComponent(runbook.name)}`}
            size="xs"
            variant="default"
            leftSection={<IconPencil size={15} aria-hidden />}
          >
            {t('runbooks.edit')}
          </Button>
          <Button size="xs" leftSection={<IconPlayerPlay size={15} aria-hidden />} onClick={onStart}>
            {t('runbooks.start')}
          </Button>
        </Group>
      </Group>
    </Paper>
  )
}
