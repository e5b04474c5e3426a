/** `brassage evidence read`: the tables of many switches at once, over the network, kept as readings of the site. */
import { keepLive } from '../services/verify/keep-reading.ts'
import { readEvidence } from '../services/verify/read-evidence.ts'
import { expectAtMost } from './arguments.ts'
import { type Command, WorkError } from './command.ts'
import { DEVICES_USAGE, devicesOptions, onDevices, outputOf } from './on-devices.ts'
import { openGivenVault, sessionSecrets } from './push-planned.ts'
import { withSite } from './with-site.ts'

export const evidenceReadCommand: Command = {
  usage: `brassage evidence read FILE ${DEVICES_USAGE}`,
  options: devicesOptions,
  async run(input) {
    expectAtMost(input, 1)
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        const devices = await onDevices(input, {
          site,
          secrets: sessionSecrets(input, vault).secrets,
          work: async (console, identified, { device, name, address }, report) => {
            if (!device) throw new WorkError('not_planned', `${name} is no switch of the plan.`)
            const { signal } = input
            const read = await readEvidence(console, identified, {
              ...{ deviceId: device.id, isBrief: false, report, signal },
            })
            return { reading: keepLive(site, device, read, address), tables: read.tables }
          },
        })
        return outputOf(devices, ({ tables }) => ({ tables: [tables ?? []].flat().join(', ') }))
      } finally {
        vault?.close()
      }
    })
  },
}
