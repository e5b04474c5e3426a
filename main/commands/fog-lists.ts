/** `brassage fog hosts|tasks|groups|snapins|nodes`: what FOG has, and what it is doing. No password of a storage node is read. */
import type { FogNamed } from '../../shared/fog/fog-named.ts'
import type { FogClient } from '../integrations/fog/fog-client.ts'
import { fogReaders } from '../services/fog/read-lists.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { get, isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

interface FogList<Row extends object> {
  readonly name: string
  /** What it asks of FOG. */
  readonly paths: readonly string[]
  readonly read: (fog: FogClient) => Promise<readonly Row[]>
  /** As they stand in the table of a terminal; by default as they are. */
  readonly shown?: (row: Row) => object
  /** Exit 1 where one is not. */
  readonly isWell?: (row: Row) => boolean
}

const listCommand = <Row extends object>(list: FogList<Row>): Command => ({
  usage: `brassage fog ${list.name} FILE ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    expectAtMost(input, 1)
    const { paths, read, shown = (row: Row) => row, isWell = () => true } = list
    return onFog(input, async (on) => {
      if (isDryRun(input)) return on.shown(paths.map(get))
      const rows = await read(on.fog)
      return { exit: rows.every(isWell) ? 0 : 1, json: { rows }, text: formatTable(rows.map(shown)) }
    })
  },
})

export const fogHostsCommand = listCommand({
  name: 'hosts',
  paths: ['/host'],
  read: async (fog) => (await fog.hosts()).map(({ id, name, macs, image }) => ({ id, name, macs, image })),
})

export const fogTasksCommand = listCommand({
  name: 'tasks',
  paths: ['/task/active'],
  read: async (fog) =>
    (await fog.activeTasks()).map(({ id, host, type, state, percent }) => ({
      ...{ id, host, type, state, percent },
    })),
})

export const fogGroupsCommand = listCommand({
  name: 'groups',
  paths: ['/group', '/groupassociation', '/host/names'],
  read: async (fog) =>
    (await fogReaders.groups(fog)).map(({ id, name, hosts, isThrowAway }) => ({
      ...{ id, name, hosts: namesOf(hosts), isThrowAway },
    })),
  shown: counted,
})

export const fogSnapinsCommand = listCommand({
  name: 'snapins',
  paths: ['/snapin', '/snapinassociation', '/host/names'],
  read: async (fog) =>
    (await fogReaders.snapins(fog)).map(({ hosts, ...row }) => ({ ...row, hosts: namesOf(hosts) })),
  shown: counted,
})

export const fogNodesCommand = listCommand({
  name: 'nodes',
  paths: ['/storagenode', '/storagegroup'],
  read: fogReaders.nodes,
  isWell: ({ isEnabled, online }) => !isEnabled || online !== false,
})

function namesOf(hosts: readonly FogNamed[]): string[] {
  return hosts.map(({ name }) => name)
}

function counted<R extends { readonly hosts: readonly string[] }>({ hosts, ...row }: R) {
  return { ...row, hosts: hosts.join(', ') }
}
