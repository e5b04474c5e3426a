/** `brassage fog images`: what can be put on machines, and whether there is anything in it. */
import { fogReaders } from '../services/fog/read-lists.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { get, isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

export const fogImagesCommand: Command = {
  usage: `brassage fog images FILE ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    expectAtMost(input, 1)
    return onFog(input, async ({ fog, shown }) => {
      if (isDryRun(input)) return shown(['/image', '/host/names', '/imaginglog', '/host'].map(get))
      const types = new Map((await fog.images()).map(({ id, type }) => [id, type]))
      const hosts = await fog.hosts()
      const rows = (await fogReaders.images(fog)).map(({ id, name, os, ...image }) => ({
        ...{ id, name, os, type: types.get(id) ?? '', ...image },
        hosts: hosts.filter(({ imageId }) => imageId === id).length,
      }))
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}
