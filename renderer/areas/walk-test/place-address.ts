/** Addresses of the walk test and the diagnosis at a stand or outlet: `/walk-test?at=stand:12`. */
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import type { SaidPoint } from './said-place.tsx'

export const walkAddress = ({ kind, id }: PlanPoint): string => `/walk-test?at=${kind}:${id}`
export const diagnosisAddress = ({ kind, id }: PlanPoint): string => `/diagnosis?at=${kind}:${id}`

/** What an address asks for; null: nothing in particular. */
export function saidInAddress(search: string): SaidPoint | null {
  const [, kind, id] = /^(stand|outlet):(\d{1,15})$/.exec(new URLSearchParams(search).get('at') ?? '') ?? []
  return kind === undefined ? null : { kind: kind as SaidPoint['kind'], id: Number(id) }
}
