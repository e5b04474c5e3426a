/** `brassage backup export`: the latest readings as text files, one a device and kind. */
import { deviceNamed } from '../../shared/plan/device-named.ts'
import { exportBackups } from '../services/backup/export-backups.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, UsageError, WorkError } from './command.ts'
import { openGivenVault } from './push-planned.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const backupExportCommand: Command = {
  usage: 'brassage backup export FILE FOLDER [--switch S] [--with-secrets --passphrase-env VAR]',
  options: {
    switch: { type: 'string' },
    'with-secrets': { type: 'boolean' },
    'passphrase-env': { type: 'string' },
  },
  async run(input) {
    expectAtMost(input, 2)
    const folder = positional(input, 1, 'FOLDER')
    const isOpen = input.options['with-secrets'] === true
    if (isOpen && textOption(input, 'passphrase-env') === undefined)
      throw new UsageError('--with-secrets needs the vault: add --passphrase-env VAR')
    const name = textOption(input, 'switch')
    const files = await withSite(input, async (site) => {
      const deviceId = name === undefined ? undefined : deviceNamed(site.plan(), name)?.id
      if (name !== undefined && deviceId === undefined)
        throw new WorkError('unknown_switch', `There is no switch ${name} in this site.`)
      const vault = isOpen ? await openGivenVault(input, site) : null
      try {
        return exportBackups(site, folder, { secretsFrom: vault, deviceId })
      } finally {
        vault?.close()
      }
    })
    return { exit: 0, json: { files }, text: formatTable(files) }
  },
}
