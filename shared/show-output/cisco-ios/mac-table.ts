/**
 * `show mac address-table` and `show mac-address-table`: XL and 2950 (address first, long port names), 12.1 to IOS-XE
 * (VLAN first), Catalyst 4000 (protocols) and 6000 (learn, age), multicast lists that go on in the next line. An
 * entry with several ports is one row.
 */
import { add, carry, row, skip, type Table } from '../table.ts'

const MAC = '(?<macAddress>[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4})'
const VLAN = '(?<vlanId>\\d{1,4}|All|all|N/A|---|-)'
const pattern = (text: string): RegExp => new RegExp(`^${text}$`)

export const macTable: Table = {
  table: 'mac table',
  commands: [
    'show mac address-table [rest]',
    'show mac-address-table [rest]',
    'show mac address-table dynamic [rest]',
    'show mac-address-table dynamic [rest]',
  ],
  lists: { interfaces: /,\s*|\s+(?=[A-Z][a-z]*\d)/, protocols: /,/ },
  rules: [
    // Catalyst 6000: flag, VLAN, address, type, learn, age, ports.
    row(
      pattern(
        ` *(?<flag>[*RSD])? *${VLAN} +${MAC} +(?<type>\\w+) +(?<learn>Yes|No) +(?<age>\\d+|-{1,2}|n/a) +(?<interfaces>\\S.*)`,
      ),
    ),
    row(
      pattern(
        ` *(?<flag>[*RSD])? *${VLAN} +${MAC} +(?<type>\\w+) +(?<learn>Yes|No) +(?<age>\\d+|-{1,2}|n/a)`,
      ),
    ),
    // Catalyst 4000 unicast: protocols stand between the type and the port.
    row(
      pattern(
        ` *(?<flag>[*])? *${VLAN} +${MAC} +(?<type>[a-z]+) +(?<protocols>[a-z]+(?:,[a-z]+)*) +(?<interfaces>\\S.*)`,
      ),
    ),
    row(
      pattern(
        ` *(?<flag>[*])? *${VLAN} +${MAC} +(?<type>[A-Za-z][\\w-]*) +(?:(?<privateVlan>pv) +)?(?<interfaces>\\S.*)`,
      ),
    ),
    row(pattern(` *(?<flag>[*])? *${VLAN} +${MAC} +(?<type>[A-Za-z][\\w-]*)`)),
    // XL, 2950: address, type, VLAN, port.
    row(pattern(` *${MAC} +(?<type>[A-Za-z][\\w-]*) +(?<vlanId>\\d{1,4}|All) +(?<interfaces>\\S.*)`)),
    row(pattern(` *${MAC} +(?<type>[A-Za-z][\\w-]*) +(?<interfaces>[A-Z]\\S*)`)),
    add(/^ {12,}(?<interfaces>[A-Za-z][\w/.:-]*(?:[ ,]+[A-Za-z][\w/.:-]*)*)$/),
    row(/^ *Total Mac Addresses (?:for this criterion|in use|for this)[^:]*: *(?<totalEntries>\d+)/i, {
      set: { table: 'summary' },
    }),
    row(/^ *(?<count>(?:Dynamic|Secure|Static|System|Total|Maximum)[A-Za-z() -]{5,50}): *(?<entries>\d+)$/, {
      set: { table: 'summary' },
    }),
    row(/^(?<source>Active Supervisor|Standby Supervisor|Module \d.{0,20}):$/, {
      set: { table: 'mac table source' },
    }),
    carry(/^E?HWIC(?: Slot)?: *(?<module>\S+)$/),
    carry(/^Mac Entries for Vlan (?<vlanId>\d{1,4}):$/i),
    row(/^Global Aging Time: *(?<agingSeconds>\d+)$/i, { set: { table: 'mac table aging' } }),
    skip(/^Vlan +Aging Time$/i, {
      begins: [row(/^ *(?<vlanId>\d{1,4}) +(?<agingSeconds>\d+)$/, { set: { table: 'mac table aging' } })],
    }),
    row(/^Displaying entries from (?<source>.*?):?$/, { set: { table: 'mac table source' } }),
    skip(/^[-+= ]+$/),
    skip(
      /^ *(?:Mac Address Table|Unicast Entries|Multicast Entries|Non-static Address Table:|Static Address Table:)/i,
    ),
    skip(/^ *vlan +mac address +type/i),
    skip(/^ *Destination Address +Address Type +VLAN/i),
    // XL: static addresses tell where frames come in and where they go.
    skip(/^ *(?:Destination|Secure) Address +VLAN +Input Port/i, {
      begins: [row(pattern(` *${MAC} +(?<vlanId>\\d{1,4}|All) +(?<inputPort>\\S+) +(?<interfaces>\\S.*)`))],
    }),
    skip(/^ *(?:(?:Legend|Codes): )? *(?:\*|age|n\/a|[A-Z]) +- +[A-Za-z]/),
  ],
  finish: (found) => {
    if (found.macAddress === undefined) return found
    const ports = [found.interfaces ?? []].flat().map(String)
    const [only, ...others] = ports
    return {
      ...found,
      ...(only !== undefined && others.length === 0 ? { interface: only } : {}),
      isStatic: !/dynamic/i.test(String(found.type)),
      isDropped: ports.some((port) => /^drop$/i.test(port)),
    }
  },
}
