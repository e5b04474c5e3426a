/** A list of FOG as it was read last: just now, or, where it is out of reach, when it was kept, with its age and the reason. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FogListed, FogListName, FogLists } from '../../../shared/fog/fog-lists.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { useAge } from '../../ui/age.ts'
import style from './fog.module.css'

type Live<List extends FogListName> = UseQueryResult<FogListed<FogLists[List]>>

/** Null: never read, as far as is known yet. */
export function useLastKnown<List extends FogListName>(
  service: string,
  list: List,
  { data }: Pick<Live<List>, 'data'>,
): FogListed<FogLists[List]> | null {
  const kept = useQuery(rpc.fog.keptLists.queryOptions({ input: { service }, enabled: data === undefined }))
  if (kept.error) throw kept.error
  return data ?? kept.data?.[list] ?? null
}

interface Props<List extends FogListName> {
  readonly service: string
  readonly list: List
  readonly live: Live<List>
  /** Beside the button that reads it anew. */
  readonly actions?: ReactNode
  /** Undefined: being read for the first time. */
  readonly children: (rows: FogLists[List] | undefined) => ReactNode
}

export function LastKnown<List extends FogListName>({ service, list, live, actions, children }: Props<List>) {
  const t = useText()
  const age = useAge()
  const known = useLastKnown(service, list, live)
  return (
    <>
      <Group gap="xs" mb="xs" className={style.bar}>
        <Button
          size="xs"
          variant="default"
          loading={live.isFetching && known === null}
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => void live.refetch()}
        >
          {t('fog.read')}
        </Button>
        {actions}
        {known ? (
          <Text size="sm" c="dimmed">
            {t('fog.asOf', { age: age(known.readAt) })}
          </Text>
        ) : null}
      </Group>
      {live.error ? (
        <Alert color={known ? 'yellow' : 'red'} py={6} mb="xs" className={style.bar} role="status">
          {messageOf(live.error)}
          {known ? ` ${t('fog.kept')}` : ''}
        </Alert>
      ) : null}
      {known === null && live.error ? null : children(known?.rows)}
    </>
  )
}
