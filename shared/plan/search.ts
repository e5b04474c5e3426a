/**
 * The global search (Ctrl+K): stand, outlet, port, panel position, VLAN, MAC, address, exhibitor, from any spelling.
 * Whole matches come first, then beginnings, then words inside, then anything inside.
 */
import { parseInterfaceAddress, parseIpv4 } from '../addressing/ipv4.ts'
import type { Plan } from '../model/plan.ts'
import { interfaceName, vlanName } from './names.ts'
import { hitDetail } from './search/hit-detail.ts'
import { type SearchIndex, searchIndexOf } from './search/search-index.ts'
import { type HitKind, type Reading, readingsOf } from './search/search-text.ts'
import type { PlanPoint } from './trace.ts'
import { nodesAt } from './traces-of.ts'

export interface SearchHit {
  readonly kind: HitKind
  readonly name: string
  /** What tells it from others of like name: room, stand, port. */
  readonly detail: string
  readonly point: PlanPoint
  /** True where the query is the whole of one of its names. */
  readonly exact: boolean
}

/** What somebody may have no network at. */
export interface NamedPlace {
  readonly name: string
  readonly point: { readonly kind: 'stand' | 'outlet'; readonly id: number }
}

/** Keys looked at per reading and way of matching; beyond it nobody reads on, they type on. */
const ENOUGH = 400

type Score = 0 | 1 | 2 | 3
const EXACT: Score = 0
const BEGINNING: Score = 1
const WORD: Score = 2
const INSIDE: Score = 3

const kindOrder: readonly HitKind[] = [
  'outlet',
  'stand',
  'interface',
  'panelPort',
  'host',
  'vlan',
  'device',
  'panel',
]

type Found = Map<number, Score>

/** Finds at most `limit` things, best first. Empty for an empty query. */
export function searchPlan(plan: Plan, query: string, limit = 30): SearchHit[] {
  const index = searchIndexOf(plan)
  const found: Found = new Map()
  for (const reading of readingsOf(query)) matchReading(index, reading, found)
  const ranked = [...found]
    .map(([owner, score]) => ({ entry: index.entries[owner], score }))
    .flatMap(({ entry, score }) => (entry ? [{ entry, score }] : []))
    .sort(
      (a, b) =>
        a.score - b.score ||
        kindOrder.indexOf(a.entry.kind) - kindOrder.indexOf(b.entry.kind) ||
        a.entry.name.length - b.entry.name.length ||
        collator.compare(a.entry.name, b.entry.name),
    )
    .slice(0, limit)
    .map(({ entry, score }) => makeHit(plan, { kind: entry.kind, id: entry.id }, entry.name, score === EXACT))
  return [...addressHits(plan, index, query), ...ranked].slice(0, limit)
}

const collator = new Intl.Collator('en', { numeric: true })

const makeHit = (
  plan: Plan,
  point: { kind: HitKind; id: number },
  name: string,
  exact: boolean,
): SearchHit => ({
  kind: point.kind,
  name,
  detail: hitDetail(plan, point),
  point,
  exact,
})

/** The first key that is not before `text`. */
function lowerBound(keys: readonly string[], text: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

function matchReading(index: SearchIndex, { text, kind }: Reading, found: Found): void {
  const note = (owner: number, score: Score) => {
    if (kind !== null && !fitsKind(index, owner, kind)) return
    if ((found.get(owner) ?? 4) > score) found.set(owner, score)
  }
  const first = lowerBound(index.keys, text)
  for (let at = first; at < first + ENOUGH && index.keys[at]?.startsWith(text); at++)
    note(index.owners[at] ?? 0, index.keys[at] === text ? EXACT : BEGINNING)
  if (text.length >= 2) matchInside(index, text, note)
}

/** `bandeau P1A` means the panel or one of its positions. */
function fitsKind(index: SearchIndex, owner: number, kind: HitKind): boolean {
  const own = index.entries[owner]?.kind
  return own === kind || (kind === 'panelPort' && own === 'panel')
}

function matchInside(index: SearchIndex, text: string, note: (owner: number, score: Score) => void): void {
  let at = index.text.indexOf(text, 1)
  for (let seen = 0; at >= 0 && seen < ENOUGH; seen++) {
    const key = keyAt(index.starts, at)
    if (index.starts[key] !== at) note(index.textOwners[key] ?? 0, index.text[at - 1] === ' ' ? WORD : INSIDE)
    // On to the next key: one match a key is enough.
    at = index.text.indexOf(text, (index.starts[key + 1] ?? index.text.length) - 1)
  }
}

/** The key that holds position `at` of the text. */
function keyAt(starts: Uint32Array, at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** An IPv4 address: the VLANs it lies in, and the outlet where such a VLAN has only one. */
function addressHits(plan: Plan, index: SearchIndex, query: string): SearchHit[] {
  const address = parseIpv4(query) ?? parseInterfaceAddress(query)?.address ?? null
  if (address === null) return []
  const holding = index.spans.filter(({ first, last }) => address >= first && address <= last)
  holding.sort((a, b) => a.last - a.first - (b.last - b.first))
  return holding.flatMap(({ vlanId }) => {
    const hit = makeHit(plan, { kind: 'vlan', id: vlanId }, `VLAN ${vlanName(plan, vlanId)}`, true)
    const [port, ...others] = nodesAt(plan, { kind: 'vlan', id: vlanId })
    if (!port || others.length > 0) return [hit]
    return [hit, makeHit(plan, { kind: 'interface', id: port.id }, interfaceName(plan, port.id), true)]
  })
}
