/** `ip neigh` and `arp -n`: who was talked to. A state of FAILED or INCOMPLETE has no address. */
import { row, skip, type Table } from '../table.ts'
import { shellPrompt } from './shell-prompt.ts'

const MAC = '[0-9a-f]{2}(?::[0-9a-f]{2}){5}'
const STATE = 'REACHABLE|STALE|DELAY|PROBE|FAILED|NOARP|PERMANENT|INCOMPLETE|NONE'

export const ipNeighbour: Table = {
  table: 'arp',
  commands: ['ip [rest] neighbour [rest]', 'ip [rest] neighbor [rest]', 'arp [rest]'],
  rules: [
    shellPrompt,
    row(
      new RegExp(
        `^(?<ipAddress>[0-9a-fA-F:.]{2,39}) dev (?<interface>\\S{1,40})(?: lladdr (?<macAddress>${MAC}))?(?<flags>(?: (?:router|proxy|extern_learn|managed|ref \\d+|used \\S+|probes \\d+|proto \\S+))*) (?<type>${STATE})$`,
      ),
    ),
    skip(/^Address +HWtype +HWaddress/),
    row(
      new RegExp(
        `^(?<ipAddress>\\d[\\d.]{6,14}) +(?:(?<hardwareType>ether) +(?<macAddress>${MAC}) +(?<type>[A-Z]+)|(?<note>\\(incomplete\\))) +(?<interface>\\S{1,40})$`,
      ),
    ),
    row(
      new RegExp(
        `^\\S+ \\((?<ipAddress>\\d[\\d.]{6,14})\\) at (?<macAddress>${MAC}|<incomplete>)(?: \\[(?<hardwareType>\\w+)\\])?(?: [A-Z]+)? on (?<interface>\\S{1,40})$`,
      ),
    ),
  ],
}
