/**
 * What a VLAN cell says: `101`, `99,200`, `tous`, `U 110 T 120-130`, `T:10,20 U:1`, `110 (natif), 120`, `101 - EXPO`,
 * or only a VLAN's name. Marks stand before their numbers or, as on HP, right behind them (`110U 120T`).
 */
import { plainWords } from '../words.ts'
import { withoutFloat, withoutQuotes } from './name-lists.ts'

export interface VlanCell {
  readonly all: boolean
  readonly untagged: number | null
  readonly tagged: readonly number[]
  /** Numbers without a mark: access or tagged by the port's mode. */
  readonly plain: readonly number[]
  /** Names that are no known VLAN. */
  readonly unknownNames: readonly string[]
}

export type VlanReading =
  | { readonly ok: true; readonly value: VlanCell }
  | { readonly ok: false; readonly why: string }

const ALL = /^(tous|toutes|tout|all|any|\*|tous les vlans?|all vlans?|1 (a |to )?4094)$/

type Mark = 'tagged' | 'untagged' | 'native' | null

const MARKS: readonly (readonly [RegExp, Mark])[] = [
  [/^(t|tag|tagged|tague|tagues|tagge|tagges|trunk|taguee?)$/, 'tagged'],
  [/^(u|untag|untagged|nontague|nontagge|access|acces|a)$/, 'untagged'],
  [/^(n|nat|natif|native|pvid)$/, 'native'],
]

const markOf = (word: string): Mark | undefined => MARKS.find(([pattern]) => pattern.test(word))?.[1]

const TOKEN =
  /(\d+)(?:\s*(?:-|–|à|a|to|au|\.\.)\s*(\d+))?(?:(?:\s*\(\s*|(?=\S)|\s+(?=[\p{L}]+\s*(?:[,;/+]|$)))(tagged|untagged|tag|untag|natif|native|tagu?é?s?|[utn])(?![\p{L}\p{N}])(?!\s*[:=])\s*\)?)?|[\p{L}_][\p{L}\p{N}_.-]*|[^\s]/giu

interface Draft {
  untagged: number[]
  tagged: number[]
  plain: number[]
  words: string[]
}

function takeNumbers(draft: Draft, numbers: readonly number[], mark: Mark): void {
  if (mark === 'tagged') draft.tagged.push(...numbers)
  else if (mark) draft.untagged.push(...numbers)
  else draft.plain.push(...numbers)
}

function spread(first: number, last: number | null): number[] | null {
  if (last === null) return [first]
  if (last < first || last - first > 4094) return null
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}

function tokenise(text: string): Draft | string {
  const draft: Draft = { untagged: [], tagged: [], plain: [], words: [] }
  let mark: Mark = null
  const source = text
    .replace(/non[\s-]*tagu?g?[ée]/gi, 'untagged')
    .replace(/\bvlans?(?![\p{L}_-])\s*(id\b)?\s*[:n°]*/giu, ' ')
    .replace(/\bv(?=\d)/gi, ' ')
  for (const [token, first, last, behind] of source.matchAll(TOKEN)) {
    if (first !== undefined) {
      const numbers = spread(Number(first), last === undefined ? null : Number(last))
      if (!numbers) return `the range ${token.trim()} runs backwards`
      takeNumbers(draft, numbers, behind ? (markOf(plainWords(behind)) ?? null) : mark)
      // `natif 1, 10, 20`: the native VLAN is one; what follows is not.
      if (mark === 'native') mark = 'tagged'
      continue
    }
    const word = plainWords(token)
    const next = markOf(word)
    if (next !== undefined) mark = next
    else if (!/^([,;:/+&|()=]|-|–|et|and|puis)$/.test(token)) draft.words.push(token)
  }
  return draft
}

/** `T11 T12 U13` is `T 11 T 12 U 13`; a name such as `T2 EXPO` stays whole. */
const partMarks = (text: string): string =>
  /^(?:[TU]\s?\d+(?:\s?[-–]\s?\d+)?[\s,;+/]*){2,}$/i.test(text) ? text.replace(/([TU])(?=\d)/gi, '$1 ') : text

/** Reads a VLAN cell; `byName` knows the VLANs of the workbook and the site by their plain names. */
export function readVlanCell(raw: string, byName: ReadonlyMap<string, number>): VlanReading {
  const text = withoutFloat(partMarks(withoutQuotes(raw.trim())))
  const plain = plainWords(text)
  const nothing = { all: false, untagged: null, tagged: [], plain: [], unknownNames: [] }
  if (/^\d{1,5}$/.test(text)) return { ok: true, value: { ...nothing, plain: [Number(text)] } }
  if (ALL.test(plain) || text === '*') return { ok: true, value: { ...nothing, all: true } }
  if (/\b(sauf|except|excepte|moins|without|hors)\b/.test(plain))
    return { ok: false, why: `"${text}" leaves VLANs out; list those that are meant` }
  const named = byName.get(plain)
  if (named !== undefined) return { ok: true, value: { ...nothing, plain: [named] } }
  if (/[-−]\s*\d/.test(text) && /^[-−]/.test(text))
    return { ok: false, why: 'a VLAN number cannot be negative' }
  if (/\d[.,]\d*[1-9]\d*$/.test(text) && /^\d+\.\d+$/.test(text))
    return { ok: false, why: 'a VLAN number has no decimals' }
  const allWithNative = /^(?:tous|all)\b.*\b(?:natif|native|untagged|u)\b\D*(\d+)$/.exec(plain)
  if (allWithNative) return { ok: true, value: { ...nothing, all: true, untagged: Number(allWithNative[1]) } }
  const draft = tokenise(text)
  if (typeof draft === 'string') return { ok: false, why: draft }
  return settle(draft, text, byName)
}

function settle(draft: Draft, text: string, byName: ReadonlyMap<string, number>): VlanReading {
  const { untagged, tagged, plain, words } = draft
  const numbers = untagged.length + tagged.length + plain.length
  const unknownNames: string[] = []
  // `101 EXPO` and `Exposants (101)`: one number, and words that tell what it is.
  const isOneWithWords =
    numbers === 1 &&
    words.every((word) => /^\p{L}/u.test(word)) &&
    !/\d[a-z]|[a-z]\d/i.test(text.replace(/vlan\s*\d/gi, ''))
  if (words.length > 0 && !isOneWithWords) {
    if (numbers > 0) return { ok: false, why: `"${text}" is neither a VLAN number nor a list of them` }
    for (const part of text.split(/\s*[,;/+]\s*/)) {
      const vid = byName.get(plainWords(part))
      if (vid === undefined) unknownNames.push(part)
      else plain.push(vid)
    }
  }
  if (untagged.length > 1)
    return { ok: false, why: `"${text}" has ${untagged.length} untagged VLANs, a port has one` }
  if (numbers === 0 && unknownNames.length === 0 && plain.length === 0)
    return { ok: false, why: `"${text}" is no VLAN` }
  return { ok: true, value: { all: false, untagged: untagged[0] ?? null, tagged, plain, unknownNames } }
}
