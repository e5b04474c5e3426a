/** `brassage parse`: what a switch printed, as rows. Needs no site; `-` is standard input. */
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import {
  findPlatform,
  findTable,
  PLATFORMS,
  type Platform,
  parseShowOutput,
} from '../../shared/show-output/index.ts'
import { decodeText } from '../import/text-encoding.ts'
import { requiredOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { formatTable } from './text-table.ts'

export const parseCommand: Command = {
  usage: 'brassage parse --platform P --command "show ..." FILE...   (- for standard input)',
  options: { platform: { type: 'string' }, command: { type: 'string' } },
  async run(input) {
    const platform = readPlatform(input)
    const command = readCommand(input, platform)
    if (input.positionals.length === 0) throw new UsageError('FILE is missing')
    const files = []
    for (const file of input.positionals)
      files.push({ file, ...parse(platform, command, await readText(file)) })
    return { exit: 0, json: { files }, text: files.map(describe).join('\n\n') }
  },
}

function readPlatform(input: CommandInput): Platform {
  const known = PLATFORMS.map(({ name }) => name).join(', ')
  const name = requiredOption(input, 'platform', known)
  const platform = findPlatform(name)
  if (!platform) throw new UsageError(`unknown platform ${name}: known are ${known}`)
  return platform
}

function readCommand(input: CommandInput, platform: Platform): string {
  const command = requiredOption(input, 'command', 'what was typed on the switch, as in "show vlan brief"')
  if (findTable(platform.tables, command)) return command
  const known = platform.tables.flatMap(({ commands }) => commands.slice(0, 1)).sort()
  throw new UsageError(
    `no table of ${platform.name} is known for "${command}": known are\n  ${known.join('\n  ')}`,
  )
}

async function readText(file: string): Promise<string> {
  const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch(
    (error: NodeJS.ErrnoException) => {
      const reason = error.code ?? error.message
      throw new WorkError(
        'file_unreadable',
        `The file ${file} cannot be read: ${reason}. Nothing was parsed.`,
        {
          file,
          reason,
        },
      )
    },
  )
  return decodeText(bytes)
}

const parse = ({ name }: Platform, command: string, text: string) =>
  parseShowOutput(name, command, text) ?? { rows: [], unparsed: [] }

/** Rows of one kind after the other, then what was not understood. */
function describe({ file, rows, unparsed }: { file: string } & ReturnType<typeof parse>): string {
  const kinds = [...new Set(rows.map(({ table }) => table))]
  const tables = kinds.map((kind) => `${kind}\n${formatTable(plainRows(rows, kind))}`)
  const left = unparsed.length === 0 ? [] : [`not understood:\n${unparsed.join('\n')}`]
  return [`${file}:`, ...(kinds.length === 0 ? ['(no rows)'] : tables), ...left].join('\n\n')
}

function plainRows(rows: ReturnType<typeof parse>['rows'], kind: string): Record<string, unknown>[] {
  const mine = rows.filter((row) => row.table === kind)
  const columns = [...new Set(mine.flatMap((row) => Object.keys(row)))].filter((name) => name !== 'table')
  return mine.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])))
}
