/** How a job stands in one line, and what can be done with it now: stop, confirm, retry, accept keys. */
import { Button, Progress, Text } from '@mantine/core'
import { IconKey, IconPlayerStop, IconRefresh, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { JobTargetState, JobView } from '../../../shared/contract/job.ts'
import { type Text as Say, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { sayDuration } from '../push/duration.ts'
import { loginOf, useJobWay } from './job-way.ts'
import { PushConfirm } from './push-confirm.tsx'

const isOpen = (state: JobTargetState): boolean => state === 'waiting' || state === 'running'

/** Time left by what is told of those that run, else by the mean of those that ended; null until something is known. */
function secondsLeft({ targets }: JobView, limit: number): number | null {
  const ended = targets.flatMap(({ seconds }) => (seconds ? [seconds] : []))
  const open = targets.filter(({ state }) => isOpen(state))
  const told = open.flatMap(({ progress }) => progress?.secondsLeft ?? [])
  if (open.length === 0) return null
  if (ended.length === 0) return told.length === 0 ? null : Math.max(...told)
  const mean = ended.reduce((sum, each) => sum + each, 0) / ended.length
  return Math.max(Math.ceil(open.length / limit) * mean, ...told)
}

/** `12 of 14 done, 1 failed, 1 refused`: what is nought is left out. */
function sayStanding(t: Say, { targets }: JobView): string {
  const count = (wanted: JobTargetState) => targets.filter(({ state }) => state === wanted).length
  const others = (['failed', 'refused', 'stopped', 'ready'] as const).flatMap((state) =>
    count(state) === 0 ? [] : [t(`jobs.sum.${state}`, { count: count(state) })],
  )
  return [t('jobs.counts', { done: count('done'), total: targets.length }), ...others].join(', ')
}

/** A push that waits for a yes, or for somebody to accept what stands in the way. */
const canConfirm = ({ kind, targets }: JobView): boolean =>
  kind === 'push' &&
  targets.some(
    ({ state, serial, isUnguarded }) =>
      state === 'ready' || (state === 'refused' && (serial !== null || isUnguarded)),
  )

export function JobStanding({ job }: { readonly job: JobView }) {
  const t = useText()
  const act = useAct()
  const way = useJobWay()
  const [isConfirming, setConfirming] = useState(false)
  const left = job.isRunning ? secondsLeft(job, way.limit) : null
  const ended = job.targets.filter(({ state }) => !isOpen(state)).length
  const failed = job.targets.filter(({ state }) => ['failed', 'stopped', 'refused'].includes(state))
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
        {sayStanding(t, job)}
        {left === null ? '' : ` · ${t('jobs.left', { time: sayDuration(t, left) })}`}
      </Text>
      {job.isRunning ? (
        <>
          <Progress w={120} value={(100 * ended) / job.targets.length} aria-label={t('jobs.past')} />
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
      {!job.isRunning && canConfirm(job) ? (
        <Button
          size="compact-sm"
          leftSection={<IconUpload size={14} aria-hidden />}
          onClick={() => setConfirming(true)}
        >
          {t('jobs.confirm.open')}
        </Button>
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
      {isConfirming ? <PushConfirm job={job} onClose={() => setConfirming(false)} /> : null}
    </>
  )
}
