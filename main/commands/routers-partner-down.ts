/**
 * `brassage routers partner-down`: the survivor of ISC DHCP hands out every pool while the other router is off. Without a yes
 * it only says what that means, and exits 1; where the other is seen it is refused.
 */
import { systemClock } from '../clock.ts'
import { hostNamed, plannedRouters } from '../services/routers/routers-of.ts'
import { declarePartnerDown } from '../services/routers/watch/partner-down.ts'
import { expectAtMost, requiredOption, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { openGivenVault } from './push-planned.ts'
import { askYes } from './push-session.ts'
import { atOption, machineWays, WAYS_USAGE, wayOptions } from './router-ways.ts'
import { dhcpOption } from './routers.ts'
import { withSite } from './with-site.ts'

export const routersPartnerDownCommand: Command = {
  usage: `brassage routers partner-down FILE --host NAME ${WAYS_USAGE} [--by WHO]`,
  options: { ...wayOptions, host: { type: 'string' }, by: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    atOption(input)
    const name = requiredOption(input, 'host', 'the router that goes on alone')
    const dhcp = dhcpOption(input)
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        const planned = plannedRouters(site.plan(), dhcp)
        const { host } = hostNamed(planned.hosts, name)
        const ways = machineWays(input, site, vault, planned)
        const survivor = ways.find((way) => way.host.host === host)
        if (!survivor) throw new UsageError(`--at does not say where ${host} is`)
        const partner = ways.find((way) => way !== survivor) ?? null
        const would = `${host} would hand out every pool alone. Only where the other router is really off: two that both do so give the same addresses.`
        input.stderr(`${would}\n`)
        if (!(await askYes(input, 'Is the other router off?'))) {
          const message = `Nothing was done: this needs a yes, on a terminal or with --yes. ${would}`
          return { exit: 1, json: { ok: false, host, message }, text: message }
        }
        const by = textOption(input, 'by') ?? site.recorder.who
        const asked = { site, planned, survivor, partner, clock: systemClock, by }
        const result = await declarePartnerDown(asked)
        const ok = result.after === 'partner-down'
        return { exit: ok ? 0 : 1, json: { ok, ...result }, text: result.message }
      } finally {
        vault?.close()
      }
    })
  },
}
