/** The floor plan as a planner uses it: a drawing taken in, stands drawn and set in rows, moved, undone, looked at. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { accessibilityFaults } from './accessibility.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const hall = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600" viewBox="0 0 1000 600">
  <rect x="10" y="10" width="980" height="580" fill="#fbfaf5" stroke="#333" stroke-width="6"/>
  <text x="420" y="580" font-size="26">Hall Sud</text>
  ${Array.from({ length: 6 }, (_, at) => {
    const x = 100 + at * 130
    return `<rect x="${x}" y="80" width="110" height="90" fill="none" stroke="#888"/>
      <text x="${x + 55}" y="130" font-size="20" text-anchor="middle">A${at + 1}</text>`
  }).join('')}
</svg>`

describe.skipIf(!isPresent('browser'))('the floor plan', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const map = () => page.getByRole('application', { name: /Map of/ })
  /** A place of the drawing, 0 to 1 each way, as the map shows it when it is fitted. */
  const placeAt = async (x: number, y: number): Promise<[number, number]> => {
    await page.getByRole('button', { name: 'The whole floor' }).click()
    await page.waitForTimeout(150)
    const box = await map().boundingBox()
    if (!box) throw new Error('no map')
    const scale = Math.min((box.width - 48) / 1000, (box.height - 48) / 600)
    return [
      box.x + box.width / 2 + (x - 0.5) * 1000 * scale,
      box.y + box.height / 2 + (y - 0.5) * 600 * scale,
    ]
  }
  const clickAt = async (x: number, y: number) => {
    await page.mouse.click(...(await placeAt(x, y)))
    // Two clicks in one place would be a double click.
    await page.waitForTimeout(350)
  }

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    writeFileSync(join(app.folder, 'hall.svg'), hall)
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('takes the drawing of the venue in', async () => {
    await page.getByRole('link', { name: 'Floor plan', exact: true }).click()
    await page.getByRole('button', { name: 'Add a drawing' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles(join(app.folder, 'hall.svg'))
    await dialog.getByText('hall.svg, 1000 × 600').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByLabel('Floor it shows').fill('Hall Sud')
    await dialog.getByRole('button', { name: 'Take it in' }).click()
    await map().waitFor()
  })

  it('reads the places of stands off the drawing', async () => {
    await page.getByRole('tab', { name: /To place/ }).click()
    await page.getByRole('button', { name: 'Read places off the drawing' }).click()
    await page.getByRole('button', { name: /^Place \d+/ }).click()
    await page.getByRole('tab', { name: 'Here (6)' }).click()
    await page.waitForTimeout(600)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('sets a row of stands between two points', async () => {
    await page.getByRole('button', { name: 'Draw', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Row …' }).click()
    await clickAt(0.15, 0.6)
    await clickAt(0.85, 0.6)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Names').fill('A7..A12')
    await dialog.getByText('6 stands, the last one A12').waitFor()
    await dialog.getByRole('button', { name: 'Put it there' }).click()
    await page.getByRole('tab', { name: 'Here (12)' }).waitFor()
  })

  it('puts the unplaced down click by click', async () => {
    await page.getByRole('tab', { name: /To place/ }).click()
    await page.getByRole('textbox', { name: 'Filter' }).fill('A13')
    await page.getByRole('button', { name: 'Put 1 down, click by click' }).click()
    await page.getByText('Click where A13 stands.').waitFor()
    await clickAt(0.5, 0.85)
    await page.getByRole('tab', { name: 'Here (13)' }).waitFor()
  })

  it('moves what is dragged, by one step of undo', async () => {
    await map().focus()
    await page.keyboard.press('e')
    const before = await page.getByRole('tab', { name: /Here/ }).textContent()
    const box = await map().boundingBox()
    if (!box) throw new Error('no map')
    const scale = Math.min((box.width - 48) / 1000, (box.height - 48) / 600)
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2 + 0.35 * 600 * scale
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y - 20, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: /Undo.*Place stand A13/ }).waitFor()
    expect(await page.getByRole('tab', { name: /Here/ }).textContent()).toBe(before)
  })

  it('nudges by keyboard what is chosen from the list, and takes it off', async () => {
    await page.getByRole('tab', { name: /Here/ }).click()
    await page.getByRole('textbox', { name: 'Filter' }).fill('A13')
    await page.getByRole('button', { name: /^A13/ }).click()
    await map().focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
    await page.waitForTimeout(900)
    await page.keyboard.press('Delete')
    await page.getByRole('tab', { name: 'Here (12)' }).waitFor()
    await page.keyboard.press('Control+z')
  })

  it('draws a stand, a pathway and a scale', async () => {
    await page.getByRole('button', { name: 'Drawing', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Set the scale …' }).click()
    await clickAt(0.1, 0.95)
    await clickAt(0.6, 0.95)
    await page.getByLabel('How long is it really?').fill('25')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('No scale yet').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Draw', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Stand, rectangle' }).click()
    await clickAt(0.7, 0.72)
    await clickAt(0.8, 0.85)
    await page.getByRole('combobox', { name: 'Name of the stand' }).fill('Z9')
    await page.getByRole('dialog').getByRole('button', { name: 'Put it there' }).click()
    await page.getByRole('tab', { name: /Here \(1[34]\)/ }).waitFor()
  })

  it('draws a pathway, bends it, names it and takes it away, each a step of undo', async () => {
    const undo = (name: RegExp) => page.getByRole('button', { name })
    await page.getByRole('button', { name: 'Stand, rectangle' }).click()
    await page.getByRole('menuitem', { name: 'Cable tray' }).click()
    await clickAt(0.1, 0.4)
    await clickAt(0.9, 0.4)
    const last = await placeAt(0.9, 0.4)
    await page.mouse.dblclick(...last)
    await undo(/Undo.*Draw a pathway/).waitFor()
    await map().focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await clickAt(0.47, 0.4)
    await page.getByText(/Drag its corners/).waitFor()
    // Between two corners a new one is made by dragging.
    const [x, y] = await placeAt(0.47, 0.4)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + 40, { steps: 5 })
    await page.mouse.up()
    await undo(/Undo.*Change a pathway/).waitFor()
    await map().focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Tray North')
    await dialog.getByLabel('Reserve for each cable in it').fill('2')
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await map().focus()
    await page.keyboard.press('Delete')
    await undo(/Undo.*Remove a pathway/).waitFor()
    await page.keyboard.press('Control+z')
    await undo(/Undo.*Change a pathway/).waitFor()
    await page.keyboard.press('Escape')
  })

  it('draws the way of what is inspected, and lists lengths and cords', async () => {
    await page.getByRole('tab', { name: /To place/ }).click()
    await page.getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: 'Room' }).click()
    await page.getByRole('textbox', { name: 'Filter' }).fill('Local A')
    await page.getByRole('button', { name: 'Put 1 down, click by click' }).click()
    await clickAt(0.93, 0.42)
    await page.getByRole('tab', { name: /Here/ }).click()
    await page.getByRole('textbox', { name: 'Filter' }).fill('A1')
    await page
      .getByRole('button', { name: /^A1 / })
      .or(page.getByRole('button', { name: /^A1(?!\d)/ }))
      .first()
      .click()
    await page.getByText(/A1-1 → P1 1/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const views = page.getByRole('radiogroup', { name: 'What is shown' })
    await views.getByText('Lengths').click()
    await page.getByRole('grid', { name: 'Lengths' }).getByText('A1-1').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await views.getByText('Cords').click()
    await page.getByRole('grid', { name: 'Cords' }).waitFor()
    await views.getByText('Map').click()
    await map().waitFor()
    await page.getByRole('button', { name: 'Close' }).first().click()
  })

  it('colours by switch, hides what the legend switches off, and fits a phone', async () => {
    await page.getByRole('tab', { name: 'Legend' }).click()
    await page.getByRole('radiogroup', { name: 'Colours mean' }).getByText('Switch').click()
    await page.getByRole('button', { name: /^SW1/ }).click()
    await page.waitForTimeout(300)
    await page.getByRole('radiogroup', { name: 'Colours mean' }).getByText('State').click()
    await page.waitForTimeout(300)
    await page.setViewportSize({ width: 390, height: 844 })
    await map().waitFor()
    // The map follows the window a moment later.
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1366, height: 768 })
  })
})
