/** A router over SSH, as `routers check` and `routers install` reach it: root unless another user is named. */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { KnownHosts } from '../db/known-hosts.ts'
import type { SiteFile } from '../db/site-file.ts'
import { openMachine, type RouterMachine } from '../integrations/router-machine/router-machine.ts'
import { heldHosts } from '../services/network/held-hosts.ts'
import { showAddress } from '../transports/network-socket.ts'
import type { OpenVault } from '../vault/vault.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, UsageError } from './command.ts'
import { readAddress, readSecrets } from './open-console.ts'
import { hostsFor, openSshCommands } from './open-ssh-console.ts'

export const machineOptions: ParseArgsOptionsConfig = {
  ssh: { type: 'string' },
  user: { type: 'string' },
  'password-env': { type: 'string' },
  key: { type: 'string' },
  'key-passphrase-env': { type: 'string' },
  'legacy-ssh': { type: 'boolean' },
  'passphrase-env': { type: 'string' },
  yes: { type: 'boolean' },
}

export const MACHINE_USAGE =
  '--ssh HOST[:PORT] [--user U] [--password-env VAR] [--key FILE [--key-passphrase-env VAR]] [--legacy-ssh] [--passphrase-env VAR]'

export interface MachineWay {
  /** `192.0.2.1:22` */
  readonly address: string
  /** A new session each time. */
  readonly connect: () => Promise<RouterMachine>
  /** The same from what is known now: it goes on where the disk of the site is full. */
  readonly hold: () => () => Promise<RouterMachine>
}

const SSH_ONLY = ['user', 'password-env', 'key', 'key-passphrase-env', 'legacy-ssh'] as const

/** Throws UsageError where options of SSH are given without `--ssh`. */
export function refuseStraySsh(input: CommandInput): void {
  const stray = SSH_ONLY.find((name) => input.options[name] !== undefined)
  if (stray) throw new UsageError(`--${stray} goes with --ssh`)
}

/** `secret`: of the vault, the password where none is given. Throws UsageError. */
export function machineWay(
  input: CommandInput,
  site: SiteFile,
  vault: OpenVault | null,
  secret = 'router-password',
): MachineWay {
  const address = readAddress(input, 'ssh', 22)
  if (textOption(input, 'key-passphrase-env') !== undefined && textOption(input, 'key') === undefined)
    throw new UsageError('--key-passphrase-env goes with --key FILE')
  const user = textOption(input, 'user') ?? 'root'
  // Never that of the switches: a router that is not ours would be told it.
  const password = readSecrets(input).password ?? vault?.get(secret) ?? undefined
  const own: CommandInput = { ...input, options: { ...input.options, user } }
  const reach = async (hosts?: KnownHosts) =>
    openMachine(await openSshCommands(own, { address, password, site, hosts }))
  return {
    address: showAddress(address),
    connect: () => reach(),
    hold() {
      const hosts = heldHosts(hostsFor(own, site))
      return () => reach(hosts)
    },
  }
}
