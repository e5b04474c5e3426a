/** A router as a screen names it, over SSH: a new session each time, with the vault's password where none was typed. */
import type { SshInput } from '../../../shared/contract/network.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { openMachine, type RouterMachine } from '../../integrations/router-machine/router-machine.ts'
import { openTrustedCommands } from '../network/open-trusted-ssh.ts'
import { hostsOf, sshOptionsOf } from '../network/ssh-connector.ts'
import type { Secrets } from './fill-secrets.ts'

/** Never the password of the switches: a router that is not ours would be told it. */
export const machineReach =
  (site: SiteFile, way: SshInput, vault: () => Secrets | null) => async (): Promise<RouterMachine> => {
    const password = way.password ?? vault()?.get('router-password') ?? undefined
    return openMachine(await openTrustedCommands(await sshOptionsOf(way, hostsOf(site), password)))
  }
