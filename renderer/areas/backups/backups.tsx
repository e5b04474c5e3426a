/** The configurations that were read: which device, when, and what is new in each. Two chosen ones are compared. */
import { Button, Text } from '@mantine/core'
import { IconDownload, IconGitCompare, IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BackupEntry } from '../../../shared/contract/backup.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { downloadFile } from '../../ui/download-file.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import classes from './backups.module.css'
import { Comparison } from './comparison.tsx'
import { ReadingPane } from './reading-pane.tsx'
import { textFileName } from './text-file-name.ts'

const columns: readonly TableColumn[] = [
  { key: 'at', label: 'backups.at', width: 175, onCard: 'title' },
  { key: 'switch', label: 'backups.switch', width: 110, grows: true },
  {
    key: 'kind',
    label: 'backups.kind',
    width: 120,
    look: 'choice',
    choices: [
      { value: 'running', label: 'backups.kind.running' },
      { value: 'startup', label: 'backups.kind.startup' },
      { value: 'vlan', label: 'backups.kind.vlan' },
    ],
  },
  { key: 'lines', label: 'backups.lines', width: 80, look: 'number' },
  { key: 'serial', label: 'backups.serial', width: 130, look: 'code', isHidden: true },
  { key: 'hasSecrets', label: 'backups.secrets', width: 110, look: 'yesNo', isHidden: true },
]

/** Local time to the second. Swedish writes dates year first: the same in both languages, and it sorts. */
const sortableTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })

type Shown = { readonly id: string } | { readonly older: string; readonly newer: string }

export default function Backups() {
  const t = useText()
  return (
    <Page title={t('backups.title')} about={t('backups.about')} fills>
      <RequireSite>
        <List />
      </RequireSite>
    </Page>
  )
}

function List() {
  const t = useText()
  const act = useAct()
  const list = useQuery(rpc.backup.list.queryOptions({ staleTime: 0 }))
  const [shown, show] = useState<Shown | null>(null)
  const rows = useMemo(
    () => list.data?.map((entry): TableRow => ({ ...entry, at: sortableTime.format(new Date(entry.at)) })),
    [list.data],
  )
  const exportTexts = (ids: readonly string[]) =>
    act(async () => {
      for (const id of ids) {
        const entry = list.data?.find((one) => one.id === id)
        const { text } = await client.backup.text({ id })
        if (entry) downloadFile(textFileName(entry), text, 'text/plain')
      }
    })
  const actions = (selected: readonly TableRow[]) => {
    const ids = (list.data ?? []).map(({ id }) => id).filter((id) => selected.some((row) => row.id === id))
    const [newer, older] = ids
    return (
      <>
        {newer && older && ids.length === 2 ? (
          <Button
            size="compact-sm"
            leftSection={<IconGitCompare size={16} aria-hidden />}
            onClick={() => show({ older, newer })}
          >
            {t('backups.compare')}
          </Button>
        ) : null}
        {ids.length > 0 ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void exportTexts(ids)}
          >
            {t('backups.texts')}
          </Button>
        ) : null}
      </>
    )
  }
  return (
    <div className={classes.area} data-empty={rows?.length === 0 || undefined}>
      <DataTable
        id="backups"
        label={t('backups.title')}
        columns={columns}
        rows={rows}
        openId={shown && 'id' in shown ? shown.id : null}
        onOpen={(row) => show({ id: String(row.id) })}
        selectionActions={actions}
        empty={<EmptyState icon={IconHistory} title={t('backups.empty')} text={t('backups.empty.text')} />}
      />
      {rows && rows.length > 0 ? <Side shown={shown} entries={list.data ?? []} /> : null}
    </div>
  )
}

function Side({
  shown,
  entries,
}: {
  readonly shown: Shown | null
  readonly entries: readonly BackupEntry[]
}) {
  const t = useText()
  const entry = shown && 'id' in shown ? entries.find(({ id }) => id === shown.id) : undefined
  if (entry) return <ReadingPane key={entry.id} entry={entry} entries={entries} />
  if (shown && 'older' in shown)
    return (
      <div className={classes.pane}>
        <Comparison from={shown.older} to={shown.newer} />
      </div>
    )
  return (
    <Text size="sm" c="dimmed" className={classes.pane ?? ''}>
      {t('backups.choose')}
    </Text>
  )
}
