/** The jobs of the site: the chosen one (at first the newest) with its table, and what can still be done with it. */
import { Button, Group, Progress, Select, Text, Title } from '@mantine/core'
import { IconKey, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { JobView } from '../../../shared/contract/job.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { sayDuration } from '../push/duration.ts'
import { JobTable } from './job-table.tsx'
import { loginOf, useJobWay } from './job-way.ts'
import classes from './jobs.module.css'

function useJobs(): readonly JobView[] | null {
  const act = useAct()
  const [jobs, setJobs] = useState<readonly JobView[] | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    const follow = async () => {
      const stream = await client.job.watch(undefined, { signal: controller.signal })
      for await (const next of stream) setJobs(next)
    }
    follow().catch((error: unknown) => {
      if (!controller.signal.aborted) void act(() => Promise.reject(error))
    })
    return () => controller.abort()
  }, [act])
  return jobs
}

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
        <Standing job={job} />
      </Group>
      <JobTable key={job.id} job={job} />
    </section>
  )
}

/** Time left by the mean of those that are done; null until one is. */
function secondsLeft({ targets }: JobView, limit: number): number | null {
  const done = targets.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))
  const open = targets.filter(({ state }) => state === 'waiting' || state === 'running').length
  if (done.length === 0 || open === 0) return null
  return Math.ceil(open / limit) * (done.reduce((sum, each) => sum + each, 0) / done.length)
}

function Standing({ job }: { readonly job: JobView }) {
  const t = useText()
  const act = useAct()
  const way = useJobWay()
  const done = job.targets.filter(({ state }) => state !== 'waiting' && state !== 'running').length
  const left = job.isRunning ? secondsLeft(job, way.limit) : null
  const failed = job.targets.filter(({ state }) => state === 'failed' || state === 'stopped')
  const unknown = failed.filter(({ fingerprint }) => fingerprint !== null)
  const retry = (acceptKeys: string[] = []) =>
    act(() => client.job.retry({ id: job.id, limit: way.limit, login: loginOf(way, acceptKeys) }))
  const acceptKeys = async () => {
    const isAccepted = await confirm({
      title: t('jobs.accept.title'),
      text: t('jobs.accept.text'),
      names: unknown.map(({ device, fingerprint }) => `${device}: ${fingerprint}`),
      action: t('jobs.accept.action'),
    })
    if (isAccepted) await retry(unknown.flatMap(({ fingerprint }) => fingerprint ?? []))
  }
  return (
    <>
      <Text size="sm" role="status">
        {t('jobs.counts', { done, total: job.targets.length })}
        {left === null ? '' : ` · ${t('jobs.left', { time: sayDuration(t, left) })}`}
      </Text>
      {job.isRunning ? (
        <>
          <Progress w={120} value={(100 * done) / job.targets.length} aria-label={t('jobs.past')} />
          <Button
            size="compact-sm"
            color="red.8"
            leftSection={<IconPlayerStop size={14} aria-hidden />}
            onClick={() => act(() => client.job.stop({ id: job.id }))}
          >
            {t('jobs.stop')}
          </Button>
        </>
      ) : null}
      {!job.isRunning && failed.length > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => retry()}
        >
          {t('jobs.retry')}
        </Button>
      ) : null}
      {!job.isRunning && unknown.length > 0 ? (
        <Button size="compact-sm" leftSection={<IconKey size={14} aria-hidden />} onClick={acceptKeys}>
          {t('jobs.accept', { count: unknown.length })}
        </Button>
      ) : null}
    </>
  )
}
