/** `show archive`: the numbered files are a list; the newest is marked. */
import { add, skip, type Table } from '../table.ts'

export const archive: Table = {
  table: 'archive',
  commands: ['show archive'],
  lists: { files: /\n/ },
  rules: [
    add(/^ *Archive feature (?<state>not enabled)/),
    add(/^ *The maximum archive configurations allowed is (?<maximum>\d+)/),
    add(/^ *There are currently (?<saved>\d+) archive configurations? saved/),
    add(/^ *The next archive file will be named (?<nextFile>\S+)/),
    skip(/^ *Archive # +Name/),
    add(/^ *(?<newestIndex>\d+) +(?<files>(?<newestFile>\S+)) +<- Most Recent/),
    add(/^ *\d+ +(?<files>\S+:\S*)$/),
    skip(/^ *\d+$/),
  ],
}
