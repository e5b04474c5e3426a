/** `brassage fog wake`: sends the packet that wakes hosts. */
import { findHosts, wakeHosts, wakeRequest } from '../services/fog/wake-hosts.ts'
import { expectAtMost } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

export const fogWakeCommand: Command = {
  usage: `brassage fog wake FILE --host NAME [--host NAME]... ${SERVICE_USAGE}`,
  options: { ...serviceOptions, host: { type: 'string', multiple: true } },
  async run(input) {
    expectAtMost(input, 1)
    const words = [input.options.host ?? []].flat().map(String)
    if (words.length === 0) throw new UsageError('--host is missing: the name of a host in FOG')
    return onFog(input, async ({ fog, shown }) => {
      const hosts = await findHosts(fog, words)
      if (isDryRun(input)) return shown(hosts.map(({ id }) => wakeRequest(id)))
      const rows = await wakeHosts(fog, hosts)
      return { exit: rows.every(({ sent }) => sent) ? 0 : 1, json: { rows }, text: formatTable(rows) }
    })
  },
}
