/** `show vlan port all`: the VLAN of untagged frames of every port. Newer firmware tells configured and current apart. */
import { row, skip, type Table } from '../table.ts'

const FRAMES = 'Admit All|VLAN Only|Admit Untagged Only|Untagged Only|Admit Tagged Only'
const PORT = '(?<interface>(?:\\d{1,2}/){1,2}\\d{1,3}|lag ?\\d+)'

export const vlanPorts: Table = {
  table: 'switchport',
  commands: ['show vlan port [rest]'],
  rules: [
    row(
      new RegExp(
        `^ *${PORT} +(?<configuredVlanId>\\d{1,4}) +(?<vlanId>\\d{1,4}) +(?<acceptableFrames>${FRAMES}) +(?<configuredIngressFiltering>\\S+) +(?<ingressFiltering>\\S+) +(?<gvrp>\\S+) +(?<priority>\\d)$`,
        'i',
      ),
    ),
    row(
      new RegExp(
        `^ *${PORT} +(?<vlanId>\\d{1,4}) +(?<acceptableFrames>${FRAMES}) +(?<ingressFiltering>\\S+)(?: +(?<gvrp>\\S+))?(?: +(?<priority>\\d))?$`,
        'i',
      ),
    ),
    skip(/^ *(?:Port|Interface|Acceptable|VLAN ID|Ingress)\b[A-Za-z ]*$/i),
    skip(/^[- ]+$/),
  ],
}
