/** "A3 has no network": from the search to the break, the next act and the journal; once more with the laptop there. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { keepText } from '../../main/services/verify/keep-reading.ts'
import type { Probe } from '../../shared/diagnosis/facts.ts'
import { createFakeComputer } from '../fakes/fake-computer.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const STATUS = `SW1#show interfaces status
Port      Name               Status       Vlan       Duplex  Speed Type
Fa0/3                        disabled     103          auto   auto 10/100BaseTX
Fa0/4                        connected    104        a-full  a-100 10/100BaseTX
SW1#`

describe.skipIf(!isPresent('browser'))('the diagnosis', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const computer = createFakeComputer()
  const chain = () => page.getByRole('list', { name: 'From the plan to the Internet' })
  const link = (words: RegExp) => chain().getByRole('listitem').filter({ hasText: words })

  const search = async (text: string) => {
    await page
      .getByRole('button', { name: /^Find a stand/ })
      .and(page.locator(':enabled'))
      .waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill(text)
  }

  beforeAll(async () => {
    site = makeSampleSite()
    const file = openSite(site.path)
    keepText(file, { text: STATUS, device: 'SW1', source: 'text', origin: null })
    file.close()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path }, computer })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('is asked for in the words people use, and names the break with what to do', async () => {
    await search('A3 has no network')
    await page.getByRole('button', { name: 'A3 has no network: diagnose' }).click()
    await link(/Switch port.*SW1 FastEthernet0\/3 is shut.*wrong/s).waitFor()
    await link(/Internet.*this laptop has no network.*not possible/s).waitFor()
    await page.getByText('Push the plan to SW1: it opens SW1 FastEthernet0/3.').waitFor()
    await page.getByText('Written into the journal.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }, 240_000)

  it('is in the journal, tied to the stand', async () => {
    await page.getByRole('link', { name: 'Journal' }).last().click()
    await page
      .getByText(/Diagnosis of A3/)
      .first()
      .waitFor()
    await page.goBack()
  })

  it('goes on from a laptop that is plugged in there, and can be cancelled', async () => {
    const late = Promise.withResolvers<Probe>()
    computer.plug('10.1.104.20', { dns: ['10.1.0.53'], gateway: '10.1.104.254' })
    computer.answers.pings = { '10.1.104.254': { kind: 'answered', ms: 1.4 } }
    computer.answers.names = { kind: 'answered', ms: 2.2 }
    computer.answers.dhcp = {
      kind: 'answered',
      servers: [{ server: '192.168.1.1', address: '192.168.1.50', isForeign: true }],
    }
    computer.reachInternet = () => late.promise
    await page.getByRole('combobox', { name: 'Without network' }).fill('A4')
    await page.keyboard.press('Enter')
    await link(/Gateway.*10\.1\.104\.254 answers in 1 ms/s).waitFor()
    await link(/Internet.*being looked at/s).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Once more' }).click()
    late.resolve({ kind: 'answered', ms: 30 })
    await link(/Internet.*reached in 30 ms/s).waitFor()
    await page.getByText(/Find the foreign server 192\.168\.1\.1 with the DHCP watch/).waitFor()
  })

  it('shows every outlet of a stand, and is reached from its inspector', async () => {
    await search('B1')
    await page.getByRole('dialog').getByText('B1', { exact: true }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Diagnose' }).click()
    await page.getByRole('radiogroup', { name: 'Outlets of the stand' }).getByText('B1-2').click()
    await link(/Plan.*B1-2 belongs to SW2/s).waitFor()
  })

  it('is all French on a French computer, and whole on a phone', async () => {
    const french = await app.openPage()
    await french.evaluate(() =>
      localStorage.setItem('brassage', JSON.stringify({ state: { language: 'fr' }, version: 0 })),
    )
    await french.reload()
    await french.evaluate(() => history.pushState({}, '', '/diagnosis?at=stand:3'))
    await french.getByText('Envoyez le plan à SW1 : il ouvre SW1 FastEthernet0/3.').waitFor()
    await french.getByText('Noté au journal.').waitFor()
    expect(await findEnglish(french)).toEqual([])
    await french.setViewportSize({ width: 390, height: 844 })
    await french.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth)
    await french.close()
  })
})
