/** `show system power-supply`, `fans`, `temperature`: what is inside the box. Sentences below tell sums. */
import { dashedColumns, row, skip, type Table } from '../table.ts'
import { oneColumn } from './labelled.ts'

export const environment: Table = {
  table: 'environment',
  commands: [
    'show system power-supply [rest]',
    'show system fans [rest]',
    'show system temperature [rest]',
    'show environment [rest]',
  ],
  rules: [
    skip(/^ *(?:Power Supply Status|Fan Information|System Air Temperatures?) *:?$/i),
    row(/^ *(?<count>\d+) \/ (?<total>\d+) (?<what>supply bays|Fans) (?<sentence>\S.*)$/i, {
      set: { table: 'environment sum' },
    }),
    row(/^ *Total power *: *(?<watts>\S+)$/i, { set: { table: 'environment sum' } }),
    row(/^ *(?:VSF[- ]|Stack[- ])?Member(?: ID)? *:? *(?<memberId>\d{1,2})$/i, { set: { table: 'member' } }),
    oneColumn(),
    dashedColumns(
      {
        'ps#': 'part',
        num: 'part',
        'temp sensor': 'part',
        sensor: 'part',
        member: 'memberId',
        model: 'model',
        serial: 'serialNumber',
        state: 'state',
        failures: 'failures',
        'current temp': 'temperature',
      },
      { cells: { part: /^[\w-]{1,16}$/ } },
    ),
  ],
}
