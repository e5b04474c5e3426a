/** What `brassage --help` and `brassage COMMAND --help` print. */
import packageJson from '../../package.json' with { type: 'json' }
import type { Command } from './command.ts'
import { type CommandEntry, commands } from './index.ts'

export const version: string = packageJson.version

export function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return [
    'usage: brassage COMMAND ... [--json]',
    '',
    ...lines,
    '',
    'brassage COMMAND --help tells more of one. Exit codes: 0 done, 1 the work failed, 2 wrong use.',
  ].join('\n')
}

export const commandHelp = ({ summary }: CommandEntry, { usage }: Command): string =>
  `${summary}\n\nusage: ${usage}\n\nwith --json: one object on standard output`
