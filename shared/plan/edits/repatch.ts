/**
 * Moving an outlet: to another panel position, to another switch port, or off. What the port was for moves along to a
 * free port (its VLAN is made in the new switch's domain if need be); a port that has a VLAN of its own keeps it.
 */
import type { PlanDraft } from '../../model/draft.ts'
import type { Device, Interface, Vlan } from '../../model/entities.ts'
import { type CableFacts, connect, disconnect, type End, endName, factsOf, pathFrom } from './cabling.ts'
import { cablesAt, findNamed, findVlan } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { unusedPort } from './port-fields.ts'
import type { GivenFields, RowEdit } from './row-edit.ts'
import { checkVlanNumber, needNamed, needPanelPort, needSocket, vlanForPort } from './row-finders.ts'
import { type FieldValue, needNumber, readText } from './values.ts'

const outletEnd = (id: number): End => ({ kind: 'outlet', id })

/** The switch port an outlet reaches. */
export function interfaceOfOutlet(draft: PlanDraft, outletId: number): Interface | undefined {
  const last = pathFrom(draft, outletEnd(outletId)).at(-1)
  return last?.kind === 'interface' ? draft.get('interface', last.id) : undefined
}

/** The end into which the switch's cord goes: the front of the last panel, or the outlet itself. */
export function cordEnd(draft: PlanDraft, outletId: number): End {
  return (
    pathFrom(draft, outletEnd(outletId)).findLast((end) => end.kind !== 'interface') ?? outletEnd(outletId)
  )
}

/** `switch` and `port`: re-patches the outlet. An empty port takes the cord out. */
export function applyPort(edit: RowEdit, given: GivenFields): void {
  const { draft, id } = edit
  const old = interfaceOfOutlet(draft, id)
  const target = wantedPort(draft, old, given)
  if (old && old.id === target?.id) return
  const end = cordEnd(draft, id)
  if (target) checkFree(draft, target, end)
  const facts = old ? factsAt(draft, { kind: 'interface', id: old.id }) : {}
  if (old) disconnect(draft, { kind: 'interface', id: old.id })
  if (target) connect(draft, end, { kind: 'interface', id: target.id }, facts)
  if (old) moveIntent(edit, old, target)
}

/** What was plugged in there, for the cable that takes its place. */
function factsAt(draft: PlanDraft, end: End): CableFacts {
  const [cable] = cablesAt(draft, end.kind, end.id)
  return cable ? factsOf(cable) : {}
}

function wantedPort(draft: PlanDraft, old: Interface | undefined, given: GivenFields): Interface | null {
  const portText = readText(given.get('port') ?? null)
  const switchText = readText(given.get('switch') ?? null)
  if (given.has('port') && portText === null) return null
  if (given.has('switch') && switchText === null) return null
  const device =
    switchText === null
      ? old && draft.get('device', old.deviceId)
      : needNamed(draft, 'device', switchText, 'switch')
  if (!device) refuse('bad_value', 'port', portText, 'the outlet is on no switch yet; give switch= as well')
  if (portText === null) {
    if (old?.deviceId === device.id) return old
    refuse('bad_value', 'switch', switchText, `which port of ${device.name}? Give port= as well`)
  }
  return needSocket(draft, device, portText, 'port')
}

function checkFree(draft: PlanDraft, target: Interface, own: End): void {
  const [cable] = cablesAt(draft, 'interface', target.id)
  if (!cable) return
  const far: End =
    cable.aKind === 'interface' && cable.aId === target.id
      ? { kind: cable.bKind, id: cable.bId }
      : { kind: cable.aKind, id: cable.aId }
  if (far.kind === own.kind && far.id === own.id) return
  const name = endName(draft, { kind: 'interface', id: target.id })
  refuse('port_used_twice', 'port', target.name, `${name} is taken by ${endName(draft, far)}; free it first`)
}

/** The intention goes with the outlet: onto a free port, or away with the cord. */
function moveIntent(edit: RowEdit, old: Interface, target: Interface | null): void {
  const { draft } = edit
  if (old.uplink || old.lagId !== null) return
  if (target?.mode === 'unused' && target.lagId === null) {
    const device = draft.get('device', target.deviceId)
    const move = (vlanId: number): number => {
      const vlan = draft.get('vlan', vlanId)
      if (!vlan || !device || vlan.domainId === device.domainId) return vlanId
      return moveVlan(edit, vlan, old, device)
    }
    draft.update('interface', target.id, {
      mode: old.mode,
      vlanId: old.vlanId === null ? null : move(old.vlanId),
      taggedVlanIds: old.taggedVlanIds.map(move),
      enabled: old.enabled,
      description: old.description,
    })
  }
  draft.update('interface', old.id, unusedPort)
}

