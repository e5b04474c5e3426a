/** Colours that people gave to VLANs, by number. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { rpc } from '../../rpc.ts'

export function useVlanColors(): ReadonlyMap<number, string> {
  const { data } = useQuery(rpc.plan.vlanColors.queryOptions())
  return useMemo(() => new Map(data ?? []), [data])
}
