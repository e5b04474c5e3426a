import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

describe.skipIf(!isPresent('browser'))('the switches', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const picture = (name: string) => page.getByRole('group', { name: `Front panel of ${name}` })

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app.close()
    site.remove()
  })
  beforeEach(async () => {
    await page.getByRole('link', { name: 'Switches', exact: true }).click()
    await picture('SW1').waitFor()
  })

  it('are drawn with every port, told in words', async () => {
    expect(await picture('SW1').getByRole('button').count()).toBe(50)
    await picture('SW1')
      .getByRole('button', { name: /^Port 3 · FastEthernet0\/3 · access · VLAN 103 .* Outlet A3-1/ })
      .waitFor()
  })

  it('are walked by arrows, and Enter shows the port', async () => {
    await picture('SW1').getByRole('button').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const inspector = page.getByRole('region', { name: 'Inspector' })
    await inspector.getByRole('heading', { name: 'SW1 FastEthernet0/4' }).waitFor()
    await inspector.getByText('A4-1', { exact: true }).first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('leave in the light what the legend chooses', async () => {
    await page.getByText('By state').click()
    const unused = page.getByRole('button', { name: /^unused/ })
    await unused.click()
    expect(await unused.getAttribute('aria-pressed')).toBe('true')
    expect(await picture('SW1').locator('[data-dimmed]').count()).toBeGreaterThan(20)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await picture('SW1').locator('[data-dimmed]').count()).toBe(0)
  })

  it('show the configuration with the plan row behind each line', async () => {
    await page.getByRole('link', { name: 'SW2' }).click()
    await page.getByRole('heading', { name: /^Configuration, \d+ lines/ }).waitFor()
    const line = page.getByRole('option').filter({ hasText: 'interface FastEthernet0/2' }).first()
    await line.hover()
    expect(await line.textContent()).toMatch(/B1-2|FastEthernet0\/2$/)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a text file' }).click()
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('hostname SW2\n')
  })

  it('lead to their console', async () => {
    await page.getByRole('link', { name: 'SW2' }).click()
    const link = page.getByRole('link', { name: 'Connect console' })
    expect(await link.getAttribute('href')).toBe('/console?switch=SW2')
  })

  it('have no accessibility fault together', async () => {
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('have none one by one', async () => {
    await page.getByRole('link', { name: 'SW1' }).click()
    await page.getByRole('option').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('have none in French', async () => {
    await page.getByRole('link', { name: 'SW1' }).click()
    await page.getByRole('button', { name: 'Passer en français' }).click()
    await page.getByRole('heading', { name: 'Caractéristiques' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Switch to English' }).click()
  })
})
