/**
 * Everything that can be searched for, as sorted keys and one long text: exact and prefix matches are found by bisection,
 * matches inside by one scan. Built once per plan; 100 000 ports are 200 000 keys and a few megabytes.
 */
import { prefixesOf } from '../../addressing/effective-prefix.ts'
import { broadcastOf } from '../../addressing/ipv4.ts'
import { portKey } from '../../device-types/interface-name.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
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

interface Collected {
  readonly entries: SearchEntry[]
  readonly keyed: Keyed[]
}

interface Keyed {
  readonly key: string
  readonly owner: number
  /** Parts of it are found too, not only its beginning. */
  readonly isText: boolean
}

/** `numbers` are found from their beginning only: the inside of `SW1 3` says nothing, and there is one for each port. */
function add(
  into: Collected,
  entry: SearchEntry,
  keys: readonly (string | null)[],
  numbers: readonly string[] = [],
): void {
  const owner = into.entries.push(entry) - 1
  const put = (key: string, isText: boolean) => {
    if (key !== '') into.keyed.push({ key, owner, isText })
  }
  for (const key of new Set(keys.flatMap((text) => (text === null ? [] : looseText(text))))) put(key, true)
  for (const key of numbers) put(looseText(key), false)
}

const bareMac = (mac: string | null): string | null => mac?.replaceAll(':', '') ?? null

function collectPlaces(plan: Plan, into: Collected): void {
  for (const { id, name } of plan.outlet) add(into, { kind: 'outlet', id, name }, [name])
  for (const { id, name, exhibitor } of plan.stand) add(into, { kind: 'stand', id, name }, [name, exhibitor])
  for (const { id, name, mac } of plan.host)
    add(into, { kind: 'host', id, name: name ?? mac }, [name, bareMac(mac), mac])
}

function collectHardware(plan: Plan, into: Collected): void {
  const index = indexPlan(plan)
  for (const device of plan.device) {
    const { id, name, serial, mac } = device
    add(into, { kind: 'device', id, name }, [name, serial, bareMac(mac)])
    for (const port of index.interfacesOf.get(id) ?? []) {
      const entry: SearchEntry = { kind: 'interface', id: port.id, name: `${name} ${port.name}` }
      add(into, entry, [`${name} ${portKey(port.name)}`], [`${name} ${port.position}`])
    }
  }
  for (const { id, name } of plan.panel) {
    add(into, { kind: 'panel', id, name }, [name])
    for (const port of index.portsOfPanel.get(id) ?? [])
      add(into, { kind: 'panelPort', id: port.id, name: `${name} ${port.position}` }, [
        `${name} ${port.position}`,
        port.label,
      ])
  }
}

function collectVlans(plan: Plan, into: Collected): void {
  for (const vlan of plan.vlan) {
    const name = vlanName(plan, vlan.id)
    const cidrs = prefixesOf(plan, vlan.id).prefixes.map((prefix) => prefix.cidr)
    const keys = [String(vlan.vid), name.replace(/ (\d+)$/, ' vlan $1'), vlan.name, ...cidrs]
    add(into, { kind: 'vlan', id: vlan.id, name: `VLAN ${name}` }, [...keys, `vlan${vlan.vid}`])
  }
}

const spansOf = (plan: Plan): AddressSpan[] =>
  plan.vlan.flatMap((vlan) =>
    prefixesOf(plan, vlan.id).prefixes.map(({ prefix }) => ({
      first: prefix.network,
      last: broadcastOf(prefix),
      vlanId: vlan.id,
    })),
  )

function buildIndex(plan: Plan): SearchIndex {
  const collected: Collected = { entries: [], keyed: [] }
  collectPlaces(plan, collected)
  collectHardware(plan, collected)
  collectVlans(plan, collected)
  const { entries, keyed } = collected
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.owner - b.owner))
  return {
    entries,
    keys: keyed.map(({ key }) => key),
    owners: Uint32Array.from(keyed, ({ owner }) => owner),
    ...joinText(keyed.filter(({ isText }) => isText)),
    spans: spansOf(plan),
  }
}

function joinText(keyed: readonly Keyed[]): Pick<SearchIndex, 'text' | 'starts' | 'textOwners'> {
  const starts = new Uint32Array(keyed.length)
  let at = 1
  for (const [n, { key }] of keyed.entries()) {
    starts[n] = at
    at += key.length + 1
  }
  const text = `\n${keyed.map(({ key }) => key).join('\n')}`
  // A first search flattens the joined text; done here, no person waits for it.
  text.indexOf('\n\n')
  return { text, starts, textOwners: Uint32Array.from(keyed, ({ owner }) => owner) }
}

const indexes = new WeakMap<Plan, SearchIndex>()

/** The search index of `plan`; the same object for the same plan. */
export function searchIndexOf(plan: Plan): SearchIndex {
  const known = indexes.get(plan)
  if (known) return known
  const index = buildIndex(plan)
  indexes.set(plan, index)
  return index
}
