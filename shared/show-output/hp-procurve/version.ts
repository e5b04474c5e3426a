/** `show version`: the image's stamp over several lines, whose last ones are date, version and build. */
import { add, row, skip, type Table } from '../table.ts'
import { oneColumn } from './labelled.ts'

export const version: Table = {
  table: 'version',
  commands: ['show version'],
  lists: {},
  rules: [
    skip(/^ *Management Module \d+:?$/i),
    row(/^ *Image stamp *: *(?<imageStamp>.*)$/i, {
      begins: [
        add(/^ +(?<buildDate>[A-Z][a-z]{2} +\d{1,2} +\d{4}(?: +[\d:]{5,8})?)$/),
        add(/^ +(?<softwareVersion>[A-Z]{1,2}\.\d\d\.[\w.]{1,20})$/),
        add(/^ +(?<buildNumber>\d{1,8})$/),
        add(/^ +(?<imageStamp>\/\S{1,200})$/),
      ],
    }),
    oneColumn({
      'boot image': 'bootImage',
      'boot rom version': 'romVersion',
      'active boot rom': 'activeBootRom',
    }),
  ],
}
