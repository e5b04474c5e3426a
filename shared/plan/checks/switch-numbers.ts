/** Two switches of one number while the scheme puts that number into addresses. */
import { schemeOf } from '../../addressing/scheme.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import { report } from './report.ts'

export function checkSwitchNumbers(plan: Plan): Problem[] {
  const scheme = schemeOf(plan.site.scheme)
  if (!scheme.ok || !scheme.value.usesSwitch) return []
  const numbered = plan.device.filter((device) => device.role === 'switch' && device.number !== null)
  return [...Map.groupBy(numbered, (device) => device.number ?? 0)].flatMap(([number, [first, ...others]]) =>
    others.map((other) =>
      report('error', 'switch_number_twice', other.name, { other: first?.name ?? '', number }),
    ),
  )
}
