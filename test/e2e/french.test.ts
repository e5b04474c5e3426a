/** Every screen on a French computer: no English left over, no fault for a person who cannot see it. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { accessibilityFaults } from './accessibility.ts'
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
  let device: ServedCatalyst | undefined
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const goTo = async (path: string) => {
    await page.evaluate((to) => history.pushState({}, '', to), path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
  }
  const expectFrench = async () => expect.soft(await findEnglish(page)).toEqual([])

  beforeAll(async () => {
    app = await openWebApp({ language: 'fr', start: { kind: 'demo' } })
    page = app.page
    page.setDefaultTimeout(20_000)
    await page
      .getByText('A01-1')
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor()
  }, 60_000)
  afterAll(async () => {
    await device?.stop()
    await app?.close()
  })

  it.each(screens)('shows %s', async (path) => {
    await goTo(path)
    await page.getByText('Chargement').waitFor({ state: 'hidden' })
    await expectFrench()
    expect.soft(await accessibilityFaults(page)).toEqual([])
  })

  it.each(['Coffre', 'Modèles', 'Modèles d’appareils', 'À propos'])(
    'shows the settings of %s',
    async (name) => {
      await goTo('/settings')
      await page.getByRole('tab', { name, exact: true }).click()
      await page.getByRole('tabpanel').waitFor()
      await expectFrench()
      expect.soft(await accessibilityFaults(page)).toEqual([])
    },
  )

  it('opens its dialogs', async () => {
    await goTo('/')
    for (const name of [/^Nouveau site/, /^Ouvrir un site/, 'Envoyer une copie…']) {
      await button(name).first().click()
      await page.getByRole('dialog').waitFor()
      await expectFrench()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
  })

  it('finds a stand, and shows the way of its outlet', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('D07')
    await page.getByRole('dialog').getByText('D07-1').first().waitFor()
    await expectFrench()
    await page.keyboard.press('Enter')
    await page.getByText('P2B').first().waitFor()
    await expectFrench()
    await page.keyboard.press('Escape')
  })

  it('talks to a switch, shows what would be sent, and lists it', async () => {
    device = await serveCatalyst('tcp', ['--model', '3560', '--baud', '115200', '--line-delay', '2'])
    await goTo('/console')
    await page.getByRole('textbox', { name: 'Adresse' }).fill('127.0.0.1')
    await page
      .getByRole('textbox', { name: 'Port', exact: true })
      .last()
      .fill(device.address?.split(':').at(-1) ?? '')
    await button('Connecter').last().click()
    await page.getByText('Numéro de série').first().waitFor({ timeout: 60_000 })
    await expectFrench()
    expect.soft(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Commutateur prévu' }).click()
    await page.getByRole('option', { name: 'SW4' }).click()
    await button('Préparer l’envoi').click()
    await page.getByText(/Ce qui changerait sur/).waitFor({ timeout: 60_000 })
    await expectFrench()
    expect.soft(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click()
    for (const view of ['Transcriptions', 'Envois']) {
      await page.getByText(view, { exact: true }).click()
      await expectFrench()
      expect.soft(await accessibilityFaults(page)).toEqual([])
    }
  }, 120_000)
})
