/**
 * `bridge fdb show` and `bridge vlan show`: forwarding and VLANs of a Linux bridge. In the VLAN table a port is named
 * once, lines below it with a blank first column are its other VLANs.
 */
import type { Row, Value } from '../rows.ts'
import { row, skip, type Table } from '../table.ts'
import { expandList } from '../vlan-list.ts'
import { shellPrompt } from './shell-prompt.ts'

const FLAGS = /\b(?:self|permanent|static|extern_learn|offload|sticky|router|dynamic)\b/g

export const bridgeFdb: Table = {
  table: 'mac table',
  commands: ['bridge fdb show [rest]', 'bridge fdb [rest]'],
  rules: [
    shellPrompt,
    row(/^(?<macAddress>[0-9a-f]{2}(?::[0-9a-f]{2}){5}) dev (?<interface>\S{1,40})(?<words>(?: .*)?)$/),
  ],
  finish: ({ words, ...rest }: Row) => ({
    ...rest,
    ...fdbWords(String(words ?? '')),
    interfaces: [rest.interface ?? ''],
  }),
}

function fdbWords(text: string): Record<string, Value> {
  const value = (word: string): string | undefined => new RegExp(`\\b${word} (\\S{1,40})`).exec(text)?.[1]
  const fields = { vlanId: value('vlan'), master: value('master'), destination: value('dst') }
  const flags = text.match(FLAGS) ?? []
  return {
    ...Object.fromEntries(
      Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    flags,
    isStatic: flags.some((flag) => flag === 'permanent' || flag === 'static'),
  }
}

export const bridgeVlan: Table = {
  table: 'vlan member',
  commands: ['bridge vlan show [rest]', 'bridge vlan [rest]', 'bridge -c vlan [rest]'],
  rules: [
    shellPrompt,
    skip(/^port +vlan(?:-id| ids)?\b.*$/i),
    row(
      /^(?<interface>[^\s-]\S{0,39})\s+(?<vlans>\d{1,4}(?:-\d{1,4})?)(?<words>(?: (?:PVID|Egress Untagged|untagged))*)$/i,
    ),
    row(/^\s+(?<vlans>\d{1,4}(?:-\d{1,4})?)(?<words>(?: (?:PVID|Egress Untagged|untagged))*)$/i),
    row(/^(?<interface>[^\s-]\S{0,39})\s+None$/),
  ],
  join: nameAndExpand,
}

function nameAndExpand(rows: readonly Row[]): readonly Row[] {
  let name = ''
  return rows.flatMap(({ vlans, words, ...rest }) => {
    name = rest.interface ?? name
    const said = String(words ?? '')
    return expandList(String(vlans ?? '')).map((vlanId) => ({
      ...rest,
      interface: name,
      vlanId,
      isNative: /PVID/i.test(said),
      isTagged: !/untagged/i.test(said),
      ...(said.trim() ? { flags: said.trim() } : {}),
    }))
  })
}
