/**
 * `brassage diff`: two configurations line by line. With a site file they are named by snapshot or switch; without, they
 * are two text files.
 */
import { readFile } from 'node:fs/promises'
import { changedLines } from '../../shared/config/changed-lines.ts'
import type { DiffLine } from '../../shared/config/diff.ts'
import { isGrammarName } from '../../shared/config/grammar/index.ts'
import { ConfigSyntaxError } from '../../shared/config/parse.ts'
import { loadConfig } from '../../shared/config/tree.ts'
import { decodeText } from '../import/text-encoding.ts'
import { type ConfigComparison, compareConfigs } from '../services/backup/compare-configs.ts'
import { type FoundConfig, findConfig } from '../services/backup/find-config.ts'
import { expectAtMost, positional, requiredOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { openGivenVault } from './push-planned.ts'
import { withSite } from './with-site.ts'

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = {
  added: '+',
  removed: '-',
  unchanged: ' ',
  not_ours: '?',
}

export const diffCommand: Command = {
  usage:
    'brassage diff FILE FROM TO [--passphrase-env VAR]   (FROM, TO: a snapshot, S, S:startup, S:previous, S:intended)  |  brassage diff FROM.txt TO.txt --platform cisco_ios|hp_procurve|netgear|netgear_smart',
  options: { platform: { type: 'string' }, 'passphrase-env': { type: 'string' } },
  async run(input) {
    expectAtMost(input, 3)
    return input.positionals.length === 3 ? ofSite(input) : ofFiles(input)
  },
}

const ofSite = (input: CommandInput): Promise<CommandOutput> =>
  withSite(input, async (site) => {
    const vault = await openGivenVault(input, site)
    try {
      const [from, to] = [positional(input, 1, 'FROM'), positional(input, 2, 'TO')]
      return report(compareConfigs(findConfig(site, from, vault), findConfig(site, to, vault)))
    } finally {
      vault?.close()
    }
  })

async function ofFiles(input: CommandInput): Promise<CommandOutput> {
  const platform = requiredOption(input, 'platform', 'the dialect of the two files')
  if (!isGrammarName(platform))
    throw new UsageError(
      `unknown platform ${platform}: expected cisco_ios, hp_procurve, netgear or netgear_smart`,
    )
  const load = async (path: string): Promise<FoundConfig> => {
    const source = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new WorkError('unreadable', `${path} cannot be read: ${error.code ?? error.message}`, {
        file: path,
      })
    })
    try {
      return { title: path, tree: loadConfig(decodeText(source), platform), isIntended: false }
    } catch (error) {
      if (!(error instanceof ConfigSyntaxError)) throw error
      throw new WorkError('config_syntax', `${path}, line ${error.line}: ${error.message}`, { file: path })
    }
  }
  return report(
    compareConfigs(await load(positional(input, 0, 'FROM')), await load(positional(input, 1, 'TO'))),
  )
}

/** Exit 0 whatever is found: a difference is an answer. `lines` holds the differing ones with their sections. */
function report(comparison: ConfigComparison): CommandOutput {
  const lines = changedLines(comparison.lines).map(({ kind, depth, text }) => ({ kind, depth, text }))
  const text = lines.map(({ kind, depth, text: line }) => `${SIGNS[kind]} ${' '.repeat(depth)}${line}`)
  return {
    exit: 0,
    json: { from: comparison.from, to: comparison.to, same: comparison.same, lines },
    text: comparison.same ? `${comparison.from} and ${comparison.to} say the same.` : text.join('\n'),
  }
}
