/** One switch of a job that read or pushed: the device beside the plan, how its push ended, and the way to its record. */
import { Anchor, ScrollArea, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { JobTargetView, JobView } from '../../../shared/contract/job.ts'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { PreviewLines } from '../push/preview-lines.tsx'
import { PushOutcome } from '../push/push-outcome.tsx'

interface TargetDetailProps {
  readonly job: JobView
  readonly target: JobTargetView
}

function Outcome({ id }: { readonly id: string }) {
  const t = useText()
  const history = useQuery(rpc.push.history.queryOptions({ staleTime: 0 }))
  const push = history.data?.find((one) => one.id === id)
  if (!push) return null
  return (
    <Stack gap={4}>
      <PushOutcome push={push} />
      <Anchor component={Link} href="/console?view=pushes" size="sm">
        {t('jobs.detail.push')}
      </Anchor>
    </Stack>
  )
}

export function TargetDetail({ job, target }: TargetDetailProps) {
  const t = useText()
  const said = useSaid()
  const { device, message, push } = target
  const preview = useQuery(rpc.job.preview.queryOptions({ input: { id: job.id, device }, staleTime: 0 }))
  const lines = preview.data?.lines ?? []
  return (
    <Stack gap="sm">
      {message ? <Text size="sm">{said(message)}</Text> : null}
      {push ? <Outcome id={push} /> : null}
      {lines.length > 0 ? (
        <ScrollArea.Autosize mah="calc(100dvh - 300px)" type="auto" viewportProps={{ tabIndex: 0 }}>
          <PreviewLines lines={lines} />
        </ScrollArea.Autosize>
      ) : preview.isSuccess && !preview.data ? (
        <Text size="sm" c="dimmed">
          {t('jobs.detail.none')}
        </Text>
      ) : null}
    </Stack>
  )
}
