/** Whose key is trusted: the same for a site's list of host keys and this computer's own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readJournal } from '../../../main/db/journal.ts'
import { type KnownHosts, knownHostsOf } from '../../../main/db/known-hosts.ts'
import { openTrustedSsh, type Trust } from '../../../main/services/network/open-trusted-ssh.ts'
import { ownKnownHosts } from '../../../main/services/network/own-known-hosts.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { type FakeSshServer, makeHostKey, startSshServer } from '../../fakes/ssh-server.ts'

let server: FakeSshServer
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-hosts-'))
  server = await startSshServer()
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const ownFile = (): KnownHosts => ownKnownHosts(folder, () => '2026-11-23T10:00:00.000Z')
const ofSite = (): KnownHosts => {
  const { db, recorder } = temporarySite().create()
  return knownHostsOf(db, recorder)
}

const connect = async (hosts: KnownHosts, trust: Trust, isLegacy = false): Promise<number> => {
  let asked = 0
  const transport = await openTrustedSsh({
    host: '127.0.0.1',
    port: server.port,
    user: 'admin',
    isLegacy,
    hosts,
    onUnknownKey: async () => {
      asked += 1
      return trust
    },
  })
  await transport.close()
  return asked
}

const codeOf = (connecting: Promise<unknown>): Promise<string> =>
  connecting.then(
    () => 'connected',
    (error) => error.code,
  )

describe.each([
  ['a site', ofSite],
  ['this computer', ownFile],
])('the host keys of %s', (_name, make) => {
  it('ask about an unknown key once, when it is kept', async () => {
    const hosts = make()
    expect(await connect(hosts, 'keep')).toBe(1)
    expect(await connect(hosts, 'refuse')).toBe(0)
    expect(hosts.list()).toMatchObject([
      { address: `127.0.0.1:${server.port}`, keyType: 'ssh-ed25519', user: 'admin', legacy: false },
    ])
  })

  it('ask again about a key that was accepted once', async () => {
    const hosts = make()
    await connect(hosts, 'once')
    expect(hosts.list()).toEqual([])
    expect(await connect(hosts, 'once')).toBe(1)
  })

  it('do not let in a refused one', async () => {
    expect(await codeOf(connect(make(), 'refuse'))).toBe('unknown_host_key')
    expect(server.tried).toEqual([])
  })

  it('never ask about a changed one, until the old is forgotten', async () => {
    const hosts = make()
    await connect(hosts, 'keep')
    const address = `127.0.0.1:${server.port}`
    const { fingerprint } = hosts.find(address) ?? { fingerprint: '' }
    hosts.forget(address)
    hosts.accept({ address, keyType: 'ssh-ed25519', fingerprint: 'SHA256:another' })
    expect(await codeOf(connect(hosts, 'keep'))).toBe('host_key_changed')
    expect(hosts.find(address)?.fingerprint).toBe('SHA256:another')
    expect(hosts.forget(address)).toBe(true)
    expect(hosts.forget(address)).toBe(false)
    expect(await connect(hosts, 'keep')).toBe(1)
    expect(hosts.find(address)?.fingerprint).toBe(fingerprint)
  })

  it('remember that old algorithms were allowed', async () => {
    await server.stop()
    server = await startSshServer({
      hostKey: makeHostKey('rsa'),
      algorithms: { kex: ['diffie-hellman-group14-sha1'] },
    })
    const hosts = make()
    expect(await codeOf(connect(hosts, 'keep'))).toBe('ssh_legacy_needed')
    expect(await connect(hosts, 'keep', true)).toBe(1)
    expect(await connect(hosts, 'refuse')).toBe(0)
  })
})

it('a site tells in its journal what happened to a key', () => {
  const { db, recorder } = temporarySite().create()
  const hosts = knownHostsOf(db, recorder)
  const host = { address: '192.0.2.1:22', keyType: 'ssh-rsa', fingerprint: 'SHA256:a' }
  hosts.accept(host)
  const known = hosts.find(host.address)
  if (known) hosts.changed(known, 'SHA256:b')
  hosts.forget(host.address)
  const told = readJournal(db).filter(({ kind }) => kind === 'hostkey')
  expect(told.map(({ text }) => text).reverse()).toEqual([
    'Host key of 192.0.2.1:22 accepted: SHA256:a',
    'Host key of 192.0.2.1:22 changed: SHA256:b instead of SHA256:a; not trusted',
    'Host key of 192.0.2.1:22 forgotten',
  ])
})

it('a damaged list of this computer is no reason to trust everyone', async () => {
  writeFileSync(join(folder, 'known-hosts.json'), '[{"address": ')
  expect(await codeOf(connect(ownFile(), 'keep'))).toBe('known_hosts_damaged')
  expect(readFileSync(join(folder, 'known-hosts.json'), 'utf8')).toBe('[{"address": ')
})
