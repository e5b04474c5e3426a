/** What was done in a run, and when: by a button, in a table that is sorted, copied and exported like all others. */
import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconListDetails } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import style from './fog.module.css'

const kinds = [
  'started',
  'snapin',
  'steps',
  'intended',
  'sent',
  'failed',
  'again',
  'giving',
  'cancelling',
  'seen',
  'ended',
] as const

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'fog.step.at', width: 170, onCard: 'title' },
  { key: 'host', label: 'fog.host', width: 130 },
  {
    ...{ key: 'kind', label: 'fog.log.kind', width: 160, look: 'choice' },
    choices: kinds.map((value) => ({ value, label: `fog.log.${value}` as const })),
  },
  { key: 'text', label: 'fog.message', width: 200, grows: true },
  { key: 'who', label: 'fog.by', width: 90 },
]

export function RunLog({ run }: { readonly run: string }) {
  const t = useText()
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconListDetails size={16} aria-hidden />}
        onClick={open}
      >
        {t('fog.log')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        centered
        size="xl"
        title={t('fog.log')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {isOpen ? <Log run={run} /> : null}
      </Modal>
    </>
  )
}

function Log({ run }: { readonly run: string }) {
  const t = useText()
  const said = useSaid()
  const log = useQuery(rpc.fog.log.queryOptions({ input: { run }, staleTime: 0 }))
  if (log.error) throw log.error
  const rows = useMemo(
    () =>
      log.data?.map(
        ({ at, text, ...row }, id): TableRow => ({
          ...{ ...row, id: String(id), at: sortableTime(at) },
          text: text === null ? null : said(text),
        }),
      ),
    [log.data, said],
  )
  return (
    <div className={style.log}>
      <DataTable
        id="fog-run-log"
        label={t('fog.log')}
        columns={columns}
        rows={rows}
        empty={<EmptyState icon={IconListDetails} title={t('fog.noRuns')} text={t('fog.noRuns.text')} />}
      />
    </div>
  )
}
