/** How far the work is in each room, by the room's name: the checklist's own numbers. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RoomProgress } from '../../../shared/contract/checklist.ts'
import { rpc } from '../../rpc.ts'

export function useRoomProgress(): ReadonlyMap<string, RoomProgress> {
  const overview = useQuery(rpc.checklist.overview.queryOptions())
  return useMemo(
    () =>
      new Map(
        (overview.data?.rooms ?? []).flatMap((room): [string, RoomProgress][] =>
          room.room === null ? [] : [[room.room, room]],
        ),
      ),
    [overview.data],
  )
}
