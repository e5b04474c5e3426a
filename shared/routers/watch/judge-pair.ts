/** What is not as it has to be between the two DHCP servers, from what one says of itself: each of both kinds in its own words. */
import { type RouterProblem, reportRouter } from '../router-problem.ts'
import { isPairNormal, type PairWord } from './pair-word.ts'

/** What one router's DHCP server showed. */
export interface WatchedServer extends Omit<PairWord, 'partner'> {
  readonly host: string
  /** Units that do not run. */
  readonly idle: readonly string[]
}

/** `hasPartner`: by the plan. One that does not run tells nothing, which is said already. */
export function pairProblems(
  { host, idle, failover, serves, untold }: WatchedServer,
  hasPartner: boolean,
): RouterProblem[] {
  if (untold !== null)
    return idle.includes('kea-dhcp4-server')
      ? []
      : [reportRouter('warning', 'failover_untold', host, { why: untold }, { host })]
  if (failover === null || isPairNormal(failover)) return []
  if (failover === 'single')
    return hasPartner ? [reportRouter('error', 'failover_single', host, {}, { host })] : []
  if (failover === 'terminated') return [reportRouter('error', 'failover_terminated', host, {}, { host })]
  const code = serves === null ? 'failover_not_normal' : 'failover_not_agreed'
  return [reportRouter('warning', code, host, { state: failover }, { host })]
}
