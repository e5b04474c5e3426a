/** Makes a finding whose English sentence comes from its code and values, as every language does. */
import { type ProblemValues, problemMessage } from '../../i18n/problems.ts'
import type { Problem, ProblemCode, Severity } from '../../model/problem.ts'

export function report(
  severity: Severity,
  code: ProblemCode,
  object: string,
  values: ProblemValues = {},
): Problem {
  return { severity, code, object, message: problemMessage(code, object, values), values }
}
