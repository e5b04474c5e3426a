/** `SW1 Fa0/3`, `SW2:5`, `SW1-4`: switch and port in one cell, where no column and no title names the switch. */
import type { RawRow } from './raw-rows.ts'

const SWITCH_AND_PORT =
  /^((?:switch|commut(?:ateur)?|sw)[\s_-]*(?:n°\s*)?(?:\w*\d+[a-z]?|[a-z]+))\s*[\s:/,;_-]\s*(?:p(?:orts?)?[\s.]*(?:n°\s*)?)?([a-z]{0,20}\s?\d(?:[\d\s/,;&à-]|et|au|to)*)$/i

export function partSwitchAndPort(row: RawRow): RawRow {
  const port = row.values.get('port')
  if (!port || row.has.has('switch') || row.facts.switch !== undefined) return row
  const [, name, rest] = SWITCH_AND_PORT.exec(port.text) ?? []
  if (name === undefined || rest === undefined) return row
  const values = new Map(row.values)
    .set('switch', { ...port, text: name.trim() })
    .set('port', { ...port, text: rest.trim() })
  return { ...row, values, has: new Set([...row.has, 'switch']) }
}
