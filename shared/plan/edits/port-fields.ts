/**
 * Mode and VLANs of a port, edited together: a VLAN given to an unused port makes it an access port, a list of tagged
 * ones a tagged port, and an emptied one unused again. A mode that is given decides.
 */
import type { PlanDraft } from '../../model/draft.ts'
import { type Device, type Interface, type PortMode, portMode } from '../../model/entities.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field, type GivenFields, type RowEdit } from './row-edit.ts'
import { vlanForPort } from './row-finders.ts'
import { needYesNo, readChoice, readNumber, readText, readVlanList } from './values.ts'

export const intentFields = ['mode', 'vlan', 'taggedVlans', 'uplink', 'forbiddenVlans'] as const

interface Wish {
  readonly mode: PortMode
  readonly vlanId: number | null
  readonly taggedVlanIds: number[]
  readonly forbiddenVlanIds: number[]
  readonly uplink: boolean
}

/** What the fields give of mode, VLANs and uplink, applied to one interface. `vlanName` names a VLAN that is made. */
export function applyIntent(edit: RowEdit, port: Interface, given: GivenFields, vlanName?: string): void {
  const device = edit.draft.get('device', port.deviceId)
  if (!device) throw new Error(`interface ${port.id} has no device`)
  const lag = port.lagId === null ? undefined : edit.draft.get('interface', port.lagId)
  if (lag)
    refuse(
      'in_lag',
      null,
      port.name,
      `${device.name} ${port.name} is a member of ${lag.name}, which says what it carries: set it there, or take the port out with lag=`,
    )
  const make = (vid: number, fieldName: string) =>
    vlanForPort(edit.draft, device, vid, {
      fieldName,
      tell: edit.tell,
      ...(vlanName === undefined ? {} : { name: vlanName }),
    }).id
  const untagged = given.has('vlan') ? readNumber('vlan', given.get('vlan') ?? null, 1, 4094) : undefined
  const tagged = given.has('taggedVlans')
    ? readVlanList('taggedVlans', given.get('taggedVlans') ?? null)
    : undefined
  const forbidden = given.has('forbiddenVlans')
    ? readVlanList('forbiddenVlans', given.get('forbiddenVlans') ?? null)
    : undefined
  const uplink = given.has('uplink') ? needYesNo('uplink', given.get('uplink') ?? null) : port.uplink
  const mode = given.has('mode') ? readChoice('mode', given.get('mode') ?? null, portMode) : undefined
  const wish: Wish = {
    mode: mode ?? impliedMode(port, untagged, tagged, uplink),
    vlanId: untagged === undefined ? port.vlanId : untagged === null ? null : make(untagged, 'vlan'),
    taggedVlanIds: tagged === undefined ? port.taggedVlanIds : tagged.map((vid) => make(vid, 'taggedVlans')),
    forbiddenVlanIds:
      forbidden === undefined ? port.forbiddenVlanIds : forbidden.map((vid) => make(vid, 'forbiddenVlans')),
    uplink,
  }
  edit.draft.update('interface', port.id, settled(device, port, wish, given))
}

function impliedMode(
  port: Interface,
  untagged: number | null | undefined,
  tagged: readonly number[] | undefined,
  uplink: boolean,
): PortMode {
  if (uplink && !port.uplink) return 'tagged'
  if (tagged !== undefined && tagged.length > 0) return 'tagged'
  if (tagged !== undefined && port.mode === 'tagged' && !uplink)
    return port.vlanId === null ? 'unused' : 'access'
  if (untagged === undefined) return port.mode
  if (untagged === null) return port.mode === 'access' ? 'unused' : port.mode
  return port.mode === 'tagged' ? 'tagged' : 'access'
}

/** The wish with what its mode excludes taken out. Throws where the mode lacks what it needs. */
function settled(device: Device, port: Interface, wish: Wish, given: GivenFields): Wish {
  const name = `${device.name} ${port.name}`
  const clash = wish.forbiddenVlanIds.find((id) => id === wish.vlanId || wish.taggedVlanIds.includes(id))
  if (clash !== undefined && wish.mode !== 'unused' && wish.mode !== 'routed')
    refuse(
      'bad_value',
      'forbiddenVlans',
      given.get('forbiddenVlans') ?? null,
      `${name} cannot carry a VLAN and forbid it; take it out of vlan and taggedVlans, or out of forbiddenVlans`,
    )
  if (wish.mode === 'unused' || wish.mode === 'routed') {
    if (given.get('vlan') && given.has('mode'))
      refuse('bad_value', 'mode', wish.mode, `a port in mode ${wish.mode} has no VLAN; leave vlan out`)
    return { ...wish, vlanId: null, taggedVlanIds: [], uplink: false }
  }
  if (wish.mode === 'access') {
    if (wish.vlanId === null)
      refuse('bad_value', 'vlan', null, `${name} as an access port needs a VLAN; give vlan=`)
    if (given.has('taggedVlans') && wish.taggedVlanIds.length > 0)
      refuse(
        'bad_value',
        'taggedVlans',
        given.get('taggedVlans'),
        'an access port carries no tagged VLANs; set mode tagged',
      )
    return { ...wish, taggedVlanIds: [], uplink: false }
  }
  const taggedVlanIds = wish.taggedVlanIds.filter((id) => id !== wish.vlanId)
  if (taggedVlanIds.length === 0 && !wish.uplink)
    refuse(
      'tagged_without_vlans',
      'taggedVlans',
      null,
      `${name} as a tagged port needs VLANs; give taggedVlans= or uplink=yes`,
    )
  return { ...wish, taggedVlanIds }
}

export const unusedPort: Wish & { description: null; lagId: null } = {
  mode: 'unused',
  vlanId: null,
  taggedVlanIds: [],
  uplink: false,
  description: null,
  forbiddenVlanIds: [],
  lagId: null,
}

function portOf(draft: PlanDraft, id: number): Interface {
  const port = draft.get('interface', id)
  if (!port) throw new Error(`no interface ${id}`)
  return port
}

/** Description and enabled of an interface: the same for a port's row and for the outlet patched to it. */
export const plainPortFields = (portId: (edit: RowEdit, field: string) => number): FieldGroup[] => [
  field('description', (edit, value) =>
    edit.draft.update('interface', portId(edit, 'description'), {
      description: readText(value)?.slice(0, 240) ?? null,
    }),
  ),
  field('enabled', (edit, value) =>
    edit.draft.update('interface', portId(edit, 'enabled'), { enabled: needYesNo('enabled', value) }),
  ),
]

export const intentGroup: FieldGroup = {
  fields: intentFields,
  apply: (edit, given) => applyIntent(edit, portOf(edit.draft, edit.id), given),
}

export const portGroups: readonly FieldGroup[] = [intentGroup, ...plainPortFields((edit) => edit.id)]
