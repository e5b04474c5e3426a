/** `brassage fog images`: what can be put on machines, and whether there is anything in it. */
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
      if (isDryRun(input)) return shown([get('/image'), get('/host')])
      const hosts = await fog.hosts()
      const rows = (await fog.images()).map(({ id, name, os, type, bytes, isCaptured, ...image }) => ({
        ...{ id, name, os, type, bytes, isCaptured, usedAt: image.usedAt, by: image.by },
        ...{ isEnabled: image.isEnabled, isProtected: image.isProtected },
        hosts: hosts.filter(({ imageId }) => imageId === id).length,
      }))
      return { exit: 0, json: { rows }, text: formatTable(rows) }
    })
  },
}
