/**
 * `show mac-addr-table`: old firmware writes eight groups, the first two of which are the VLAN in hexadecimal. The
 * smart dialect's `show mac address-table` is read by the same rules, also where bars stand between its columns.
 */
import type { Row } from '../rows.ts'
import { carry, row, skip, type Table } from '../table.ts'
import { dotted } from './dotted.ts'

const MAC = '[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}'
const PORT = '(?<interface>CPU Interface: *\\S+|lag ?\\d+|[A-Za-z]{0,6}\\d[\\d/]*|Management|CPU)'

export const macTable: Table = {
  table: 'mac table',
  commands: [
    'show mac-addr-table [rest]',
    'show mac address-table [rest]',
    'show mac-address-table [rest]',
    'show bridge address-table [rest]',
  ],
  rules: [
    dotted(),
    row(
      new RegExp(
        `^ *(?<vlanId>\\d{1,4}) +(?<macAddress>${MAC})(?: +${PORT})?(?: +(?<ifIndex>\\d{1,5}))?(?: +(?<type>[A-Za-z][\\w ]*))?$`,
        'i',
      ),
    ),
    row(
      new RegExp(
        `^ *(?<vlanPrefix>[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}):(?<macAddress>${MAC}) +${PORT}(?: +(?<ifIndex>\\d{1,5}))?(?: +(?<type>[A-Za-z][\\w ]*))?$`,
        'i',
      ),
    ),
    row(
      new RegExp(
        `^ *(?<macAddress>${MAC}) +(?:(?<vlanId>\\d{1,4}) +)?${PORT}(?: +(?<ifIndex>\\d{1,5}))?(?: +(?<type>[A-Za-z][\\w ]*))?$`,
        'i',
      ),
    ),
    row(
      new RegExp(
        `^ *(?<vlanId>\\d{1,4}) *\\| *(?<macAddress>${MAC}) *\\| *(?<type>[A-Za-z]\\w*) *\\| *${PORT}$`,
        'i',
      ),
    ),
    skip(/^ *VID +\| MAC Address +\|/i),
    skip(/^-[-+]+$/),
    carry(/^ *Aging time is (?<agingSeconds>\d+)/i),
    skip(/^ *(?:Dynamic|Static|Total)[\w ()]* *: *\d+$/i),
    skip(/^ *(?:Flags|Vlan|VLAN ID|MAC Address|Mac Address)\b.*$/i),
    skip(/^[- ]+$/),
  ],
  finish: (found: Row) => {
    const { vlanPrefix, ...rest } = found
    if (rest.macAddress === undefined) return { ...rest, table: 'mac table settings' }
    return {
      ...rest,
      ...(typeof vlanPrefix === 'string'
        ? {
            vlanId: String(Number.parseInt(vlanPrefix.replace(':', ''), 16)),
            extendedAddress: `${vlanPrefix}:${rest.macAddress}`,
          }
        : {}),
      ...(rest.interface ? { interfaces: [rest.interface] } : {}),
    }
  },
}
