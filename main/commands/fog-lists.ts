/** `brassage fog hosts|tasks|groups|snapins|nodes`: what FOG has, and what it is doing. No password of a storage node is read. */
import type { FogName } from '../integrations/fog/fog-rows.ts'
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
      const [groups, members] = [await fog.groups(), await fog.members()]
      const names = await fog.hostNames()
      const rows = groups.map(({ id, name }) => {
        const own = members.filter(({ groupId }) => groupId === id)
        return { id, name, hosts: namesOf(names, own) }
      })
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
      const [snapins, links] = [await fog.snapins(), await fog.snapinLinks()]
      const names = await fog.hostNames()
      const rows = snapins.map(({ id, name, file, isEnabled }) => {
        const own = links.filter(({ snapinId }) => snapinId === id)
        return { id, name, file, isEnabled, hosts: namesOf(names, own) }
      })
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
      if (isDryRun(input)) return shown([get('/storagenode')])
      const rows = (await fog.nodes()).map(({ id, name, isEnabled, isMaster, online, path, slots }) => ({
        ...{ id, name, isEnabled, isMaster, online: online ?? null, path, slots },
      }))
      return {
        exit: rows.every(({ isEnabled, online }) => !isEnabled || online !== false) ? 0 : 1,
        json: { rows },
        text: formatTable(rows),
      }
    })
  },
}

/** Hosts that FOG has lost are left out: it keeps links to them. */
const namesOf = (names: readonly FogName[], links: readonly { readonly hostId: string | null }[]): string[] =>
  names.filter(({ id }) => links.some(({ hostId }) => hostId === id)).map(({ name }) => name)

const counted = <R extends { readonly hosts: readonly string[] }>({ hosts, ...row }: R) => ({
  ...row,
  hosts: hosts.join(', '),
})
