/** `brassage wapt hosts|packages|outdated|groups|rights`: what the WAPT server knows, beside what the site knows. */
import { deploymentState } from '../../shared/wapt/agent-state.ts'
import { mayDo, type UsedRight, unsigned, usedRights } from '../../shared/wapt/rights.ts'
import type { PackageState } from '../../shared/wapt/wapt-answers.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { onWapt } from './on-wapt.ts'
import { serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

const { 'dry-run': _dry, ...options } = serviceOptions
const USAGE = 'FILE --passphrase-env VAR [--service NAME]'

export const waptHostsCommand: Command = {
  usage: `brassage wapt hosts ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWapt(input, async ({ compared }) => {
      const { rows, withoutAgent, duplicates, isCut } = await compared()
      const shown = rows.map(({ name, stand, outlet, agent, deployment, lastSeen, system }) => ({
        ...{ name, stand, outlet, agent, deployment, lastSeen, system },
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
    return onWapt(input, async ({ api }) => {
      const { hosts } = await api.hosts()
      const states = await api.packageStates(hosts.map(({ uuid }) => uuid))
      const rows = (await api.packages()).map((one) => ({
        ...{ package: one.package, version: one.version ?? null, name: one.name ?? null },
        ...countsOf(states.filter((state) => state.package === one.package)),
      }))
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}

/** Hosts by how the package stands on them. */
function countsOf(states: readonly PackageState[]) {
  const count = (...wanted: readonly ReturnType<typeof deploymentState>[]) =>
    states
      .filter(({ install_status: status }) => wanted.includes(deploymentState(status)))
      .reduce((sum, { host_uuids: hosts }) => sum + (hosts?.length ?? 0), 0)
  return { installed: count('ok'), toDo: count('to_do', 'running'), failed: count('failed') }
}

export const waptOutdatedCommand: Command = {
  usage: `brassage wapt outdated ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWapt(input, async ({ api, compared }) => {
      const hosts = await compared()
      const names = new Map(hosts.rows.map((row) => [row.uuid, row]))
      const states = await api.packageStates([...names.keys()])
      const rows = states
        .filter(({ install_status: status }) => deploymentState(status) !== 'ok')
        .flatMap((state) =>
          (state.host_uuids ?? []).map((uuid) => ({
            host: names.get(uuid)?.name ?? uuid,
            stand: names.get(uuid)?.stand ?? null,
            package: state.package,
            version: state.version ?? null,
            status: state.install_status ?? 'unknown',
          })),
        )
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}

export const waptGroupsCommand: Command = {
  usage: `brassage wapt groups ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWapt(input, async ({ api }) => {
      const rows = (await api.groups()).map((name) => ({ name }))
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}

export const waptRightsCommand: Command = {
  usage: `brassage wapt rights ${USAGE}`,
  options,
  async run(input) {
    expectAtMost(input, 1)
    return onWapt(input, async ({ api }) => {
      const rights = await api.rights()
      const rows = Object.entries(usedRights).map(([right, words]) => ({
        ...{ right, may: mayDo(rights, right as UsedRight), what: words.en },
      }))
      return {
        exit: 0,
        json: { rights, rows, note: unsigned.en },
        text: `${formatTable(rows)}\n${unsigned.en}`,
      }
    })
  },
}
