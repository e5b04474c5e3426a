/** `brassage fog snapin`: one snapin on hosts that are named, watched afterwards in `fog tasks`. */
import { assignRequest, findSnapin, runSnapin, snapinRequest, snapinsOf } from '../services/fog/run-snapin.ts'
import { findHosts } from '../services/fog/wake-hosts.ts'
import { expectAtMost, positional } from './arguments.ts'
import { type Command, UsageError, WorkError } from './command.ts'
import { isDryRun, onFog } from './on-fog.ts'
import { askYes } from './push-session.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

export const fogSnapinCommand: Command = {
  usage: `brassage fog snapin FILE SNAPIN --host NAME [--host NAME]... [--assign] --yes ${SERVICE_USAGE}`,
  options: {
    ...serviceOptions,
    host: { type: 'string', multiple: true },
    assign: { type: 'boolean' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    const word = positional(input, 1, 'SNAPIN')
    expectAtMost(input, 2)
    const words = [input.options.host ?? []].flat().map(String)
    if (words.length === 0) throw new UsageError('--host is missing: the name of a host in FOG')
    const assigns = input.options.assign === true
    return onFog(input, async ({ fog, shown }) => {
      const snapin = await findSnapin(fog, word)
      const hosts = await findHosts(fog, words)
      if (isDryRun(input)) {
        const requests = []
        for (const { id } of hosts) {
          const own = await snapinsOf(fog, id)
          if (assigns && !own.includes(snapin.id)) requests.push(assignRequest(id, [...own, snapin.id]))
          requests.push(snapinRequest(id, snapin))
        }
        return shown(requests)
      }
      if (!(await askYes(input, `Put snapin ${snapin.name} on ${hosts.map(({ name }) => name).join(', ')}?`)))
        throw new WorkError(
          'not_confirmed',
          'Not confirmed: nothing was sent. Say yes on a terminal, or with --yes.',
        )
      const rows = await runSnapin(fog, snapin, hosts, assigns)
      return {
        exit: rows.every(({ state }) => state === 'sent') ? 0 : 1,
        json: { rows },
        text: formatTable(rows),
      }
    })
  },
}
