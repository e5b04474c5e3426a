/** The images of FOG: what is in them, when they were used last, and whether they may be written. */
import { IconPhoto } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { FogLists } from '../../../shared/fog/fog-lists.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LastKnown } from './last-known.tsx'

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'fog.name', width: 160, onCard: 'title', grows: true },
  { key: 'os', label: 'fog.os', width: 130 },
  { key: 'size', label: 'fog.size', width: 110, look: 'number' },
  { key: 'isCaptured', label: 'fog.captured', width: 110, look: 'yesNo' },
  { key: 'capturedAt', label: 'fog.capturedAt', width: 160 },
  { key: 'capturedFrom', label: 'fog.capturedFrom', width: 120 },
  { key: 'usedAt', label: 'fog.usedAt', width: 160, isHidden: true },
  { key: 'isEnabled', label: 'fog.enabled', width: 100, look: 'yesNo' },
  { key: 'isProtected', label: 'fog.protected', width: 110, look: 'yesNo' },
  { key: 'by', label: 'fog.by', width: 90 },
]

export function ImageTable({ service }: { readonly service: string }) {
  const live = useQuery(rpc.fog.images.queryOptions({ input: { service }, staleTime: 0 }))
  return (
    <LastKnown service={service} list="images" live={live}>
      {(images) => <Images images={images} />}
    </LastKnown>
  )
}

function Images({ images }: { readonly images: FogLists['images'] | undefined }) {
  const t = useText()
  const rows = useMemo(
    () =>
      images?.map(
        ({ bytes, ...image }): TableRow => ({
          ...image,
          size: bytes === null ? null : Math.round(bytes / 1e8) / 10,
        }),
      ),
    [images],
  )
  return (
    <DataTable
      id="fog-images"
      label={t('fog.images')}
      columns={columns}
      rows={rows}
      empty={<EmptyState icon={IconPhoto} title={t('fog.noImages')} text={t('fog.noImages.text')} />}
    />
  )
}
