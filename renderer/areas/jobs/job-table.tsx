/** One job: a row a switch with its state; opening a row shows what that switch answered. */
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { JobView } from '../../../shared/contract/job.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import classes from './jobs.module.css'

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
    ],
  },
  { key: 'address', label: 'jobs.address', width: 150, look: 'code' },
  { key: 'seconds', label: 'jobs.seconds', width: 90, look: 'number' },
  { key: 'message', label: 'jobs.message', width: 380, grows: true },
]

export function JobTable({ job }: { readonly job: JobView }) {
  const t = useText()
  const said = useSaid()
  const [open, setOpen] = useState<string | null>(null)
  const rows = useMemo(
    () =>
      job.targets.map(
        ({ device, address, state, step, seconds, message }): TableRow => ({
          id: device,
          device,
          address,
          state,
          seconds: seconds === null ? null : Math.round(seconds * 10) / 10,
          message: step ?? said(message),
        }),
      ),
    [job.targets, said],
  )
  return (
    <>
      <DataTable
        id="jobTargets"
        label={t('jobs.past')}
        columns={columns}
        rows={rows}
        openId={open}
        empty={null}
        {...(job.kind === 'command' ? { onOpen: (row: TableRow) => setOpen(String(row.id)) } : {})}
      />
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        size="xl"
        title={t('jobs.answers', { name: open ?? '' })}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {open === null ? null : <Answers id={job.id} device={open} />}
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
