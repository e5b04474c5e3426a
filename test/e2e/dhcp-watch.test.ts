/**
 * A rogue server found by a technician: started from the search, its stand named as soon as the switch's table is there,
 * its port cut off over the console. The rogue is a real dnsmasq at port 12 of a real bridge, which is stand A12's; the
 * laptop is this machine with an interface of its own on that bridge.
 */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { readSwitch } from '../../shared/verify/read-switch.ts'
import { type DhcpLan, type LanHost, openLan } from '../fakes/dhcp-lan.ts'
import { isPresent } from '../requirements.ts'
import { serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
import { panel, plugIn, sendButton } from './console-steps.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

/** What the bridge learned, as the Catalyst prints it that SW1 is in the plan. */
function asCatalyst(learned: string): string {
  const anybody = { deviceId: 1, name: '', platform: 'linux', words: [] }
  const { read } = readSwitch(learned, anybody, new Date().toISOString())
  const rows = (read?.reading.macs ?? []).map(({ mac, port }) => {
    const dotted = mac.replaceAll(':', '').replace(/(.{4})(.{4})(.{4})/, '$1.$2.$3')
    const number = Number(port.slice(1))
    return ` 112    ${dotted}    DYNAMIC     ${number > 48 ? `Gi0/${number - 48}` : `Fa0/${number}`}`
  })
  return ['SW1#show mac address-table', ...rows, 'SW1#'].join('\n')
}

const CARD = `bras${process.pid % 10_000}w`

describe.skipIf(!isPresent('browser') || !isPresent('dhcpServers'))('a rogue DHCP server', () => {
  let site: SampleSite
  let lan: DhcpLan
  let rogue: LanHost
  let app: WebApp
  let page: Page
  const card = () => page.getByRole('region', { name: 'Foreign DHCP server 192.168.1.1' })

  beforeAll(async () => {
    site = makeSampleSite()
    const file = openSite(site.path)
    const draft = openDraft(file.plan())
    createRow(draft, 'dhcp-server', 'dhcp1', { address: '-2' })
    createRow(draft, 'vlan', 'SW1 200', { purpose: 'quarantine' })
    file.commit('Sample', draft.changes())
    file.close()
    lan = openLan()
    lan.plug(null, { port: 1, interface: CARD, address: '10.1.112.20/24' })
    rogue = lan.host('rogue', { port: 12, address: '192.168.1.1/24' })
    const ours = lan.host('isc', { port: 49, address: '10.1.112.253/24' })
    await lan.serve('isc', ours, { network: '10.1.112', first: 90, last: 99, gateway: '10.1.112.254' })
    await lan.serve('dnsmasq', rogue, { network: '192.168.1', first: 50, last: 99, gateway: '192.168.1.1' })
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    await lan?.close()
    site?.remove()
  })

  it('is heard beside ours, and told apart with the reason', async () => {
    await page.getByRole('link', { name: 'Stands', exact: true }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('dhcp watch')
    await page.getByRole('button', { name: 'DHCP watch' }).click()
    await page.getByRole('combobox', { name: 'Ask through' }).click()
    await page.getByRole('option', { name: CARD }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Start the watch' }).click()
    await card().getByText('not one of the servers of the plan (dhcp1)').waitFor()
    await card().getByText(`No MAC table that was brought in has ${rogue.mac}`).waitFor()
    await page.getByRole('gridcell', { name: '10.1.112.253' }).click()
    await page.getByRole('region', { name: 'What it offers' }).getByText('isc.test').waitFor()
    expect(await page.getByRole('gridcell', { name: 'ours', exact: true }).count()).toBe(1)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is led to its stand by the table of the switch, whatever else is typed wrong before', async () => {
    const paste = async (text: string) => {
      await page.getByRole('button', { name: 'Bring in a table' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox', { name: 'Switch' }).click()
      await page.getByRole('option', { name: 'SW1' }).click()
      await dialog.getByLabel('Text of the switch').fill(text)
      await dialog.getByRole('button', { name: 'Use it' }).click()
      return dialog
    }
    const dialog = await paste('the switch is under the stairs\n')
    await page.getByText('No table of a switch was found in the text').waitFor()
    await dialog.getByLabel('Text of the switch').fill(asCatalyst(lan.learned()))
    await dialog.getByRole('button', { name: 'Use it' }).click()
    await card().getByText('stand A12, outlet A12-1, SW1 FastEthernet0/12').waitFor()
    await page.getByText('3 addresses on SW1').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is cut off after a confirmation: the plan knows, and the lines wait for the switch', async () => {
    await card().getByRole('button', { name: 'Set it apart in VLAN 200' }).click()
    await page.getByRole('dialog').getByText('switchport access vlan 200').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await card().getByRole('button', { name: 'Shut the port' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('interface FastEthernet0/12').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Change the plan and go on' }).click()
    await page.getByRole('heading', { level: 1, name: 'Console' }).waitFor()
    await page.getByText('2 lines wait for SW1').waitFor()
    await page.getByText('shutdown').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: /^Undo: Late change: SW1 12 shut/ }).waitFor()
  })

  it.skipIf(!isPresent('socat'))(
    'is off once the console has sent what was shown there again',
    async () => {
      const device = await serveCatalyst('pty', [
        '--model',
        '2950-48',
        '--baud',
        '115200',
        '--line-delay',
        '2',
      ])
      await plugIn(page, device, '2950')
      await page.getByRole('combobox', { name: 'Planned switch' }).click()
      await page.getByRole('option', { name: 'SW1', exact: true }).click()
      await page.getByRole('button', { name: 'Look at them and send' }).click()
      await sendButton(page).click()
      await panel(page).getByText('done and verified').waitFor({ timeout: 60_000 })
      expect(await page.getByText('2 lines wait for SW1').count()).toBe(0)
      await device.stop()
    },
    120_000,
  )

  it('is kept in the journal with its place', async () => {
    await page.getByRole('link', { name: 'Journal', exact: true }).click()
    await page.getByText(`Foreign DHCP server 192.168.1.1, ${rogue.mac}`).first().waitFor()
  })

  it('is read on a phone in French', async () => {
    const phone = await app.openPage()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
    await phone.goto(new URL('/verify/dhcp', phone.url()).href)
    await phone.getByRole('heading', { name: 'Serveur DHCP étranger 192.168.1.1' }).waitFor()
    expect(await findEnglish(phone)).toEqual([])
    expect(await accessibilityFaults(phone)).toEqual([])
  })
})
