/** The reading that runs, or the last one where something of it failed: how it stands, stop, retry. */
import { Group } from '@mantine/core'
import { useState } from 'react'
import { JobStanding } from '../jobs/job-standing.tsx'
import { useJobs } from '../jobs/use-jobs.ts'

export function ReadStanding() {
  const jobs = useJobs()
  // Only what was begun while one looks: a failure of yesterday is in the list of jobs.
  const [openedAt] = useState(() => new Date().toISOString())
  const job = jobs?.find(({ kind }) => kind === 'evidence')
  const isFinished = job?.targets.every(({ state }) => state === 'done')
  if (!job || (!job.isRunning && (isFinished || job.startedAt < openedAt))) return null
  return (
    <Group gap="xs">
      <JobStanding key={job.id} job={job} />
    </Group>
  )
}
