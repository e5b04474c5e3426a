/** One of FOG's images, or none; out of its reach, a name that is typed, with those that hosts had when FOG was read last. */
import { Autocomplete, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'

interface Props {
  readonly service: string
  /** Its name. */
  readonly value: string | null
  readonly onChange: (name: string | null) => void
}

export function ImageSelect({ service, value, onChange }: Props) {
  const t = useText()
  const images = useQuery(rpc.fog.images.queryOptions({ input: { service }, staleTime: 0 }))
  const kept = useQuery(rpc.fog.kept.queryOptions({ input: { service }, enabled: images.isError }))
  if (images.error)
    return (
      <Autocomplete
        label={t('fog.image')}
        description={messageOf(images.error)}
        data={[...new Set(kept.data?.rows.flatMap(({ image }) => image ?? []))]}
        value={value ?? ''}
        onChange={(name) => onChange(name.trim() === '' ? null : name)}
        autoSelectOnBlur={false}
      />
    )
  return (
    <Select
      label={t('fog.image')}
      data={images.data?.map(({ name }) => name) ?? []}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('action.delete') }}
    />
  )
}
