/**
 * `ip addr`, `ip link` (with `-d` and `-s`): a block for every interface. A VLAN's number stands in the details only; the
 * name says it where it is written `eth0.10`.
 */
import type { Row, Value } from '../rows.ts'
import { add, row, skip, type Table } from '../table.ts'
import { addressFields } from './addresses.ts'
import { shellPrompt } from './shell-prompt.ts'

const counters = (way: string) =>
  add(
    new RegExp(
      `^ +(?<${way}Bytes>\\d+) +(?<${way}Packets>\\d+) +(?<${way}Errors>\\d+) +(?<${way}Dropped>\\d+)(?<${way}More>[ \\d]*)$`,
    ),
  )

export const ipAddress: Table = {
  table: 'interface',
  commands: ['ip [rest] address [rest]', 'ip [rest] link [rest]'],
  lists: { inet: /\n/, altNames: /\n/ },
  rules: [
    shellPrompt,
    row(
      /^(?<ifIndex>\d{1,6}): (?<interface>[^\s:@]{1,40})(?:@(?<parentInterface>[^\s:]{1,40}))?: <(?<flags>[A-Z0-9_,-]*)> mtu (?<mtu>\d+)(?<more>.*)$/,
    ),
    add(
      /^ +link\/(?<linkType>\S+)(?: (?<macAddress>[0-9a-f]{2}(?::[0-9a-f]{2}){5}))?(?: brd \S+)?(?<linkMore>.*)$/,
    ),
    add(/^ +inet6? (?<inet>\S.*)$/),
    skip(/^ +valid_lft /),
    add(/^ +altname (?<altNames>\S+)$/),
    add(/^ +alias (?<description>\S.*)$/),
    add(/^ +vlan protocol (?<vlanProtocol>\S+) id (?<vlanId>\d{1,4})\b(?<vlanMore>.*)$/),
    skip(/^ +RX(?: errors)?: +[a-z_ ]+$/, { begins: [counters('rx')] }),
    skip(/^ +TX(?: errors)?: +[a-z_ ]+$/, { begins: [counters('tx')] }),
    // What `-d` tells of a kind of interface: `bridge forward_delay 1500 ...`.
    add(/^ {4}(?<details>[a-z][a-z_0-9]{1,20}(?: .*)?)$/),
  ],
  finish: finishInterface,
}

function finishInterface({ flags, more, inet, ...rest }: Row): Row {
  const name = rest.interface ?? ''
  const words = Array.isArray(inet) ? inet.map(String) : []
  const addresses = words.map((text) => ({ address: text.split(' ')[0] ?? '', words: text }))
  const vlan = /\.(\d{1,4})$/.exec(name)?.[1] ?? /^vlan(\d{1,4})$/.exec(name)?.[1]
  return {
    ...rest,
    ...(vlan && rest.vlanId === undefined ? { vlanId: vlan } : {}),
    ...(typeof flags === 'string' ? { flags: flags.split(',') } : {}),
    ...wordsOf(String(more ?? '')),
    ...(words.length > 0 ? { inet: words } : {}),
    ...addressFields(name, addresses),
  }
}

/** `qdisc fq_codel master br0 state UP group default qlen 1000` as fields. */
function wordsOf(text: string): Record<string, Value> {
  const value = (word: string): string | undefined => new RegExp(`\\b${word} (\\S{1,40})`).exec(text)?.[1]
  const fields = {
    qdisc: value('qdisc'),
    master: value('master'),
    status: value('state'),
    group: value('group'),
    qlen: value('qlen'),
  }
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
