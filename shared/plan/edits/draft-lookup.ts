/**
 * Rows of a draft by name, by place and by end, built at the first question and kept right by the draft's own writes:
 * an import asks and writes tens of thousands of times. Names are compared without case, one blank for many.
 */
import type { PlanDraft } from '../../model/draft.ts'
import type { Cable, CableEnd, Interface, PanelPort, PlanRow, PlanTable, Vlan } from '../../model/entities.ts'
import type { PlacedKind, Placement } from '../../model/floor-plan.ts'
import { nameKey } from '../../model/name-key.ts'
import { endKey } from '../../model/plan-index.ts'

/** key -> (row id -> row), so that two rows of one key (an error elsewhere) do not hide each other. */
type Groups<R> = Map<string, Map<number, R>>

function groupBy<T extends PlanTable>(table: T, keysOf: (row: PlanRow<T>) => readonly string[]) {
  const known = new WeakMap<PlanDraft, Groups<PlanRow<T>>>()
  const put = (groups: Groups<PlanRow<T>>, row: PlanRow<T>) => {
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group) group.set(row.id, row)
      else groups.set(key, new Map([[row.id, row]]))
    }
  }
  const build = (draft: PlanDraft): Groups<PlanRow<T>> => {
    const groups: Groups<PlanRow<T>> = new Map()
    for (const row of draft.rows(table)) put(groups, row)
    draft.watch(table, (before, after) => {
      if (before) for (const key of keysOf(before)) groups.get(key)?.delete(before.id)
      if (after) put(groups, after)
    })
    known.set(draft, groups)
    return groups
  }
  return (draft: PlanDraft, key: string): readonly PlanRow<T>[] => [
    ...((known.get(draft) ?? build(draft)).get(key)?.values() ?? []),
  ]
}

const byName = <T extends 'device' | 'panel' | 'stand' | 'outlet' | 'location' | 'domain'>(table: T) =>
  groupBy<T>(table, (row) => [nameKey((row as { name: string }).name)])

const named = {
  device: byName('device'),
  panel: byName('panel'),
  stand: byName('stand'),
  outlet: byName('outlet'),
  location: byName('location'),
  domain: byName('domain'),
} as const

/** The row of that name, or undefined. */
export function findNamed<T extends keyof typeof named>(
  draft: PlanDraft,
  table: T,
  name: string,
): PlanRow<T> | undefined {
  return named[table](draft, nameKey(name))[0] as PlanRow<T> | undefined
}

const interfaces = groupBy('interface', (row) => [String(row.deviceId)])
const interfaceAt = groupBy('interface', (row) => [`${row.deviceId}:${row.position}`])
const panelPorts = groupBy('panelPort', (row) => [String(row.panelId)])
const panelPortAt = groupBy('panelPort', (row) => [`${row.panelId}:${row.position}`])
const vlans = groupBy('vlan', (row) => [String(row.domainId)])
const vlanAt = groupBy('vlan', (row) => [`${row.domainId}:${row.vid}`])
const outletsBy = groupBy('outlet', (row) => (row.standId === null ? [] : [String(row.standId)]))
const cables = groupBy('cable', (row) => [endKey(row.aKind, row.aId), endKey(row.bKind, row.bId)])

const placements = groupBy('placement', (row) => [`${row.objectKind}:${row.objectId}`])

const inOrder = (a: { position: number }, b: { position: number }): number => a.position - b.position

export const interfacesOf = (draft: PlanDraft, deviceId: number): readonly Interface[] =>
  [...interfaces(draft, String(deviceId))].sort(inOrder)

export const interfaceAtPosition = (
  draft: PlanDraft,
  deviceId: number,
  position: number,
): Interface | undefined => interfaceAt(draft, `${deviceId}:${position}`)[0]

export const portsOfPanel = (draft: PlanDraft, panelId: number): readonly PanelPort[] =>
  [...panelPorts(draft, String(panelId))].sort(inOrder)

export const panelPortAtPosition = (
  draft: PlanDraft,
  panelId: number,
  position: number,
): PanelPort | undefined => panelPortAt(draft, `${panelId}:${position}`)[0]

export const vlansOfDomain = (draft: PlanDraft, domainId: number): readonly Vlan[] =>
  vlans(draft, String(domainId))

export const findVlan = (draft: PlanDraft, domainId: number, vid: number): Vlan | undefined =>
  vlanAt(draft, `${domainId}:${vid}`)[0]

export const outletsOfStand = (draft: PlanDraft, standId: number): readonly PlanRow<'outlet'>[] =>
  outletsBy(draft, String(standId))

/** The cables at an end; more than one is an error the checks report. */
export const cablesAt = (draft: PlanDraft, kind: CableEnd, id: number): readonly Cable[] =>
  cables(draft, endKey(kind, id))

/** Where an object stands: on one or more floor plans. */
export const placementsOf = (draft: PlanDraft, kind: PlacedKind, id: number): readonly Placement[] =>
  placements(draft, `${kind}:${id}`)

/** An object that goes leaves every floor plan. */
export function removePlacements(draft: PlanDraft, kind: PlacedKind, id: number): void {
  for (const { id: placementId } of placementsOf(draft, kind, id)) draft.remove('placement', placementId)
}

export function siteOf(draft: PlanDraft): PlanRow<'site'> {
  const site = draft.get('site', 1)
  if (!site) throw new Error('the draft has no site row')
  return site
}
