/** What a sheet lists, told by its columns and, where they leave it open, by its name. */
import type { Field } from './fields.ts'
import type { ColumnMapping, SheetKind } from './mapping.ts'
import { plainWords } from './words.ts'

const NAMED: readonly (readonly [RegExp, SheetKind])[] = [
  [/\b(vlans?|reseaux|networks)\b/, 'vlans'],
  [/\b(stands?|exposants?|exhibitors?|booths?)\b/, 'stands'],
  [/\b(bandeaux?|panneaux?|panels?)\b/, 'panels'],
  [/\b(switchs?|switches|commutateurs?|equipements?|materiel|devices)\b/, 'switches'],
  [/\b(cables?|cablage|liens?|liaisons?|links?|uplinks?|interconnexions?|cordons?)\b/, 'links'],
  [/\b(legende|legend|couleurs|colou?rs)\b/, 'legend'],
]

export const kindOfName = (name: string): SheetKind | null =>
  NAMED.find(([pattern]) => pattern.test(plainWords(name)))?.[1] ?? null

/** The kind of a table with these columns on a sheet of this name. */
export function classifyTable(fields: ReadonlySet<Field>, sheetName: string): SheetKind {
  const has = (...names: Field[]) => names.some((name) => fields.has(name))
  const named = kindOfName(sheetName)
  if (has('source') && has('destination')) return 'links'
  if (has('lag') && has('members')) return 'lags'
  if (has('dhcpServer') && has('answersAs', 'address')) return 'dhcp'
  const isAboutVlans = has('vlan') || (named === 'vlans' && has('number', 'name', 'vlanName'))
  const isAboutPorts = has('port', 'outlet', 'panelPort', 'mac', 'mode')
  if (isAboutVlans && !isAboutPorts && !(has('stand') && named !== 'vlans')) {
    if (has('color') && !has('name', 'vlanName', 'prefix', 'gateway')) return 'legend'
    return 'vlans'
  }
  if (
    has('switch', 'name', 'number') &&
    has('model', 'address', 'serial') &&
    !has('outlet', 'stand', 'panelPort', 'mode', 'vlan', 'tagged')
  )
    return 'switches'
  if (has('port')) return 'ports'
  if (has('outlet', 'panelPort'))
    return named === 'panels' && !has('outlet') && has('panel') ? 'panels' : 'outlets'
  if (has('stand', 'exhibitor')) return 'stands'
  if (has('panel')) return 'panels'
  if (has('switch') || named === 'switches') return 'switches'
  if (named === 'stands' && has('name', 'number')) return 'stands'
  if (named === 'panels' && has('name')) return 'panels'
  return has('color') ? 'legend' : 'ignore'
}

/** The columns called `Nom`, `N°`, `Description` mean what the sheet lists. */
export function settleColumns(
  kind: SheetKind,
  columns: readonly ColumnMapping[],
  sheetName: string,
): ColumnMapping[] {
  const present = new Set(columns.map(({ field }) => field))
  const taken = new Set<Field>()
  const settle = (field: Field | null): Field | null => {
    const target = field && targetOf(kind, field, present, kindOfName(sheetName))
    if (!target || target === field) return field
    if (target === 'ignore') return target
    if (present.has(target) || taken.has(target)) return field
    taken.add(target)
    return target
  }
  return columns.map((column) => ({ ...column, field: settle(column.field) }))
}

const CORD_FACTS: ReadonlySet<Field> = new Set(['cableKind', 'medium', 'length', 'wiring'])

function targetOf(
  kind: SheetKind,
  field: Field,
  present: ReadonlySet<Field | null>,
  named: SheetKind | null,
): Field | null {
  const isTechnical = ['switch', 'port', 'panel'].some((name) => present.has(name as Field))
  if (field === 'label' && (kind === 'outlets' || kind === 'ports') && !present.has('outlet')) return 'outlet'
  // Cords are told by a list of cables; beside a port they say nothing that is kept.
  if (CORD_FACTS.has(field)) return 'ignore'
  if (field === 'room' && (kind === 'outlets' || kind === 'stands') && !isTechnical) return 'place'
  if (field === 'place' && (kind === 'switches' || kind === 'panels')) return 'room'
  switch (kind) {
    case 'vlans':
      if (field === 'number') return 'vlan'
      if (field === 'name') return 'vlanName'
      if (field === 'description' || field === 'note')
        return present.has('vlanName') || present.has('name') ? 'purpose' : 'vlanName'
      if (field === 'purpose' && !present.has('vlanName') && !present.has('name')) return 'vlanName'
      return field
    case 'switches':
      return field === 'name' ? 'switch' : field
    case 'stands':
      if (field === 'number') return 'stand'
      if (field === 'name') return present.has('stand') || present.has('number') ? 'exhibitor' : 'stand'
      return field
    case 'panels':
      return field === 'name' ? 'panel' : field
    case 'outlets':
      if (field === 'number') return named === 'stands' ? 'stand' : 'outlet'
      if (field === 'purpose') return 'service'
      return field === 'name' ? 'exhibitor' : field
    case 'ports':
      if (field === 'purpose') return 'note'
      if (field === 'name') return present.has('stand') ? 'exhibitor' : 'description'
      return field === 'number' ? (present.has('port') ? 'ignore' : 'port') : field
    default:
      return field
  }
}
