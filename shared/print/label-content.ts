/**
 * What stands on each label. A cable has two that carry the same number, each with its own end first: whoever holds one
 * end reads where the other is. The code in the square is the short id, `/A` or `/B` telling the ends apart.
 */
import type { Cable, CableEnd } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { shortIdOf } from '../model/short-id.ts'
import { chainThrough } from '../plan/chain.ts'
import { deviceTypeOf } from '../plan/device-type-of.ts'
import { lengthToTake } from '../plan/length-to-take.ts'
import { managementAddressOf } from '../plan/management-address.ts'
import { locationName, panelPortName } from '../plan/names.ts'
import { endWords } from './end-words.ts'
import { byName } from './natural.ts'
import { type LabelKind, labelKinds, type PrintLanguage } from './request.ts'
import { cablesIn, isInRoom, ownerOfEnd, placeOfOutlet, type Scope } from './scope.ts'
import { fill, printWords } from './words.ts'

export interface LabelContent {
  readonly kind: LabelKind
  /** Large: the number of a cable, the name of anything else. */
  readonly title: string
  /** Bold: this end of a cable. */
  readonly strong: string
  /** The other end, or what else is told, the most useful first: the last ones go where room is short. */
  readonly lines: readonly string[]
  /** In the QR code and beside the title. */
  readonly code: string
  /** One end of a cable; null for what has none. */
  readonly end: 'A' | 'B' | null
  /** `lines[0]` is where the cable goes: an arrow is drawn before it. */
  readonly isArrow: boolean
}

const endPlace = (plan: Plan, kind: CableEnd, id: number): string =>
  locationName(plan, ownerOfEnd(plan, kind, id).locationId) ?? ''

function cableFacts(plan: Plan, cable: Cable, language: PrintLanguage): string {
  const comma = (value: number) => (language === 'fr' ? String(value).replace('.', ',') : String(value))
  const metres = lengthToTake(plan, cable)
  const length = metres === null ? null : `${comma(metres)} ${printWords[language].metres}`
  return [cable.label, cable.medium, cable.color, length].filter((part) => part).join(' · ')
}

function cableLabels(plan: Plan, cable: Cable, language: PrintLanguage): LabelContent[] {
  const ends = [
    { end: 'A', near: [cable.aKind, cable.aId], far: [cable.bKind, cable.bId] },
    { end: 'B', near: [cable.bKind, cable.bId], far: [cable.aKind, cable.aId] },
  ] as const
  return ends.map(({ end, near, far }) => ({
    kind: 'cables',
    title: String(cable.id),
    strong: endWords(plan, ...near),
    lines: [endWords(plan, ...far), endPlace(plan, ...far), cableFacts(plan, cable, language)].filter(
      (text) => text !== '',
    ),
    code: `${shortIdOf('cable', cable.id)}/${end}`,
    end,
    isArrow: true,
  }))
}

function outletLabels(plan: Plan, scope: Scope): LabelContent[] {
  const { panelPort, stand } = indexPlan(plan)
  return plan.outlet
    .filter(
      ({ id, standId }) =>
        isInRoom(plan, placeOfOutlet(plan, id), scope.roomId) &&
        (scope.standId === null || standId === scope.standId) &&
        (scope.switchId === null || reachesSwitch(plan, id, scope.switchId)),
    )
    .sort(byName)
    .map((outlet) => {
      const node = chainThrough(plan, { kind: 'outlet', id: outlet.id }).nodes.find(
        ({ kind }) => kind === 'panelPort',
      )
      const hasPanel = node !== undefined && panelPort.has(node.id)
      const owner = stand.get(outlet.standId ?? -1)
      return {
        kind: 'outlets',
        title: outlet.name,
        strong: hasPanel ? panelPortName(plan, node.id) : '',
        lines: [owner?.name ?? '', locationName(plan, placeOfOutlet(plan, outlet.id)) ?? ''].filter(
          (text) => text !== '' && text !== outlet.name,
        ),
        code: shortIdOf('outlet', outlet.id),
        end: null,
        isArrow: false,
      }
    })
}

function reachesSwitch(plan: Plan, outletId: number, switchId: number): boolean {
  const { nodes } = chainThrough(plan, { kind: 'outlet', id: outletId })
  return nodes.some(
    ({ kind, id }) => kind === 'interface' && indexPlan(plan).interface.get(id)?.deviceId === switchId,
  )
}

/** Panels of the room; where one switch is asked for, none: a panel belongs to a room. */
export const panelsIn = (plan: Plan, scope: Scope) =>
  scope.switchId !== null || scope.standId !== null
    ? []
    : plan.panel.filter(({ locationId }) => isInRoom(plan, locationId, scope.roomId)).sort(byName)

export const switchesIn = (plan: Plan, scope: Scope) =>
  plan.device
    .filter(({ role }) => role === 'switch')
    .filter(({ id, locationId }) =>
      scope.switchId === null
        ? isInRoom(plan, locationId, scope.roomId) && scope.standId === null
        : id === scope.switchId,
    )
    .sort(byName)

function panelLabels(plan: Plan, scope: Scope): LabelContent[] {
  const { portsOfPanel } = indexPlan(plan)
  return panelsIn(plan, scope).map((panel) => {
    const ports = portsOfPanel.get(panel.id) ?? []
    const range = ports.length > 0 ? `${ports[0]?.position}–${ports.at(-1)?.position}` : ''
    const place = locationName(plan, panel.locationId) ?? ''
    return {
      kind: 'panels',
      title: panel.name,
      strong: range,
      lines: place === '' ? [] : [place],
      code: shortIdOf('panel', panel.id),
      end: null,
      isArrow: false,
    }
  })
}

function switchLabels(plan: Plan, scope: Scope, language: PrintLanguage): LabelContent[] {
  const words = printWords[language]
  return switchesIn(plan, scope).map((device) => ({
    kind: 'switches',
    title: device.name,
    strong: managementAddressOf(plan, device)?.address ?? '',
    lines: [
      locationName(plan, device.locationId) ?? '',
      device.typeAssumed ? '' : (deviceTypeOf(plan.deviceType, device.typeSlug)?.model ?? ''),
      device.serial === null ? '' : fill('{word} {serial}', { word: words.serial, serial: device.serial }),
    ].filter((text) => text !== ''),
    code: shortIdOf('device', device.id),
    end: null,
    isArrow: false,
  }))
}

/** Every label of the kinds asked for, in the order they are stuck on: the two of a cable side by side. */
export function labelsOfPlan(
  plan: Plan,
  scope: Scope,
  kinds: readonly LabelKind[],
  language: PrintLanguage,
): LabelContent[] {
  const made: Readonly<Record<LabelKind, () => LabelContent[]>> = {
    cables: () => cablesIn(plan, scope).flatMap((cable) => cableLabels(plan, cable, language)),
    outlets: () => outletLabels(plan, scope),
    panels: () => panelLabels(plan, scope),
    switches: () => switchLabels(plan, scope, language),
  }
  return labelKinds.filter((kind) => kinds.includes(kind)).flatMap((kind) => made[kind]())
}
