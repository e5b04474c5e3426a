/** `brassage wapt hosts|packages|outdated|groups|rights|export`: what the WAPT server knows, beside what the site knows. */
import { differencesText } from '../../shared/wapt/compare-machines.ts'
import { consoleList } from '../../shared/wapt/console-list.ts'
import { openPackages, packageRows } from '../../shared/wapt/package-rows.ts'
import { mayDo, type UsedRight, unsigned, usedRights } from '../../shared/wapt/rights.ts'
import { checkFolder } from '../db/publish-file.ts'
import { agentsNamed } from '../services/wapt/agents-named.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { onWaptLists } from './on-wapt.ts'
import { serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { writeNewFile } from './write-new-file.ts'

const options = { ...serviceOptions, kept: { type: 'boolean' } } as const
const ASKING = '(--passphrase-env VAR | --kept) [--service NAME] [--dry-run]'
const USAGE = `FILE ${ASKING}`

export const waptHostsCommand: Command = {
  usage: `brassage wapt hosts ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWaptLists(input, ['hosts'], async ({ compared }) => {
      const { rows, withoutAgent, duplicates, isCut } = await compared()
      const shown = rows.map(({ name, state, stand, outlet, fog, agent, deployment, lastSeen, ...row }) => ({
        ...{ name, state, stand, outlet, fog, agent, deployment, lastSeen, system: row.system },
        differs: differencesText(row.differs),
      }))
      const more = [
        ...duplicates.map(({ mac, names }) => `! ${mac} is claimed by ${names.join(', ')}`),
        ...withoutAgent.map(({ host, stand }) => `- ${host}${stand === null ? '' : ` (${stand})`}: no agent`),
        ...(isCut ? ['! the server has more hosts than it tells'] : []),
      ]
      return {
        exit: 0,
        json: { rows, withoutAgent, duplicates, truncated: isCut },
        text: [formatTable(shown), ...more].join('\n'),
      }
    })
  },
}

export const waptPackagesCommand: Command = {
  usage: `brassage wapt packages ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWaptLists(input, ['hosts', 'states', 'packages'], async ({ lists }) => {
      const states = await lists.states()
      const rows = packageRows(await lists.packages(), states)
      return { exit: 0, json: { rows }, text: formatTable(rows.map((row) => ({ ...row }))) }
    })
  },
}

export const waptOutdatedCommand: Command = {
  usage: `brassage wapt outdated ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWaptLists(input, ['hosts', 'states'], async ({ lists, compared }) => {
      const { rows: hosts } = await compared()
      const rows = openPackages(hosts, await lists.states()).map(
        ({ host, stand, package: name, version, status }) => ({
          host,
          stand,
          package: name,
          version,
          status,
        }),
      )
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}

export const waptExportCommand: Command = {
  usage: `brassage wapt export FILE LIST.csv [HOST...] ${ASKING}`,
  options,
  async run(input) {
    const path = positional(input, 1, 'LIST.csv')
    checkFolder(path)
    return onWaptLists(input, ['hosts', 'states'], async ({ lists, compared }) => {
      const hosts = agentsNamed((await compared()).rows, input.positionals.slice(2))
      const open = openPackages(hosts, await lists.states())
      const meant = new Set(hosts.map(({ uuid }) => uuid))
      const own = open.filter(({ uuid }) => meant.has(uuid))
      writeNewFile(path, consoleList(hosts, own))
      const json = { file: path, hosts: hosts.length, open: own.length, note: unsigned.en }
      return { exit: 0, json, text: `${path}: ${hosts.length} hosts, ${own.length} packages\n${unsigned.en}` }
    })
  },
}

export const waptGroupsCommand: Command = {
  usage: `brassage wapt groups ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWaptLists(input, ['groups'], async ({ lists }) => {
      const rows = (await lists.groups()).map((name) => ({ name }))
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}

export const waptRightsCommand: Command = {
  usage: `brassage wapt rights ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWaptLists(input, ['rights'], async ({ lists }) => {
      const rights = await lists.rights()
      const rows = Object.entries(usedRights).map(([right, words]) => ({
        ...{ right, may: rights && mayDo(rights, right as UsedRight), what: words.en },
      }))
      return {
        exit: 0,
        json: { rights, rows, note: unsigned.en },
        text: `${formatTable(rows)}\n${unsigned.en}`,
      }
    })
  },
}
