/**
 * Facts outside the table: `Commutateur SW1 | Modèle | WS-C2950T-48-SI` above it, and the sheet's own name
 * (`SW1 - LT Jardin`). A label stands in its own cell with the value to its right, or in one cell with it.
 */
import { guessField } from './fields.ts'
import type { Grid } from './grid.ts'
import type { SheetFacts } from './mapping.ts'
import { plainWords } from './words.ts'
import type { Cell } from './workbook.ts'

type FactName = keyof SheetFacts

const FACT_OF: Readonly<Record<string, FactName>> = {
  switch: 'switch',
  room: 'room',
  model: 'model',
  address: 'address',
  gateway: 'gateway',
  serial: 'serial',
}

/** `Commutateur SW1`, `Switch : SW1`, `Modèle = 2950`; the label is at most three words. */
const LABELLED =
  /^\s*(commutateur|switch|commut\.?|sw|équipement|equipement|hostname|mod[eè]le|model|ip(?:\s*admin\w*\.?)?|adresse(?:\s*ip)?|management ip|ip address|passerelle|gateway|local(?:\s*technique)?|salle technique|technical room|room|baie|n° de série|serial(?: number)?)\s*(?:n°|no)?\s*[:=]?\s+(.+)$|^\s*([^:=]{2,25}?)\s*[:=]\s*(.+)$/i

const factOfLabel = (label: string): FactName | null => {
  const guess = guessField(label.replace(/[:=]\s*$/, ''))
  return guess && guess.confidence >= 0.9 ? (FACT_OF[guess.field] ?? null) : null
}

const SWITCH_NAME =
  /^(?:sw|switch|commutateur|commut)[\s_-]*[a-z]*[\s_-]*\d+[a-z]?$|^[a-z][\w.]*-?[\w.-]*\d[\w.-]*$/i

/** A word that can be a switch's name; `Commutateur 1` stays with its word until named. */
const looksLikeSwitch = (text: string): boolean =>
  text.length <= 40 && SWITCH_NAME.test(text.trim()) && !/^vlans?\b/i.test(text.trim())

const IPV4 = /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b/

function acceptFact(name: FactName, value: string): string | null {
  const text = value.trim()
  if (text === '' || text.length > 80) return null
  if (name === 'address' || name === 'gateway') return IPV4.exec(text)?.[0] ?? null
  if (name === 'switch') return looksLikeSwitch(text) || /^[\w.-]{1,30}$/.test(text) ? text : null
  return text
}

type Facts = { -readonly [K in keyof SheetFacts]: SheetFacts[K] }

function take(facts: Facts, name: FactName, value: string): void {
  const accepted = acceptFact(name, value)
  if (accepted !== null && facts[name] === undefined) facts[name] = accepted
}

/** `2950-48`, `WS-C2950T-48-SI`, `Catalyst 3548XL`, `HP 2610-48`; a year or a port count is none. */
const MODEL =
  /^(?:(?:cisco|catalyst|hp|hpe|procurve|netgear)\s+)+[\w/.+ -]*\d[\w/.+ -]*$|^(?:ws-)?c?\d{4}\w*(?:-[\w-]+)?$/i

/** `SW1 2950-24`; a year beside the name is no model. */
const SWITCH_AND_MODEL = /^(sw[a-z]*[-_]?\d+[a-z]?)\s+(?!(?:19|20)\d\d$)(.+)$/i

/** `Switch : SW1 - Modèle : 2950 | Local : LT Jardin` in one cell. */
function readOneCell(text: string, facts: Facts): void {
  for (const part of text.split(/\s+[-–—|/]\s+|[|;()\n]|,\s+(?=\p{L}[^,:]*:)/u)) {
    const match = LABELLED.exec(part)
    if (!match) {
      const [, name, model] = SWITCH_AND_MODEL.exec(part.trim()) ?? []
      if (name && model && MODEL.test(model)) {
        take(facts, 'switch', name)
        take(facts, 'model', model)
      } else if (/^sw[a-z]*[-_ ]?[\w-]*\d+$/i.test(part.trim())) take(facts, 'switch', part)
      else if (facts.switch !== undefined && MODEL.test(part.trim())) take(facts, 'model', part)
      else if (facts.switch !== undefined && facts.room === undefined && isRoomName(part))
        facts.room = part.trim()
      continue
    }
    const name = factOfLabel(match[1] ?? match[3] ?? '')
    // `Local technique Nord` is the room's name; `Local : LT Nord` labels it.
    const isWholeName = name === 'room' && !/[:=]/.test(part)
    if (name) take(facts, name, isWholeName ? part : (match[2] ?? match[4] ?? ''))
  }
}

