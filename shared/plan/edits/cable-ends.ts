/**
 * Where a cable goes, as people write it: `SW1 Gi0/1`, `outlet A12-1`, `P1A 12`, `P1A 12 rear`. A panel position has two
 * sides; the one that is meant follows from what is at the other end, unless it is told.
 */
import type { PlanDraft } from '../../model/draft.ts'
import type { Cable } from '../../model/entities.ts'
import { isLag } from '../lag.ts'
import { type End, endName } from './cabling.ts'
import { cablesAt, findNamed, panelPortAtPosition } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { needPanelPort, needPortByText } from './row-finders.ts'

/** A panel position whose side is not told yet has `side` null. */
export type CablePoint =
  | { readonly kind: 'interface' | 'outlet'; readonly id: number }
  | { readonly kind: 'panelPort'; readonly id: number; readonly side: 'rear' | 'front' | null }

const SIDES: readonly (readonly [RegExp, 'rear' | 'front'])[] = [
  [/[\s(]+(rear|back|arri[eè]re|ar)\)?$/i, 'rear'],
  [/[\s(]+(front|avant|av|face)\)?$/i, 'front'],
]

/** `12 rear` → 12 and the side. */
export function partSide(text: string): { readonly text: string; readonly side: 'rear' | 'front' | null } {
  for (const [pattern, side] of SIDES)
    if (pattern.test(text)) return { text: text.replace(pattern, '').trim(), side }
  return { text: text.trim(), side: null }
}

/** The point a person named. Throws EditError `unknown_object` or `no_such_port`. */
export function needPoint(draft: PlanDraft, field: string, text: string): CablePoint {
  const outlet = findNamed(draft, 'outlet', text.trim().replace(/^(?:outlet|prise)\s+/i, ''))
  if (outlet) return { kind: 'outlet', id: outlet.id }
  const { text: bare, side } = partSide(text)
  const [, panelName = '', position = ''] = /^(.*?\S)[\s:/_-]+0*(\d{1,3})$/.exec(bare) ?? []
  if (panelName !== '' && findNamed(draft, 'panel', panelName)) {
    const port = needPanelPort(draft, panelName, Number(position))
    return { kind: 'panelPort', id: port.id, side }
  }
  if (bare === '')
    refuse('bad_value', field, text, 'an end is needed, as in "SW1 Gi0/1", "P1A 12" or an outlet')
  const port = needPortByText(draft, bare)
  if (isLag(port))
    refuse('no_such_port', field, text, `${port.name} is a LAG; a cable goes to one of the ports in it`)
  return { kind: 'interface', id: port.id }
}

/** The side of a panel position that faces such a thing: cords and switches the front, fixed cables the rear. */
export const facingSide = (other: CablePoint['kind'], kind: Cable['kind'] | null): 'rear' | 'front' => {
  if (other === 'panelPort') return kind === 'cord' ? 'front' : 'rear'
  return other === 'interface' ? 'front' : 'rear'
}

export const endOf = (point: CablePoint, other: CablePoint, kind: Cable['kind'] | null): End =>
  point.kind === 'panelPort'
    ? { kind: point.side ?? facingSide(other.kind, kind), id: point.id }
    : { kind: point.kind, id: point.id }

/** The cable of that number, short code or label, or the one at that end. Throws EditError. */
export function needCable(
  draft: PlanDraft,
  byIdentity: (text: string) => readonly Cable[],
  text: string,
): Cable {
  const found = byIdentity(text)
  const some = found.length > 0 ? found : cablesAtPoint(draft, text)
  const [first] = some
  if (first && some.length === 1) return first
  if (some.length > 1)
    refuse(
      'ambiguous_object',
      null,
      text,
      `"${text}" could be cable ${some.map(({ id }) => id).join(' or ')}; write its number`,
    )
  return refuse(
    'unknown_object',
    null,
    text,
    `there is no cable "${text}"; write its number, its short code, its label, or one of its ends as in "SW1 Gi0/1"`,
  )
}

/** Cables at a point that exists; none where the text names nothing. */
function cablesAtPoint(draft: PlanDraft, text: string): readonly Cable[] {
  const { text: bare } = partSide(text)
  const outlet = findNamed(draft, 'outlet', bare)
  if (outlet) return cablesAt(draft, 'outlet', outlet.id)
  const [, owner = '', rest = ''] = /^(.*?\S)[\s:]+(\S+)$/.exec(bare) ?? []
  const panel = findNamed(draft, 'panel', owner)
  if (panel && /^\d+$/.test(rest)) {
    const port = panelPortAtPosition(draft, panel.id, Number(rest))
    return port ? [...cablesAt(draft, 'rear', port.id), ...cablesAt(draft, 'front', port.id)] : []
  }
  if (!findNamed(draft, 'device', owner)) return []
  return cablesAt(draft, 'interface', needPortByText(draft, bare).id)
}

/** `SW1 FastEthernet0/3 – P1A 12`. */
export const describeEnds = (draft: PlanDraft, cable: Cable): string =>
  `${endName(draft, { kind: cable.aKind, id: cable.aId })} – ${endName(draft, { kind: cable.bKind, id: cable.bId })}`
