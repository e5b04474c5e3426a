import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { openFrenchPhone, phoneFaults } from './french-phone.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const kinds = ['stands', 'outlets', 'vlans', 'prefixes', 'ports', 'panels', 'rooms', 'cables', 'switches']

describe.skipIf(!isPresent('browser'))('the tables', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  const go = (path: string) => page.evaluate((to) => window.history.pushState(null, '', to), path)

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'fr', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  })
  afterAll(async () => {
    await app.close()
    site.remove()
  })
  beforeEach(async () => {
    await go('/')
    await page.getByRole('link', { name: 'Prises' }).click()
    await cell('A1-1').waitFor()
  })

  it('show what the plan holds, counted', async () => {
    await expect.poll(() => page.getByRole('status').last().textContent()).toContain('23 lignes')
    expect(await page.getByRole('columnheader', { name: 'Commutateur' }).isVisible()).toBe(true)
  })

  it('sort in natural order: A2 before A10', async () => {
    const head = page.getByRole('columnheader', { name: 'Prise', exact: true }).getByRole('button')
    await head.click()
    const first = () => page.getByRole('row').nth(1).getByRole('gridcell').nth(1).textContent()
    await expect.poll(first).toBe('A1-1')
    expect(await page.getByRole('row').nth(2).getByRole('gridcell').nth(1).textContent()).toBe('A2-1')
    await head.click()
    await expect.poll(first).toBe('C1-1')
    await head.click()
  })

  it('filter by words, and by column', async () => {
    await page.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('canope sw1')
    await expect.poll(() => page.getByRole('status').last().textContent()).toContain('10 lignes sur 23')
    await page.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('')
    await page.getByRole('button', { name: 'Filtrer par colonne' }).click()
    await page.getByRole('searchbox', { name: 'Filtrer VLAN' }).fill('103-105')
    await expect.poll(() => page.getByRole('status').last().textContent()).toContain('3 lignes sur 23')
    await page.getByRole('searchbox', { name: 'Filtrer VLAN' }).fill('')
    await page.getByRole('button', { name: 'Filtrer par colonne' }).click()
  })

  it('go to the rows that the filter leaves, also before those are drawn', async () => {
    const filter = page.getByRole('textbox', { name: 'Filtrer les lignes' })
    await filter.fill('')
    await filter.focus()
    // All in one go, as a person's keys come on a busy laptop: nothing is drawn between them.
    const row = await page.evaluate(async () => {
      const drawn = () => new Promise<void>((resolve) => queueMicrotask(resolve))
      document.execCommand('insertText', false, 'A3-1')
      await drawn()
      const grid = document.querySelector<HTMLElement>('[role=grid]')
      grid?.focus()
      await drawn()
      grid?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
      await drawn()
      const cell = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '')
      return cell?.closest('[role=row]')?.textContent
    })
    expect(row).toContain('A3-1')
    await filter.fill('')
  })

  // A laptop busy with something else draws rarely: keys come between what one of them sets off.
  describe.each([1, 8])('on a computer %i times as slow', (rate) => {
    let browser: CDPSession
    beforeEach(async () => {
      browser = await page.context().newCDPSession(page)
      await browser.send('Emulation.setCPUThrottlingRate', { rate })
    })
    afterEach(async () => {
      await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await browser.detach()
    })

    it('are edited in place by keyboard, and undone', async () => {
      await page.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('A3-1')
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('End')
      await page.keyboard.type('près du mur')
      await page.keyboard.press('Enter')
      await cell('près du mur').waitFor()
      await page.keyboard.press('Control+z')
      await expect.poll(() => cell('près du mur').count()).toBe(0)
      await page.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('')
    })

    it('take what is typed on into the next cells while one is being stored', async () => {
      await page.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('Région')
      await page.getByRole('grid').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('End')
      const browser = await page.context().newCDPSession(page)
      await browser.send('Emulation.setCPUThrottlingRate', { rate })
      // Without accents: the browser's driver puts those in without a key.
      const notes = ['sous un pilier', 'contre le mur', 'dans la cabine', 'pas au sol']
      for (const note of notes) {
        await page.keyboard.type(note)
        await page.keyboard.press('Enter')
      }
      const column = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
      const shown = async () => {
        const cells = notes.map((_, at) => column.nth(at).getByRole('gridcell').last().textContent())
        return await Promise.all(cells)
      }
      await expect.poll(shown).toEqual(notes)
      await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await browser.detach()
      for (const note of notes.toReversed()) {
        await page.keyboard.press('Control+z')
        await expect.poll(() => cell(note).count()).toBe(0)
      }
      await page.getByRole('textbox', { name: 'Filtrer les lignes' }).fill('')
    })
  })

  it('show at the cell why an edit is refused, and keep what was typed', async () => {
    await cell('A4-1').dblclick()
    await page.getByRole('textbox', { name: 'Prise' }).fill('A5-1')
    await page.keyboard.press('Enter')
    const refusal = page.getByRole('alert')
    await refusal.waitFor()
    expect(await refusal.textContent()).toContain('A5-1')
    expect(await page.getByRole('textbox', { name: 'Prise' }).inputValue()).toBe('A5-1')
    await page.keyboard.press('Escape')
    await cell('A4-1').waitFor()
  })

  it('change many rows as one step of undo', async () => {
    await cell('A6-1').click({ modifiers: ['Control'] })
    await cell('A8-1').click({ modifiers: ['Shift'] })
    await page.getByRole('button', { name: 'Modifier 3 lignes…' }).click()
    await page.getByRole('combobox', { name: 'Colonne' }).selectOption({ label: 'Note' })
    await page.getByRole('textbox', { name: 'Nouvelle valeur' }).fill('au fond')
    await page.getByRole('button', { name: 'Appliquer à 3 lignes' }).click()
    await expect.poll(() => cell('au fond').count()).toBe(3)
    await page.getByRole('button', { name: /^Annuler/ }).click()
    await expect.poll(() => cell('au fond').count()).toBe(0)
    await page.getByRole('grid').focus()
    await page.keyboard.press('Escape')
  })

  it('change the rows chosen on a phone', async () => {
    const phone = await openFrenchPhone(app, '/tables/outlets')
    for (const name of ['A6-1', 'A7-1'])
      await phone.getByRole('checkbox', { name: `Sélectionner ${name}` }).check()
    await phone.getByRole('button', { name: 'Modifier 2 lignes…' }).click()
    await phone.getByRole('combobox', { name: 'Colonne' }).selectOption({ label: 'Note' })
    await phone.getByRole('textbox', { name: 'Nouvelle valeur' }).fill('au fond')
    await phone.getByRole('button', { name: 'Appliquer à 2 lignes' }).click()
    await expect.poll(() => phone.getByText('au fond', { exact: true }).count()).toBe(2)
    await phone.getByRole('button', { name: /^Annuler/ }).click()
    await expect.poll(() => phone.getByText('au fond', { exact: true }).count()).toBe(0)
    expect(await phoneFaults(phone)).toEqual([])
    if (process.env.SHOT) await phone.screenshot({ path: process.env.SHOT })
    await phone.close()
  })

  it('record that connections are tested', async () => {
    await cell('A9-1').click({ modifiers: ['Control'] })
    await page.getByRole('button', { name: 'Marquer' }).first().click()
    await page.getByRole('menuitem', { name: 'Testé' }).click()
    await page.getByRole('row').filter({ hasText: 'A9-1' }).getByText('Testé').waitFor()
    await page.getByRole('grid').focus()
    await page.keyboard.press('Escape')
  })

  it('copy rows for a spreadsheet, and save them as CSV', async () => {
    await cell('A1-1').click({ modifiers: ['Control'] })
    await cell('A2-1').click({ modifiers: ['Control'] })
    await page.keyboard.press('Control+c')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.split('\r\n').map((line) => line.split('\t')[0])).toEqual(['Prise', 'A1-1', 'A2-1'])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Exporter en CSV' }).click()
    const file = await (await download).path()
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFPrise;.*\r\nA1-1;/)
    await page.getByRole('grid').focus()
    await page.keyboard.press('Escape')
  })

  it('ask before rows are deleted, and name them', async () => {
    await cell('C1-1').click({ modifiers: ['Control'] })
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('C1-1').waitFor()
    await dialog.getByRole('button', { name: 'Supprimer' }).click()
    await expect.poll(() => cell('C1-1').count()).toBe(0)
    await page.getByRole('button', { name: /^Annuler/ }).click()
    await cell('C1-1').waitFor()
  })

  it('take new rows', async () => {
    await go('/tables/stands')
    await page.getByRole('button', { name: 'Ajouter un stand' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nom').fill('D1')
    await dialog.getByLabel('Exposant').fill('Epson')
    await dialog.getByRole('button', { name: 'Ajouter' }).click()
    await cell('D1').waitFor()
  })

  it('show the whole trace of the row clicked', async () => {
    await cell('A1-1').click()
    const inspector = page.getByRole('region', { name: 'Inspecteur' })
    await inspector.getByRole('heading', { name: 'A1-1' }).waitFor()
    for (const name of ['P1 1', 'SW1 FastEthernet0/1', '10.1.101.0/24', '10.1.101.254'])
      await inspector.getByText(name, { exact: true }).waitFor()
    await inspector.getByRole('button', { name: /SW1 FastEthernet0\/1$/ }).click()
    await inspector.getByText('switchport access vlan 101').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => inspector.count()).toBe(0)
  })

  it('say where a trace ends', async () => {
    await cell('C1-1').click()
    await page.getByText('rien n’est branché sur la prise C1-1').waitFor()
    await page.keyboard.press('Escape')
  })

  it.each(kinds)('have no accessibility fault: %s', async (kind) => {
    await go(`/tables/${kind}`)
    await page.getByRole('grid').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('have none with the inspector open, filters shown, and in English', async () => {
    await cell('A1-1').click()
    await page.getByRole('region', { name: 'Inspecteur' }).waitFor()
    await page.getByRole('button', { name: 'Filtrer par colonne' }).click()
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await page.getByRole('button', { name: 'Filter by column' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Passer en français' }).click()
    await page.keyboard.press('Escape')
  })
})
