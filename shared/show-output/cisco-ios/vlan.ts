/**
 * `show vlan`, `show vlan brief` (XL to IOS-XE) and what stands below it: types, token ring, remote SPAN, private VLANs.
 * Names may hold any word; a name over 32 letters pushes its status to the next line, port lists go on there.
 */
import type { Row } from '../rows.ts'
import { add, columns, row, skip, type Table } from '../table.ts'
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
        add(/^ {20,}(?<interfaces>[A-Z]\S*\d.*)$/),
      ],
    }),
    row(/^ *(?<count>Number of existing .{1,40}?) *: *(?<entries>\d+)$/i, { set: { table: 'summary' } }),
    // Where the columns were lost, as in text pasted from a mail.
    row(vlanLine),
  ],
  finish: (found) => ({
    ...found,
    ...(found.status === undefined ? {} : { interfaces: once(found.interfaces) }),
    ...stateOf(found),
    ...expandRemoteSpan(found),
  }),
  join: tellRoles,
}

/** What stands below the table for several VLANs, on the row of each: remote SPAN, and who is private to whom. */
function tellRoles(rows: readonly Row[]): readonly Row[] {
  const remote = new Set(rows.flatMap((found) => [found.remoteSpanVlanIds ?? []].flat().map(String)))
  const pairs = rows.filter((found) => found.table === 'private vlan')
  return rows.map((found) => {
    if (found.table !== 'vlan') return found
    const secondaries = pairs.filter((pair) => pair.primaryVlanId === found.vlanId)
    const own = pairs.find((pair) => pair.secondaryVlanId === found.vlanId)
    return {
      ...found,
      ...(remote.has(found.vlanId ?? '') ? { isRemoteSpan: true } : {}),
      ...(secondaries.length > 0
        ? {
            privateType: 'primary',
            secondaryVlanIds: secondaries.map((pair) => String(pair.secondaryVlanId)),
            secondaryTypes: secondaries.map((pair) => String(pair.privateType)),
          }
        : {}),
      ...(own
        ? { privateType: String(own.privateType), primaryVlanId: String(own.primaryVlanId ?? 'none') }
        : {}),
    }
  })
}

/** A list that was pasted twice is one list. */
const once = (interfaces: unknown): string[] => [...new Set([interfaces ?? []].flat().map(String))]

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
