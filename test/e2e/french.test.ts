/** Every screen on a French computer, with the demo site: no English left over. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { findEnglish } from './english-words.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const screens = [
  '/',
  '/checklist',
  '/floor-plan',
  '/import',
  '/switches',
  '/switches/3',
  '/problems',
  '/print',
  '/intake',
  '/intake?view=records',
  '/console',
  '/backups',
  '/change',
  '/rooms/LT1',
  '/journal',
  '/journal/incidents',
  '/journal/figures',
  '/journal/about/stand/1',
  '/inventory',
  '/inventory/items',
  '/inventory/movements',
  '/runbooks',
  '/runbooks/runs',
  '/runbooks/edit/tear-down',
  '/settings',
  '/walk-test',
  '/diagnosis',
  '/verify/dhcp',
  ...[
    'stands',
    'outlets',
    'vlans',
    'prefixes',
    'ports',
    'panels',
    'rooms',
    'cables',
    'lags',
    'hosts',
    'dhcp-servers',
  ].map((kind) => `/tables/${kind}`),
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
