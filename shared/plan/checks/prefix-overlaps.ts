/** Prefixes of two VLANs that hold the same addresses. */
import { type EffectivePrefix, prefixesOf } from '../../addressing/effective-prefix.ts'
import { findOverlaps } from '../../addressing/overlaps.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import { vlanName } from '../names.ts'
import { report } from './report.ts'

export function checkPrefixOverlaps(plan: Plan): Problem[] {
  const all = plan.vlan.flatMap((vlan) => prefixesOf(plan, vlan.id).prefixes)
  const name = (prefix: EffectivePrefix) => `VLAN ${vlanName(plan, prefix.vlanId)}`
  return findOverlaps(all)
    .filter(({ outer, inner }) => outer.vlanId !== inner.vlanId)
    .map(({ outer, inner }) =>
      report('error', 'prefix_overlap', name(inner), {
        prefix: inner.cidr,
        otherPrefix: outer.cidr,
        other: name(outer),
      }),
    )
}
