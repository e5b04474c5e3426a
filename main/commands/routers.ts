/** `brassage routers`: the files of both Debian machines, made from the plan alone. Exits 0 where all are written. */

import { textOf } from '../../shared/routers/render/lines.ts'
import type { DhcpFlavour } from '../../shared/routers/router-files.ts'
import { type RouterProblem, reportRouter } from '../../shared/routers/router-problem.ts'
import { migratedPlan } from '../services/migration/plan-site-migration.ts'
import { fillSecrets } from '../services/routers/fill-secrets.ts'
import { type PlannedRouters, plannedRouters } from '../services/routers/routers-of.ts'
import { writeFiles } from '../services/routers/write-files.ts'
import { secretsNamedIn } from '../vault/placeholders.ts'
import type { OpenVault } from '../vault/vault.ts'
import { expectAtMost, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { changeOption } from './migrate.ts'
import { openGivenVault } from './push-planned.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const routersCommand: Command = {
  usage: 'brassage routers FILE --out DIR [--dhcp isc|kea] [--change F.json] [--passphrase-env VAR]',
  options: {
    out: { type: 'string' },
    dhcp: { type: 'string' },
    change: { type: 'string' },
    'passphrase-env': { type: 'string' },
  },
  async run(input) {
    expectAtMost(input, 1)
    const folder = requiredOption(input, 'out', 'the folder that the files are written to')
    const dhcp = dhcpOption(input)
    const change = input.options.change === undefined ? null : changeOption(input)
    return withSite(input, async (site) => {
      const planned = plannedRouters(change === null ? site.plan() : migratedPlan(site, change), dhcp)
      const vault = await openGivenVault(input, site)
      try {
        const hosts = writeFiles(planned.hosts, folder, (text) =>
          fillSecrets(text, planned.pair.rules, vault),
        )
        const problems = [...planned.problems, ...unfilledSecrets(planned, vault)].map(problemJson)
        const networks = planned.pair.networks.length
        const files = hosts.flatMap(({ files: paths }) => paths)
        return {
          exit: 0,
          json: { hosts, networks, problems },
          text: [`${networks} networks, ${files.length} files:`, ...files, ...problemText(problems)].join(
            '\n',
          ),
        }
      } finally {
        vault?.close()
      }
    })
  },
}

/** Throws UsageError. */
export function dhcpOption(input: CommandInput): DhcpFlavour | undefined {
  const told = textOption(input, 'dhcp')
  if (told === undefined || told === 'isc' || told === 'kea') return told
  throw new UsageError(`--dhcp: "${told}" is no DHCP server we know: isc or kea`)
}

/** Files of a machine that are replaced, whoever wrote them: with or without the slash before `etc`. */
export const replaceOption = (input: CommandInput): string[] =>
  [input.options.replace ?? []].flat().map((path) => String(path).replace(/^\/+/, ''))

/** Names of secrets that stay in the files as names. */
function unfilledSecrets({ hosts }: PlannedRouters, vault: OpenVault | null): RouterProblem[] {
  const texts = hosts.flatMap(({ files }) => files.map(({ lines }) => textOf(lines)))
  const named = [...new Set(texts.flatMap(secretsNamedIn))]
  return named
    .filter((name) => (vault?.get(name) ?? null) === null)
    .map((name) => reportRouter('warning', 'secret_not_filled', name, {}, {}))
}

export const problemJson = (problem: RouterProblem) => {
  const { severity, code, object, message, values, source, host, file, line } = problem
  return { severity, code, object, message, ...(values && { values }), source, host, file, line }
}

export const problemText = (problems: readonly ReturnType<typeof problemJson>[]): string[] =>
  problems.length === 0
    ? ['', 'No problems found.']
    : ['', formatTable(problems, ['severity', 'code', 'host', 'object', 'message'])]
