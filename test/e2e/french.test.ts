/** Every screen on a French computer, with the demo site: no English left over. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { findEnglish } from './english-words.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const screens = [
  '/',
  '/import',
  '/switches',
  '/switches/3',
  '/problems',
  '/console',
  '/backups',
  '/journal',
  '/settings',
  ...['stands', 'outlets', 'vlans', 'prefixes', 'ports', 'panels', 'rooms', 'cables', 'hosts'].map(
    (kind) => `/tables/${kind}`,
  ),
]

describe.skipIf(!isPresent('browser'))('in French', () => {
  let app: WebApp
  let page: Page
  const goTo = async (path: string) => {
    await page.evaluate((to) => history.pushState({}, '', to), path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
  }

  beforeAll(async () => {
    app = await openWebApp({ language: 'fr', start: { kind: 'demo' } })
    page = app.page
    page.setDefaultTimeout(20_000)
  })
  afterAll(() => app?.close())

  it.each(screens)('shows %s', async (path) => {
    await goTo(path)
    await page.getByText('Chargement').waitFor({ state: 'hidden' })
    expect(await findEnglish(page)).toEqual([])
  })

  it.each(['Coffre', 'Modèles', 'Modèles d’appareils', 'À propos'])(
    'shows the settings of %s',
    async (name) => {
      await goTo('/settings')
      await page.getByRole('tab', { name, exact: true }).click()
      await page.getByRole('tabpanel').first().waitFor()
      expect(await findEnglish(page)).toEqual([])
    },
  )
})
