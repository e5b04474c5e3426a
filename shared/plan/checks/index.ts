/** Everything that can be wrong with a plan: one file a finding, listed here. */
import type { Plan } from '../../model/plan.ts'
import type { Problem, Severity } from '../../model/problem.ts'
import { checkCableEnds } from './cable-ends.ts'
import { checkCableLengths } from './cable-lengths.ts'
import { checkDeviceTypes } from './device-types.ts'
import { checkDhcpRanges } from './dhcp-ranges.ts'
import { checkDuplicateNames } from './duplicate-names.ts'
import { checkImagingBench } from './imaging-bench.ts'
import { checkJoinedDomains } from './joined-domains.ts'
import { checkLags } from './lags.ts'
import { checkLongNames } from './long-names.ts'
import { checkManagementAddresses } from './management-addresses.ts'
import { checkOutlets } from './outlets.ts'
import { checkPortVlans } from './port-vlans.ts'
import { checkPrefixOverlaps } from './prefix-overlaps.ts'
import { checkSwitchNumbers } from './switch-numbers.ts'
import { checkUnusedVlans } from './unused-vlans.ts'
import { checkVlanAddresses } from './vlan-addresses.ts'
import { checkVlanCount } from './vlan-count.ts'
import { checkVlanNumbers } from './vlan-numbers.ts'

const checks: readonly ((plan: Plan) => Problem[])[] = [
  checkCableEnds,
  checkDeviceTypes,
  checkPortVlans,
  checkVlanNumbers,
  checkVlanCount,
  checkVlanAddresses,
  checkPrefixOverlaps,
  checkDhcpRanges,
  checkSwitchNumbers,
  checkManagementAddresses,
  checkJoinedDomains,
  checkLags,
  checkDuplicateNames,
  checkOutlets,
  checkUnusedVlans,
  checkLongNames,
  checkCableLengths,
  checkImagingBench,
]

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Every finding on the plan, errors first. */
export const checkPlan = (plan: Plan): Problem[] =>
  checks.flatMap((check) => check(plan)).sort((a, b) => order[a.severity] - order[b.severity])
