/** `brassage fog make-group|rename-group|remove-groups`: groups of FOG made of hosts, renamed, and what runs left of them removed. */
import { beginRemoval, runMakeGroup, runRenameGroup } from '../services/fog/group-runs.ts'
import {
  findGroup,
  groupRequest,
  leftGroups,
  planGroup,
  planGroupName,
  planRemoval,
} from '../services/fog/groups.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { sendSteps, stepsOf } from './fog-step-run.ts'
import { hostsOf, TARGET_USAGE, targetOptions } from './fog-targets.ts'
import { isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'

export const fogMakeGroupCommand: Command = {
  usage: `brassage fog make-group FILE NAME ${TARGET_USAGE} ${SERVICE_USAGE}`,
  options: { ...serviceOptions, ...targetOptions },
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    return onFog(input, async (on) => {
      const { fog, site, shown } = on
      const hosts = await hostsOf(input, fog, site.plan())
      if (isDryRun(input)) return shown([groupRequest(await planGroup(fog, name, hosts))])
      const group = await runMakeGroup(on, name, hosts)
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
    return onFog(input, async (on) => {
      if (isDryRun(input)) {
        const step = await planGroupName(on.fog, name, to)
        return on.shown(step ? [groupRequest(step)] : [])
      }
      const changed = await runRenameGroup(on, name, to)
      return { exit: 0, json: { name: to, changed }, text: changed ? `was ${name}` : 'its name already' }
    })
  },
}

export const fogRemoveGroupsCommand: Command = {
  usage: `brassage fog remove-groups FILE [NAME]... --yes ${SERVICE_USAGE}   (those that runs made and left)`,
  options: { ...serviceOptions, yes: { type: 'boolean' } },
  async run(input) {
    const words = input.positionals.slice(1)
    return onFog(input, async (on) => {
      const { fog, site } = on
      const all = await fog.groups()
      const meant = words.length > 0 ? words.map((word) => findGroup(all, word)) : await leftGroups(fog)
      const ids = meant.map(({ id }) => id)
      if (isDryRun(input)) return on.shown((await planRemoval(fog, ids)).map(groupRequest))
      if (meant.length === 0) return { exit: 0, json: { removed: [] }, text: 'none' }
      // Refuses before anybody is asked for a word.
      await planRemoval(fog, ids)
      await expectYes(input, `Remove from FOG: ${meant.map(({ name }) => name).join(', ')}?`)
      const run = await beginRemoval(on, ids)
      const cut = await sendSteps(input, on, run)
      if (cut) return cut
      const steps = stepsOf(site, run)
      const removed = steps.filter(({ state }) => state === 'done').map(({ step }) => step.name)
      return {
        exit: removed.length === steps.length ? 0 : 1,
        json: { run, removed },
        text: removed.join('\n'),
      }
    })
  },
}
