/** A problem on its way: with the row it takes along when that row is set aside. */
import type { ImportProblem, ProblemCode, Severity } from '../model/problem.ts'
import type { RawRow } from './extract/raw-rows.ts'

export interface Finding extends ImportProblem {
  /** Null: about a sheet or the workbook, not one row. */
  readonly row: RawRow | null
}

export interface FindingPlace {
  readonly sheet: string
  readonly cell: string
  readonly row?: RawRow | null
}

export type Report = (
  severity: Severity,
  code: ProblemCode,
  place: FindingPlace,
  message: string,
  values?: Readonly<Record<string, string | number>>,
) => void

/** Collects findings; the same code on the same cell is said once. */
export function collectFindings(): { report: Report; findings: Finding[] } {
  const findings: Finding[] = []
  const said = new Set<string>()
  return {
    findings,
    report(severity, code, { sheet, cell, row = null }, message, values) {
      const key = `${sheet}\n${cell}\n${code}`
      if (said.has(key)) return
      said.add(key)
      findings.push({ severity, code, sheet, cell, message, row, ...(values ? { values } : {}) })
    },
  }
}
