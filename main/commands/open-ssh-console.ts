/** `--ssh`: the key, who answers for an unknown device, and where its host key is remembered. */
import { createInterface } from 'node:readline/promises'
import { systemClock } from '../clock.ts'
import { type KnownHosts, knownHostsOf } from '../db/known-hosts.ts'
import type { SiteFile } from '../db/site-file.ts'
import { stateFolder } from '../db/state-folder.ts'
import {
  openTrustedCommands,
  openTrustedSsh,
  type Trust,
  type TrustedSshOptions,
} from '../services/network/open-trusted-ssh.ts'
import { ownKnownHosts } from '../services/network/own-known-hosts.ts'
import type { Address } from '../transports/network-socket.ts'
import type { HostKey } from '../transports/ssh/host-key.ts'
import { loadPrivateKey } from '../transports/ssh/private-key.ts'
import type { RemoteCommands } from '../transports/ssh-commands.ts'
import type { Transport } from '../transports/transport.ts'
import { fromEnvironment, textOption } from './arguments.ts'
import type { CommandInput } from './command.ts'

interface SshTarget {
  readonly address: Address
  readonly password: string | undefined
  readonly site: SiteFile | null
  /** Other than those of the site. */
  readonly hosts?: KnownHosts | undefined
}

/** Where host keys are remembered: the site at hand, else this computer's own list. */
export const hostsFor = (input: CommandInput, site: SiteFile | null) =>
  site && !site.readOnly
    ? knownHostsOf(site.db, site.recorder)
    : ownKnownHosts(stateFolder(input.env), () => systemClock.timestamp())

/** `--yes` accepts an unknown key and prints it; else a person is asked; nobody there refuses. */
async function askTrust(input: CommandInput, key: HostKey, address: string): Promise<Trust> {
  const shown = `${key.type} ${key.fingerprint}`
  if (input.options.yes === true) {
    input.stderr(`Host key of ${address} accepted: ${shown}\n`)
    return 'keep'
  }
  if (!input.interactive) return 'refuse'
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const question = `${address} is not known yet. Its key is ${shown}. Is this the device? [y/N] `
    const answer = await terminal.question(question, { signal: input.signal })
    return /^(y|yes|o|oui)$/i.test(answer.trim()) ? 'keep' : 'refuse'
  } finally {
    terminal.close()
  }
}

export const openSshConsole = async (input: CommandInput, target: SshTarget): Promise<Transport> =>
  openTrustedSsh(await sshOptions(input, target))

/** The same for a machine that takes commands one by one. */
export const openSshCommands = async (input: CommandInput, target: SshTarget): Promise<RemoteCommands> =>
  openTrustedCommands(await sshOptions(input, target))

async function sshOptions(input: CommandInput, target: SshTarget): Promise<TrustedSshOptions> {
  const keyPath = textOption(input, 'key')
  const passphrase =
    textOption(input, 'key-passphrase-env') === undefined
      ? undefined
      : fromEnvironment(input, 'key-passphrase-env')
  const key = keyPath === undefined ? undefined : await loadPrivateKey(keyPath, passphrase)
  return {
    ...target.address,
    user: textOption(input, 'user') ?? '',
    password: target.password,
    key,
    isLegacy: input.options['legacy-ssh'] === true,
    hosts: target.hosts ?? hostsFor(input, target.site),
    onUnknownKey: (shown, address) => askTrust(input, shown, address),
  }
}
