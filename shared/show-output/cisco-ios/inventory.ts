/** `show inventory`: two lines a part, the serial number missing on some. */
import { add, row, skip, type Table } from '../table.ts'

export const inventory: Table = {
  table: 'inventory',
  commands: ['show inventory [rest]'],
  rules: [
    row(/^ *NAME: *"(?<name>.*?)" *, *DESCR: *"(?<description>.*?)"?$/i),
    row(/^ *NAME: *"(?<name>.*?)" *,?$/i),
    add(/^ *DESCR: *"(?<description>.*?)"?$/i),
    add(/^ *PID: *(?<model>[^,]*?) *, *VID: *(?<versionId>[^,]*?) *, *SN: *(?<serialNumber>.*)$/i),
    add(/^ *PID: *(?<model>[^,]*?) *,?$/i),
    add(/^ *VID: *(?<versionId>[^,]*?) *(?:, *SN: *(?<serialNumber>.*))?$/i),
    add(/^ *SN: *(?<serialNumber>.*)$/i),
    skip(/^[-* ]+$/),
    skip(/^INFO: Please use "show license UDI"/i),
  ],
}
