/** `brassage evidence list`: what was read of which switch, when and from where. */
import { listReadings } from '../db/reading-records.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, WorkError } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

const MOST = 10_000

export const evidenceListCommand: Command = {
  usage: 'brassage evidence list FILE [--switch SW1]',
  options: { switch: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    const name = textOption(input, 'switch')
    const rows = await withSite(input, ({ db, plan }) => {
      const device = name === undefined ? null : plan().device.find((one) => one.name === name)
      if (device === undefined)
        throw new WorkError('unknown_switch', `There is no switch ${name} in this site.`, { switch: name })
      return listReadings(db, { deviceId: device?.id ?? null, limit: MOST })
    })
    const table = rows.map(({ at, device, source, origin, tables, who }) => ({
      ...{ at, device, source, origin, who },
      tables: tables.join(', '),
    }))
    return { exit: 0, json: { rows }, text: formatTable(table) }
  },
}
