/** Reads a runbook from its text. What is wrong is named with its line, all of it at once, so that an editor can show it. */
import { type Document, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { lineOfNode } from '../line-of-node.ts'
import { faultsOf } from './faults.ts'
import { LONGEST_TEXT, type Runbook, runbookSchema } from './runbook.ts'

export interface RunbookFault {
  readonly line: number
  readonly message: string
}

export type ReadRunbook =
  | { readonly runbook: Runbook; readonly faults: readonly [] }
  | { readonly runbook: null; readonly faults: readonly RunbookFault[] }

const failed = (...faults: RunbookFault[]): ReadRunbook => ({ runbook: null, faults })

export function parseRunbook(text: string): ReadRunbook {
  if (text.length > LONGEST_TEXT)
    return failed({ line: 1, message: `the text is longer than ${LONGEST_TEXT} characters` })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  // The first only: what follows a break in the form is misread anyway.
  const [broken] = document.errors
  if (broken)
    return failed({
      line: lines.linePos(broken.pos[0]).line,
      message: `this is no YAML: ${broken.message.split(' at line ')[0]}`,
    })
  const at = (path: readonly PropertyKey[]) => lineOfNode(document, path, lines)
  const alias = aliasIn(document)
  if (alias !== null)
    return failed({
      line: lines.linePos(alias).line,
      message: 'a text that begins with * stands in quotes: a runbook has no aliases',
    })
  const read = runbookSchema.safeParse(document.toJS())
  if (!read.success)
    return failed(
      ...read.error.issues.map((issue) => ({
        line: at(issue.path),
        message: sayIssue(issue, document.getIn(issue.path) === undefined),
      })),
    )
  const faults = faultsOf(read.data).map(({ path, message }) => ({ line: at(path), message }))
  return faults.length > 0 ? failed(...faults) : { runbook: read.data, faults: [] }
}

/** Where the first alias stands: one could name nothing, or multiply the text without end. */
function aliasIn(document: Document): number | null {
  let found: number | null = null
  visit(document, {
    Alias(_, { range }) {
      found = range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return found
}

/** The place in words: `steps[2].title`, counted from one as people do. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text} ${key + 1}` : `${text}${text ? ', ' : ''}${String(key)}`,
    '',
  )

function sayIssue(issue: z.core.$ZodIssue, isMissing: boolean): string {
  const place = placeOf(issue.path) || 'the file'
  if (issue.code === 'unrecognized_keys')
    return `${place}: "${issue.keys.join(', ')}" is no word of a runbook`
  if (isMissing) return `${place} is missing`
  if (issue.code === 'invalid_union') return `${place}: write a text, or a text for fr and one for en`
  if (issue.code === 'invalid_value') return `${place}: expected one of ${issue.values.join(', ')}`
  if (issue.code === 'too_big') return `${place} is too long: at most ${issue.maximum}`
  if (issue.code === 'too_small') return `${place} is too short: at least ${issue.minimum}`
  if (issue.code === 'invalid_type')
    return `${place}: expected ${typeWords[issue.expected] ?? issue.expected}`
  return `${place}: ${issue.message}`
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'names and values',
  record: 'names and values',
  array: 'a list',
}
