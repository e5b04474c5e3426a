/** `show interfaces counters errors`: two tables of the same ports, joined; older trains have fewer columns. */
import { row, skip, type Table } from '../table.ts'

const PORT = '^(?<interface>[A-Za-z][A-Za-z-]*\\d[\\d/.]*)'

export const errorCounters: Table = {
  table: 'interface errors',
  commands: ['show interfaces [interface] counters errors', 'show interfaces counters errors [rest]'],
  mergeBy: ['interface'],
  rules: [
    skip(/^Port +Align-Err +FCS-Err/, {
      begins: [
        row(
          new RegExp(
            `${PORT} +(?<alignErrors>\\d+) +(?<fcsErrors>\\d+) +(?<transmitErrors>\\d+) +(?<receiveErrors>\\d+) +(?<undersize>\\d+)(?: +(?<outputDiscards>\\d+))?$`,
          ),
        ),
      ],
    }),
    skip(/^Port +Single-Col +Multi-Col/, {
      begins: [
        row(
          new RegExp(
            `${PORT} +(?<singleCollisions>\\d+) +(?<multipleCollisions>\\d+) +(?<lateCollisions>\\d+) +(?<excessiveCollisions>\\d+) +(?<carrierSenseErrors>\\d+) +(?<runts>\\d+)(?: +(?<giants>\\d+))?$`,
          ),
        ),
      ],
    }),
    // Catalyst 4500 and 6500.
    skip(/^Port +Crc(?:Align)?-Err +Dropped/i, {
      begins: [
        row(
          new RegExp(
            `${PORT} +(?<crcAlignErrors>\\d+) +(?<droppedBadPackets>\\d+) +(?<collisions>\\d+) +(?<symbolErrors>\\d+)$`,
          ),
        ),
      ],
    }),
    skip(/^Port +Undersize +Oversize/i, {
      begins: [
        row(
          new RegExp(`${PORT} +(?<undersize>\\d+) +(?<oversize>\\d+) +(?<fragments>\\d+) +(?<jabbers>\\d+)$`),
        ),
      ],
    }),
    skip(/^Port +SQETest-Err +Deferred-Tx/i, {
      begins: [
        row(
          new RegExp(
            `${PORT} +(?<sqeTestErrors>\\d+) +(?<deferred>\\d+) +(?<macTransmitErrors>\\d+) +(?<macReceiveErrors>\\d+)(?: +(?<symbolErrors>\\d+))?$`,
          ),
        ),
      ],
    }),
  ],
}