const ROOM =
  /^(lt|local|locaux|salle|baie|sous[- ]?r[eé]partiteur|sr|closet|idf|mdf|tech(nical)? room|room|hall|zone|pavillon|niveau|[eé]tage|b[aâ]timent)(?![a-zà-ÿ])/i

export const isRoomName = (text: string): boolean => ROOM.test(text.trim())

/** The facts of one row of a title block. */
export function readTitleRow(cells: readonly Cell[]): SheetFacts {
  const facts: Facts = {}
  for (let at = 0; at < cells.length; at++) {
    const text = cells[at]?.text ?? ''
    if (text === '' || text.length > 200) continue
    const label = factOfLabel(text)
    const next = cells[at + 1]
    const isValue = next && next.text !== '' && (guessField(next.text)?.confidence ?? 0) < 0.9
    if (label && isValue) {
      take(facts, label, next.text)
      at++
    } else readOneCell(text, facts)
  }
  return facts
}

const GENERIC_SHEET =
  /^(feuil|feuille|sheet|tabelle|table|page|onglet|classeur|export|import|donnees|data|plan|ports?|prises?|outlets?|stands?|vlans?|switch(es)?|commutateurs?|brassage|liste|cablage|cabling|patching)\s*\d*$/

/** `Brassage LT1`: what the sheet lists, before the room. */
const GENERIC_WORD =
  /^(?:brassage|c[aâ]blage|plan|fa[cç]ade|face avant|front(?: panel)?|vue|prises?|ports?|patching|liste)\s+(?:du\s+|de\s+la\s+|de\s+)?/i

/** `SW1 - LT Jardin` gives switch and room; `Feuil1` gives nothing. */
export function readSheetName(name: string): SheetFacts {
  const facts: Facts = {}
  const parts = name
    .split(/\s+[-–—_|]\s+|\s*[()]\s*|\s*[:;,]\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
  for (const part of parts) {
    if (GENERIC_SHEET.test(plainWords(part)) && !/^(switch|commutateur)\s*\d+$/.test(plainWords(part)))
      continue
    const bare = part.replace(GENERIC_WORD, '')
    if (isRoomName(bare)) facts.room ??= bare
    else if (/^(sw|switch|commut(ateur)?)[\s_-]*\w*\d/i.test(bare))
      facts.switch ??= bare.replace(/^(?:switch|commutateur|commut)\s+(?=\p{L}+\d)/iu, '')
    else if (/^[a-z]+[-_]?sw\w*|^[a-z]{1,6}-?\d{3,4}\w*-/i.test(part)) facts.switch ??= part
    else if (facts.switch !== undefined) facts.room ??= part
  }
  const space = /^((?:sw|switch)[-_]?\d+)\s+(.+)$/i.exec(name)
  if (space && facts.room === undefined) {
    facts.switch = space[1] ?? ''
    facts.room = (space[2] ?? '').replace(/^[-–—_|(\s]+|[)\s]+$/g, '')
  }
  return facts
}

/** The facts of the rows above the table (all rows where `before` is Infinity), and of the sheet's name. */
export function readFacts(grid: Grid, before: number): SheetFacts {
  const facts: Facts = {}
  for (const row of grid.rows) {
    if (row.index >= before || row.index > before + 60) break
    for (const [name, value] of Object.entries(readTitleRow(row.cells)) as [FactName, string][])
      facts[name] ??= value
  }
  return { ...readSheetName(grid.sheet.name), ...facts }
}
