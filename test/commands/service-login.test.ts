/** `brassage service login`: a password or token that changed takes the place of the old one once the pinned server took it; what was read stays. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keepReading, readKept } from '../../main/db/kept-readings.ts'
import { findLanService, pinCertificate } from '../../main/db/lan-services.ts'
import { openSite } from '../../main/db/open-site.ts'
import { changeLogin } from '../../main/services/lan-services/change-login.ts'
import { openVault, removeSecret } from '../../main/vault/vault.ts'
import { FOG_TOKENS, fakeFog } from '../fakes/fog/fog-server.ts'
import { fakeProxmox, LOGIN, TOKEN } from '../fakes/proxmox/fake-proxmox.ts'
import { guestOf, nodeOf, stateOf } from '../fakes/proxmox/fake-state.ts'
import { selfSigned } from '../fakes/self-signed.ts'
import { startWapt, WAPT_LOGIN } from '../fakes/wapt.ts'
import { ENV, siteWithProxmox } from './add-proxmox.ts'
import { brassage, type Said } from './command-line.ts'

const codeOf = ({ json }: Said) => (json.error as { code: string } | undefined)?.code
const messageOf = ({ json }: Said) => (json.error as { message: string } | undefined)?.message

const NEW = { token: '99999999-aaaa-bbbb-cccc-1234567890ab', password: 'another=word&2' }
const env = { ...ENV, NEW: NEW.token, NEWLOGIN: NEW.password, NOPASS: 'not the passphrase' }

/** A server whose token and password were changed since its token was kept; it was read before. */
async function changed() {
  const server = await fakeProxmox(stateOf({ nodes: [nodeOf('pve1', [])], guests: [guestOf(100, 'dhcp')] }))
  const { file, run } = await siteWithProxmox({ pve: server })
  const site = openSite(file)
  keepReading(site, findLanService(site.db, 'pve').id, 'morning', { kept: true })
  site.close()
  server.takes = { ...NEW }
  const login = (...words: string[]) =>
    brassage(['service', 'login', file, 'pve', ...words, '--passphrase-env', 'PASS', '--json'], env)
  const test = () => run('service', 'test', file, 'pve')
  return { server, file, run, login, test }
}

const newToken = ['--token', TOKEN.id, '--secret-env', 'NEW']

/** What of the site the login could have changed. */
function keptOf(file: string) {
  const site = openSite(file)
  try {
    const { id, auth, user } = findLanService(site.db, 'pve')
    const secrets = site.db.prepare('SELECT name FROM secret ORDER BY name').pluck().all()
    const journal = site.db.prepare("SELECT text FROM journal WHERE kind = 'service'").pluck().all()
    return { auth, user, secrets, journal, reading: readKept(site.db, id, 'morning')?.value }
  } finally {
    site.close()
  }
}

