/** A tester carries a laptop from socket to socket; the browser shows where it is and asks for the next. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFakeComputer } from '../fakes/fake-computer.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('the walk test', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const computer = createFakeComputer()
  const place = () => page.getByRole('region', { name: 'Where you are' })
  const plug = (address: string | null, more = {}) => {
    computer.unplug()
    computer.plug(address, { gateway: null, dhcpServer: '10.1.0.2', ...more })
  }

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
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path }, computer })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('is found by Ctrl K, and begins with a name', async () => {
    await search('walk test')
    await page.getByRole('button', { name: 'Walk test' }).click()
    await page.getByRole('combobox', { name: 'Who is ticking' }).fill('Anne')
    await page.getByRole('button', { name: 'Start recording' }).click()
    await place().getByText('Plug into').waitFor()
    await place().getByText('A1-1', { exact: true }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }, 240_000)

  it('goes over outlets with no hand at the laptop', async () => {
    for (let at = 1; at <= 6; at++) {
      plug(`10.1.${100 + at}.9`)
      await place().getByText('Right, and recorded').waitFor()
      await place().getByText(`A${at}-1`, { exact: true }).first().waitFor()
    }
    await page.getByText('6 of 22 tested, 0 faults').waitFor()
    await page
      .getByRole('grid', { name: 'Tests of this walk' })
      .getByText(/10\.1\.106\.9\/24, VLAN 106/)
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }, 240_000)

  it('stops at two crossed cords and takes the fault by one key', async () => {
    plug('10.1.108.9')
    await place().getByText('This is not A7-1, it is').waitFor()
    await page.getByText('the plan has A7-1 at SW1 FastEthernet0/7, this is SW1 FastEthernet0/8').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('2')
    await place().getByText('Fault recorded').waitFor()
    await place()
      .getByText(/answers as A8-1, port SW1 FastEthernet0\/8 \(10\.1\.108\.9/)
      .waitFor()
  }, 240_000)

  it('takes a fault in the tester’s words, skips an outlet, and takes a record back', async () => {
    computer.unplug()
    await place().getByText('A8-1', { exact: true }).waitFor()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog', { name: 'Fault at A8-1' })
    await dialog.getByLabel('What is wrong').fill('socket broken')
    await page.keyboard.press('Enter')
    await place().getByText('A9-1', { exact: true }).waitFor()
    await page.keyboard.press('s')
    await place().getByText('A10-1', { exact: true }).waitFor()
    await page.keyboard.press('u')
    await place().getByText('A8-1', { exact: true }).waitFor()
  })

  it('compares with the stand whose name is typed', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('B1')
    await page.keyboard.press('Enter')
    await place().getByText('B1-1', { exact: true }).waitFor()
    plug('10.2.102.9')
    await place().getByText('Right, and recorded').waitFor()
    await place().getByText('B1-2', { exact: true }).waitFor()
  })

  it('is reached from a stand, which is then where one is', async () => {
    computer.unplug()
    await search('A15')
    await page.getByRole('dialog').getByText('A15', { exact: true }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Walk test' }).click()
    await place().getByText('A15-1', { exact: true }).waitFor()
  })

  it('is all French on a French computer, and whole on a phone', async () => {
    const french = await app.openPage()
    await french.evaluate(() =>
      localStorage.setItem('brassage', JSON.stringify({ state: { language: 'fr' }, version: 0 })),
    )
    await french.reload()
    await french.evaluate(() => history.pushState({}, '', '/walk-test'))
    await french.getByText('Où vous êtes').or(french.getByText('Branchez-vous sur')).first().waitFor()
    plug('10.1.119.9')
    await french.getByText('Ce n’est pas A15-1, c’est').waitFor()
    // Notes are a person's words, written on an English screen here.
    expect((await findEnglish(french)).filter((text) => !text.includes('answers as'))).toEqual([])
    await french.setViewportSize({ width: 390, height: 844 })
    await french.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth)
    await french.emulateMedia({ colorScheme: 'dark' })
    await french.close()
  })
})
