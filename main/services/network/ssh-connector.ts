/** SSH for a tab: what is needed to connect now, and again when the connection was lost. */
import type { SshInput } from '../../../shared/contract/network.ts'
import { type KnownHosts, knownHostsOf } from '../../db/known-hosts.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { stateFolder } from '../../db/state-folder.ts'
import type { Connector } from '../../sessions/session.ts'
import { loadPrivateKey } from '../../transports/ssh/private-key.ts'
import { openTrustedSsh, type TrustedSshOptions } from './open-trusted-ssh.ts'
import { ownKnownHosts } from './own-known-hosts.ts'

/** A site that cannot be written remembers nothing: this computer's own list does. */
export const hostsOf = ({ db, recorder, readOnly }: SiteFile): KnownHosts =>
  readOnly ? ownKnownHosts(stateFolder(), recorder.timestamp) : knownHostsOf(db, recorder)

/** `password`: looked for each time, since the vault may be open by then. */
export const sshConnector = (
  input: SshInput,
  hosts: KnownHosts,
  password: () => string | undefined,
): Connector => ({
  kind: 'ssh',
  connect: async () => openTrustedSsh(await sshOptionsOf(input, hosts, password())),
})

/** What a person filled in, and the unknown key that they have accepted. */
export async function sshOptionsOf(
  { host, port, user, keyPath, keyPassphrase, legacy, trust }: SshInput,
  hosts: KnownHosts,
  password: string | undefined,
): Promise<TrustedSshOptions> {
  return {
    ...{ host, port, user, password, hosts },
    key: keyPath === undefined ? undefined : await loadPrivateKey(keyPath, keyPassphrase),
    isLegacy: legacy,
    onUnknownKey: async ({ fingerprint }) =>
      fingerprint !== trust?.fingerprint ? 'refuse' : trust.keep ? 'keep' : 'once',
  }
}
