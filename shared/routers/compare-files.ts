/**
 * What a file on a machine says otherwise than the plan: what it lacks, what it says differently, and what is not ours,
 * which stays as it is. Order and comments do not count.
 */
import type { PlanSource } from '../config/intent.ts'
import { identities } from './read/identity.ts'
import { inNormalForm } from './read/normal-form.ts'
import { parsers } from './read/read-tree.ts'
import { headOf, type Statement } from './read/statement.ts'
import { MADE_BY, textOf } from './render/lines.ts'
import type { FileKind, RouterFile } from './router-files.ts'

/** One place where two files differ, with the statements that hold it, outermost first. */
export type Difference =
  | { readonly kind: 'missing'; readonly planned: Statement; readonly inside: readonly Statement[] }
  | {
      readonly kind: 'different'
      readonly planned: Statement
      readonly found: Statement
      readonly inside: readonly Statement[]
    }
  | { readonly kind: 'foreign'; readonly found: Statement; readonly inside: readonly Statement[] }

export const plannedStatements = (file: RouterFile): Statement[] =>
  parsers[file.kind]({ path: file.path, text: textOf(file.lines) })

/** The differences of a file as it was read (with what it includes) from the one planned. */
export const compareFile = (file: RouterFile, found: readonly Statement[]): readonly Difference[] =>
  compareInside(
    file.kind,
    inNormalForm(file.kind, plannedStatements(file)),
    inNormalForm(file.kind, found),
    [],
  ).filter((one) => one.kind === 'foreign' || !isSignature(one.planned))

/** Who made a file of ours is no part of the plan; in somebody's own file it would even be untrue. */
const isSignature = ({ words, children }: Statement): boolean =>
  words.some((word) => word.includes(MADE_BY)) || (children?.length === 1 && children.every(isSignature))

function compareInside(
  kind: FileKind,
  planned: readonly Statement[],
  found: readonly Statement[],
  inside: readonly Statement[],
): Difference[] {
  const groups = Map.groupBy(found, identities[kind])
  const matched = new Set<Statement>()
  const ours = planned.flatMap((one): Difference[] => {
    const other = groups.get(identities[kind](one))?.find((candidate) => !matched.has(candidate))
    if (!other) return [{ kind: 'missing', planned: one, inside }]
    matched.add(other)
    return compareTwo(kind, one, other, inside)
  })
  const foreign = found
    .filter((one) => !matched.has(one))
    .map((one): Difference => ({ kind: 'foreign', found: one, inside }))
  return [...ours, ...foreign]
}

function compareTwo(
  kind: FileKind,
  planned: Statement,
  found: Statement,
  inside: readonly Statement[],
): Difference[] {
  const isSameKind = (planned.children === null) === (found.children === null)
  const head: Difference[] =
    isSameKind && headOf(planned) === headOf(found) ? [] : [{ kind: 'different', planned, found, inside }]
  if (!planned.children || !found.children) return head
  return [...head, ...compareInside(kind, planned.children, found.children, [...inside, found])]
}

/** The row of the plan behind a statement of a planned file. */
export const sourceOf = (file: RouterFile, statement: Statement): PlanSource | null =>
  file.lines[statement.line - 1]?.source ?? null

export interface DifferenceRow {
  readonly kind: Difference['kind']
  /** Where in the found file (or in one it includes); null: it has no such place. */
  readonly file: string | null
  readonly line: number | null
  /** The statements around it: `subnet 10.1.11.0 netmask 255.255.255.0`. */
  readonly inside: string | null
  readonly planned: string | null
  readonly found: string | null
  readonly source: PlanSource | null
}

/** For people and `--json`. */
export const differenceRows = (file: RouterFile, differences: readonly Difference[]): DifferenceRow[] =>
  differences.map((one) => ({
    kind: one.kind,
    file: one.kind === 'missing' ? null : one.found.file,
    line: one.kind === 'missing' ? null : one.found.line,
    inside: one.inside.length === 0 ? null : one.inside.map(headOf).join(' / '),
    planned: one.kind === 'foreign' ? null : headOf(one.planned),
    found: one.kind === 'missing' ? null : headOf(one.found),
    source: one.kind === 'foreign' ? null : sourceOf(file, one.planned),
  }))
