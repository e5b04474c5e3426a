/** `show logging`: a letter for the severity, the event's number from late firmware on, the module, then free text. */
import { add, row, skip, type Table } from '../table.ts'

export const logging: Table = {
  table: 'log message',
  commands: ['show logging [word] [word] [word]'],
  keepsSyslog: true,
  rules: [
    skip(/^ *Keys: +W=Warning/i),
    skip(/^ *M=Major +D=Debug/i),
    skip(/^-{2,} +(?:Event Log listing|Bottom of Log|Reverse event Log)/i),
    row(
      /^(?<severity>[WIMDE]) +(?<date>\d\d\/\d\d\/\d\d) +(?<time>\d\d:\d\d:\d\d) +(?:(?<eventId>\d{5}) +)?(?:(?<member>AM\d|ST\d\S{0,8}|[A-Z]{2}\d{1,2}): +)?(?<facility>[\w.-]{1,20}): *(?<message>.*)$/,
    ),
    add(/^ {2,}(?<message>\S.*)$/),
  ],
  texts: ['message'],
}
