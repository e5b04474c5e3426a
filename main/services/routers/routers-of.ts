/** The files of both machines, or of one of them, and everything that is to be said of them before a daemon is asked. */
import type { Plan } from '../../../shared/model/plan.ts'
import { checkFailoverSides, type DhcpSide } from '../../../shared/routers/checks/failover-sides.ts'
import { bySeverity, checkRouters } from '../../../shared/routers/checks/index.ts'
import { plannedStatements } from '../../../shared/routers/compare-files.ts'
import { type DhcpFlavour, packagesOf, routerFiles } from '../../../shared/routers/router-files.ts'
import { type RouterPair, routerPair, type Side, sides } from '../../../shared/routers/router-pair.ts'
import type { RouterProblem } from '../../../shared/routers/router-problem.ts'
import { WorkError } from '../../work-error.ts'
import type { HostFiles } from './check-files.ts'

export interface PlannedHost extends HostFiles {
  readonly side: Side
  /** Of Debian, which the files need. */
  readonly packages: readonly string[]
}

export interface PlannedRouters {
  readonly pair: RouterPair
  readonly hosts: readonly PlannedHost[]
  readonly dhcp: DhcpFlavour
  readonly problems: readonly RouterProblem[]
}

export function plannedRouters(plan: Plan, asked?: DhcpFlavour): PlannedRouters {
  const pair = routerPair(plan)
  const dhcp = asked ?? pair.rules.dhcpServer
  const hosts = sides.map((side) => ({
    side,
    host: pair.machines[side].name,
    files: routerFiles(pair, side, dhcp),
    packages: packagesOf(pair, side, dhcp),
  }))
  return { pair, hosts, dhcp, problems: bySeverity([...checkRouters(plan), ...checkSides(hosts)]) }
}

function checkSides(hosts: readonly HostFiles[]): RouterProblem[] {
  const [first, second] = hosts.map(({ host, files }): DhcpSide | undefined => {
    const file = files.find(({ kind }) => kind === 'isc-dhcp' || kind === 'kea')
    return file && { host, kind: file.kind, statements: plannedStatements(file) }
  })
  return first && second ? checkFailoverSides(first, second) : []
}

/** Throws WorkError `unknown_router`. */
export function hostNamed(hosts: readonly PlannedHost[], name: string): PlannedHost {
  const found = hosts.find(({ host }) => host.toLowerCase() === name.trim().toLowerCase())
  if (found) return found
  const known = hosts.map(({ host }) => host).join(', ')
  throw new WorkError('unknown_router', `There is no router ${name} in this site. Its routers: ${known}.`)
}
