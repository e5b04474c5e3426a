/** The jobs of the site: the chosen one (at first the newest) with its table, and what can still be done with it. */
import { Group, Select, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { JobView } from '../../../shared/contract/job.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { JobStanding } from './job-standing.tsx'
import { JobTable } from './job-table.tsx'
import classes from './jobs.module.css'
import { useJobs } from './use-jobs.ts'

export function JobList() {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const jobs = useJobs()
  const [chosen, choose] = useState<string | null>(null)
  if (!jobs) return null
  const job = jobs.find(({ id }) => id === chosen) ?? jobs[0]
  if (!job)
    return (
      <Text size="sm" c="dimmed">
        {t('jobs.none')}
      </Text>
    )
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
  const titleOf = ({ kind, commands, startedAt, targets }: JobView) =>
    `${date.format(new Date(startedAt))} · ${commands.join(', ') || t(`jobs.kind.${kind}`)} · ${targets.length}`
  return (
    <section className={classes.jobs} aria-label={t('jobs.past')}>
      <Group gap="sm">
        <Title order={2} fz="0.95rem">
          {t('jobs.past')}
        </Title>
        <Select
          size="xs"
          w={340}
          aria-label={t('jobs.past')}
          allowDeselect={false}
          value={job.id}
          onChange={(id) => choose(id)}
          data={jobs.map((one) => ({ value: one.id, label: titleOf(one) }))}
        />
        <JobStanding key={job.id} job={job} />
      </Group>
      <JobTable key={job.id} job={job} />
    </section>
  )
}
