/** `brassage demo`: a site modelled on a real event, to look around in and to try things on. */
import { checkPlan } from '../../shared/plan/checks/index.ts'
import { openSite } from '../db/open-site.ts'
import type { SiteFile } from '../db/site-file.ts'
import { stateFolder } from '../db/state-folder.ts'
import { makeDemoSite } from '../demo/make-demo-site.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'

export const demoCommand: Command = {
  usage: 'brassage demo FILE',
  options: {},
  async run(input) {
    const path = positional(input, 0, 'FILE')
    expectAtMost(input, 1)
    const options = { holder: 'a brassage command', stateFolder: stateFolder(input.env) }
    await makeDemoSite(path, options)
    const site = openSite(path, options)
    try {
      return describe(path, site)
    } finally {
      site.close()
    }
  },
}

function describe(path: string, file: SiteFile) {
  const { site, device, panel, stand, outlet, vlan } = file.plan()
  const counts = {
    switches: device.filter(({ role }) => role === 'switch').length,
    routers: device.filter(({ role }) => role === 'router').length,
    panels: panel.length,
    stands: stand.length,
    outlets: outlet.length,
    vlans: vlan.length,
    problems: checkPlan(file.plan()).length,
  }
  const said = Object.entries(counts).map(([what, count]) => `${count} ${what}`)
  return {
    exit: 0 as const,
    json: { file: path, name: site.name, scheme: site.scheme, domains: site.domains, counts },
    text: `${path}: site "${site.name}": ${said.join(', ')}`,
  }
}
