/** Whether the services at each outlet and stand answer, by the last look. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ServiceStates, serviceStates } from '../../../shared/service-check/checked-places.ts'
import { rpc } from '../../rpc.ts'

/** Null: not wanted, or not told yet. */
export function useServiceStates(isWanted: boolean): ServiceStates | null {
  const list = useQuery(rpc.serviceCheck.list.queryOptions({ enabled: isWanted }))
  if (list.error) throw list.error
  return useMemo(
    () =>
      isWanted && list.data
        ? serviceStates(list.data.map(({ place, look }) => ({ place, state: look?.state ?? null })))
        : null,
    [isWanted, list.data],
  )
}
