/** The cells of a row that may list several: ports, panel positions, outlets; unfolded side by side. */
import type { Field } from '../fields.ts'
import { expandNames } from '../values/name-lists.ts'
import { isFree } from '../words.ts'
import type { RowReader } from './row-reader.ts'

export interface RowLists {
  readonly count: number
  readonly ports: readonly string[]
  readonly outlets: readonly string[]
  readonly positions: readonly number[]
  readonly panels: readonly string[]
}

const atMost = (count: number, ...lists: readonly (readonly unknown[])[]): boolean =>
  lists.every((list) => list.length === 0 || list.length === count)

export function readLists(reader: RowReader, stand: string | null, switchName: string | null): RowLists {
  const ports = readPorts(reader, switchName)
  const { positions, panels } = readPositions(reader)
  const named = readOutlets(reader, stand)
  const count = Math.max(1, ports.length, positions.length, named.length)
  const outlets = named.length > 0 ? named : []
  if (!atMost(count, ports, positions, outlets)) {
    const short: Field =
      ports.length > 0 && ports.length < count
        ? 'port'
        : outlets.length > 0 && outlets.length < count
          ? 'outlet'
          : 'panelPort'
    reader.trouble(
      short,
      `the row lists ${named.length} outlets, ${ports.length} ports and ${positions.length} panel positions; they must be as many, or one row each`,
    )
  }
  return { count, ports, outlets, positions, panels }
}

function readPorts(reader: RowReader, switchName: string | null): string[] {
  const text = reader.text('port')
  if (text === null) return []
  const bare = text.replace(/^ports?\s*[:n°]*\s*(?=\d)/i, '')
  if (reader.context.isPortName(switchName, bare)) return [bare]
  const isOnlyNumbers = /^[\d\s/]+$/.test(bare)
  const names = expandNames(bare, {
    slashLists: isOnlyNumbers,
    hyphenAfterName: /\/\d/.test(bare) || /^[a-z]{0,3}\d/i.test(bare),
  })
  if (!names) {
    reader.trouble('port', `"${text}" is no list of ports; expected 12, 3-5, 1,4,7 or a name such as Fa0/12`)
    return []
  }
  return names
}

function readPositions(reader: RowReader): { positions: number[]; panels: string[] } {
  const text = reader.context.rules.noPanels ? null : reader.text('panelPort')
  if (text === null) return { positions: [], panels: [] }
  const joined = /^(?:port|pos|position|p)?[\s.]*(\d[\d\s\-–,;/àaetu&+]*)$/i.exec(text)
  const names = expandNames(joined?.[1]?.trim() ?? text, { slashLists: true, hyphenAfterName: false })
  const positions: number[] = []
  const panels: string[] = []
  for (const name of names ?? []) {
    const split = /^(.*?)[\s\-_/.:]*(\d+)$/.exec(name)
    const panel = split?.[1]?.trim() ?? ''
    if (!split) continue
    positions.push(Number(split[2]))
    if (panel !== '' && !reader.row.values.get('panel')?.text) panels.push(panel)
  }
  if (
    !names ||
    positions.length !== names.length ||
    positions.some((position) => position < 1 || position > 999)
  ) {
    reader.trouble(
      'panelPort',
      `"${text}" is no panel position; expected a number such as 12, or a range such as 1-4`,
    )
    return { positions: [], panels: [] }
  }
  return { positions, panels }
}

function readOutlets(reader: RowReader, stand: string | null): string[] {
  const text = reader.text('outlet')
  if (text === null || isFree(text)) return []
  const bare = text
    .replace(/^(?:prises?|outlets?|n°)\s*[:n°]*\s*(?=\d)/i, '')
    .replace(/\s*\((t[eé]l[^)]*|T)\)\s*$/i, 'T')
  const names = expandNames(bare, { slashLists: true, hyphenAfterName: false })
  if (!names) {
    reader.trouble('outlet', `"${text}" is no outlet or list of outlets; a range must run upwards`)
    return []
  }
  const byStand = stand !== null && reader.context.isNumberedByStand(reader.row.sheet)
  const panel = reader.context.numbersByPanel ? reader.text('panel') : null
  const owner = byStand ? stand : panel
  return names.map((name) => (owner !== null && /^T?\d{1,3}T?$/i.test(name) ? `${owner}-${name}` : name))
}
