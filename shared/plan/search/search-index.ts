/**
 * Everything that can be searched for, as sorted keys and one long text: exact and prefix matches are found by bisection,
 * matches inside by one scan. Built once per plan; 100 000 ports are 200 000 keys and a few megabytes.
 */
import { prefixesOf } from '../../addressing/effective-prefix.ts'
import { broadcastOf } from '../../addressing/ipv4.ts'
import { portKey } from '../../device-types/interface-name.ts'
import type { Plan } from '../../model/plan.ts'
import { indexInSlices, indexPlan } from '../../model/plan-index.ts'
import { eachInSlices, finish, ROWS_A_SLICE, type Sliced } from '../../sliced.ts'
import { compareCodes, sortedOrder } from '../../sorted-order.ts'
import { vlanName } from '../names.ts'
import { type HitKind, looseText } from './search-text.ts'

export interface SearchEntry {
  readonly kind: HitKind
  readonly id: number
  readonly name: string
}

export interface AddressSpan {
  readonly first: number
  readonly last: number
  readonly vlanId: number
}

export interface SearchIndex {
  readonly entries: readonly SearchEntry[]
  /** Sorted; `owners[n]` is the entry of `keys[n]`. */
  readonly keys: readonly string[]
  readonly owners: Uint32Array
  /** The keys that are searched inside as well, each after a newline; the n-th begins at `starts[n]`. */
  readonly text: string
  readonly starts: Uint32Array
  readonly textOwners: Uint32Array
  readonly spans: readonly AddressSpan[]
}

/** Keys as they are found. A hundred thousand ports have a million of them: no object for each. */
interface Collected {
  readonly entries: SearchEntry[]
  readonly keys: string[]
  /** The entry of each key. */
  readonly owners: number[]
  /** Parts of the key are found too, not only its beginning. */
  readonly isText: boolean[]
}

/** `numbers` are found from their beginning only: the inside of `SW1 3` says nothing, and there is one for each port. */
function add(
  into: Collected,
  entry: SearchEntry,
  texts: readonly (string | null)[],
  numbers: readonly string[] = [],
): void {
  const owner = into.entries.push(entry) - 1
  const first = into.keys.length
  const put = (key: string, isText: boolean) => {
    if (key === '' || (isText && into.keys.indexOf(key, first) >= 0)) return
    into.keys.push(key)
    into.owners.push(owner)
    into.isText.push(isText)
  }
  for (const text of texts) if (text !== null) put(looseText(text), true)
  for (const text of numbers) put(looseText(text), false)
}

const bareMac = (mac: string | null): string | null => mac?.replaceAll(':', '') ?? null

function* collectPlaces(plan: Plan, into: Collected): Sliced<void> {
  yield* eachInSlices(plan.outlet, ({ id, name }) => add(into, { kind: 'outlet', id, name }, [name]))
  yield* eachInSlices(plan.stand, ({ id, name, exhibitor }) =>
    add(into, { kind: 'stand', id, name }, [name, exhibitor]),
  )
  yield* eachInSlices(plan.host, ({ id, name, mac }) =>
    add(into, { kind: 'host', id, name: name ?? mac }, [name, bareMac(mac), mac]),
  )
}

function* collectDevices(plan: Plan, into: Collected): Sliced<void> {
  const index = indexPlan(plan)
  // The ports of one type of switch are called the same on each.
  const portKeys = new Map<string, string>()
  const keyOf = (name: string): string => {
    const key = portKeys.get(name) ?? portKey(name)
    portKeys.set(name, key)
    return key
  }
  for (const device of plan.device) {
    const { id, name, serial, mac } = device
    add(into, { kind: 'device', id, name }, [name, serial, bareMac(mac)])
    for (const port of index.interfacesOf.get(id) ?? []) {
      const entry: SearchEntry = { kind: 'interface', id: port.id, name: `${name} ${port.name}` }
      add(into, entry, [`${name} ${keyOf(port.name)}`], [`${name} ${port.position}`])
    }
    yield
  }
}

function* collectPanels(plan: Plan, into: Collected): Sliced<void> {
  const index = indexPlan(plan)
  for (const { id, name } of plan.panel) {
    add(into, { kind: 'panel', id, name }, [name])
    for (const port of index.portsOfPanel.get(id) ?? [])
      add(into, { kind: 'panelPort', id: port.id, name: `${name} ${port.position}` }, [
        `${name} ${port.position}`,
        port.label,
      ])
    yield
  }
}

function* collectVlans(plan: Plan, into: Collected): Sliced<AddressSpan[]> {
  const spans: AddressSpan[] = []
  yield* eachInSlices(plan.vlan, (vlan) => {
    const name = vlanName(plan, vlan.id)
    const { prefixes } = prefixesOf(plan, vlan.id)
    const keys = [String(vlan.vid), name.replace(/ (\d+)$/, ' vlan $1'), vlan.name]
    const cidrs = prefixes.map(({ cidr }) => cidr)
    add(into, { kind: 'vlan', id: vlan.id, name: `VLAN ${name}` }, [...keys, ...cidrs, `vlan${vlan.vid}`])
    for (const { prefix } of prefixes)
      spans.push({ first: prefix.network, last: broadcastOf(prefix), vlanId: vlan.id })
  })
  return spans
}

function* buildIndex(plan: Plan): Sliced<SearchIndex> {
  yield* indexInSlices(plan)
  const found: Collected = { entries: [], keys: [], owners: [], isText: [] }
  yield* collectPlaces(plan, found)
  yield* collectDevices(plan, found)
  yield* collectPanels(plan, found)
  const spans = yield* collectVlans(plan, found)
  const order = yield* sortedOrder(found.keys, compareCodes)
  const keys: string[] = []
  const owners = new Uint32Array(order.length)
  const text = createSearchedText(order.length)
  yield* eachInSlices(order, (at) => {
    const key = found.keys[at] ?? ''
    const owner = found.owners[at] ?? 0
    owners[keys.length] = owner
    keys.push(key)
    if (found.isText[at]) text.add(key, owner)
  })
  return { entries: found.entries, keys, owners, ...text.whole(), spans }
}

/** Keys joined as they come, in pieces, so that the whole is joined of few. */
function createSearchedText(most: number) {
  const starts = new Uint32Array(most)
  const owners = new Uint32Array(most)
  let count = 0
  const pieces: string[] = ['']
  let piece: string[] = []
  let at = 1
  const endPiece = () => {
    if (piece.length > 0) pieces.push(piece.join('\n'))
    piece = []
  }
  return {
    add(key: string, owner: number) {
      starts[count] = at
      owners[count++] = owner
      at += key.length + 1
      if (piece.push(key) >= ROWS_A_SLICE) endPiece()
    },
    whole(): Pick<SearchIndex, 'text' | 'starts' | 'textOwners'> {
      endPiece()
      return {
        text: pieces.join('\n'),
        starts: starts.subarray(0, count),
        textOwners: owners.subarray(0, count),
      }
    },
  }
}

const indexes = new WeakMap<Plan, SearchIndex>()

/** The search index of `plan`; the same object for the same plan. */
export const searchIndexOf = (plan: Plan): SearchIndex =>
  indexes.get(plan) ?? finish(searchIndexInSlices(plan))

/** The same, put down now and then. */
export function* searchIndexInSlices(plan: Plan): Sliced<SearchIndex> {
  const known = indexes.get(plan)
  if (known) return known
  const index = yield* buildIndex(plan)
  indexes.set(plan, index)
  return index
}
