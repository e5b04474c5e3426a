/**
 * `--tables SW1=mac.txt --tables SW1=vlans.txt --tables SW2=...`: what switches showed, from text files. Several files of
 * one switch are one reading, since people save one command a file. A reading is as old as its newest file.
 */
import { statSync } from 'node:fs'
import type { Device } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { deviceNamed } from '../../shared/plan/device-named.ts'
import { readSwitch, textOf } from '../../shared/verify/read-switch.ts'
import type { SwitchReading } from '../../shared/verify/reading.ts'
import { decodeText } from '../import/text-encoding.ts'
import { type CommandInput, UsageError, WorkError } from './command.ts'
import { readGivenFile } from './read-given-file.ts'

/** For the options of a command that takes tables. */
export const tablesOption = { tables: { type: 'string', multiple: true } } as const

export interface GivenTable {
  readonly device: Device
  readonly path: string
  /** As many as there are files. */
  readonly text: string | readonly string[]
  readonly at: string
}

/**
 * The readings given with `--tables`, at most one a switch, in the order they were named. Throws UsageError for a value
 * without `=`, WorkError `unknown_switch`, `unreadable`, `no_table` naming switch and file.
 */
export const readTables = (input: CommandInput, plan: Plan): SwitchReading[] =>
  readingsOf(plan, openTables(input, plan))

/** The files given, not looked into yet. Throws UsageError, WorkError `unknown_switch`, `unreadable`. */
export function openTables(input: CommandInput, plan: Plan): GivenTable[] {
  const given = input.options.tables
  return (Array.isArray(given) ? given : []).map((value) => openTable(plan, String(value)))
}

/** Throws WorkError `no_table` naming switch and file. */
export function readingsOf(plan: Plan, tables: readonly GivenTable[]): SwitchReading[] {
  // Each alone first, so that it is the right file that is named.
  for (const table of tables) readShown(plan, table)
  return [...Map.groupBy(tables, ({ device }) => device)].map(([device, own]) => {
    const at = own.reduce((latest, table) => (table.at > latest ? table.at : latest), '')
    const path = own.map((table) => table.path).join(', ')
    return readShown(plan, { device, path, text: own.flatMap(({ text }) => text), at })
  })
}

function readShown(plan: Plan, { device, path, text, at }: GivenTable): SwitchReading {
  const { read, fault } = readSwitch(text, textOf(plan, device.id), at)
  if (read) return read.reading
  throw new WorkError('no_table', `${path}, given for ${device.name}: ${fault.message} Nothing was used.`, {
    ...fault.values,
    file: path,
    switch: device.name,
  })
}

function openTable(plan: Plan, value: string): GivenTable {
  const [, name, path] = /^([^=]+)=(.+)$/s.exec(value) ?? []
  if (name === undefined || path === undefined)
    throw new UsageError(`--tables "${value}": write the switch and the file, as in SW1=tables.txt`)
  const device = deviceNamed(plan, name)
  if (!device)
    throw new WorkError(
      'unknown_switch',
      `There is no switch ${name} in this site: ${path} was not read. See brassage list FILE switches.`,
      { switch: name, file: path },
    )
  const text = decodeText(readGivenFile(path))
  return { device, path, text, at: statSync(path).mtime.toISOString() }
}
