/** `brassage fog hosts|tasks|groups|snapins|nodes`: what FOG has, and what it is doing. No password of a storage node is read. */
import type { FogNamed } from '../../shared/fog/fog-named.ts'
import { fogReaders } from '../services/fog/read-lists.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { get, isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

export const fogHostsCommand: Command = {
  usage: `brassage fog hosts FILE ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    expectAtMost(input, 1)
    return onFog(input, async ({ fog, shown }) => {
      if (isDryRun(input)) return shown([get('/host')])
      const rows = (await fog.hosts()).map(({ id, name, macs, image }) => ({ id, name, macs, image }))
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}

export const fogTasksCommand: Command = {
  usage: `brassage fog tasks FILE ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    expectAtMost(input, 1)
    return onFog(input, async ({ fog, shown }) => {
      if (isDryRun(input)) return shown([get('/task/active')])
      const tasks = await fog.activeTasks()
      const rows = tasks.map(({ id, host, type, state, percent }) => ({ id, host, type, state, percent }))
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}

export const fogGroupsCommand: Command = {
  usage: `brassage fog groups FILE ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    expectAtMost(input, 1)
    return onFog(input, async ({ fog, shown }) => {
      if (isDryRun(input)) return shown(['/group', '/groupassociation', '/host/names'].map(get))
      const rows = (await fogReaders.groups(fog)).map(({ id, name, hosts, isThrowAway }) => ({
        ...{ id, name, hosts: namesOf(hosts), isThrowAway },
      }))
      return { exit: 0, json: { rows }, text: formatTable(rows.map(counted)) }
    })
  },
}

export const fogSnapinsCommand: Command = {
  usage: `brassage fog snapins FILE ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    expectAtMost(input, 1)
    return onFog(input, async ({ fog, shown }) => {
      if (isDryRun(input)) return shown(['/snapin', '/snapinassociation', '/host/names'].map(get))
      const rows = (await fogReaders.snapins(fog)).map(({ hosts, ...row }) => ({
        ...row,
        hosts: namesOf(hosts),
      }))
      return { exit: 0, json: { rows }, text: formatTable(rows.map(counted)) }
    })
  },
}

export const fogNodesCommand: Command = {
  usage: `brassage fog nodes FILE ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    expectAtMost(input, 1)
    return onFog(input, async ({ fog, shown }) => {
      if (isDryRun(input)) return shown(['/storagenode', '/storagegroup'].map(get))
      const rows = await fogReaders.nodes(fog)
      return {
        exit: rows.every(({ isEnabled, online }) => !isEnabled || online !== false) ? 0 : 1,
        json: { rows },
        text: formatTable(rows),
      }
    })
  },
}

const namesOf = (hosts: readonly FogNamed[]): string[] => hosts.map(({ name }) => name)

const counted = <R extends { readonly hosts: readonly string[] }>({ hosts, ...row }: R) => ({
  ...row,
  hosts: hosts.join(', '),
})