describe('service login', () => {
  it('is what the refusal of the old one names', async () => {
    const { test } = await changed()
    const said = await test()
    expect([codeOf(said), said.exit]).toEqual(['wrong_token', 1])
    expect(messageOf(said)).toContain('brassage service login')
  })

  it('replaces the token once the server took it; readings stay, and no secret is written in clear', async () => {
    const { login, test, file } = await changed()
    const said = await login(...newToken)
    expect([said.exit, said.json]).toEqual([
      0,
      { name: 'pve', auth: 'token', user: TOKEN.id, version: '9.1.2' },
    ])
    expect(await test()).toMatchObject({ exit: 0, json: { loggedIn: true } })
    const kept = keptOf(file)
    expect(kept.reading).toEqual({ kept: true })
    expect(kept.secrets).toEqual(['service-1.secret'])
    expect(kept.journal).toContain(`Service pve: login replaced, as ${TOKEN.id}`)
    const bytes = readFileSync(file, 'latin1')
    for (const secret of Object.values(NEW)) expect(said.out + said.err + bytes).not.toContain(secret)
  })

  it('takes another way of its kind, and takes the secret of the former one out of the vault', async () => {
    const { login, test, file } = await changed()
    const said = await login('--user', LOGIN.user, '--password-env', 'NEWLOGIN')
    expect(said).toMatchObject({ exit: 0, json: { auth: 'password', user: LOGIN.user } })
    expect(await test()).toMatchObject({ exit: 0, json: { loggedIn: true } })
    expect(keptOf(file)).toMatchObject({ auth: 'password', secrets: ['service-1.password'] })
  })

  it('of a wrong one keeps the old one', async () => {
    const { login, server, test, file } = await changed()
    const before = keptOf(file)
    expect(await login('--token', TOKEN.id, '--secret-env', 'LOGIN')).toMatchObject({ exit: 1 })
    const refused = await login('--user', LOGIN.user, '--password-env', 'LOGIN')
    expect([refused.exit, codeOf(refused)]).toEqual([1, 'wrong_password'])
    expect(messageOf(refused)).toContain('brassage service login')
    expect(keptOf(file)).toEqual(before)
    server.takes = { token: TOKEN.secret, password: LOGIN.password }
    expect(await test()).toMatchObject({ exit: 0, json: { loggedIn: true } })
  })

  it('gives nothing to a server with another certificate', async () => {
    const { login, server, file } = await changed()
    const before = keptOf(file)
    server.changeCertificate(selfSigned())
    server.asked.length = 0
    const said = await login(...newToken)
    expect([said.exit, codeOf(said)]).toEqual([1, 'wrong_certificate'])
    expect(server.asked).toEqual([])
    expect(keptOf(file)).toEqual(before)
  })

  it('keeps nothing of a login that was tried on a certificate which is not the pinned one any more', async () => {
    const { file } = await changed()
    const before = keptOf(file)
    const site = openSite(file)
    const vault = await openVault(site, ENV.PASS)
    const pinMeanwhile = () => {
      pinCertificate(site.db, site.recorder, findLanService(site.db, 'pve'), selfSigned().fingerprint)
      return Promise.resolve(vault)
    }
    const login = { auth: 'token', user: TOKEN.id, secrets: { secret: NEW.token } } as const
    await expect(changeLogin(site, pinMeanwhile, 'pve', login)).rejects.toMatchObject({
      ...{ code: 'service_changed' },
    })
    vault.close()
    site.close()
    expect(keptOf(file)).toMatchObject({ auth: before.auth, secrets: before.secrets })
  })

  it('sends nothing of a login that its kind does not have', async () => {
    const { file, server } = await changed()
    const site = openSite(file)
    const vault = await openVault(site, ENV.PASS)
    server.asked.length = 0
    const tokens = { auth: 'tokens', user: null, secrets: { 'api-token': 'x', 'user-token': 'y' } } as const
    const nobody = { auth: 'password', user: '', secrets: { password: NEW.password } } as const
    for (const login of [tokens, nobody])
      await expect(changeLogin(site, () => Promise.resolve(vault), 'pve', login)).rejects.toMatchObject({
        ...{ code: 'bad_login' },
      })
    expect(server.asked).toEqual([])
    vault.close()
    site.close()
  })

  it('sends nothing with a wrong passphrase: the login would have no place', async () => {
    const { file, server } = await changed()
    server.asked.length = 0
    const words = ['service', 'login', file, 'pve', ...newToken, '--passphrase-env', 'NOPASS', '--json']
    expect(codeOf(await brassage(words, env))).toBe('wrong_passphrase')
    expect(server.asked).toEqual([])
  })

  it('gives a service back its login that the vault lacks, as its refusal says', async () => {
    const { login, run, file } = await changed()
    const site = openSite(file)
    removeSecret(site.db, 'service-1.secret')
    site.close()
    const said = await run('service', 'test', file, 'pve')
    expect([said.exit, codeOf(said)]).toEqual([1, 'secrets_missing'])
    expect(messageOf(said)).toContain('brassage service login')
    expect((await login(...newToken)).exit).toBe(0)
    expect(await run('service', 'test', file, 'pve')).toMatchObject({ exit: 0, json: { loggedIn: true } })
    expect(keptOf(file).reading).toEqual({ kept: true })
  })

  it('takes the options of its kind only', async () => {
    const { login } = await changed()
    expect((await login('--api-token-env', 'NEW', '--user-token-env', 'NEW')).exit).toBe(2)
    expect((await login(...newToken, '--user', 'x')).exit).toBe(2)
    expect((await login()).exit).toBe(2)
  })

  it('does not know a service that is not there', async () => {
    const { file } = await changed()
    const words = ['service', 'login', file, 'fog', ...newToken, '--passphrase-env', 'PASS', '--json']
    expect(codeOf(await brassage(words, env))).toBe('unknown_service')
  })
})

describe('service login of other kinds', () => {
  const others = { PASS: ENV.PASS, ...FOG_TOKENS, WAPT: WAPT_LOGIN.password, WRONG: 'bm8=' }

  it('of FOG takes both tokens, says that they travel in clear, and which of them was refused', async () => {
    const fog = await fakeFog()
    const { file } = await siteWithProxmox({})
    const run = (...words: string[]) => brassage([...words, '--passphrase-env', 'PASS', '--json'], others)
    const tokens = ['--api-token-env', 'API', '--user-token-env', 'USERTOKEN']
    await run('service', 'add', file, 'fog', 'fog', '--url', fog.url, ...tokens)
    const wrong = ['--api-token-env', 'WRONG', '--user-token-env', 'USERTOKEN']
    const refused = await run('service', 'login', file, 'fog', ...wrong)
    expect([refused.exit, codeOf(refused)]).toEqual([1, 'wrong_server_token'])
    const said = await run('service', 'login', file, 'fog', ...tokens)
    expect(said).toMatchObject({ exit: 0, json: { name: 'fog', auth: 'tokens', user: null } })
    expect(said.err).toContain('without TLS')
  })

  it('of WAPT takes user and password', async () => {
    const wapt = await startWapt()
    const { file } = await siteWithProxmox({})
    const run = (...words: string[]) => brassage([...words, '--passphrase-env', 'PASS', '--json'], others)
    const login = ['--user', WAPT_LOGIN.user, '--password-env', 'WAPT']
    await run('service', 'add', file, 'wapt', 'it', '--url', wapt.url, '--trust', ...login)
    const wrong = ['--user', WAPT_LOGIN.user, '--password-env', 'WRONG']
    expect(codeOf(await run('service', 'login', file, 'it', ...wrong))).toBe('wrong_password')
    expect(await run('service', 'login', file, 'it', ...login)).toMatchObject({ exit: 0 })
  })
})
