/** Who offers an address on the laptop's wire, and whether it is one of ours: the DHCP watch, for one question. */

import type { WatchProblem } from '../../../shared/dhcp/watch-state.ts'
import { noEvidence, viewWatch } from '../../../shared/dhcp/watch-view.ts'
import type { DhcpProbe } from '../../../shared/diagnosis/facts.ts'
import { catalogue } from '../../../shared/i18n/catalogue/index.ts'
import { fillText } from '../../../shared/i18n/plurals.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Clock } from '../../clock.ts'
import { listInterfaces } from '../../integrations/dhcp/interfaces.ts'
import { isOursIn } from '../dhcp/ours.ts'
import { runWatch } from '../dhcp/run-watch.ts'

/** A server that pings an address before it offers it needs three. */
const SECONDS = 5

export interface DhcpQuestion {
  readonly plan: Plan
  /** The interface to ask through. */
  readonly name: string
  readonly clock: Clock
  readonly signal: AbortSignal
}

const inBoth = ({ code, values }: WatchProblem) => {
  const text = catalogue[`dhcp.problem.${code}`]
  return { en: fillText('en', text.en, values), fr: fillText('fr', text.fr, values) }
}

export async function askDhcp({ plan, name, clock, signal }: DhcpQuestion): Promise<DhcpProbe> {
  const interfaces = listInterfaces().filter((one) => one.name === name)
  if (interfaces.length === 0) return { kind: 'silent' }
  const run = await runWatch({
    ...{ interfaces, clock, seconds: SECONDS, signal, onChange: () => {} },
    isOurs: isOursIn(plan),
  })
  const wires = new Map(interfaces.map((one) => [one.name, { tag: one.tag, ownAddress: one.address }]))
  const { servers } = viewWatch(plan, run.servers, wires, noEvidence)
  if (servers.length > 0)
    return {
      kind: 'answered',
      servers: servers.map(({ server, address, verdict }) => ({
        ...{ server, address },
        isForeign: verdict === 'foreign' || verdict === 'unexpected-here',
      })),
    }
  const [problem] = run.problems
  return problem ? { kind: 'not_possible', why: inBoth(problem) } : { kind: 'silent' }
}
