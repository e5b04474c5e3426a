/**
 * `brassage routers watch`: leases of both servers merged, with their stands; gateways, failover, pools. Exits 1 where something
 * is an error, or a router is not reached.
 */
import { systemClock } from '../clock.ts'
import { plannedRouters } from '../services/routers/routers-of.ts'
import { lookAtRouters } from '../services/routers/watch/look-at-routers.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { openGivenVault } from './push-planned.ts'
import { atOption, machineWays, WAYS_USAGE, wayOptions } from './router-ways.ts'
import { dhcpOption, problemJson, problemText } from './routers.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const routersWatchCommand: Command = {
  usage: `brassage routers watch FILE ${WAYS_USAGE}`,
  options: wayOptions,
  async run(input) {
    expectAtMost(input, 1)
    atOption(input)
    const dhcp = dhcpOption(input)
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        const plan = site.plan()
        const planned = plannedRouters(plan, dhcp)
        const ways = machineWays(input, site, vault, planned)
        const look = await lookAtRouters(plan, planned, ways, systemClock.timestamp())
        const problems = look.problems.map(problemJson)
        const isWell =
          problems.every(({ severity }) => severity !== 'error') &&
          look.machines.every(({ unreached }) => unreached === null)
        return {
          exit: isWell ? 0 : 1,
          json: { ok: isWell, ...look, problems },
          text: [
            formatTable(look.machines.map(machineRow)),
            '',
            formatTable(look.leases.map(({ from, ...lease }) => ({ ...lease, from: from.join(', ') }))),
            ...problemText(problems),
          ].join('\n'),
        }
      } finally {
        vault?.close()
      }
    })
  },
}

const machineRow = ({
  name,
  unreached,
  groups,
  failover,
  serves,
}: Awaited<ReturnType<typeof lookAtRouters>>['machines'][number]) => ({
  router: name,
  gateways: groups.map((group) => `${group.name} ${group.state}`).join(', '),
  failover,
  ...(serves !== null && { serves }),
  unreached,
})
