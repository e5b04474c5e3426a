/** `brassage backup list`: what was read from the devices, newest first; a text that did not change is there once. */
import { deviceNamed } from '../../shared/plan/device-named.ts'
import { listSnapshots } from '../db/snapshots.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, WorkError } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const backupListCommand: Command = {
  usage: 'brassage backup list FILE [--switch S]',
  options: { switch: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    const name = textOption(input, 'switch')
    const rows = await withSite(input, (site) => {
      const names = new Map(site.plan().device.map((device) => [device.id, device.name]))
      const deviceId = name === undefined ? undefined : deviceNamed(site.plan(), name)?.id
      if (name !== undefined && deviceId === undefined)
        throw new WorkError('unknown_switch', `There is no switch ${name} in this site.`)
      return listSnapshots(site.db, { deviceId }).map((snapshot) => ({
        id: snapshot.id,
        at: snapshot.at,
        switch: names.get(snapshot.deviceId ?? -1) ?? null,
        serial: snapshot.serial,
        kind: snapshot.kind,
        platform: snapshot.platform,
        lines: snapshot.redacted.split('\n').length - 1,
        withSecrets: snapshot.hasRaw,
      }))
    })
    return { exit: 0, json: { rows }, text: formatTable(rows) }
  },
}
