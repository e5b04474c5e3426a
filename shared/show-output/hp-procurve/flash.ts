/** `show flash`: the images on the switch and which one it starts with. */
import { add, row, skip, type Table } from '../table.ts'

export const flash: Table = {
  table: 'image',
  commands: ['show flash'],
  rules: [
    skip(/^ *Image +Size/i),
    skip(/^[- ]+$/),
    row(
      /^ *(?<image>Primary|Secondary)(?: Image)? *: *(?<sizeBytes>\d+)(?: +(?<date>\d\d\/\d\d\/\d\d))?(?: +(?<softwareVersion>[A-Z]{1,2}\.\S+))?(?: +(?<build>\d+))?$/i,
    ),
    row(/^ *Boot Rom Version *: *(?<romVersion>\S+)$/i, { set: { table: 'boot' } }),
    add(/^ *(?:Current|Default) Boot(?: Image)? *: *(?<bootImage>\S+)$/i),
    add(/^ *Active Boot ROM *: *(?<activeBootRom>\S+)$/i),
  ],
}
