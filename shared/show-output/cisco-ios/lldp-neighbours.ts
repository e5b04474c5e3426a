/**
 * `show lldp neighbors`: device ids are cut after 20 letters and then touch the local interface; capabilities may be
 * missing, ids and ports may have blanks.
 */
import { lldpCapabilityNames } from '../lldp-capabilities.ts'
import { row, skip, type Table } from '../table.ts'

const LINK =
  '(?<interface>[A-Z][A-Za-z-]{0,24}\\d[\\d/.]*|mgmt\\d*) +(?<holdTime>\\d{1,6})(?: +(?<capabilities>[A-Z](?:,[A-Z])*)(?= {2}|$))?(?: +(?<neighborInterface>\\S.*))?'

export const lldpNeighbours: Table = {
  table: 'lldp neighbour',
  commands: ['show lldp neighbors [interface]', 'show lldp neighbors interface [rest]'],
  rules: [
    row(/^Total entries displayed: *(?<totalEntries>\d+)/, { set: { table: 'summary' } }),
    row(/^% ?(?<notice>LLDP is not enabled.*)$/, { set: { table: 'notice' } }),
    skip(/^Capability codes:/),
    skip(/^ *\([A-Z]\) [A-Z]/),
    skip(/^Device ID +Local Intf/),
    // Blanks run together, as in text pasted from a mail.
    row(
      /^(?<neighborName>\S+) (?<interface>[A-Z][A-Za-z-]{0,24}\d[\d/.]*) (?<holdTime>\d{1,6}) (?<capabilities>[A-Z](?:,[A-Z])*) (?<neighborInterface>\S+)$/,
    ),
    row(new RegExp(`^(?<neighborName>.{20})${LINK}$`)),
    row(new RegExp(`^(?<neighborName>\\S(?:.{0,78}?\\S)?) +${LINK}$`)),
    row(new RegExp(`^ +${LINK}$`)),
  ],
  finish: (found) => ({ ...found, ...lldpCapabilityNames(found) }),
}
