/** `ip -br addr`, `ip -br link`: one line an interface; `eth0.10@eth0` is a VLAN on another one. */
import type { Row } from '../rows.ts'
import { row, type Table } from '../table.ts'
import { addressFields } from './addresses.ts'
import { shellPrompt } from './shell-prompt.ts'

const HEAD =
  '^(?<interface>[^\\s@]{1,40})(?:@(?<parentInterface>[^\\s]{1,40}))? +(?<status>UP|DOWN|UNKNOWN|LOWERLAYERDOWN|DORMANT|NOTPRESENT|TESTING)'

export const ipBrief: Table = {
  table: 'interface',
  commands: ['ip [rest] -brief [rest] address [rest]', 'ip [rest] -brief [rest] link [rest]'],
  rules: [
    shellPrompt,
    row(new RegExp(`${HEAD} +(?<macAddress>[0-9a-f]{2}(?::[0-9a-f]{2}){5}) +<(?<flags>[A-Z0-9_,-]*)>$`)),
    row(new RegExp(`${HEAD} +<(?<flags>[A-Z0-9_,-]*)>$`)),
    row(
      new RegExp(`${HEAD}(?: +(?<addresses>(?:[0-9a-fA-F:./]+|metric)(?: (?:[0-9a-fA-F:./]+|metric))*))?$`),
    ),
  ],
  finish: ({ addresses, flags, ...rest }: Row) => ({
    ...rest,
    ...(typeof flags === 'string' ? { flags: flags.split(',') } : {}),
    ...addressFields(rest.interface ?? '', listOf(addresses)),
  }),
}

const listOf = (text: unknown) =>
  (typeof text === 'string' ? text.replace(/ metric \d+/g, '').split(/ +/) : [])
    .filter((address) => /[.:]/.test(address))
    .map((address) => ({ address, words: '' }))
