/** `show clock`: a `*` before the time means it is not set, a `.` that it lost its source. */
import { add, row, type Table } from '../table.ts'

export const clock: Table = {
  table: 'clock',
  commands: ['show clock [rest]'],
  rules: [
    row(
      /^(?<markedTime>(?<mark>[*.])?(?<time>\d\d:\d\d:\d\d(?:\.\d+)?)) +(?<timezone>\S+) +(?<weekday>[A-Z][a-z]{2}) +(?<month>[A-Z][a-z]{2}) +(?<day>\d{1,2}) +(?<year>\d{4})$/,
    ),
    add(/^Summer time starts (?<summerTimeStarts>\d.*)$/),
    add(/^Summer time ends (?<summerTimeEnds>\d.*)$/),
    add(/^(?:Time source is|No time source)(?<source>.*)$/),
  ],
}
