/** `brassage fog hosts|tasks`: what FOG has, and what it is doing. */
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
