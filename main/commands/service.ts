/** `brassage service list|test|remove`: the servers on the LAN that belong to the site. */
import { reachWords } from '../../shared/lan-services/reach-reason.ts'
import { deleteLanService, findLanService, listLanServices } from '../db/lan-services.ts'
import { testService } from '../services/lan-services/test-service.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { openGivenVault } from './push-planned.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const serviceListCommand: Command = {
  usage: 'brassage service list FILE',
  options: { 'passphrase-env': { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    const services = await withSite(input, (site) => listLanServices(site.db))
    const rows = services.map(({ id: _id, ...row }) => row)
    return { exit: 0, json: { rows }, text: formatTable(rows) }
  },
}

export const serviceTestCommand: Command = {
  usage: 'brassage service test FILE NAME [--passphrase-env VAR]',
  options: { 'passphrase-env': { type: 'string' } },
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    return withSite(input, async (site) => {
      const service = findLanService(site.db, name)
      const vault = await openGivenVault(input, site)
      try {
        const test = await testService(site, service, vault, { signal: input.signal })
        const words = test.reason ? `${reachWords[test.reason].en}. ` : ''
        const error = test.reason ? { error: { code: test.reason, message: test.message } } : {}
        return { exit: test.ok ? 0 : 1, json: { ...test, ...error }, text: `${words}${test.message}` }
      } finally {
        vault?.close()
      }
    })
  },
}

export const serviceRemoveCommand: Command = {
  usage: 'brassage service remove FILE NAME',
  options: { 'passphrase-env': { type: 'string' } },
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    return withSite(input, (site) => {
      const service = findLanService(site.db, name)
      site.record(() => deleteLanService(site.db, site.recorder, service))
      return {
        exit: 0,
        json: { name: service.name, removed: true },
        text: `Service ${service.name} removed.`,
      }
    })
  },
}
