/**
 * Cables of a draft, made and removed by their ends. An end takes one cable: connecting a taken end is refused, and the
 * message says what is there.
 */
import type { PlanDraft } from '../../model/draft.ts'
import type { Cable, CableEnd } from '../../model/entities.ts'
import { cablesAt } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'

export interface End {
  readonly kind: CableEnd
  readonly id: number
}

/** How an end is called: `SW1 FastEthernet0/3`, `P1A 12`, `outlet A12-1`. */
export function endName(draft: PlanDraft, end: End): string {
  if (end.kind === 'outlet') return `outlet ${draft.get('outlet', end.id)?.name ?? end.id}`
  if (end.kind === 'interface') {
    const port = draft.get('interface', end.id)
    return `${(port && draft.get('device', port.deviceId)?.name) ?? '?'} ${port?.name ?? end.id}`
  }
  const port = draft.get('panelPort', end.id)
  return `${(port && draft.get('panel', port.panelId)?.name) ?? '?'} ${port?.position ?? end.id}`
}

export const farEnd = (cable: Cable, end: End): End =>
  cable.aKind === end.kind && cable.aId === end.id
    ? { kind: cable.bKind, id: cable.bId }
    : { kind: cable.aKind, id: cable.aId }

const isPanel = (end: End): boolean => end.kind === 'rear' || end.kind === 'front'

function kindOf(a: End, b: End): Cable['kind'] {
  if (a.kind === 'interface' && b.kind === 'interface') return 'link'
  return a.kind === 'front' || b.kind === 'front' || (!isPanel(a) && !isPanel(b)) ? 'cord' : 'cable'
}

/** What a cable is, besides where it goes. */
export type CableFacts = Partial<Omit<Cable, 'id' | 'aKind' | 'aId' | 'bKind' | 'bId'>>

/** What stays the same when it is plugged elsewhere: its number and label are another cable's then. */
export const factsOf = ({ kind, color, length, medium, wiring }: Cable): CableFacts => ({
  kind,
  color,
  length,
  medium,
  wiring,
})

/** Puts a cable between two free ends. Throws EditError `port_used_twice` or `panel_port_used_twice`. */
export function connect(draft: PlanDraft, a: End, b: End, about: CableFacts = {}): Cable {
  for (const end of [a, b]) {
    const [taken] = cablesAt(draft, end.kind, end.id)
    if (taken)
      refuse(
        isPanel(end) ? 'panel_port_used_twice' : 'port_used_twice',
        null,
        endName(draft, end),
        `${endName(draft, end)} is already connected to ${endName(draft, farEnd(taken, end))}: free it first`,
      )
  }
  return draft.insert('cable', {
    kind: about.kind ?? kindOf(a, b),
    aKind: a.kind,
    aId: a.id,
    bKind: b.kind,
    bId: b.id,
    wiring: about.wiring ?? null,
    color: about.color ?? null,
    label: about.label ?? null,
    length: about.length ?? null,
    medium: about.medium ?? null,
    status: about.status ?? 'planned',
  })
}

/** Removes every cable at an end; returns what was at their other ends. */
export function disconnect(draft: PlanDraft, end: End): End[] {
  return cablesAt(draft, end.kind, end.id).map((cable) => {
    draft.remove('cable', cable.id)
    return farEnd(cable, end)
  })
}

/** The ends passed from an outlet towards the switch: rear, front, ..., interface. Stops where nothing is plugged in. */
export function pathFrom(draft: PlanDraft, start: End): End[] {
  const path: End[] = []
  const seen = new Set<string>()
  let at = start
  for (;;) {
    const [cable] = cablesAt(draft, at.kind, at.id)
    if (!cable) return path
    const far = farEnd(cable, at)
    if (seen.has(`${far.kind}:${far.id}`)) return path
    seen.add(`${far.kind}:${far.id}`)
    path.push(far)
    if (!isPanel(far)) return path
    at = { kind: far.kind === 'rear' ? 'front' : 'rear', id: far.id }
    path.push(at)
  }
}

export interface Patching {
  readonly outletId?: number
  /** In the order from the outlet to the switch. */
  readonly panelPortIds?: readonly number[]
  readonly interfaceId?: number
}

/**
 * Cables a whole connection: outlet - rear of the first panel, front to rear... - interface, whichever parts are given.
 * Parts already connected to each other stay as they are. Throws EditError where an end is taken by something else.
 */
export function patch(draft: PlanDraft, { outletId, panelPortIds = [], interfaceId }: Patching): void {
  const stations: { enter: End | null; leave: End | null }[] = [
    ...(outletId === undefined ? [] : [{ enter: null, leave: { kind: 'outlet' as const, id: outletId } }]),
    ...panelPortIds.map((id, at) => panelSides(id, at)),
    ...(interfaceId === undefined
      ? []
      : [{ enter: { kind: 'interface' as const, id: interfaceId }, leave: null }]),
  ]
  for (const [at, station] of stations.entries()) {
    const next = stations[at + 1]
    if (!station.leave || !next?.enter) continue
    const [cable] = cablesAt(draft, station.leave.kind, station.leave.id)
    const far = cable && farEnd(cable, station.leave)
    if (far?.kind === next.enter.kind && far.id === next.enter.id) continue
    connect(draft, station.leave, next.enter)
  }
}

/** The first panel is entered from behind; a second one by a cord at its front, and left from behind; and so on. */
function panelSides(id: number, at: number): { enter: End; leave: End } {
  const [rear, front]: [End, End] = [
    { kind: 'rear', id },
    { kind: 'front', id },
  ]
  return at % 2 === 0 ? { enter: rear, leave: front } : { enter: front, leave: rear }
}
