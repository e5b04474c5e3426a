/** `ip route`: words in pairs behind the destination; those that stand alone are flags. A route may have several next hops. */
import type { Row, Value } from '../rows.ts'
import { add, row, type Table } from '../table.ts'
import { shellPrompt } from './shell-prompt.ts'

const FIELDS: Readonly<Record<string, string>> = {
  via: 'gateway',
  dev: 'interface',
  proto: 'protocol',
  scope: 'scope',
  src: 'sourceAddress',
  metric: 'metric',
  table: 'routingTable',
  nhid: 'nextHopId',
  mtu: 'mtu',
}

export const ipRoute: Table = {
  table: 'route',
  commands: ['ip [rest] route [rest]'],
  lists: { nextHops: /\n/ },
  rules: [
    shellPrompt,
    row(
      /^(?:(?<type>unicast|local|broadcast|unreachable|prohibit|blackhole|anycast|multicast|throw) )?(?<destination>default|[0-9a-fA-F:.]{2,39}(?:\/\d{1,3})?)(?<words>(?: .*)?)$/,
    ),
    add(/^\s+nexthop (?<nextHops>.*)$/),
  ],
  finish: ({ words, ...rest }: Row) => ({ ...rest, ...pairsOf(String(words ?? '')) }),
}

function pairsOf(text: string): Record<string, Value> {
  const words = text.split(' ').filter((word) => word !== '')
  const fields: Record<string, Value> = {}
  const flags: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const field = FIELDS[words[at] ?? '']
    if (field) fields[field] = words[++at] ?? ''
    else flags.push(words[at] ?? '')
  }
  return flags.length > 0 ? { ...fields, flags } : fields
}
