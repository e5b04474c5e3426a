/** A LAG made in its table, seen in the ports, on the front panel and in what is sent, and dissolved again. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('LAGs', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  const go = (path: string) => page.evaluate((to) => window.history.pushState(null, '', to), path)

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app.close()
    site.remove()
  })

  it('are explained where there is none', async () => {
    await go('/tables/lags')
    await page.getByText('HP calls it a trunk, Cisco a Port-channel').waitFor()
  })

  it('are made by switch, number and ports', async () => {
    await page.getByRole('button', { name: 'Add a LAG' }).first().click()
    await page.getByRole('textbox', { name: 'Switch and LAG' }).fill('SW1 1')
    await page.getByRole('textbox', { name: 'Member ports' }).fill('49-50')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await cell('Port-channel1').waitFor()
    expect(await cell('49-50').isVisible()).toBe(true)
    expect(await cell('LACP').isVisible()).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('show at the side what they are, to be edited there', async () => {
    await cell('Port-channel1').click()
    await page.getByRole('heading', { name: 'SW1 Port-channel1' }).waitFor()
    await page.getByRole('button', { name: /Member ports.*49-50/ }).waitFor()
  })

  it('are one frame on the front panel', async () => {
    await go('/switches')
    const port = page.getByRole('button', { name: /GigabitEthernet0\/1 · .*in Port-channel1/ }).first()
    await port.waitFor()
    await port.click()
    await page.getByText('channel-group 1 mode active').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
