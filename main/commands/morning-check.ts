/** `brassage morning-check`: did last night's backups succeed, and does everything run. Only reads; exit 1 on any error. */
import type { MorningChanges } from '../../shared/morning-check/compare-mornings.ts'
import { API_PATH } from '../integrations/proxmox/proxmox-api.ts'
import { MORNING_REQUESTS } from '../integrations/proxmox/read-server-facts.ts'
import { runMorningCheck } from '../services/morning-check/run-morning-check.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { dryRunOutput, SERVICE_USAGE, serviceOptions, servicesOf, withVault } from './service-options.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const morningCheckCommand: Command = {
  usage: `brassage morning-check FILE ${SERVICE_USAGE}`,
  options: serviceOptions,
  async run(input) {
    expectAtMost(input, 1)
    return withSite(input, async (site) => {
      const services = servicesOf(input, site, 'proxmox')
      if (input.options['dry-run'] === true)
        return dryRunOutput(
          services.flatMap(() =>
            MORNING_REQUESTS.map((path) => ({ method: 'GET', path: `${API_PATH}${path}`, body: null })),
          ),
        )
      const check = await withVault(input, site, (vault) =>
        runMorningCheck(site, vault, services, { signal: input.signal }),
      )
      const { ok, guests, problems, notes, changes } = check
      const rows = guests.map(({ backup, ...guest }) => ({
        ...guest,
        backup: backup.state,
        hours: backup.ageHours ?? '',
        covered: backup.covered === null ? '?' : backup.covered ? 'yes' : 'no',
      }))
      const said = problems.map(({ severity, service, message }) => `${severity}: ${service}: ${message}`)
      return {
        exit: ok ? 0 : 1,
        json: { ok, guests, problems, notes, changes },
        text: [
          formatTable(rows),
          ...said,
          ...changesText(changes),
          ...notes,
          ok ? 'All is well.' : 'Something is wrong.',
        ].join('\n'),
      }
    })
  },
}

const changesText = ({ since, appeared, gone }: MorningChanges): string[] =>
  since === null
    ? []
    : [
        `since ${since}:${appeared.length + gone.length === 0 ? ' no change' : ''}`,
        ...appeared.map((message) => `  new: ${message}`),
        ...gone.map((message) => `  over: ${message}`),
      ]
