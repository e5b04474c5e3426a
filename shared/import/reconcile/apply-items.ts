/**
 * Applies what a workbook says to a draft, against what it said last time: unchanged rows are passed over, rows that are
 * gone are taken out again, a row is the same row while it keeps its port or its outlet. Tells what became of each.
 */
import type { PlanDraft } from '../../model/draft.ts'
import { type PlanTable, planTables } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { interfacesOf } from '../../plan/edits/draft-lookup.ts'
import type { Devices, ImportItem } from '../items.ts'
import { endsOfKey } from '../links.ts'
import type { RememberedRow } from '../memory.ts'
import { removeLink } from './links.ts'
import { clearPort, dropIdleVlans, removeOutlet } from './removals.ts'

export interface ImportDifference {
  readonly what: 'added' | 'changed' | 'removed'
  readonly object: string
  readonly detail: string
}

export interface ApplyContext {
  readonly plan: Plan
  readonly devices: Devices
  /** Everything the workbook has, faulty rows included: those are not gone. */
  readonly present: readonly ImportItem[]
  /** Keys that rows which could not be read may stand for. */
  readonly shadows: ReadonlySet<string>
  readonly remembered: readonly RememberedRow[] | null
  /** False where only some sheets are read. */
  readonly removesMissing: boolean
  readonly isListedVlan: (vid: number) => boolean
}

/** How many rows were written so far, by any hand. */
function countWrites(draft: PlanDraft): () => number {
  let writes = 0
  for (const table of Object.keys(planTables) as PlanTable[]) draft.watch(table, () => void writes++)
  return () => writes
}

interface Matching {
  readonly of: ReadonlyMap<ImportItem, RememberedRow>
  readonly missing: readonly RememberedRow[]
}

/** The same row: first by its main key, then, among what is left, by its outlet. */
function matchRows(items: readonly ImportItem[], remembered: readonly RememberedRow[]): Matching {
  const byKey = new Map(remembered.map((row) => [row[0], row]))
  const of = new Map<ImportItem, RememberedRow>()
  const used = new Set<RememberedRow>()
  for (const item of items) {
    const row = byKey.get(item.key)
    if (!row || used.has(row)) continue
    of.set(item, row)
    used.add(row)
  }
  const byOutlet = new Map(
    remembered.flatMap((row) => (row[1] !== null && !used.has(row) ? [[row[1], row]] : [])),
  )
  for (const item of items) {
    const row = of.has(item) || item.outletKey === null ? undefined : byOutlet.get(item.outletKey)
    if (!row || used.has(row)) continue
    of.set(item, row)
    used.add(row)
  }
  return { of, missing: remembered.filter((row) => !used.has(row)) }
}

const split = (key: string | null, kind: string): string | null =>
  key?.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : null

function freePort(draft: PlanDraft, key: string | null, devices: Devices): boolean {
  const port = split(key, 'port')
  const slash = port?.lastIndexOf('/') ?? -1
  const device = port ? devices.get(port.slice(0, slash)) : undefined
  return port && device ? clearPort(draft, device, Number(port.slice(slash + 1))) : false
}

interface Presence {
  readonly keys: ReadonlySet<string>
  readonly outlets: ReadonlySet<string>
}

function takeOut(draft: PlanDraft, row: RememberedRow, context: ApplyContext, presence: Presence): boolean {
  const [key, outlet] = row
  const keepsStand = (stand: string) => presence.keys.has(`stand:${stand}`)
  const name = split(outlet, 'outlet') ?? split(key, 'outlet')
  const ends = presence.keys.has(key ?? '') ? null : endsOfKey(key)
  if (ends) return removeLink(draft, ends, context.devices)
  const removed = name !== null && !presence.outlets.has(name) && removeOutlet(draft, name, keepsStand)
  const freed = !presence.keys.has(key ?? '') && freePort(draft, key, context.devices)
  return removed || freed
}

/** VLAN numbers each device's ports name before anything is applied. */
function vlansInUse(draft: PlanDraft, devices: Devices): Map<number, Set<number>> {
  const used = new Map<number, Set<number>>()
  for (const { id } of devices.values()) {
    const ids = interfacesOf(draft, id).flatMap((port) => [port.vlanId ?? 0, ...port.taggedVlanIds])
    used.set(id, new Set(ids.flatMap((vlanId) => draft.get('vlan', vlanId)?.vid ?? [])))
  }
  return used
}

export function applyItems(
  draft: PlanDraft,
  items: readonly ImportItem[],
  context: ApplyContext,
): ImportDifference[] {
  const { plan, devices, present, remembered } = context
  const writes = countWrites(draft)
  const before = vlansInUse(draft, devices)
  const differences: ImportDifference[] = []
  const matching = matchRows(present, remembered ?? [])
  const presence = {
    keys: new Set(present.map(({ key }) => key)),
    outlets: new Set(present.flatMap(({ outletKey }) => split(outletKey, 'outlet') ?? [])),
  }
  if (context.removesMissing)
    for (const row of matching.missing.filter(
      ([key, outlet]) => !context.shadows.has(key ?? '') && !context.shadows.has(outlet ?? ''),
    ))
      if (takeOut(draft, row, context, presence))
        differences.push({ what: 'removed', object: row[0] ?? '', detail: row[1] ?? '' })
  const isChanged = (item: ImportItem) => matching.of.get(item)?.[2] !== item.hash
  // Renamed outlets and ports that were left go first: another row may move in.
  const vacated = new Set<ImportItem>()
  for (const item of items) {
    const row = matching.of.get(item)
    if (row && isChanged(item) && takeOut(draft, row, context, presence)) vacated.add(item)
  }
  const hasMain = present.some(({ isMain }) => isMain)
  for (const item of items) {
    if (!isChanged(item)) continue
    const start = writes()
    const existed = item.exists(plan)
    item.apply(draft, devices)
    const what = (remembered ? matching.of.has(item) : existed) ? 'changed' : 'added'
    const isCounted = item.isMain || !hasMain || remembered !== null || what === 'changed'
    if (isCounted && (writes() > start || !existed || vacated.has(item)))
      differences.push({ what, object: item.object, detail: item.detail })
  }
  if (differences.length > 0 && remembered) dropIdleVlans(draft, before, context.isListedVlan)
  return differences
}
