/** A router as a screen names it, over SSH: a new session each time, with the vault's password where none was typed. */
import type { SshInput } from '../../../shared/contract/network.ts'
import type { KnownHosts } from '../../db/known-hosts.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { openMachine, type RouterMachine } from '../../integrations/router-machine/router-machine.ts'
import { heldHosts } from '../network/held-hosts.ts'
import { openTrustedCommands } from '../network/open-trusted-ssh.ts'
import { hostsOf, sshOptionsOf } from '../network/ssh-connector.ts'
import type { Secrets } from './fill-secrets.ts'

/** Never the password of the switches: a router that is not ours would be told it. */
const passwordOf = (way: SshInput, vault: () => Secrets | null, secret: string): string | undefined =>
  way.password ?? vault()?.get(secret) ?? undefined

async function reach(way: SshInput, hosts: KnownHosts, password: string | undefined): Promise<RouterMachine> {
  return openMachine(await openTrustedCommands(await sshOptionsOf(way, hosts, password)))
}

/** `secret`: of the vault, the password where none was typed. */
export const machineReach =
  (site: SiteFile, way: SshInput, vault: () => Secrets | null, secret = 'router-password') =>
  async (): Promise<RouterMachine> =>
    reach(way, hostsOf(site), passwordOf(way, vault, secret))

/** The same from what is known now: it goes on where site and vault are closed, or the disk is full. */
export function heldReach(
  site: SiteFile,
  way: SshInput,
  vault: () => Secrets | null,
): () => Promise<RouterMachine> {
  const hosts = heldHosts(hostsOf(site))
  const password = passwordOf(way, vault, 'router-password')
  return () => reach(way, hosts, password)
}
