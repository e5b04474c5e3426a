/** The jobs of the site, newest first, as they stand. */
import { useEffect, useState } from 'react'
import type { JobView } from '../../../shared/contract/job.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

/** Null: not told yet. */
export function useJobs(): readonly JobView[] | null {
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
