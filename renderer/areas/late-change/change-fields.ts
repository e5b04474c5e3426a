/** What each kind of late change asks for, as data, and the request made of what was typed. Pure. */
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import {
  type ChangeKind,
  type ChangeRequest,
  changeKinds,
  changeRequest,
} from '../../../shared/late-change/change-request.ts'

export type FieldName = 'stand' | 'from' | 'to' | 'outlet' | 'a' | 'b' | 'place' | 'vlan' | 'ports'

export interface ChangeField {
  readonly name: FieldName
  /** As the request calls it. */
  readonly key: string
  readonly label: TextKey
  readonly hint?: TextKey
  /** Whose names are proposed. */
  readonly names?: 'stands' | 'outlets'
  readonly isOptional?: boolean
}

const field = (
  name: FieldName,
  label: TextKey,
  more: Omit<Partial<ChangeField>, 'name' | 'label'> = {},
): ChangeField => ({ name, label, key: name, ...more })

export const fieldsOfKind: Readonly<Record<ChangeKind, readonly ChangeField[]>> = {
  'move-stand': [
    field('stand', 'column.stand', { names: 'stands' }),
    field('to', 'change.toOutlet', { names: 'outlets' }),
    field('from', 'change.fromOutlet', { names: 'outlets', isOptional: true }),
  ],
  swap: [
    field('a', 'change.oneOutlet', { names: 'outlets' }),
    field('b', 'change.otherOutlet', { names: 'outlets' }),
  ],
  'move-outlet': [
    field('outlet', 'column.outlet', { names: 'outlets' }),
    field('place', 'change.place', { key: 'to', hint: 'change.place.hint' }),
  ],
  'vlan-add': [field('vlan', 'column.vlan'), field('ports', 'column.ports', { hint: 'change.ports.hint' })],
  'vlan-remove': [
    field('vlan', 'column.vlan'),
    field('ports', 'column.ports', { hint: 'change.ports.hint' }),
  ],
  shut: [field('ports', 'column.ports', { hint: 'change.ports.hint' })],
  open: [field('ports', 'column.ports', { hint: 'change.ports.hint' })],
  isolate: [field('vlan', 'column.vlan'), field('ports', 'column.ports', { hint: 'change.ports.hint' })],
}

/** Kinds that are done by hand or by the switch, as one likes. */
export const hasWay = (kind: ChangeKind): boolean => kind === 'move-stand' || kind === 'swap'

export interface Asked {
  readonly kind: ChangeKind
  readonly texts: Readonly<Partial<Record<FieldName, string>>>
  readonly by: 'cords' | 'configuration' | null
  readonly tagged: boolean
}

/** From the address: `?kind=swap&a=A1-1`; what other kinds ask for may be there too, should one choose them. */
export function readAsked(search: string): Asked {
  const told = new URLSearchParams(search)
  const kind = changeKinds.find((known) => known === told.get('kind')) ?? 'move-stand'
  const texts = Object.fromEntries(
    Object.values(fieldsOfKind)
      .flat()
      .flatMap(({ name }) => {
        const text = told.get(name)
        return text === null ? [] : [[name, text]]
      }),
  )
  return { kind, texts, by: null, tagged: false }
}

/** Null while something is missing or no number. */
export function requestOf({ kind, texts, by, tagged }: Asked): ChangeRequest | null {
  const given = fieldsOfKind[kind].map(({ name, key }) => [key, texts[name]?.trim() || undefined] as const)
  const fields = Object.fromEntries(given)
  const read = changeRequest.safeParse({
    kind,
    ...fields,
    ...('vlan' in fields ? { vlan: Number(fields.vlan) } : {}),
    ...(hasWay(kind) && by ? { by } : {}),
    ...(kind === 'vlan-add' ? { tagged } : {}),
  })
  return read.success ? read.data : null
}
