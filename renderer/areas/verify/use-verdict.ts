/** The verdict as a screen has it: told, still being worked out, or stopped by somebody before it was. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { VerifyState } from '../../../shared/contract/verify.ts'
import { rpc } from '../../rpc.ts'
import { useEvidenceTime } from '../../state/evidence-time.ts'
import { refusalCode } from '../../ui/act.ts'

export type Standing = 'told' | 'working' | 'stopped'

export interface ShownVerdict {
  readonly standing: Standing
  /** Undefined: none was told yet. Unless `standing` is `told` it is that of earlier readings. */
  readonly state: VerifyState | undefined
  workOut(): void
}

/** Most verdicts are there before anybody has read that they are being worked out, in milliseconds. */
const UNNOTICED = 200

export function useVerdict(): ShownVerdict {
  const at = useEvidenceTime((one) => one.at)
  const { data, error, isFetching, refetch } = useQuery(rpc.verify.state.queryOptions({ input: { at } }))
  const isLong = useIsLong(isFetching)
  const isStopped = refusalCode(error) === 'verdict_stopped'
  if (error && !isStopped) throw error
  const isWorking = isLong || (isFetching && isStopped)
  const standing = isWorking ? 'working' : isStopped ? 'stopped' : 'told'
  return { standing, state: data, workOut: () => void refetch() }
}

function useIsLong(isGoingOn: boolean): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return setIsLong(false)
    const timer = setTimeout(() => setIsLong(true), UNNOTICED)
    return () => clearTimeout(timer)
  }, [isGoingOn])
  return isGoingOn && isLong
}