/** A VLAN that only this port used goes to the new switch's domain; one that others use gets its like there. */
export function moveVlan(edit: RowEdit, vlan: Vlan, old: Interface, device: Device): number {
  const { draft, tell } = edit
  const isShared = [...draft.rows('interface')].some(
    (port) => port.id !== old.id && (port.vlanId === vlan.id || port.taggedVlanIds.includes(vlan.id)),
  )
  const isTaken = device.domainId === null || findVlan(draft, device.domainId, vlan.vid) !== undefined
  if (isShared || isTaken) return vlanForPort(draft, device, vlan.vid, { name: vlan.name, tell }).id
  checkVlanNumber(draft, device, vlan.vid, 'switch')
  draft.update('vlan', vlan.id, { domainId: device.domainId ?? vlan.domainId })
  tell(`VLAN ${vlan.vid} went along to ${device.name}: no other port was in it`)
  return vlan.id
}

/** `panel` and `panelPort`: moves the outlet's cable to another position; the switch's cord follows. */
export function applyPanel(edit: RowEdit, given: GivenFields): void {
  const { draft, id } = edit
  const path = pathFrom(draft, outletEnd(id))
  const port = interfaceOfOutlet(draft, id)
  const current = path.find((end) => end.kind === 'rear' || end.kind === 'front')
  const currentPort = current && draft.get('panelPort', current.id)
  const panelText = readText(given.get('panel') ?? null)
  const positionText = readText(given.get('panelPort') ?? null)
  const isRemoved =
    (given.has('panel') && panelText === null) || (given.has('panelPort') && positionText === null)
  const panelName = panelText ?? (currentPort && draft.get('panel', currentPort.panelId)?.name)
  if (!isRemoved && panelName === undefined)
    refuse('bad_value', 'panelPort', positionText, 'the outlet is on no panel yet; give panel= as well')
  if (
    !isRemoved &&
    positionText === null &&
    findNamed(draft, 'panel', panelName ?? '')?.id !== currentPort?.panelId
  )
    refuse('bad_value', 'panel', panelText, 'which position? Give panelPort= as well')
  const position =
    positionText === null ? currentPort?.position : needNumber('panelPort', positionText, 1, 10_000)
  const target = isRemoved || position === undefined ? null : needPanelPort(draft, panelName ?? '', position)
  if (target && target.id === currentPort?.id) return
  moveToPanel(draft, id, target?.id ?? null, port)
}

function moveToPanel(
  draft: PlanDraft,
  outletId: number,
  panelPortId: number | null,
  port: Interface | undefined,
): void {
  const cable = factsAt(draft, outletEnd(outletId))
  const cord = port ? factsAt(draft, { kind: 'interface', id: port.id }) : {}
  if (port) disconnect(draft, { kind: 'interface', id: port.id })
  disconnect(draft, outletEnd(outletId))
  if (panelPortId !== null)
    connect(draft, outletEnd(outletId), { kind: 'rear', id: panelPortId }, { ...cable, kind: 'cable' })
  const own: End = panelPortId === null ? outletEnd(outletId) : { kind: 'front', id: panelPortId }
  if (port) connect(draft, own, { kind: 'interface', id: port.id }, { ...cord, kind: 'cord' })
}

/** The same from the port's side: which outlet it is for; an empty one takes the cord out. */
export function applyOutlet(edit: RowEdit, value: FieldValue): void {
  const { draft } = edit
  const port = draft.get('interface', edit.id)
  const device = port && draft.get('device', port.deviceId)
  if (!port || !device) throw new Error(`no interface ${edit.id}`)
  const name = readText(value)
  const far = pathFrom(draft, { kind: 'interface', id: port.id }).at(-1)
  if (name !== null) {
    const outlet = needNamed(draft, 'outlet', name, 'outlet')
    const given = new Map<string, FieldValue>([
      ['switch', device.name],
      ['port', String(port.position)],
    ])
    applyPort({ ...edit, id: outlet.id }, given)
  } else if (far?.kind === 'outlet') {
    applyPort({ ...edit, id: far.id }, new Map([['port', null]]))
  }
}
