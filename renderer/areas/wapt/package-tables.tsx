/** Packages with how they stand, what is out of date host by host, and groups; from each of them a deployment is followed. */
import { Button } from '@mantine/core'
import { IconPackage, IconUsersGroup } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { WaptView } from '../../../shared/wapt/wapt-view.ts'
import { useText } from '../../i18n.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ConsoleList } from './console-list.tsx'
import type { ToFollow } from './follow-tab.tsx'

const packageColumns: readonly TableColumn[] = [
  { key: 'package', label: 'wapt.package', width: 200, onCard: 'title' },
  { key: 'name', label: 'wapt.packageName', width: 200, grows: true },
  { key: 'version', label: 'wapt.version', width: 120 },
  { key: 'installed', label: 'wapt.installed', width: 100, look: 'number' },
  { key: 'toDo', label: 'wapt.toDo', width: 90, look: 'number' },
  { key: 'failed', label: 'wapt.failed', width: 90, look: 'number' },
]

const deployments = ['to_do', 'failed', 'running', 'unknown'] as const

const openColumns: readonly TableColumn[] = [
  { key: 'host', label: 'wapt.host', width: 140, onCard: 'title' },
  { key: 'stand', label: 'wapt.stand', width: 90 },
  { key: 'package', label: 'wapt.package', width: 200, grows: true },
  { key: 'version', label: 'wapt.version', width: 120 },
  {
    ...{ key: 'state', label: 'wapt.deployment', width: 120, look: 'choice' },
    choices: deployments.map((value) => ({ value, label: `wapt.deployment.${value}` as const })),
  },
  { key: 'status', label: 'wapt.status', width: 150, look: 'code' },
]

const groupColumns: readonly TableColumn[] = [
  { key: 'name', label: 'wapt.group', width: 220, grows: true, onCard: 'title' },
  { key: 'hosts', label: 'wapt.count', width: 90, look: 'number' },
]

interface Props {
  readonly view: WaptView
  readonly onFollow: (what: ToFollow) => void
}

export function PackageTable({ view, onFollow }: Props) {
  const t = useText()
  const rows = useMemo(() => view.packages.map((row): TableRow => ({ ...row, id: row.package })), [view])
  return (
    <DataTable
      id="wapt-packages"
      label={t('wapt.packages')}
      columns={packageColumns}
      rows={rows}
      selectionActions={(selected) => (
        <FollowButton
          isOff={selected.length !== 1}
          onClick={() => onFollow({ uuids: [], package: String(selected[0]?.id) })}
        />
      )}
      empty={<EmptyState icon={IconPackage} title={t('wapt.noPackages')} text={t('wapt.noPackages.text')} />}
    />
  )
}

export function OpenTable({ view, onFollow }: Props) {
  const t = useText()
  const [listed, list] = useState<readonly string[] | null>(null)
  const rows = useMemo(() => view.open.map((row, at): TableRow => ({ ...row, id: at })), [view])
  const uuidsOf = (selected: readonly TableRow[]) => [...new Set(selected.map(({ uuid }) => String(uuid)))]
  return (
    <>
      <DataTable
        id="wapt-open"
        label={t('wapt.open')}
        columns={openColumns}
        rows={rows}
        selectionActions={(selected) => (
          <>
            <FollowButton
              isOff={selected.length === 0}
              onClick={() => onFollow({ uuids: uuidsOf(selected), package: null })}
            />
            <Button
              size="compact-sm"
              variant="default"
              disabled={selected.length === 0}
              onClick={() => list(uuidsOf(selected))}
            >
              {t('wapt.list')}
            </Button>
          </>
        )}
        empty={<EmptyState icon={IconPackage} title={t('wapt.noOpen')} text={t('wapt.noOpen.text')} />}
      />
      {listed ? <ConsoleList view={view} uuids={listed} onClose={() => list(null)} /> : null}
    </>
  )
}

export function GroupTable({ view, onFollow }: Props) {
  const t = useText()
  const rows = useMemo(() => view.groups.map((row): TableRow => ({ ...row, id: row.name })), [view])
  const membersOf = (selected: readonly TableRow[]) =>
    view.rows
      .filter(({ groups }) => selected.some(({ id }) => groups.includes(String(id))))
      .map(({ uuid }) => uuid)
  return (
    <DataTable
      id="wapt-groups"
      label={t('wapt.groups')}
      columns={groupColumns}
      rows={rows}
      selectionActions={(selected) => {
        const uuids = membersOf(selected)
        return <FollowButton isOff={uuids.length === 0} onClick={() => onFollow({ uuids, package: null })} />
      }}
      empty={<EmptyState icon={IconUsersGroup} title={t('wapt.noGroups')} text={t('wapt.noGroups.text')} />}
    />
  )
}

function FollowButton({ isOff, onClick }: { readonly isOff: boolean; readonly onClick: () => void }) {
  const t = useText()
  return (
    <Button size="compact-sm" variant="default" disabled={isOff} onClick={onClick}>
      {t('wapt.followThese')}
    </Button>
  )
}
