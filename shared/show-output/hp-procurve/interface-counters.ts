/** `show interfaces`: totals of all ports in a table, or of one port (`show interfaces 5`) as labels. */
import type { Row } from '../rows.ts'
import { dashedColumns, row, skip, type Table } from '../table.ts'
import { twoColumns } from './labelled.ts'
import { PORT, portFields } from './ports.ts'

export const interfaceCounters: Table = {
  table: 'interface counters',
  commands: ['show interfaces [rest]', 'show interfaces port-utilization', 'show interfaces ethernet [rest]'],
  rules: [
    row(/^ *Status and Counters - Port Counters for (?:port|trunk) (?<interface>\S+)$/i),
    skip(/^ *Status and Counters - /),
    skip(/^ *(?:Totals|Errors|Others|Rates) \([^)]*\) *:?$/i),
    // Large counters push the columns to the right: without blanks in any, words are surer than columns.
    row(
      /^ *(?<interface>[A-Za-z0-9*/.-]{1,20}) +(?<totalBytes>[\d,]+) +(?<totalFrames>[\d,]+) +(?<errorsRx>[\d,]+) +(?<dropsTx>[\d,]+)(?: +(?<flowControl>on|off|NA))?(?: +(?<broadcastLimit>\d+|NA|-))?$/i,
    ),
    twoColumns({ 'link status': 'status', 'mac address': 'macAddress', port: 'interface' }),
    dashedColumns(
      {
        port: 'interface',
        'total bytes': 'totalBytes',
        'total frames': 'totalFrames',
        'errors rx': 'errorsRx',
        'drops tx': 'dropsTx',
        'flow ctrl': 'flowControl',
        'bcast limit': 'broadcastLimit',
        mode: 'speed',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: (found: Row) => portFields(found),
}
