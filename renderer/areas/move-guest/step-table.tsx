/** The steps of a move with what came of them; opening one shows what its task printed on the server. */
import { Code, Loader, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { MoveStepView } from '../../../shared/move-guest/move-view.ts'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import style from './move-guest.module.css'

const states = ['pending', 'open', 'done', 'skipped', 'failed'] as const

const columns: readonly TableColumn[] = [
  { key: 'n', label: 'move.column.n', width: 60, look: 'number' },
  { key: 'step', label: 'move.column.step', width: 200, onCard: 'title' },
  {
    key: 'state',
    label: 'move.column.state',
    width: 110,
    look: 'choice',
    choices: states.map((value) => ({ value, label: `move.is.${value}` as const })),
  },
  { key: 'message', label: 'move.column.message', width: 380, grows: true },
  { key: 'endedAt', label: 'move.column.endedAt', width: 170 },
  { key: 'upid', label: 'move.column.upid', width: 200, look: 'code', isHidden: true, onCard: 'never' },
]

interface Props {
  readonly run: string
  readonly steps: readonly MoveStepView[]
}

export function StepTable({ run, steps }: Props) {
  const t = useText()
  const said = useSaid()
  const [open, setOpen] = useState<string | null>(null)
  const rows = useMemo(
    () =>
      steps.map(
        ({ name, state, upid, message, endedAt }, at): TableRow => ({
          ...{ id: name, n: at + 1, step: t(`move.step.${name}`), state, upid },
          ...{ message: message && said(message), endedAt: endedAt && sortableTime(endedAt) },
        }),
      ),
    [steps, t, said],
  )
  const upid = steps.find(({ name }) => name === open)?.upid ?? null
  return (
    <>
      <DataTable
        id="move-steps"
        label={t('move.steps')}
        columns={columns}
        rows={rows}
        openId={open}
        onOpen={({ id }) => setOpen(String(id))}
        empty={null}
      />
      <Modal
        opened={upid !== null}
        onClose={() => setOpen(null)}
        size="lg"
        title={t('move.taskLog')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {upid === null ? null : <TaskLog run={run} upid={upid} />}
      </Modal>
    </>
  )
}

/** A task goes on while its log is looked at. */
const LOG_MS = 3000

function TaskLog({ run, upid }: { readonly run: string; readonly upid: string }) {
  const t = useText()
  const log = useQuery(
    rpc.moveGuest.taskLog.queryOptions({ input: { run, upid }, staleTime: 0, refetchInterval: LOG_MS }),
  )
  if (log.error) return <Text size="sm">{messageOf(log.error)}</Text>
  if (!log.data) return <Loader size="sm" aria-label={t('loading')} />
  return (
    <Code block className={style.log} tabIndex={0}>
      {log.data.length > 0 ? log.data.join('\n') : t('move.taskLog.none')}
    </Code>
  )
}
