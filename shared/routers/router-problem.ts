/**
 * A finding on the routers: the sentence of any finding of the plan, and the row of the plan that it is about. What a daemon
 * said also has its file and line.
 */
import type { PlanSource } from '../config/intent.ts'
import type { ProblemValues } from '../i18n/problems.ts'
import type { Problem, ProblemCode, Severity } from '../model/problem.ts'
import { report } from '../plan/checks/report.ts'

export interface RouterProblem extends Problem {
  readonly source: PlanSource | null
  /** Name of the machine; null: both. */
  readonly host: string | null
  readonly file: string | null
  readonly line: number | null
}

export interface ProblemPlace {
  readonly source?: PlanSource | null
  readonly host?: string | null
  readonly file?: string | null
  readonly line?: number | null
}

export const reportRouter = (
  severity: Severity,
  code: ProblemCode,
  object: string,
  values: ProblemValues,
  { source = null, host = null, file = null, line = null }: ProblemPlace = {},
): RouterProblem => ({ ...report(severity, code, object, values), source, host, file, line })
