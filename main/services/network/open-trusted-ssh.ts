/**
 * SSH to a device whose key is checked against those known: the same stays silent, an unknown one is asked about, a
 * changed one always stops, whatever was said beforehand.
 */
import type { KnownHost, KnownHosts } from '../../db/known-hosts.ts'
import { showAddress } from '../../transports/network-socket.ts'
import type { HostKey } from '../../transports/ssh/host-key.ts'
import { openSsh, openSshCommands, type SshOptions, sshPeer } from '../../transports/ssh.ts'
import type { RemoteCommands } from '../../transports/ssh-commands.ts'
import type { Transport } from '../../transports/transport.ts'
import { WorkError } from '../../work-error.ts'

/** `once`: for this session only. */
export type Trust = 'keep' | 'once' | 'refuse'

export interface TrustedSshOptions extends Omit<SshOptions, 'judgeHostKey' | 'knownKeyType'> {
  readonly hosts: KnownHosts
  readonly onUnknownKey: (key: HostKey, address: string) => Promise<Trust>
}

const changedKey = (peer: string, known: KnownHost, key: HostKey): WorkError =>
  new WorkError(
    'host_key_changed',
    `${peer} shows another key than before: ${key.fingerprint} instead of ${known.fingerprint}. Either the device was exchanged or reset, or something stands in between. Nothing was sent. If you know why, forget the old key (in the settings, or with brassage hosts --forget ${known.address}), then connect again.`,
    { peer, address: known.address, known: known.fingerprint, shown: key.fingerprint },
  )

const unknownKey = (peer: string, address: string, key: HostKey): WorkError =>
  new WorkError(
    'unknown_host_key',
    `${peer} is not known yet. Its key is ${key.type} ${key.fingerprint}. Accept it only if it is the key of the device (--yes accepts it).`,
    { peer, address, keyType: key.type, fingerprint: key.fingerprint },
  )

/** Rejects with WorkError `host_key_changed`, `unknown_host_key`, and those of `openSsh`. */
export const openTrustedSsh = (options: TrustedSshOptions): Promise<Transport> =>
  openTrusted(options, openSsh)

/** The same for a machine that takes commands one by one. */
export const openTrustedCommands = (options: TrustedSshOptions): Promise<RemoteCommands> =>
  openTrusted(options, openSshCommands)

async function openTrusted<T>(
  options: TrustedSshOptions,
  open: (options: SshOptions) => Promise<T>,
): Promise<T> {
  const { hosts, onUnknownKey, ...rest } = options
  const address = showAddress(options)
  const peer = sshPeer(options)
  const known = hosts.find(address)
  const judgeHostKey = async (key: HostKey) => {
    if (known?.fingerprint === key.fingerprint) return
    if (known) {
      hosts.changed(known, key.fingerprint)
      throw changedKey(peer, known, key)
    }
    const trust = await onUnknownKey(key, address)
    if (trust === 'refuse') throw unknownKey(peer, address, key)
    // At once, not after the login: a wrong password does not make the device unknown again.
    if (trust === 'keep') hosts.accept({ address, keyType: key.type, fingerprint: key.fingerprint })
  }
  // Allowed once for this device, until its key is forgotten.
  const isLegacy = rest.isLegacy === true || known?.legacy === true
  const opened = await open({ ...rest, isLegacy, knownKeyType: known?.keyType ?? null, judgeHostKey })
  hosts.used(address, { user: options.user, legacy: isLegacy })
  return opened
}
