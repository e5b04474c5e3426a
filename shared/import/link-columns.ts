/**
 * Headers of a list of links: two devices and their ports in one row. Planners call the two ends `A` and `B`, `1` and
 * `2`, `de` and `vers`, `local` and `distant`, `tenant` and `aboutissant`, or the same twice.
 */
import type { Field } from './fields.ts'
import type { HeaderColumn } from './headers.ts'
import type { ColumnMapping } from './mapping.ts'
import { plainWords } from './words.ts'
import { columnLetters } from './workbook.ts'

const PORT = /\b(ports?|interfaces?|iface|int|pos|positions?)\b/
const SLOT = /\b(slot|carte|module)\b/
const DEVICE =
  /\b(switch(es)?|sw|commut\w*|equipements?|devices?|bandeaux?|panneaux?|panels?|routeurs?|routers?|actifs?|hostname|from|to|de|vers|sources?|destinations?|dest|dst|origine|depart|arrivee|extremite|end|bout|cote|voisin|neighbou?r|distant|remote|tenant|aboutissant)\b/
/** Words that tell one end from the other; what is left must be alike. */
const SIDE =
  /\b(a|b|1|2|x|y|from|to|de|vers|sources?|destinations?|dest|dst|src|origine|depart|arrivee|local|distant|remote|amont|aval|voisin|neighbou?r|tenant|aboutissant|far|near|du|le|the|oppose)\b/g
const FAR =
  /\b(b|2|to|vers|destinations?|dest|dst|arrivee|distant|remote|aval|voisin|neighbou?r|aboutissant|far|oppose)\b/

const NEAR = /\b(a|1|from|de|sources?|src|origine|depart|local|amont|tenant|near)\b/

/** A list of outlets or hosts is none of links, whatever else its columns say. */
const OTHER_LISTS: ReadonlySet<Field> = new Set([
  'outlet',
  'stand',
  'mac',
  'exhibitor',
  'telephone',
  'occupied',
])

const FACTS: readonly (readonly [RegExp, Field])[] = [
  [/\b(genre|kind)\b/, 'cableKind'],
  [/\b(longueur|length|long|lg|metrage)\b/, 'length'],
  [/\b(couleur|colou?r|teinte)\b/, 'color'],
  [/\b(cablage|wiring|croise|droit|crossover)\b/, 'wiring'],
  [/\b(etiquette|label|repere|ref|reference|nom|name)\b/, 'label'],
  [/\b(statut|etat|status|state)\b/, 'status'],
  [/\b(type|support|medium|media|nature|categorie|cable|fibre|cordon)\b/, 'medium'],
]

type Part = 'device' | 'port' | 'slot' | 'other'

function partOf(plain: string): Part {
  if (SLOT.test(plain)) return 'slot'
  if (PORT.test(plain)) return 'port'
  return DEVICE.test(plain) ? 'device' : 'other'
}

const alike = (a: string, b: string): boolean => {
  const bare = (text: string) => text.replace(SIDE, ' ').replace(/\s+/g, ' ').trim()
  return bare(a) === bare(b)
}

interface Named {
  readonly column: HeaderColumn
  readonly plain: string
  readonly part: Part
}

const factField = ({ plain, column }: Named): Field | null => {
  const guess = column.guess?.field
  if (guess === 'note' || guess === 'number' || guess === 'description') return guess
  return FACTS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** The columns of a list of links, or null where the header is of another list. */
export function linkColumns(columns: readonly HeaderColumn[], isNamedSo: boolean): ColumnMapping[] | null {
  const named = columns.map((column): Named => {
    const plain = plainWords(column.header)
    return { column, plain, part: partOf(plain) }
  })
  const fields = new Set(columns.flatMap(({ guess }) => (guess ? [guess.field] : [])))
  const devices = named.filter(({ part }) => part === 'device')
  const ports = named.filter(({ part }) => part === 'port')
  const [first, second] = devices
  if (!first || !second || devices.length > 2 || ports.length > 2) return null
  const isTold = FAR.test(second.plain) && !FAR.test(first.plain)
  const hasBoth = (fields.has('source') && fields.has('destination')) || isTold
  if (!isTold && !alike(first.plain, second.plain)) return null
  if (ports.length < 2 && !(hasBoth && (isNamedSo || ports.length === 0))) return null
  if ([...OTHER_LISTS].some((field) => fields.has(field))) return null
  if (!hasBoth && !isNamedSo && (fields.has('vlan') || fields.has('tagged') || fields.has('mode')))
    return null
  return assign(named, first, second)
}

/** A port or slot column belongs to the end its words name, else to the device before it. */
function assign(named: readonly Named[], first: Named, second: Named): ColumnMapping[] {
  const taken = new Set<Field>()
  const secondAt = named.indexOf(second)
  const isFar = ({ plain }: Named, at: number) => FAR.test(plain) || (at > secondAt && !NEAR.test(plain))
  const fieldOf = (one: Named, at: number): Field | null => {
    if (one === first) return 'source'
    if (one === second) return 'destination'
    if (one.part === 'port') return isFar(one, at) ? 'destinationPort' : 'sourcePort'
    if (one.part === 'slot') return isFar(one, at) ? 'destinationSlot' : 'sourceSlot'
    return factField(one)
  }
  return named.map((one, at) => {
    const wanted = fieldOf(one, at)
    const field = wanted === 'sourcePort' && taken.has('sourcePort') ? ('destinationPort' as const) : wanted
    const isFree = field === null || !taken.has(field)
    if (field && isFree) taken.add(field)
    return {
      column: columnLetters(one.column.column),
      header: one.column.header,
      field: isFree ? field : null,
      confidence: field === null ? 0 : 0.9,
      group: 0,
    }
  })
}
