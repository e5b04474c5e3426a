/** `brassage fog wake`: sends the packet that wakes hosts. */
import { beginSteps } from '../services/fog/step-runs.ts'
import { wakeRequest } from '../services/fog/wake-hosts.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { sendSteps, stepsOf } from './fog-step-run.ts'
import { hostsOf, TARGET_USAGE, targetOptions } from './fog-targets.ts'
import { isDryRun, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

export const fogWakeCommand: Command = {
  usage: `brassage fog wake FILE ${TARGET_USAGE} ${SERVICE_USAGE}`,
  options: { ...serviceOptions, ...targetOptions },
  async run(input) {
    expectAtMost(input, 1)
    return onFog(input, async (on) => {
      const hosts = await hostsOf(input, on.fog, on.site.plan())
      if (isDryRun(input)) return on.shown(hosts.map(({ id }) => wakeRequest(id)))
      const steps = hosts.map(({ id, name }) => ({ kind: 'wake' as const, id, name }))
      const run = beginSteps(on.site, on.service, { what: 'wake', subject: null, steps })
      const cut = await sendSteps(input, on, run)
      if (cut) return cut
      const rows = stepsOf(on.site, run).map(({ step, state, message }) => ({
        ...{ host: step.name, sent: state === 'done', said: message },
      }))
      return { exit: rows.every(({ sent }) => sent) ? 0 : 1, json: { run, rows }, text: formatTable(rows) }
    })
  },
}
