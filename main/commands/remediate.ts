/** `brassage remediate`: two configuration files -> the lines that take a device from one to the other. */
import { readFile } from 'node:fs/promises'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { isGrammarName } from '../../shared/config/grammar/index.ts'
import { ConfigSyntaxError } from '../../shared/config/parse.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { type ConfigTree, formatLines, loadConfig } from '../../shared/config/tree.ts'
import { decodeText } from '../import/text-encoding.ts'
import { sameSecret } from '../secrets/verify-cisco.ts'
import { expectAtMost, requiredOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'

const PLATFORMS = 'cisco_ios, hp_procurve, netgear or netgear_smart'

export const remediateCommand: Command = {
  usage:
    'brassage remediate --platform cisco_ios|hp_procurve|netgear|netgear_smart --running F --intended F [--scope managed]',
  options: {
    platform: { type: 'string' },
    running: { type: 'string' },
    intended: { type: 'string' },
    scope: { type: 'string' },
  },
  async run(input) {
    expectAtMost(input, 0)
    const platform = readPlatform(input)
    const scope = readScope(input)
    const running = await loadFile(
      requiredOption(input, 'running', 'a file with the configuration of the device'),
      platform,
    )
    const intended = await loadFile(
      requiredOption(input, 'intended', 'a file with the configuration it should have'),
      platform,
    )
    const { lines, notOurs } = remediate(running, intended, { ...scope, sameSecret })
    return {
      exit: 0,
      json: scope.scope ? { lines, notOurs } : { lines },
      text: formatLines(lines),
    }
  },
}

function readPlatform(input: CommandInput): GrammarName {
  const platform = requiredOption(input, 'platform', PLATFORMS)
  if (!isGrammarName(platform)) throw new UsageError(`unknown platform ${platform}: expected ${PLATFORMS}`)
  return platform
}

function readScope(input: CommandInput): { scope?: 'managed' } {
  const { scope } = input.options
  if (scope === undefined) return {}
  if (scope !== 'managed') throw new UsageError(`unknown scope ${String(scope)}: expected managed`)
  return { scope }
}

async function loadFile(path: string, platform: GrammarName): Promise<ConfigTree> {
  const source = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read: ${error.code ?? error.message}`)
  })
  try {
    return loadConfig(decodeText(source), platform)
  } catch (error) {
    if (!(error instanceof ConfigSyntaxError)) throw error
    const where = { file: path, line: error.line }
    throw new WorkError('config_syntax', `${path}, line ${error.line}: ${error.message}`, where)
  }
}
