/** A list of links: one cable a row, its two ends as written, and what the cable is. */
import type { Cable } from '../../model/entities.ts'
import type { Field } from '../fields.ts'
import type { Report } from '../finding.ts'
import { withoutFloat, withoutQuotes } from '../values/name-lists.ts'
import { isNothing, plainWords } from '../words.ts'
import type { RawRow } from './raw-rows.ts'

export interface LinkEndText {
  readonly owner: string
  /** Null: the owner's cell says it all (`SW1 Gi0/1`, an outlet). */
  readonly port: string | null
  readonly field: Field
  readonly portField: Field
}

export interface CableFactsRead {
  readonly kind: Cable['kind'] | null
  readonly wiring: Cable['wiring']
  readonly medium: string | null
  readonly color: string | null
  readonly label: string | null
  readonly length: number | null
  readonly status: Cable['status'] | null
}

export interface LinkEntry {
  readonly row: RawRow
  readonly a: LinkEndText
  readonly b: LinkEndText
  readonly facts: CableFactsRead
}

function textOf(row: RawRow, field: Field): string | null {
  const value = row.values.get(field)
  if (!value || value.trouble === 'error' || isNothing(value.text)) return null
  return withoutFloat(withoutQuotes(value.text)) || null
}

function endOf(row: RawRow, side: 'source' | 'destination'): LinkEndText | null {
  const owner = textOf(row, side)
  if (owner === null) return null
  const [slot, port] = [textOf(row, `${side}Slot`), textOf(row, `${side}Port`)]
  return {
    owner,
    port: slot !== null && port !== null ? `${slot} ${port}` : port,
    field: side,
    portField: `${side}Port`,
  }
}

const KINDS: readonly (readonly [RegExp, Cable['kind']])[] = [
  [/\b(cordons?|jarretieres?|cords?|patch( cords?)?)\b/, 'cord'],
  [/\b(liens?|liaisons?|links?|uplinks?)\b/, 'link'],
  [/\b(cables?|rocades?)\b/, 'cable'],
]
const WIRINGS: readonly (readonly [RegExp, 'straight' | 'crossover'])[] = [
  [/\b(croisee?s?|crossover|cross)\b/, 'crossover'],
  [/\b(droite?s?|straight)\b/, 'straight'],
]
const STATUSES: readonly (readonly [RegExp, Cable['status']])[] = [
  [/\b(a deposer|to be removed|decommissioning|a retirer)\b/, 'decommissioning'],
  [/\b(en place|in place|connected|pose|posee|fait|ok|installed|existant|raccorde|tire)\b/, 'connected'],
  [/\b(prevu|planned|a poser|a tirer|a faire)\b/, 'planned'],
]

const pick = <T>(text: string | null, words: readonly (readonly [RegExp, T])[]): T | null =>
  text === null ? null : (words.find(([pattern]) => pattern.test(plainWords(text)))?.[1] ?? null)

function readLength(row: RawRow, report: Report): number | null {
  const text = textOf(row, 'length')
  if (text === null) return null
  const match = /^(\d+(?:[.,]\d+)?)\s*(cm|m|metres?|m[eè]tres?)?$/i.exec(text)
  const metres =
    match?.[1] === undefined
      ? 0
      : Number(match[1].replace(',', '.')) / (/^cm$/i.test(match[2] ?? '') ? 100 : 1)
  if (metres > 0) return metres
  report(
    'error',
    'unreadable_cell',
    { sheet: row.sheet, cell: row.cellOf('length'), row },
    `"${text}" is no length; expected metres such as 2,5`,
  )
  return null
}

function readFacts(row: RawRow, report: Report): CableFactsRead {
  const told = textOf(row, 'medium')
  return {
    kind: pick(textOf(row, 'cableKind'), KINDS),
    wiring: pick(textOf(row, 'wiring'), WIRINGS) ?? pick(told, WIRINGS),
    medium: told,
    color: textOf(row, 'color'),
    label: textOf(row, 'label'),
    length: readLength(row, report),
    status: pick(textOf(row, 'status'), STATUSES),
  }
}

/** The links of the rows of such lists. A row with one end only is a finding, an empty one nothing. */
export function readLinks(rows: readonly RawRow[], report: Report): LinkEntry[] {
  return rows.flatMap((row): LinkEntry[] => {
    if (row.kind !== 'links') return []
    const [a, b] = [endOf(row, 'source'), endOf(row, 'destination')]
    if (a && b) return [{ row, a, b, facts: readFacts(row, report) }]
    const missing: Field = a ? 'destination' : 'source'
    if (a || b)
      report(
        'error',
        'unreadable_cell',
        { sheet: row.sheet, cell: row.cellOf(missing), row },
        'a link has two ends, and one of them is empty here; fill it',
      )
    return []
  })
}
