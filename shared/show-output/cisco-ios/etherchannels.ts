/** `show etherchannel summary`: members and their flags, going on in the next lines; flags in brackets behind a name. */
import { fullName } from '../interface-full-name.ts'
import type { Row } from '../rows.ts'
import { add, row, skip, type Table } from '../table.ts'

export const etherchannels: Table = {
  table: 'link aggregation',
  commands: [
    'show etherchannel [word] summary',
    'show etherchannel summary',
    'show etherchannel port-channel',
  ],
  lists: { ports: /\s+/ },
  rules: [
    skip(/^Flags: /, { begins: [skip(/^ +[A-Za-z]+(?:\/\w+)? +- /), skip(/^ +[A-Za-z] - /)] }),
    row(/^Number of channel-groups in use: *(?<groupsInUse>\d*)/, { set: { table: 'summary' } }),
    add(/^Number of aggregators: *(?<aggregators>\d+)/),
    skip(/^Group +Port-channel/),
    skip(/^[-+= ]+$/),
    row(
      /^ ?(?<group>\d{1,4}) +(?<interface>Po\d+)\((?<flags>\w+)\) +(?<protocol>-|LACP|PAgP|NONE|[A-Z]\w+)(?: +(?<ports>\S.*))?$/i,
    ),
    row(/^ ?(?<group>\d{1,4}) +(?<interface>Po\d+)\((?<flags>\w+)\) +(?<ports>[A-Za-z][\w/.-]*\(.*)$/i),
    row(/^ ?(?<group>\d{1,4}) +(?<interface>Po\d+)\((?<flags>\w+)\)$/i),
    row(/^ ?(?<group>\d{1,4})$/),
    add(/^ {8,}(?<ports>[A-Za-z][\w/.-]*\([\w -]*\).*)$/),
    skip(/^(?:RU|SU|P\/bndl|S\/susp|I\/ind|[A-Z]\w?) +- /),
  ],
  finish: (found) => ({
    ...found,
    ...membersOf(found),
    ...(found.flags ? { isUp: /U/.test(String(found.flags)) } : {}),
  }),
}

/** `Gi1/0/1(P)` as an interface and its flag; bundled where the flag says so. */
function membersOf({ ports, flags }: Row) {
  if (!Array.isArray(ports))
    return flags ? { operationalStatus: /U/.test(String(flags)) ? 'up' : 'down' } : {}
  const members = ports.map((port) => {
    const [name = '', flag = ''] = String(port).replace(/\)$/, '').split('(')
    return {
      interface: name,
      interfaceName: fullName(name) ?? name,
      flags: flag,
      isBundled: /^(?:P|bndl)$/.test(flag),
    }
  })
  return {
    members,
    memberInterfaces: members.map((member) => member.interface),
    memberFlags: members.map((member) => member.flags),
    operationalStatus: /U/.test(String(flags)) ? 'up' : 'down',
  }
}
