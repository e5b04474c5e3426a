/** Hosts of FOG chosen by name, or all of a group at once. */
import { MultiSelect, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useLastKnown } from './last-known.tsx'

interface Props {
  readonly service: string
  /** Known by whoever asks, if FOG's hosts were never read. */
  readonly hosts: readonly FogNamed[]
  /** Ids in FOG. */
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

export function HostChoice({ service, hosts, chosen, onChange }: Props) {
  const t = useText()
  const kept = useQuery(rpc.fog.kept.queryOptions({ input: { service } }))
  const live = useQuery(rpc.fog.groups.queryOptions({ input: { service }, staleTime: 0 }))
  const groups = useLastKnown(service, 'groups', live)?.rows ?? []
  const seen = kept.data?.rows.flatMap(({ fogId, fogName }) =>
    fogId === null || fogName === null ? [] : { id: fogId, name: fogName },
  )
  const all = [...(seen ?? []), ...hosts, ...groups.flatMap((group) => group.hosts)]
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const add = (id: string | null) => {
    const members = groups.find((group) => group.id === id)?.hosts ?? []
    onChange([...new Set([...chosen, ...members.map((host) => host.id)])])
  }
  return (
    <>
      <MultiSelect
        label={t('fog.hosts')}
        data={[...names].map(([value, label]) => ({ value, label }))}
        value={[...chosen]}
        onChange={onChange}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('action.delete') }}
      />
      {groups.length > 0 ? (
        <Select
          label={t('fog.snapin.group')}
          data={groups.map(({ id, name, hosts: own }) => ({ value: id, label: `${name} (${own.length})` }))}
          value={null}
          onChange={add}
          searchable
        />
      ) : null}
      <Text size="sm" role="status">
        {t('fog.places.count', { count: chosen.length })}
      </Text>
    </>
  )
}
