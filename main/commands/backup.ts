/** `brassage backup`: reads the configurations of many switches into the site file; only what is new is kept. */
import { grammarNameOf } from '../drivers/grammar-name.ts'
import { keepReading } from '../services/backup/keep-reading.ts'
import { readTexts } from '../services/jobs/device-work.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { DEVICES_USAGE, devicesOptions, onDevices, outputOf } from './on-devices.ts'
import { openGivenVault, sessionSecrets } from './push-planned.ts'
import { withSite } from './with-site.ts'

export const backupCommand: Command = {
  usage: `brassage backup FILE ${DEVICES_USAGE} [--passphrase-env VAR]`,
  options: devicesOptions,
  async run(input) {
    expectAtMost(input, 1)
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        const devices = await onDevices(input, {
          site,
          secrets: sessionSecrets(input, vault).secrets,
          work: async (console, { identity }, { device }, report) => {
            const texts = await readTexts(console, report, input.signal)
            const platform = grammarNameOf(console.driver.name)
            const source = { deviceId: device?.id ?? null, serial: identity.serial, platform }
            const { isNew, ...snapshots } = keepReading(site, source, texts, vault)
            return { isNew, snapshots, lines: texts.running.split('\n').length - 1 }
          },
        })
        return outputOf(devices, ({ isNew, lines }) => ({ new: isNew ?? null, lines: lines ?? null }))
      } finally {
        vault?.close()
      }
    })
  },
}
