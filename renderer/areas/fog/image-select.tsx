/** One of FOG's images, or none. */
import { Select } from '@mantine/core'
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
  return (
    <Select
      label={t('fog.image')}
      data={images.data?.map(({ name }) => name) ?? []}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('action.delete') }}
      error={images.error ? messageOf(images.error) : null}
    />
  )
}
