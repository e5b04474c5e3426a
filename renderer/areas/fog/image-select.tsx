/** One of FOG's images, or none; out of its reach, a name that is typed, with those that were there when FOG was read last. */
import { Autocomplete, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { useLastKnown } from './last-known.tsx'

interface Props {
  readonly service: string
  /** Its name. */
  readonly value: string | null
  readonly onChange: (name: string | null) => void
}

export function ImageSelect({ service, value, onChange }: Props) {
  const t = useText()
  const live = useQuery(rpc.fog.images.queryOptions({ input: { service }, staleTime: 0 }))
  const known = useLastKnown(service, 'images', live)
  const names = known?.rows.map(({ name }) => name) ?? []
  const hosts = useQuery(
    rpc.fog.kept.queryOptions({ input: { service }, enabled: live.isError && known === null }),
  )
  if (live.error)
    return (
      <Autocomplete
        label={t('fog.image')}
        description={messageOf(live.error)}
        data={[...new Set([...names, ...(hosts.data?.rows.flatMap(({ image }) => image ?? []) ?? [])])]}
        value={value ?? ''}
        onChange={(name) => onChange(name.trim() === '' ? null : name)}
        autoSelectOnBlur={false}
      />
    )
  return (
    <Select
      label={t('fog.image')}
      data={names}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('action.delete') }}
    />
  )
}
