/** `brassage fog make-group|rename-group|remove-groups`: groups of FOG made of hosts, renamed, and what runs left of them removed. */
import {
  findGroup,
  leftGroups,
  makeGroup,
  prepareGroup,
  prepareGroupName,
  removeGroupRequest,
  removeGroups,
  renameGroup,
} from '../services/fog/groups.ts'
import { noteActs } from '../services/fog/note-act.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { hostsOf, TARGET_USAGE, targetOptions } from './fog-targets.ts'
import { expectYes } from './fog-yes.ts'
import { isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

export const fogMakeGroupCommand: Command = {
  usage: `brassage fog make-group FILE NAME ${TARGET_USAGE} ${SERVICE_USAGE}`,
  options: { ...serviceOptions, ...targetOptions },
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    return onFog(input, async ({ fog, site, service, shown }) => {
      const hosts = await hostsOf(input, fog, site.plan())
      if (isDryRun(input)) return shown([await prepareGroup(fog, name, hosts)])
      const group = await makeGroup(fog, name, hosts, noteActs(site, service))
      const names = hosts.map((host) => host.name)
      return {
        exit: 0,
        json: { ...group, hosts: names },
        text: `${group.name} (${group.id}): ${names.join(', ')}`,
      }
    })
  },
}

export const fogRenameGroupCommand: Command = {
  usage: `brassage fog rename-group FILE NAME NEW ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    const [name, to] = [positional(input, 1, 'NAME'), positional(input, 2, 'NEW')]
    expectAtMost(input, 3)
    return onFog(input, async ({ fog, site, service, shown }) => {
      if (isDryRun(input)) {
        const { request } = await prepareGroupName(fog, name, to)
        return shown(request ? [request] : [])
      }
      const changed = await renameGroup(fog, name, to, noteActs(site, service))
      return { exit: 0, json: { name: to, changed }, text: changed ? `was ${name}` : 'its name already' }
    })
  },
}

export const fogRemoveGroupsCommand: Command = {
  usage: `brassage fog remove-groups FILE [NAME]... --yes ${SERVICE_USAGE}   (those that runs made and left)`,
  options: { ...serviceOptions, yes: { type: 'boolean' } },
  async run(input) {
    const words = input.positionals.slice(1)
    return onFog(input, async ({ fog, site, service, shown }) => {
      const all = await fog.groups()
      const meant = words.length > 0 ? words.map((word) => findGroup(all, word)) : await leftGroups(fog)
      if (isDryRun(input)) return shown(meant.map(removeGroupRequest))
      if (meant.length === 0) return { exit: 0, json: { removed: [] }, text: 'none' }
      const names = meant.map(({ name }) => name).join(', ')
      await expectYes(input, `Remove from FOG: ${names}?`)
      const removed = await removeGroups(
        fog,
        meant.map(({ id }) => id),
        noteActs(site, service),
      )
      return { exit: 0, json: { removed }, text: removed.join('\n') }
    })
  },
}
