/** Where this computer is and what it reaches from there: different causes, different words, and no login. */
import { expect, it, onTestFinished } from 'vitest'
import { openSite } from '../../../main/db/open-site.ts'
import { createLanServiceDesk } from '../../../main/services/lan-services/lan-service-desk.ts'
import { createReachWatch } from '../../../main/services/lan-services/watch-reach.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import { openVault } from '../../../main/vault/vault.ts'
import { ENV, siteWithProxmox } from '../../commands/add-proxmox.ts'
import { brassage } from '../../commands/command-line.ts'
import { createFakeComputer } from '../../fakes/fake-computer.ts'
import { FOG_TOKENS, fakeFog } from '../../fakes/fog/fog-server.ts'
import { fakeProxmox } from '../../fakes/proxmox/fake-proxmox.ts'
import { stateOf } from '../../fakes/proxmox/fake-state.ts'
import { selfSigned } from '../../fakes/self-signed.ts'
import { startWapt, WAPT_LOGIN } from '../../fakes/wapt.ts'

it('says offline, on a network, or the Internet, and of each service whether it is reached, without logging in', async () => {
  const server = await fakeProxmox(stateOf({}))
  const { file } = await siteWithProxmox({ pve: server })
  const site = openSite(file)
  const computer = createFakeComputer()
  const look = () => createReachWatch(computer).look(site, null)
  expect((await look()).where).toBe('offline')
  computer.plug('10.0.0.5')
  expect(await look()).toMatchObject({ where: 'lan', services: [{ name: 'pve', ok: true, loggedIn: false }] })
  computer.answers.internet = { kind: 'answered', ms: 1 }
  expect((await look()).where).toBe('internet')
  server.changeCertificate(selfSigned())
  expect((await look()).services).toMatchObject([{ ok: false, reason: 'wrong_certificate' }])
  await server.stop()
  expect((await look()).services).toMatchObject([{ ok: false, reason: 'refused' }])
  expect(server.asked).toEqual([])
  site.close()
})

it('asks for the Internet once a minute, however many look', async () => {
  const { file } = await siteWithProxmox({})
  const site = openSite(file)
  const computer = createFakeComputer()
  computer.plug('10.0.0.5')
  let asked = 0
  const watch = createReachWatch({
    network: computer.network,
    reachInternet: () => {
      asked += 1
      return Promise.resolve({ kind: 'silent' })
    },
  })
  await Promise.all([watch.look(site, null), watch.look(site, null)])
  await watch.look(site, null)
  expect(asked).toBe(1)
  site.close()
})

/** A site with a FOG or WAPT server, its vault open, watched. */
async function watched(kind: 'fog' | 'wapt', url: string, login: readonly string[], env: NodeJS.ProcessEnv) {
  const { file } = await siteWithProxmox({})
  const words = ['service', 'add', file, kind, 'it', '--url', url, '--trust', ...login]
  const added = await brassage([...words, '--passphrase-env', 'PASS', '--json'], { ...ENV, ...env })
  expect(added.exit).toBe(0)
  const site = openSite(file)
  const vault = await openVault(site, ENV.PASS)
  onTestFinished(() => {
    vault.close()
    site.close()
  })
  const computer = createFakeComputer()
  computer.plug('10.0.0.5')
  let now = 0
  const watch = createReachWatch(computer, () => now)
  return {
    ...{ watch, vault },
    look: async (at = vault) => (await watch.look(site, at)).services[0],
    later(minutes: number) {
      now += minutes * 60_000
    },
    site,
  }
}

it('logs in once a minute where the vault is open: a token that no longer holds, an API that was switched off', async () => {
  const fog = await fakeFog()
  const login = ['--api-token-env', 'API', '--user-token-env', 'USERTOKEN']
  const { look, later } = await watched('fog', fog.url, login, FOG_TOKENS)
  fog.seen.length = 0
  expect(await look()).toMatchObject({ ok: true, reason: null })
  const asked = fog.seen.length
  expect(asked).toBeGreaterThan(0)
  await look()
  expect(fog.seen).toHaveLength(asked)

  fog.intercept = () => ({ status: 302, text: '', type: 'text/html' })
  expect(await look()).toMatchObject({ ok: true })
  later(1)
  expect(await look()).toMatchObject({ ok: false, reason: 'api_off' })
  expect(await look()).toMatchObject({ ok: false, reason: 'api_off' })
  fog.intercept = () => ({ status: 403, text: '', type: 'text/html' })
  later(1)
  expect(await look()).toMatchObject({ ok: false, reason: 'wrong_server_token' })
  fog.intercept = () => null
  later(1)
  expect(await look()).toMatchObject({ ok: true, reason: null })
})

it('gives a password that was refused not again by itself: the account would be locked', async () => {
  let isChanged = false
  const wapt = await startWapt({
    instead: (path) =>
      isChanged && path === '/api/v3/login' ? { status: 401, text: 'Authentication failed' } : null,
  })
  const login = ['--user', WAPT_LOGIN.user, '--password-env', 'PASSWORD']
  const env = { PASSWORD: WAPT_LOGIN.password }
  const { look, later, watch } = await watched('wapt', wapt.url, login, env)
  isChanged = true
  wapt.asked.length = 0
  const logins = () => wapt.asked.filter((line) => line.includes('/login')).length
  for (let minute = 0; minute < 30; minute++) {
    expect(await look()).toMatchObject({ ok: false, reason: 'wrong_password' })
    later(1)
  }
  expect(logins()).toBe(1)
  isChanged = false
  watch.forget('it')
  expect(await look()).toMatchObject({ ok: true })
})

it('gives the new login that took the place of a refused one at the next look', async () => {
  let isRefused = false
  const wapt = await startWapt({
    instead: (path) =>
      isRefused && path === '/api/v3/login' ? { status: 401, text: 'Authentication failed' } : null,
  })
  const { user, password } = WAPT_LOGIN
  const words = ['--user', user, '--password-env', 'PASSWORD']
  const { look, site, watch, vault } = await watched('wapt', wapt.url, words, { PASSWORD: password })
  const desk = createLanServiceDesk({ ...createWorkspace(), site: () => site }, () => vault, watch)
  const login = { name: 'it', auth: 'password', user, secrets: { password } } as const
  isRefused = true
  expect(await look()).toMatchObject({ reason: 'wrong_password' })
  await expect(desk.login(login)).rejects.toMatchObject({ code: 'wrong_password' })
  isRefused = false
  expect(await look()).toMatchObject({ reason: 'wrong_password' })
  await desk.login(login)
  expect(await look()).toMatchObject({ ok: true })
})

it('logs in as who was kept last, where a new login was kept while the way there was looked at', async () => {
  const wapt = await startWapt()
  const { user, password } = WAPT_LOGIN
  const words = ['--user', user, '--password-env', 'PASSWORD']
  const { look, site } = await watched('wapt', wapt.url, words, { PASSWORD: password })
  wapt.asked.length = 0
  const looking = look()
  site.db.prepare("UPDATE lanService SET user = 'another'").run()
  await looking
  // With the new password the former user would be refused, and its account counts that.
  expect(wapt.asked.filter((line) => line.includes('/login'))).toEqual([
    expect.stringContaining('"user":"another"'),
  ])
})
