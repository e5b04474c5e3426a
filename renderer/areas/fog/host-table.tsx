/** FOG's hosts against the site's, as they were read last; selected ones are woken, imaged, captured from. */
import { Alert, Button, Group, List, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDeviceDesktopDown, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { FogProgress } from '../../../shared/contract/fog.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { HostComparison } from '../../../shared/fog/compare-hosts.ts'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { useAge } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFollowed } from '../../ui/use-followed.ts'
import { orKeep } from '../outbox/or-keep.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import style from './fog.module.css'
import { ActButton, type HostAct, HostDialog } from './host-acts.tsx'
import { ProgressBar } from './look-progress.tsx'
import { PlacesDialog } from './places-dialog.tsx'

const states = ['same', 'other_name', 'not_in_fog', 'only_in_fog'] as const

const columns: readonly TableColumn[] = [
  { key: 'host', label: 'fog.host', width: 120, onCard: 'title' },
  { key: 'fogName', label: 'fog.fogName', width: 130 },
  {
    key: 'state',
    label: 'fog.state',
    width: 140,
    look: 'choice',
    choices: states.map((value) => ({ value, label: `fog.state.${value}` as const })),
  },
  { key: 'stand', label: 'fog.stand', width: 90 },
  { key: 'room', label: 'fog.room', width: 110, isHidden: true },
  { key: 'mac', label: 'fog.mac', width: 150, look: 'code' },
  { key: 'image', label: 'fog.image', width: 130, grows: true },
  { key: 'deployedAt', label: 'fog.deployedAt', width: 160 },
  { key: 'model', label: 'fog.model', width: 160, isHidden: true },
  { key: 'serial', label: 'fog.serial', width: 130, look: 'code', isHidden: true },
  { key: 'outlet', label: 'fog.outlet', width: 90, isHidden: true },
]

type Asked = { readonly kind: 'bulk' | 'places' } | HostAct

const namesOf = (rows: readonly TableRow[]): FogNamed[] =>
  rows.map((row) => ({ id: String(row.fogId), name: String(row.fogName) }))

export function HostTable({ service }: { readonly service: string }) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const cache = useQueryClient()
  const query = rpc.fog.kept.queryOptions({ input: { service }, staleTime: 0 })
  const kept = useQuery(query)
  if (kept.error) throw kept.error
  const reading = useFollowed<FogProgress>()
  const [asked, ask] = useState<Asked | null>(null)
  const rows = useMemo(
    () =>
      kept.data?.rows.map(
        ({ rooms, ...row }, at): TableRow => ({
          ...row,
          id: row.fogId ?? `site-${row.hostId ?? at}`,
          room: rooms[0] ?? null,
        }),
      ),
    [kept.data],
  )
  const read = () =>
    reading.begin(
      (signal) => client.fog.read({ service }, { signal }),
      () => void cache.invalidateQueries({ queryKey: rpc.fog.kept.key() }),
    )
  const wake = (hosts: readonly string[]) =>
    act(async () => {
      const begun = await orKeep(() => client.fog.wake({ service, hosts: [...hosts] }), {
        ...{ kind: 'wake', service, hosts: [...hosts] },
      })
      if (begun) navigate(`/fog/run/${begun.run}`)
    })
  const importMachines = () =>
    act(async () => {
      const counts = await client.fog.importMachines({ service })
      notifications.show({ message: t('fog.inventory.done', { ...counts }) })
    })
  const button = reading.isGoing ? (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlayerStop size={16} aria-hidden />}
      onClick={reading.stop}
    >
      {t('action.cancel')}
    </Button>
  ) : (
    <Button size="xs" leftSection={<IconRefresh size={16} aria-hidden />} onClick={read}>
      {t('fog.read')}
    </Button>
  )
  const told = reading.state ?? { done: 0, total: 1, secondsLeft: null }
  const going = reading.isGoing ? <ProgressBar {...told} words={t('fog.reading', { ...told })} /> : null
  if (kept.data === undefined) return null
  if (kept.data === null)
    return (
      <>
        {going}
        <EmptyState
          icon={IconDeviceDesktopDown}
          title={t('fog.neverRead')}
          text={t('fog.neverRead.text')}
          actions={button}
        />
      </>
    )
  return (
    <>
      <Group gap="xs" mb="xs">
        {button}
        <Button size="xs" variant="default" onClick={() => ask({ kind: 'places' })}>
          {t('fog.places')}
        </Button>
        <Button size="xs" variant="default" onClick={() => ask({ kind: 'bulk' })}>
          {t('fog.bulk')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void importMachines()}>
          {t('fog.inventory')}
        </Button>
        {going ?? <Age at={kept.data.readAt} />}
      </Group>
      <Problems comparison={kept.data} />
      <DataTable
        id="fog-hosts"
        label={t('fog.hosts')}
        columns={columns}
        rows={rows}
        empty={
          <EmptyState
            icon={IconDeviceDesktopDown}
            title={t('fog.neverRead')}
            text={t('fog.neverRead.text')}
          />
        }
        selectionActions={(selected) => {
          const known = selected.filter(({ fogId }) => typeof fogId === 'string')
          const ids = known.map(({ fogId }) => String(fogId))
          const hosts = namesOf(known)
          const shared = { isOff: known.length === 0 }
          const open = (kind: HostAct['kind']) => () => ask({ kind, hosts })
          return (
            <>
              <ActButton {...shared} label="fog.deploy" look="main" onClick={open('deploy')} />
              <ActButton {...shared} label="fog.wake" onClick={() => void wake(ids)} />
              <ActButton label="fog.capture" isOff={known.length !== 1} onClick={open('capture')} />
              <ActButton {...shared} label="fog.snapin" onClick={open('snapin')} />
              <ActButton {...shared} label="fog.group.make" onClick={open('group')} />
            </>
          )
        }}
      />
      {asked?.kind === 'bulk' ? (
        <BulkDialog service={service} scheme={kept.data.scheme} onClose={() => ask(null)} />
      ) : null}
      {asked?.kind === 'places' ? (
        <PlacesDialog
          rows={kept.data.rows}
          onChoose={(hosts) => ask({ kind: 'deploy', hosts })}
          onClose={() => ask(null)}
        />
      ) : null}
      {asked && 'hosts' in asked ? (
        <HostDialog service={service} act={asked} onClose={() => ask(null)} />
      ) : null}
    </>
  )
}

function Age({ at }: { readonly at: string }) {
  const t = useText()
  const age = useAge()
  return (
    <Text size="sm" c="dimmed">
      {t('fog.asOf', { age: age(at) })}
    </Text>
  )
}

function Problems({ comparison: { problems } }: { readonly comparison: HostComparison }) {
  const t = useText()
  if (problems.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={style.problems} tabIndex={0} aria-label={t('fog.problems')}>
      <Alert color="yellow" title={t('fog.problems')}>
        <List size="sm">
          {problems.map(({ kind, what, hosts }) => (
            <List.Item key={`${kind} ${what}`}>
              {t(`fog.problem.${kind}`, { what })} ({hosts.join(', ')})
            </List.Item>
          ))}
        </List>
      </Alert>
    </section>
  )
}
