/** `brassage hosts`: the host keys known to a site, or to this computer without one; forgets one that has changed. */
import type { KnownHosts } from '../db/known-hosts.ts'
import { WorkError } from '../work-error.ts'
import { expectAtMost, textOption } from './arguments.ts'
import type { Command, CommandInput, CommandOutput } from './command.ts'
import { hostsFor } from './open-ssh-console.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

function forget(hosts: KnownHosts, address: string): CommandOutput {
  if (!hosts.forget(address))
    throw new WorkError('unknown_host', `No host key is known of ${address}.`, { address })
  return { exit: 0, json: { forgotten: address }, text: `The host key of ${address} is forgotten.` }
}

function answer(input: CommandInput, hosts: KnownHosts): CommandOutput {
  const address = textOption(input, 'forget')
  if (address !== undefined) return forget(hosts, address)
  const rows = hosts.list()
  const text = formatTable(rows, ['address', 'keyType', 'fingerprint', 'user', 'lastSeen'])
  return { exit: 0, json: { rows }, text }
}

export const hostsCommand: Command = {
  usage: 'brassage hosts [FILE] [--forget HOST:PORT]',
  options: { forget: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    if (input.positionals.length === 0) return answer(input, hostsFor(input, null))
    return withSite(input, (site) => answer(input, hostsFor(input, site)))
  },
}
