/** One job: a row a switch with its state; opening a row shows what that switch answered. */
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { JobTargetView, JobView } from '../../../shared/contract/job.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { type Text as Say, useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { sayDuration } from '../push/duration.ts'
import classes from './jobs.module.css'
import { TargetDetail } from './target-detail.tsx'

const columns: readonly TableColumn[] = [
  { key: 'device', label: 'jobs.name', width: 110, onCard: 'title' },
  {
    key: 'state',
    label: 'jobs.state',
    width: 110,
    look: 'choice',
    choices: [
      { value: 'waiting', label: 'jobs.state.waiting' },
      { value: 'running', label: 'jobs.state.running' },
      { value: 'done', label: 'jobs.state.done' },
      { value: 'failed', label: 'jobs.state.failed' },
      { value: 'stopped', label: 'jobs.state.stopped' },
      { value: 'ready', label: 'jobs.state.ready' },
      { value: 'refused', label: 'jobs.state.refused' },
    ],
  },
  { key: 'address', label: 'jobs.address', width: 150, look: 'code' },
  { key: 'lines', label: 'jobs.lines', width: 80, look: 'number' },
  { key: 'seconds', label: 'jobs.seconds', width: 90, look: 'number' },
  { key: 'message', label: 'jobs.message', width: 380, grows: true },
]

/** What is being done right now, else how it ended. */
function sayNow(t: Say, said: (text: string) => string, { step, progress, message }: JobTargetView): string {
  if (!progress) return step ?? said(message)
  const phase = t(`push.phase.${progress.phase}`)
  const { confirmed, lines, secondsLeft } = progress
  const now = progress.phase === 'sending' ? t('jobs.progress', { phase, confirmed, lines }) : phase
  return secondsLeft === null ? now : `${now} · ${t('push.left', { time: sayDuration(t, secondsLeft) })}`
}

export function JobTable({ job }: { readonly job: JobView }) {
  const t = useText()
  const said = useSaid()
  const [open, setOpen] = useState<string | null>(null)
  const rows = useMemo(
    () =>
      job.targets.map(
        (target): TableRow => ({
          id: target.device,
          device: target.device,
          address: target.address,
          state: target.state,
          lines: target.lines,
          seconds: target.seconds === null ? null : Math.round(target.seconds * 10) / 10,
          message: sayNow(t, said, target),
        }),
      ),
    [job.targets, t, said],
  )
  const opened = job.targets.find(({ device }) => device === open)
  return (
    <>
      <DataTable
        id="jobTargets"
        label={t('jobs.past')}
        columns={columns}
        rows={rows}
        openId={open}
        empty={null}
        {...(job.kind === 'backup' ? {} : { onOpen: (row: TableRow) => setOpen(String(row.id)) })}
      />
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        size="xl"
        title={t(job.kind === 'command' ? 'jobs.answers' : 'jobs.detail', { name: open ?? '' })}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {opened === undefined ? null : job.kind === 'command' ? (
          <Answers id={job.id} device={opened.device} />
        ) : (
          <TargetDetail job={job} target={opened} />
        )}
      </Modal>
    </>
  )
}

function Answers({ id, device }: { readonly id: string; readonly device: string }) {
  const outputs = useQuery(rpc.job.outputs.queryOptions({ input: { id, device }, staleTime: 0 }))
  const text = outputs.data?.map((output) => `# ${output.command}\n${output.text}\n`).join('\n') ?? ''
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre className={classes.answers} tabIndex={0}>
      {text}
    </pre>
  )
}
