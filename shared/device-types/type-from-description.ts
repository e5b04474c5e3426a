/** A type described by hand: `48 x FastEthernet0/{1-48}, 2 x GigabitEthernet0/{1-2} 1000base-x-sfp`. */
import type { DeviceType, TypePort } from './device-type.ts'
import { expandPattern, portOf } from './expand-type.ts'
import { splitName } from './interface-name.ts'
import { makeSiteType, type TypeFacts } from './site-type.ts'

export interface TypeDescription extends Omit<TypeFacts, 'ports'> {
  /** Groups by comma: `[N x] name-pattern [media]`. The count, where given, must be that of the pattern. */
  readonly ports: string
}

const GROUP = /^(?:(\d+)\s*[x×*]\s*)?(.+?)(?:\s+(\d+g?base\S+|8p8c|lc|sc))?$/i

/** The usual medium of a port of that name. */
function usualMedia(name: string): string {
  const kind = splitName(name)?.kind
  if (kind === 'FastEthernet') return '100base-tx'
  if (kind === 'TenGigabitEthernet') return '10gbase-x-sfpp'
  return '1000base-t'
}

/** `Fa0/1-48` as people write it is `Fa0/{1-48}`. */
const withBraces = (pattern: string): string =>
  pattern.includes('{') ? pattern : pattern.replace(/(\d+)\s*-\s*(\d+)$/, '{$1-$2}')

function portsOfGroup(group: string, panel: boolean): TypePort[] {
  const [, count, pattern = '', media] = GROUP.exec(group) ?? []
  const names = expandPattern(withBraces(pattern.trim()))
  if (count !== undefined && Number(count) !== names.length)
    throw new Error(
      `ports "${group}": ${count} said, but the pattern gives ${names.length}; write for example FastEthernet0/{1-${count}}`,
    )
  return names.map((name) => portOf(name, media?.toLowerCase() ?? (panel ? '8p8c' : usualMedia(name))))
}

/** The type described. Throws, quoting the group of ports that cannot be read and how to write it. */
export function typeFromDescription(description: TypeDescription): DeviceType {
  const groups = description.ports.split(/[,;\n]/).map((group) => group.trim())
  const panel = description.kind === 'panel'
  const ports = groups.filter((group) => group !== '').flatMap((group) => portsOfGroup(group, panel))
  return makeSiteType({ ...description, ports })
}
