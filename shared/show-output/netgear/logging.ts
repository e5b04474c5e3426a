/** `show logging buffered`: settings in labels, then messages that begin with their priority: severity is its rest by 8. */
import type { Row } from '../rows.ts'
import { add, labels, row, skip, type Table } from '../table.ts'

const HEAD =
  '^ *<(?<priority>\\d{1,3})>(?:\\d )? *(?<time>[A-Z][a-z]{2} +\\d{1,2} (?:\\d{4} )?\\d\\d:\\d\\d:\\d\\d)'

export const logging: Table = {
  table: 'log message',
  commands: ['show logging [rest]', 'show logging buffered [rest]'],
  keepsSyslog: true,
  texts: ['message'],
  rules: [
    row(
      new RegExp(
        `${HEAD} +(?<host>\\S{1,80}) +(?<facility>[^\\s[\\]:]{1,40})\\[(?<task>[^\\]]{1,40})\\]: *(?<source>[\\w.-]{1,60})\\((?<sourceLine>\\d+)\\) +(?<sequence>\\d+) +%%(?: *(?<level>EMER|ALERT|CRIT|ERR|ERROR|WARN|NOTE|NOTICE|INFO|DEBUG|DBG) )? *(?<message>.*)$`,
      ),
    ),
    row(new RegExp(`${HEAD} +(?<message>.*)$`)),
    skip(/^ *(?:Message Log|Buffered Log|Log Messages)\b[^:]{0,40}$/i),
    add(/^ {2,}(?<message>\S.*)$/),
    labels(),
  ],
  finish: (found: Row) =>
    found.priority === undefined
      ? { ...found, table: 'log settings' }
      : { ...found, severity: String(Number(found.priority) % 8) },
}
