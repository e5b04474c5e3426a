/**
 * What an installation changes on a machine, file by file: made, replaced or merged into what somebody wrote by hand; and
 * how each differs from the plan now.
 */
import { compareFile, type DifferenceRow, differenceRows } from '../compare-files.ts'
import { mergeFile } from '../merge-files.ts'
import { type OpenIncluded, readTree } from '../read/read-tree.ts'
import type { ReadText, Statement } from '../read/statement.ts'
import { MADE_BY, textOf } from '../render/lines.ts'
import type { FileKind, RouterFile } from '../router-files.ts'

export type FileState = 'new' | 'changed' | 'same'

/** One file that is written. */
export interface FileChange {
  readonly kind: FileKind
  /** On the machine, from its root. */
  readonly path: string
  readonly text: string
  /** Permissions where the file is not there yet; one that is there keeps its own, and its owner. */
  readonly mode: number
}

export interface ComparedFile {
  readonly kind: FileKind
  readonly path: string
  readonly state: FileState
  /** Whole: it is ours, or meant to be; merged: comments and what is not ours stay. */
  readonly way: 'whole' | 'merged'
  readonly differences: readonly DifferenceRow[]
  /** What is written: the file itself, one that it includes, or nothing. */
  readonly changes: readonly FileChange[]
}

/** `found` null: it is not there. Throws FileFault where a file cannot be understood or merged, by file and line. */
export function compareFound(
  file: RouterFile,
  path: string,
  found: ReadText | null,
  open: OpenIncluded,
  replaces: boolean,
): ComparedFile {
  const { kind, mode } = file
  const planned = textOf(file.lines)
  const change = (to: string, text: string): FileChange => ({ kind, path: to, text, mode })
  if (found === null)
    return {
      ...{ kind, path, state: 'new', way: 'whole' },
      differences: differenceRows(file, compareFile(file, [])),
      changes: [change(path, planned)],
    }
  const isWhole = replaces || found.text.includes(MADE_BY)
  const differences = differenceRows(file, compareFile(file, statementsOf(file, found, open, isWhole)))
  const texts = isWhole ? wholeText(found, planned) : mergeFile(file, found, open)
  const changes = [...texts].map(([to, text]) => change(to, text))
  return {
    ...{ kind, path, way: isWhole ? 'whole' : 'merged', differences, changes },
    state: changes.length > 0 ? 'changed' : 'same',
  }
}

const wholeText = ({ path, text }: ReadText, planned: string): ReadonlyMap<string, string> =>
  new Map(text === planned ? [] : [[path, planned]])

/** One that is replaced need not be understood: what it says is gone anyway. */
function statementsOf(
  { kind }: RouterFile,
  found: ReadText,
  open: OpenIncluded,
  isWhole: boolean,
): readonly Statement[] {
  try {
    return readTree(kind, found, open)
  } catch (error) {
    if (isWhole) return []
    throw error
  }
}
