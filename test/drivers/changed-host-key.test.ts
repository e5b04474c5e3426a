/** The fault that no simulated clock knows: each kind of device behind a host key that is not the one known. */
import { expect, test } from 'vitest'
import { knownHostsOf } from '../../main/db/known-hosts.ts'
import { openTrustedSsh } from '../../main/services/network/open-trusted-ssh.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { serveOverSsh } from '../fakes/ssh-device.ts'
import { kinds } from './fault-kinds.ts'

test.each(kinds)('$name with another host key than known is told nothing, whoever says yes', async (kind) => {
  const device = kind.make(createSimulatedClock(), {})
  let logins = 0
  const counted = {
    transport() {
      logins += 1
      return device.transport()
    },
  }
  const server = await serveOverSsh(counted)
  const site = temporarySite().create()
  const hosts = knownHostsOf(site.db, site.recorder)
  hosts.accept({ address: server.address, keyType: 'ssh-ed25519', fingerprint: 'SHA256:another' })
  const [host = '', port = ''] = server.address.split(':')
  const opening = openTrustedSsh({
    ...{ host, port: Number(port), user: 'admin', password: 'orme', hosts },
    onUnknownKey: async () => 'keep',
  })
  await expect(opening).rejects.toMatchObject({
    code: 'host_key_changed',
    values: { shown: server.fingerprint },
  })
  expect(logins).toBe(0)
  expect(hosts.find(server.address)?.fingerprint).toBe('SHA256:another')
  await server.stop()
  device.dispose()
})
