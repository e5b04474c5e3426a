/**
 * The whole story as a technician lives it: a new site, the planner's workbook with a header nobody guesses and a row
 * that is wrong, the vault, the console cable, the push to the (emulated) switch, verified and saved, then the journal.
 */
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { dropFile } from './drop-file.ts'
import { plannerWorkbook } from './planner-workbook.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const isPossible = isPresent('browser') && isPresent('socat')

describe.skipIf(!isPossible)('from an empty site to a saved switch', () => {
  let app: WebApp
  let page: Page
  let device: ServedCatalyst
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const go = (name: string) => page.getByRole('link', { name, exact: true }).first().click()

  beforeAll(async () => {
    app = await openWebApp({ language: 'fr' })
    page = app.page
    device = await serveCatalyst('pty', ['--model', '2950-48', '--baud', '115200', '--line-delay', '2'])
  })
  afterAll(async () => {
    await device?.stop()
    await app?.close()
  })

  it('makes a site where one says', async () => {
    await button(/^Nouveau site/).click()
    await page.getByLabel('Nom de l’événement').fill('Rencontres 2026')
    await button('Choisir où…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Dossier', { exact: true }).fill(app.folder)
    await dialog.getByLabel('Dossier', { exact: true }).press('Enter')
    await expect.poll(() => dialog.getByLabel('Dossier', { exact: true }).inputValue()).toBe(app.folder)
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByRole('heading', { name: 'Importer', level: 1 }).waitFor()
  })

  it('reads the workbook, and takes the correction of a column', async () => {
    await dropFile(page, plannerWorkbook.name, plannerWorkbook.bytes())
    await page.getByRole('button', { name: /^Plan/ }).click()
    const choice = page.getByRole('combobox', { name: `La colonne ${plannerWorkbook.wrongHeader} est` })
    expect(await choice.inputValue()).toBe('')
    await choice.click()
    await page.getByRole('option', { name: 'Prise', exact: true }).click()
    await expect.poll(() => choice.inputValue()).toBe('Prise')
  })

  it('takes the model of the switches, which the workbook does not tell', async () => {
    const model = page.getByRole('combobox', { name: 'Modèle si non précisé' })
    await model.click()
    await model.fill('ws-c2950t-48-si')
    await page.getByRole('option', { name: /ws-c2950t-48-si/ }).click()
  })

  it('shows the cell a finding is about', async () => {
    const finding = page.getByRole('button', { name: new RegExp(`erreur.*Plan!${plannerWorkbook.badCell}`) })
    await finding.click()
    const marked = page.locator('td[data-marked]')
    await marked.first().waitFor()
    expect(await marked.first().textContent()).toBe('3')
  })

  it('imports without the row that is wrong, which stays listed', async () => {
    await button('Importer sans cette ligne').click()
    await page.getByRole('heading', { name: 'Commutateurs', level: 1 }).waitFor()
    await page.getByRole('group', { name: /SW1/ }).first().waitFor()
    await go('Contrôles')
    await page.getByRole('tab', { name: /côté/ }).click()
    await page.getByText(plannerWorkbook.badCell, { exact: true }).waitFor()
    await go('Prises')
    await page.getByText('A12-1').first().waitFor()
  })

  it('puts the missing secrets into a vault', async () => {
    await go('Réglages')
    await page.getByRole('tab', { name: 'Coffre' }).click()
    await page.getByLabel('Phrase secrète').fill('une phrase à nous')
    await button('Créer le coffre').click()
    const missing = page.getByText('manquant', { exact: true })
    await page.getByLabel('Nom', { exact: true }).waitFor()
    for (let left = await missing.count(); left > 0; left--) {
      await page.getByRole('textbox', { name: /^Secret/ }).fill('Sesame-2026')
      await button('Mettre dans le coffre').click()
      await expect.poll(() => missing.count()).toBe(left - 1)
    }
  })

  it('recognises the switch at the end of the cable', async () => {
    await go('Console')
    await page.getByLabel('Autre port').fill(device.path ?? '')
    await page.getByLabel('Autre port').press('Enter')
    await page.getByText('WS-C2950T-48-SI', { exact: true }).first().waitFor()
    await page.getByText('FHK0922W0JC').first().waitFor()
  })

  it('pushes what the plan says, reads it back and saves it', async () => {
    await page.getByRole('combobox', { name: 'Commutateur prévu' }).click()
    await page.getByRole('option', { name: 'SW1' }).click()
    await button('Préparer l’envoi').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Envoyer \d+ lignes$/ }).waitFor()
    expect(await dialog.textContent()).toContain('hostname SW1')
    await dialog.getByRole('button', { name: /^Envoyer \d+ lignes$/ }).click()
    const panel = page.getByRole('region', { name: 'Envoi', exact: true })
    await panel.getByText('fait et vérifié').waitFor({ timeout: 100_000 })
    await panel.getByText('Sauvegardé sur le commutateur').waitFor()
    await page.getByRole('tab', { name: 'SW1' }).waitFor()
    expect(await device.control('state')).toContain('STAND-A1')
  })

  it('finds nothing left to send', async () => {
    await button('Préparer l’envoi').click()
    await page.getByText('Le commutateur est conforme au plan. Rien à envoyer.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click()
  })

  it('keeps the transcript and the push', async () => {
    await page.getByText('Transcriptions', { exact: true }).click()
    await page.getByText('show running-config').first().waitFor()
    const text = await page.getByRole('region', { name: /Transcription de/ }).textContent()
    expect(text).not.toContain('Sesame-2026')
    await page.getByText('Envois', { exact: true }).click()
    await page.getByRole('cell', { name: 'fait et vérifié' }).waitFor()
  })

  it('tells it in the journal, and takes an edit back', async () => {
    await go('Journal')
    await page.getByText(/Envoi à SW1 : terminé/).waitFor()
    await page.getByText(/Import de brassage.xlsx/).waitFor()
    await go('Réglages')
    await page.getByLabel('Nom', { exact: true }).fill('Rencontres 2027')
    await button('Enregistrer').click()
    await page.getByRole('banner').getByText('Rencontres 2027').waitFor()
    await button(/^Annuler : /).click()
    await page.getByRole('banner').getByText('Rencontres 2026').waitFor()
    await go('Journal')
    await page.getByText('annulation', { exact: true }).first().waitFor()
  })

  it('left the site file where it was asked to', async () => {
    await go('Accueil')
    await page.getByText(join(app.folder, 'Rencontres 2026.brassage')).first().waitFor()
  })
})
