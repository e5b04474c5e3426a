/** The routers at work, on two real sshds: looked at, tested while the page watches, left and found again, and left alone. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { promisesOf } from '../../shared/routers/install/promises.ts'
import { routerPair, type Side } from '../../shared/routers/router-pair.ts'
import { keaPairOf, openKeaSocket } from '../fakes/kea-socket.ts'
import { isPresent } from '../requirements.ts'
import { type DebianRouter, startDebianRouter } from '../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../system/ssh-peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const units = ['nftables', 'dnsmasq', 'chrony', 'isc-dhcp-server', 'keepalived']
const missing = missingSshd() || missingNamespace() || !isPresent('browser')

describe.skipIf(missing)('the routers at work', { timeout: 180_000 }, () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  let routers: DebianRouter[] = []
  const sockets: Server[] = []
  let addressesOf: (side: Side, hasGateways: boolean) => string
  const [r1, r2] = [() => routers[0] as DebianRouter, () => routers[1] as DebianRouter]
  const failover = (state: string) =>
    `failover peer "brassage" state {\n  my state ${state} at 1 2026/11/30 08:00:00;\n}\n`
  const lease = (address: string, mac: string) =>
    `lease ${address} {\n  ends 5 2099/01/02 10:00:00;\n  binding state active;\n  hardware ethernet ${mac};\n}\n`
  const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click()
  const answerKeys = async () => {
    for (let at = 0; at < 2; at++) await page.getByRole('button', { name: 'Accept and keep' }).click()
  }

  beforeAll(async () => {
    site = makeSampleSite()
    const file = openSite(site.path)
    const plan = file.plan()
    file.close()
    routers = [await startDebianRouter(plan, 0), await startDebianRouter(plan, 1)]
    appendFileSync(join(r2().peer.folder, 'authorized'), readFileSync(`${r1().peer.key}.pub`))
    addressesOf = (side, hasGateways) =>
      promisesOf(routerPair(plan), side)
        .flatMap(({ card, address, gateway }) =>
          [address, hasGateways ? gateway : null].flatMap((one) => (one ? [[card, one]] : [])),
        )
        .map(([card, address], at) => `${at + 2}: ${card}    inet ${address}/24 scope global ${card}\n`)
        .join('')
    for (const router of routers) for (const unit of units) router.set(`active/${unit}`)
    r2().set('addresses', addressesOf(1, false))
    const [first] = promisesOf(routerPair(plan), 0).filter(({ gateway }) => gateway !== null)
    const network = first?.address.split('.').slice(0, 3).join('.') ?? ''
    r1().write('lib/dhcp/dhcpd.leases', failover('normal') + lease(`${network}.42`, '00:11:22:33:44:55'))
    r2().write('lib/dhcp/dhcpd.leases', failover('normal') + lease('192.168.1.7', '00:11:22:33:44:77'))
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.getByText('Orme').first().waitFor()
    await page.evaluate(() => history.pushState({}, '', '/routers/watch'))
    await page.getByRole('heading', { name: 'Routers', level: 1 }).waitFor()
  }, 240_000)
  afterAll(async () => {
    await app?.close()
    for (const socket of sockets) socket.close()
    for (const router of routers) await router.stop()
    site?.remove()
  })

  it('are looked at: who has the gateways, the leases of both, and one of no network of the plan as a finding', async () => {
    for (const [at, name] of ['r1', 'r2'].entries()) {
      await page.getByLabel(`Address of ${name}`).fill('127.0.0.1')
      await page.getByLabel(`Port of ${name}`).fill(String(routers[at]?.peer.port))
    }
    await page.getByLabel('User').fill(r1().peer.user)
    await page.getByText('Log in with a private key').click()
    await page.getByLabel('Key file').fill(r1().peer.key)
    await page.keyboard.press('Enter')
    await answerKeys()
    const pair = page.getByRole('table', { name: 'The pair' })
    await pair
      .getByRole('cell', { name: /^has them/ })
      .first()
      .waitFor()
    expect(await pair.getByRole('cell', { name: 'normal' }).count()).toBe(2)
    await page
      .getByText(/192\.168\.1\.7/)
      .first()
      .waitFor()
    await page.getByText('Leases (2)').click()
    await page.getByText('00:11:22:33:44:55').waitFor()
    await page.getByText(/^Pools/).click()
    await page.getByRole('grid', { name: /^Pools/ }).waitFor()
    await page.getByText(/^Seen/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('are looked at again by themselves until that is stopped', async () => {
    await page.getByRole('combobox', { name: 'Repeat' }).click()
    await page.getByRole('option', { name: 'Every 10 s' }).click()
    r2().write('lib/dhcp/dhcpd.leases', failover('normal'))
    await page.getByText('Leases (1)').waitFor()
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'detached' })
  })

  it('are tested: shown, asked, watched, left and found again, with how long it took', async () => {
    const isRunning = () => existsSync(r1().at('state/active/keepalived'))
    let isTaken = false
    const follow = setInterval(() => {
      r1().set('addresses', addressesOf(0, isRunning()))
      r2().set('addresses', addressesOf(1, !isRunning() && isTaken))
    }, 30)
    try {
      await tab('Failover test')
      await page.getByLabel('Who is at work').fill('Camille')
      await page.getByRole('button', { name: 'Look at both' }).click()
      await page.getByText(/isc-dhcp-server \+ keepalived would be stopped on r1 for at most 60 s/).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Stop r1 and time r2' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Stop r1 and time r2' }).click()
      await page.getByText('isc-dhcp-server, keepalived stopped on r1').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await tab('Files')
      await tab('Failover test')
      isTaken = true
      await page.getByText('r2 has every gateway').waitFor()
      await page.getByText(/Failover test passed: r2 took over from r1 within/).waitFor({ timeout: 60_000 })
      await page.getByText(/s, expected 3.3 s at most/).waitFor()
      await page.getByText(/Begun by Camille/).waitFor()
    } finally {
      clearInterval(follow)
    }
  })

  it('are tested and brought back by hand', async () => {
    const follow = setInterval(() => {
      r1().set('addresses', addressesOf(0, existsSync(r1().at('state/active/keepalived'))))
    }, 30)
    try {
      await page.getByRole('button', { name: 'Look at both' }).click()
      await page.getByRole('button', { name: 'Stop r1 and time r2' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Stop r1 and time r2' }).click()
      await page.getByText('isc-dhcp-server, keepalived stopped on r1').waitFor()
      await page.getByRole('button', { name: 'Bring r1 back now' }).click()
      await page.getByText('Failover test from r1 to r2 ended by hand.').waitFor({ timeout: 60_000 })
      expect(existsSync(r1().at('state/active/keepalived'))).toBe(true)
    } finally {
      clearInterval(follow)
    }
  })

  it('give a survivor every pool, asked twice, where the other is off', async () => {
    r2().set('deaf')
    r2().set('addresses', addressesOf(1, true))
    r2().write('lib/dhcp/dhcpd.leases', failover('communications-interrupted'))
    await tab('Watch')
    await page.getByRole('button', { name: 'Addresses and login' }).click()
    await page.getByLabel('Address of r1').fill('r1.invalid')
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('r2 is left alone').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Give r2 every pool' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Give r2 every pool' }).click()
    await page
      .getByText(/r2 hands out every pool alone; r1 comes back by itself/)
      .waitFor({ timeout: 30_000 })
    await page.getByRole('cell', { name: 'alone, has every pool' }).waitFor({ timeout: 30_000 })
  })

  it('say of Kea how the pair stands and who answers devices, in the same picture; a lone one needs nobody', async () => {
    const told = [
      keaPairOf('hot-standby', true, { last: 'hot-standby' }),
      keaPairOf('waiting', false, { last: '' }),
    ]
    for (const [at, router] of routers.entries()) {
      const socket = router.at('kea')
      router.write(
        'etc/kea/kea-dhcp4.conf',
        `{ "Dhcp4": { "control-socket": { "socket-name": "${socket}" } } }\n`,
      )
      sockets.push(await openKeaSocket(socket, () => told[at] ?? {}))
      router.set('active/kea-dhcp4-server')
      router.set('addresses', addressesOf(at === 0 ? 0 : 1, at === 0))
    }
    await page.getByText('Kea', { exact: true }).click()
    // What was seen of the other server is no word on this one; where they are is kept.
    await page.getByText('Not looked at yet').waitFor()
    await page.getByLabel('Address of r1').fill('127.0.0.1')
    await page.getByRole('button', { name: 'Look', exact: true }).click()
    await page.getByRole('cell', { name: 'normal · answers devices' }).waitFor()
    await page.getByRole('cell', { name: 'waits for the other · stands by' }).waitFor()
    await page.getByText(/Kea on r2 is waiting: it does not agree with the other/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    told[1] = keaPairOf('partner-down', true, { last: 'unavailable', isInterrupted: true })
    await page.getByLabel('Address of r1').fill('r1.invalid')
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText(/It answers every device, from every pool, without anybody’s help/).waitFor()
    await page
      .getByRole('cell', { name: 'alone, has every pool · answers devices · of the other: does not answer' })
      .waitFor()
    expect(await page.getByRole('button', { name: 'Give r2 every pool' }).count()).toBe(0)
  })

  it('fit a phone, in French', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
    await page.reload()
    for (const path of ['/routers/watch', '/routers/drill']) {
      await page.evaluate((to) => history.pushState({}, '', to), path)
      await page.getByRole('heading', { name: 'Routeurs', level: 1 }).waitFor()
      expect(await findEnglish(page)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })
})
