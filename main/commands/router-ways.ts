/** `--at NAME=HOST:PORT,...`: where the routers are that a command looks at, and how they are reached. */
import type { SiteFile } from '../db/site-file.ts'
import { hostNamed, type PlannedRouters } from '../services/routers/routers-of.ts'
import type { RouterWay } from '../services/routers/watch/look-at-routers.ts'
import type { OpenVault } from '../vault/vault.ts'
import { requiredOption } from './arguments.ts'
import { type CommandInput, UsageError } from './command.ts'
import { machineOptions, machineWay } from './router-machine.ts'

const { ssh: _, ...loginOptions } = machineOptions

export const wayOptions = { ...loginOptions, at: { type: 'string' }, dhcp: { type: 'string' } } as const

export const WAYS_USAGE =
  '--at NAME=HOST[:PORT],... [--dhcp isc|kea] [--user U] [--password-env VAR] [--key FILE [--key-passphrase-env VAR]] [--legacy-ssh] [--passphrase-env VAR] [--yes]'

/** Throws UsageError. */
export const atOption = (input: CommandInput): string =>
  requiredOption(input, 'at', 'which router is where, as R1=10.1.99.253,R2=10.1.99.252')

/** Throws UsageError, or WorkError `unknown_router`. */
export const machineWays = (
  input: CommandInput,
  site: SiteFile,
  vault: OpenVault | null,
  planned: PlannedRouters,
): RouterWay[] =>
  atOption(input)
    .split(',')
    .map((word) => {
      const [, name, address] = /^\s*([^=\s]+)=(\S+)\s*$/.exec(word) ?? []
      if (name === undefined || address === undefined)
        throw new UsageError(`--at ${word}: expected NAME=HOST:PORT`)
      const own = { ...input, options: { ...input.options, ssh: address } }
      const { connect, hold } = machineWay(own, site, vault)
      return { host: hostNamed(planned.hosts, name), connect, hold }
    })
