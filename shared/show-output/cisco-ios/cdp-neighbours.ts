/**
 * `show cdp neighbors`: a device id over 16 letters stands on a line of its own; platforms are cut, may have blanks and
 * run into the port. Names, platform and port may each be missing.
 */
import { fill, row, skip, type Table } from '../table.ts'

const PORT = '[A-Za-z][A-Za-z-]{0,24} ?\\d[\\d/.:]*'
const LINK = `(?<interface>${PORT}) +(?<holdTime>\\d{1,5}) +(?<capabilities>[A-Za-z](?: +[A-Za-z])*(?= |$))?`
const TWO_WORDS =
  '(?:Gig|Fas|Ten|Eth|Ser|Two|Twe|Fiv|For|Fou|Hun|App|Port|port|Po|Vlan|InlinePort|Wlan|Dot|Slot)[A-Za-z]* \\S+'
const REST = `(?: +(?:(?!${TWO_WORDS}$)(?<platform>\\S(?:.{0,40}?\\S)?) +)?(?<neighborInterface>${TWO_WORDS}|\\S+))?`

export const cdpNeighbours: Table = {
  table: 'cdp neighbour',
  commands: ['show cdp neighbors [interface]', 'show cdp neighbors interface [rest]'],
  rules: [
    row(/^Total cdp entries displayed *: *(?<totalEntries>\d+)/, { set: { table: 'summary' } }),
    skip(/^Capability Codes:/, { begins: [skip(/^ *[A-Za-z] ?- ?[A-Z].*(?: - |,$|$)/)] }),
    skip(/^ *Device[ -]ID +Local Int/, {
      begins: [
        skip(/^ *Port ID$/),
        row(new RegExp(`^(?<neighborName>\\S(?:.{0,78}?\\S)?) +${LINK}${REST}$`)),
        fill(new RegExp(`^ *${LINK}${REST}$`)),
        row(/^(?<neighborName>[^%\s]\S*(?: \S+){0,3})$/),
      ],
    }),
    row(/^% ?(?<notice>CDP is not enabled.*)$/, { set: { table: 'notice' } }),
  ],
  finish: (found) => ({ ...found, ...capabilityList(found.capabilities) }),
}

const capabilityList = (capabilities: string | number | boolean | object | undefined) =>
  typeof capabilities === 'string' ? { capabilityCodes: capabilities.split(/\s+/) } : {}
