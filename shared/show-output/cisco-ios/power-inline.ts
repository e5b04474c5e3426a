/**
 * `show power inline`: 3750/9300 stacks (a module's budget before its ports), Catalyst 4500 (power from the supply and to
 * the device), Catalyst 6800 (priority, police). The device's name may have blanks and is the only column that may.
 */
import { add, carry, labels, row, skip, type Table } from '../table.ts'

const PORT = '(?<interface>[A-Za-z][A-Za-z-]*\\d[\\d/.]*)'
const HEAD = `^ ?${PORT} +(?<adminState>\\S+) +(?<operationalState>\\S+)`
const DEVICE = '(?<device>\\S(?:.{0,40}?\\S)?) +(?<powerClass>\\d(?:,\\d)?|n/a|-|[Uu]nknown)'

export const powerInline: Table = {
  table: 'power over ethernet',
  commands: ['show power inline [rest]'],
  mergeBy: ['interface'],
  rules: [
    row(
      /^Available: *(?<availablePower>[\d.]+) *\(w\) +Used: *(?<usedPower>[\d.]+) *\(w\) +Remaining: *(?<remainingPower>[\d.]+) *\(w\)/,
      {
        set: { table: 'power budget', module: '0' },
      },
    ),
    row(
      /^(?<module>\d{1,2}) +(?<availablePower>\d+\.\d+|n\/a) +(?<usedPower>\d+\.\d+|n\/a) +(?<remainingPower>\d+\.\d+|n\/a)$/,
      {
        set: { table: 'power budget' },
      },
    ),
    // Catalyst 6800: priority before the state, police and consumption at the end.
    row(
      new RegExp(
        `^ ?${PORT} +(?<adminState>\\S+) +(?<priority>low|high|critical)(?: *\\(\\w+ *\\))? +(?<operationalState>\\S+) +(?<maxPower>\\d+\\.\\d+) +(?<power>\\d+\\.\\d+) +${DEVICE}(?: +(?<police>\\S+) +(?<consumedPower>\\S+))?$`,
      ),
    ),
    // Catalyst 4500: power from the supply, then to the device; no maximum at the end.
    row(new RegExp(`${HEAD} +(?<maxPower>\\d+\\.\\d+) +(?<power>\\d+\\.\\d+) +${DEVICE}$`)),
    row(new RegExp(`${HEAD} +(?<power>\\d+\\.\\d+) +${DEVICE} +(?<maxPower>\\d+\\.\\d+)$`)),
    row(new RegExp(`${HEAD} +(?<power>\\d+\\.\\d+) +${DEVICE}$`)),
    row(new RegExp(`${HEAD} +(?<power>\\d+\\.\\d+)$`)),
    row(new RegExp(`${HEAD} +(?<power>n/a|\\d+(?:\\.\\d+)?) +(?<maxPower>\\d+(?:\\.\\d+)?)$`)),
    row(
      /^Totals: +(?<poweredPorts>\d+)(?: pd\(s\))? +on +(?<usedPower>[\d.]+)(?: +(?<devicePower>[\d.]+))?/,
      {
        set: { table: 'summary' },
      },
    ),
    row(new RegExp(`^ ?${PORT} +(?<maxPower>\\d+\\.\\d+) +(?<consumedPower>\\d+\\.\\d+)$`)),
    // `police`: what is watched instead of the device's class.
    row(
      new RegExp(
        `${HEAD} +(?<police>none|log|errdisable|n/a) +(?<policeState>\\S+) +(?<cutoffPower>n/a|\\d+\\.\\d+) +(?<power>n/a|\\d+\\.\\d+)$`,
      ),
    ),
    // XL: milliwatts, and the device as the last column.
    row(new RegExp(`${HEAD} +(?<milliwatts>\\d{1,6}) +(?<device>\\S.*)$`)),
    carry(/^Inline Power Mode: *(?<powerMode>\S+)/i),
    skip(/^ *(?:Module +Available|Interface +Admin|\(Watts\)|\(enabled|From PS|State +State)/i),
    skip(/^[-+ ]+$/),
  ],
}

/** `show power inline gi1/0/1 detail`: a label a line. */
export const powerInlineDetail: Table = {
  table: 'power over ethernet',
  commands: ['show power inline [interface] detail', 'show power inline detail'],
  rules: [
    row(/^ *Interface: *(?<interface>\S.*)$/),
    skip(/^[- ]+$/),
    skip(/^ *(?:Power (?:Allocated|Measurement)\b.*|Actual consumption|LLDP Power Negotiation +--.*)$/),
    add(/^ *Operational status(?: *\(Alt-A,B\))? *: *(?<operationalState>.*)$/i),
    labels({
      'operational status': 'operationalState',
      'inline power mode': 'adminState',
      'device type': 'device',
      'power drawn from the source': 'power',
      'measured at the port': 'measuredPower',
      'ieee class': 'powerClass',
    }),
  ],
}
