/** Stands or outlets that differ only in case, accents or blanks: `A 12` and `a12` are one stand to everybody. */
import type { Plan } from '../../model/plan.ts'
import type { Problem, ProblemCode } from '../../model/problem.ts'
import { report } from './report.ts'

export const checkDuplicateNames = (plan: Plan): Problem[] => [
  ...findDuplicates('duplicate_stand', plan.stand),
  ...findDuplicates('duplicate_outlet', plan.outlet),
]

const looseKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s]/g, '')
    .toLowerCase()

function findDuplicates(code: ProblemCode, rows: readonly { name: string }[]): Problem[] {
  const groups = Map.groupBy(rows, (row) => looseKey(row.name))
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((other) =>
      report('error', code, other.name, { first: first?.name ?? other.name, second: other.name }),
    ),
  )
}
