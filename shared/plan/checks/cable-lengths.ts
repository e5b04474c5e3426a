/** Copper that is too long for Ethernet, and cables shorter than their way. Told lengths count before those of the way. */
import { cableLength } from '../../floor-plan/routing/cable-lengths.ts'
import { isFibre, LONG_COPPER, MOST_COPPER } from '../../floor-plan/routing/cord-lengths.ts'
import type { Cable } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import { cableRow } from '../rows/place-rows.ts'
import { report } from './report.ts'

/** Metres: a way drawn by hand is no more exact. */
const UNSURE = 1

export const checkCableLengths = (plan: Plan): Problem[] =>
  plan.cable.flatMap((cable) => checkCable(plan, cable))

function checkCable(plan: Plan, cable: Cable): Problem[] {
  const found = cableLength(plan, cable)
  const way = found.kind === 'known' ? found.metres : null
  const length = Math.round(cable.length ?? way ?? 0)
  const { number, a, b } = cableRow(plan, cable)
  const names = { number, a, b }
  const object = `${a} – ${b}`
  const problems: Problem[] = []
  if (length > LONG_COPPER && !isFibre(cable.medium)) {
    const isTooLong = length > MOST_COPPER
    const code = isTooLong ? 'cable_too_long' : 'cable_long'
    problems.push(
      report(isTooLong ? 'error' : 'warning', code, object, { ...names, length, most: MOST_COPPER }),
    )
  }
  if (way !== null && cable.length !== null && cable.length < way - UNSURE)
    problems.push(
      report('warning', 'cable_too_short', object, { ...names, length: cable.length, way: Math.ceil(way) }),
    )
  return problems
}
