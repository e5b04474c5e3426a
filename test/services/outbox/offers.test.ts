/** Services that something waits for, looked at again and again: no account is locked by it, and the site file is not written all the time. */
import { expect, it, onTestFinished } from 'vitest'
import { findLanService } from '../../../main/db/lan-services.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { createSparedLogins } from '../../../main/services/lan-services/spared-logins.ts'
import { createReachWatch } from '../../../main/services/lan-services/watch-reach.ts'
import { createOffers } from '../../../main/services/outbox/offers.ts'
import { keepWork } from '../../../main/services/outbox/outbox-jobs.ts'
import { openVault } from '../../../main/vault/vault.ts'
import { ENV, siteWithProxmox } from '../../commands/add-proxmox.ts'
import { brassage } from '../../commands/command-line.ts'
import { createFakeComputer } from '../../fakes/fake-computer.ts'
import { startWapt, WAPT_LOGIN } from '../../fakes/wapt.ts'

/** A job that waits for a WAPT server, which refuses the password where `isRefused` says so. */
async function waiting() {
  const told = { isRefused: false, onLogin: () => {} }
  const wapt = await startWapt({
    instead: (path) => {
      if (path !== '/api/v3/login') return null
      told.onLogin()
      return told.isRefused ? { status: 401, text: 'Authentication failed' } : null
    },
  })
  const { file } = await siteWithProxmox({})
  const login = [
    '--user',
    WAPT_LOGIN.user,
    '--password-env',
    'PASSWORD',
    '--passphrase-env',
    'PASS',
    '--trust',
  ]
  const added = await brassage(
    ['service', 'add', file, 'wapt', 'it', '--url', wapt.url, ...login, '--json'],
    {
      ...ENV,
      PASSWORD: WAPT_LOGIN.password,
    },
  )
  expect(added.exit).toBe(0)
  const site = openSite(file)
  keepWork(site, { kind: 'wake-agents', service: 'it', agents: [{ uuid: 'u1', name: 'acc-01' }] })
  let vault = await openVault(site, ENV.PASS)
  onTestFinished(() => {
    vault.close()
    site.close()
  })
  let now = 0
  const logins = createSparedLogins(() => now)
  const offers = createOffers(
    () => site,
    () => vault,
    logins,
  )
  wapt.asked.length = 0
  return {
    ...{ told, wapt, site, offers, logins },
    later: (seconds: number) => {
      now += seconds * 1000
    },
    now: () => now,
    vault: () => vault,
    async openAnew() {
      vault.close()
      vault = await openVault(site, ENV.PASS)
    },
  }
}

it('give a refused password not again until a test succeeds or the vault is opened anew', async () => {
  const { told, wapt, offers, logins, later, openAnew } = await waiting()
  const count = () => wapt.asked.length
  told.isRefused = true
  for (let at = 0; at < 20; at++) {
    expect(await offers()).toMatchObject([{ ok: false, reason: 'wrong_password' }])
    later(600)
  }
  const once = count()
  await offers()
  expect(count()).toBe(once)
  logins.forget('it')
  await offers()
  const twice = count()
  expect(twice).toBeGreaterThan(once)
  told.isRefused = false
  await offers()
  expect(count()).toBe(twice)
  await openAnew()
  expect(await offers()).toMatchObject([{ ok: true, jobs: 1 }])
})

it('share that rule with the watch over the servers', async () => {
  const { told, wapt, site, offers, logins, later, now, vault } = await waiting()
  told.isRefused = true
  await offers()
  const once = wapt.asked.filter((line) => line.includes('/login')).length
  const computer = createFakeComputer()
  computer.plug('10.0.0.5')
  const watch = createReachWatch(computer, now, logins)
  for (let minute = 0; minute < 5; minute++) {
    later(60)
    expect((await watch.look(site, vault())).services).toMatchObject([{ reason: 'wrong_password' }])
    await offers()
  }
  expect(wapt.asked.filter((line) => line.includes('/login')).length).toBe(once)
})

it('note that a service was seen once a minute, not at each look', async () => {
  const { site, offers, later } = await waiting()
  const changes = () => Number(site.db.prepare('SELECT total_changes()').pluck().get())
  await offers()
  const before = changes()
  for (let at = 0; at < 5; at++) {
    later(4)
    await offers()
  }
  expect(changes()).toBe(before)
  const ago = new Date(Date.parse(site.recorder.timestamp()) - 120_000).toISOString()
  site.record(() => void site.db.prepare('UPDATE lanService SET seenAt = ?').run(ago))
  later(4)
  await offers()
  expect(findLanService(site.db, 'it').seenAt > ago).toBe(true)
})

it('notes nothing of a login that comes back after the site was left, and calls it no fault', async () => {
  const { told, site, offers } = await waiting()
  told.onLogin = () => site.close()
  expect(await offers()).toMatchObject([{ service: 'it', ok: true }])
})
