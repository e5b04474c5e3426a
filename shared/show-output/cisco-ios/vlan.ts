/**
 * `show vlan`, `show vlan brief` (XL to IOS-XE) and what stands below it: types, token ring, remote SPAN, private VLANs.
 * Names may hold any word; a name over 32 letters pushes its status to the next line, port lists go on there.
 */
import type { Row } from '../rows.ts'
import { columns, row, skip, type Table } from '../table.ts'
import { expandList } from '../vlan-list.ts'

const STATUS = 'active|suspended|act/lshut|sus/lshut|act/unsup|sus/unsup|act/ishut|sus/ishut|shutdown'
const vlanLine = new RegExp(
  `^ ?(?<vlanId>\\d{1,4}) {1,40}(?<vlanName>\\S(?:.{0,126}\\S)?) {1,40}(?<status>${STATUS})(?: {1,40}(?<interfaces>\\S.*))?$`,
)

export const vlan: Table = {
  table: 'vlan',
  commands: [
    'show vlan [rest]',
    'show vlan brief [rest]',
    'show vlan id [rest]',
    'show vlan name [rest]',
    'show vlan-switch [rest]',
  ],
  lists: { interfaces: /[,\s]+/ },
  mergeBy: ['vlanId'],
  rules: [
    skip(/^[-+ ]+$/),
    columns(
      /^VLAN\s+Name\s+Status\s+Ports/,
      { VLAN: 'vlanId', Name: 'vlanName', Status: 'status', Ports: 'interfaces' },
      {
        cells: { vlanId: /^\d{1,4}$/, status: /^(?:[a-z]+(?:\/[a-z]+)?)?$/ },
        wraps: ['status', 'interfaces'],
      },
    ),
    skip(/^VLAN\s+Type\s+SAID\s/, {
      begins: [
        row(
          /^ ?(?<vlanId>\d{1,4}) +(?<type>\S+) +(?<said>\d+) +(?<mtu>\d+) +(?<parent>\S+) +(?<ringNumber>\S+) +(?<bridgeNumber>\S+) +(?<stp>\S+) +(?<bridgeMode>\S+) +(?<translation1>\S+) +(?<translation2>\S+)$/,
        ),
      ],
    }),
    skip(/^VLAN\s+AREHops\s+STEHops/, {
      begins: [row(/^ ?(?<vlanId>\d{1,4}) +(?<areHops>\S+) +(?<steHops>\S+) +(?<backupCrf>\S+)$/)],
    }),
    skip(/^Remote SPAN VLAN/, {
      begins: [
        row(/^ ?(?<remoteSpanVlans>\d[\d, -]*)$/, {
          set: { table: 'remote span vlans', isRemoteSpan: true },
        }),
        row(/^ ?(?<remoteSpan>Enabled|Disabled)$/, { set: { table: 'remote span' } }),
      ],
    }),
    skip(/^Primary\s+Secondary\s+Type/, {
      begins: [
        row(
          /^ *(?<primaryVlanId>\d{1,4}|none)? +(?<secondaryVlanId>\d{1,4}|none) +(?<privateType>[a-z][a-z-]+)(?: +(?<interfaces>\S.*))?$/,
          { set: { table: 'private vlan', isPrivate: true } },
        ),
        row(
          /^ ?(?<primaryVlanId>\d{1,4}) +(?<secondaryVlanId>\d{1,4}) +(?<privateType>[a-z][a-z-]+)(?: +(?<interfaces>\S.*))?$/,
          {
            set: { table: 'private vlan', isPrivate: true },
          },
        ),
      ],
    }),
    // Where the columns were lost, as in text pasted from a mail.
    row(vlanLine),
  ],
  finish: (found) => ({
    ...(found.status === undefined ? {} : { interfaces: [] }),
    ...found,
    ...stateOf(found),
    ...expandRemoteSpan(found),
  }),
}

/** The state without the word on support or shutdown behind it: `act/lshut` is shut down on this switch. */
function stateOf({ status }: Row): { state?: string; isShutdown?: boolean } {
  if (status === undefined) return {}
  const isShutdown = /shut/.test(status)
  const state = isShutdown
    ? 'shutdown'
    : /unsup/.test(status)
      ? 'unsupport'
      : /^sus/.test(status)
        ? 'suspend'
        : status
  return { state, isShutdown }
}

const expandRemoteSpan = ({ remoteSpanVlans }: Row) =>
  typeof remoteSpanVlans === 'string' ? { remoteSpanVlanIds: expandList(remoteSpanVlans) } : {}
