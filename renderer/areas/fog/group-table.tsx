/** The groups of FOG with their hosts; they get an image or a snapin, another name, and what runs left of them is removed. */
import { Button, Group } from '@mantine/core'
import { IconPlayerStop, IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { FogLists } from '../../../shared/fog/fog-lists.ts'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import style from './fog.module.css'
import { GroupDialog } from './group-dialog.tsx'
import { ActButton, type HostAct, HostDialog } from './host-acts.tsx'
import { LastKnown } from './last-known.tsx'
import { LookProgress } from './look-progress.tsx'
import { useLook } from './use-look.ts'

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'fog.name', width: 200, onCard: 'title' },
  { key: 'count', label: 'fog.group.count', width: 90, look: 'number' },
  { key: 'names', label: 'fog.hosts', width: 320, grows: true },
  { key: 'isThrowAway', label: 'fog.group.throwAway', width: 140, look: 'yesNo' },
]

export function GroupTable({ service }: { readonly service: string }) {
  const live = useQuery(rpc.fog.groups.queryOptions({ input: { service }, staleTime: 0 }))
  return (
    <LastKnown service={service} list="groups" live={live}>
      {(groups) => <Groups {...{ service, groups }} />}
    </LastKnown>
  )
}

interface GroupsProps {
  readonly service: string
  readonly groups: FogLists['groups'] | undefined
}

type Asked = HostAct | { readonly kind: 'rename'; readonly group: FogNamed }

function Groups({ service, groups }: GroupsProps) {
  const t = useText()
  const look = useLook()
  const [, navigate] = useLocation()
  const [asked, ask] = useState<Asked | null>(null)
  const rows = useMemo(
    () =>
      groups?.map(({ id, name, hosts, isThrowAway }): TableRow => {
        const names = hosts.map((host) => host.name).join(', ')
        return { id, name, isThrowAway, count: hosts.length, names }
      }),
    [groups],
  )
  const chosen = (selected: readonly TableRow[]) =>
    groups?.filter(({ id }) => selected.some((row) => row.id === id)) ?? []
  const hostsOf = (selected: readonly TableRow[]) => [
    ...new Map(
      chosen(selected).flatMap(({ hosts }) => hosts.map((host) => [host.id, host] as const)),
    ).values(),
  ]
  const remove = async (selected: readonly TableRow[]) => {
    const meant = chosen(selected)
    const isSure = await confirm({
      ...{ title: t('fog.group.remove'), text: t('fog.group.remove.text') },
      names: meant.map(({ name, hosts }) => `${name} (${hosts.length})`),
      ...{ action: t('fog.group.remove'), isDestructive: true },
    })
    if (!isSure) return
    look.begin(
      (signal) => client.fog.removeGroups({ service, groups: meant.map(({ id }) => id) }, { signal }),
      ({ run }) => navigate(`/fog/run/${run}`),
    )
  }
  const close = () => ask(null)
  return (
    <>
      {look.isGoing ? (
        <Group gap="sm" mb="xs" className={style.bar}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            onClick={look.stop}
          >
            {t('action.cancel')}
          </Button>
          <LookProgress look={look} />
        </Group>
      ) : null}
      <DataTable
        id="fog-groups"
        label={t('fog.groups')}
        columns={columns}
        rows={rows}
        selectionActions={(selected) => {
          const hosts = hostsOf(selected)
          const meant = chosen(selected)
          const [first] = meant
          const isRenamed = meant.length === 1 && first?.isThrowAway === false
          const isLeft = meant.length > 0 && meant.every(({ isThrowAway }) => isThrowAway)
          const isOff = hosts.length === 0
          return (
            <>
              <ActButton
                {...{ label: 'fog.deploy', look: 'main', isOff }}
                onClick={() => ask({ kind: 'deploy', hosts })}
              />
              <ActButton {...{ label: 'fog.snapin', isOff }} onClick={() => ask({ kind: 'snapin', hosts })} />
              <ActButton
                {...{ label: 'fog.group.rename', isOff: !isRenamed }}
                onClick={() => first && ask({ kind: 'rename', group: first })}
              />
              <ActButton
                {...{ label: 'fog.group.remove', look: 'destructive', isOff: !isLeft }}
                onClick={() => void remove(selected)}
              />
            </>
          )
        }}
        empty={<EmptyState icon={IconUsersGroup} title={t('fog.noGroups')} text={t('fog.noGroups.text')} />}
      />
      {asked && 'hosts' in asked ? <HostDialog service={service} act={asked} onClose={close} /> : null}
      {asked?.kind === 'rename' ? (
        <GroupDialog
          title={t('fog.group.rename')}
          name={asked.group.name}
          hosts={null}
          call={(name, signal) =>
            client.fog.renameGroup({ service, group: asked.group.id, name }, { signal })
          }
          onClose={close}
        />
      ) : null}
    </>
  )
}
