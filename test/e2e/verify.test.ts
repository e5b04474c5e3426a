/** Crossed cords as a helper meets them: pasted tables, a sentence, cords swapped, new tables, and the sentence is gone. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const macOf = (at: number): string => `0011.2233.44${String(at).padStart(2, '0')}`

/** Every outlet A1-1 to A20-1 has a computer whose address is known. */
function placeHosts(path: string): void {
  const site = openSite(path)
  const draft = openDraft(site.plan())
  for (let at = 1; at <= 20; at++) createRow(draft, 'host', macOf(at), { outlet: `A${at}-1` })
  site.commit('Orme', draft.changes())
  site.close()
}

/** What SW1 shows, with cords in other ports than planned. */
const session = (moved: Readonly<Record<number, number>> = {}, more: readonly string[] = []): string =>
  [
    'SW1#show mac address-table',
    '          Mac Address Table',
    '-------------------------------------------',
    'Vlan    Mac Address       Type        Ports',
    '----    -----------       --------    -----',
    ...Array.from({ length: 18 }, (_, at) => at + 1).map((at) => {
      const port = moved[at] ?? at
      return ` ${100 + port}    ${macOf(at)}    DYNAMIC     Fa0/${port}`
    }),
    ...more,
    'SW1#',
  ].join('\n')

describe.skipIf(!isPresent('browser'))('the plan against reality', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' })
  const pane = () => page.getByRole('region', { name: 'What is wrong' })
  const paste = async (text: string) => {
    await button('Paste or load').click()
    await page.getByRole('dialog').getByLabel('Text').fill(text)
    await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  beforeAll(async () => {
    site = makeSampleSite()
    placeHosts(site.path)
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('is among the first entries, and says what to do where nothing was read', async () => {
    await page.getByRole('link', { name: 'Verify', exact: true }).click()
    await page.getByText('No switch was read yet').waitFor()
    await button('SW1 not read').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('refuses a text that another switch printed, and offers it for that one', async () => {
    await button('Paste or load').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Text').fill(session({ 3: 7, 7: 3 }))
    await dialog.getByLabel('Switch').click()
    await page.getByRole('option', { name: 'SW2' }).click()
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
    await dialog
      .getByRole('alert')
      .getByText(/printed by SW1, not by SW2/)
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Keep it for SW1' }).click()
    await dialog.waitFor({ state: 'hidden' })
  })

  it('says crossed cords in a sentence', async () => {
    await pane()
      .getByText(/^Two cords are crossed: outlet A3-1 \(P1 3\)/)
      .waitFor()
    await pane()
      .getByText(/^Swap the two cords/)
      .waitFor()
    await button(/^SW1 now.*pasted/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('says so in French too', async () => {
    // What was said before keeps its language until it goes.
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await button('Passer en français').click()
    await page
      .getByText(/^Deux cordons sont croisés/)
      .last()
      .waitFor()
    expect(await findEnglish(page)).toEqual([])
    await button('Switch to English').click()
  })

  it('ticks it as mended, in the checklist too', async () => {
    await page.getByRole('link', { name: 'Checklist', exact: true }).click()
    await page.getByRole('row', { name: /Mend A3-1, A7-1/ }).waitFor()
    await page.getByRole('link', { name: 'Verify', exact: true }).click()
    await pane().getByLabel('Who is ticking').fill('Anne')
    await button('It is mended').click()
    await pane()
      .getByText(/^Anne says it is mended/)
      .waitFor()
  })

  it('puts a finding aside with a reason, and takes it up again', async () => {
    await button('Mute …').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Why').fill('the stand opens tomorrow')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Not now' }).click()
    await page.getByText('Nothing is wrong by what was read').waitFor()
    await page.getByText('Set aside 1').click()
    await pane().getByText('the stand opens tomorrow').waitFor()
    await button('Take it up again').click()
    await page.getByText('Open 1').click()
  })

  it('is gone by the next tables, and can be scrolled back to', async () => {
    await paste(session({}, [' 120    00aa.0000.0001    DYNAMIC     Fa0/20']))
    await page.getByText('Nothing is wrong by what was read').waitFor()
    await page.getByText('Mended 1').click()
    await pane()
      .getByText(/^Two cords are crossed/)
      .waitFor()
    await button('Earlier reading').click()
    await page.getByText('Open 1').click()
    await pane()
      .getByText(/^Two cords are crossed/)
      .waitFor()
    await button('Later reading').click()
  })

  it('tells who moved since', async () => {
    await page.getByRole('tab', { name: 'What changed' }).click()
    await page.getByRole('gridcell', { name: 'moved', exact: true }).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('takes an unknown device into the plan where it is, by a click', async () => {
    await page.getByRole('tab', { name: 'Unknown devices' }).click()
    await page.getByRole('gridcell', { name: '00:aa:00:00:00:01' }).waitFor()
    await page.getByRole('grid').getByRole('checkbox').first().click()
    await button('These belong where they are').click()
    await page.getByText('No unknown device was heard').waitFor()
  })

  it('keeps what each switch showed', async () => {
    await page.getByRole('tab', { name: 'Readings' }).click()
    await page.getByRole('gridcell', { name: 'pasted' }).first().click()
    await page.keyboard.press('Enter')
    await page.getByText('SW1#show mac address-table').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'Cannot be told' }).click()
    await page.getByText('no table of SW2 tells of it').first().waitFor()
  })

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('tab', { name: /^What is wrong/ }).click()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.setViewportSize({ width: 1366, height: 768 })
  })
})
