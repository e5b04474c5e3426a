/**
 * A day's work without a mouse: the drawing taken in, a row of outlets set, one moved and put back, a connection looked up,
 * its work ticked, the list printed. Only keys are pressed, and Tab has to get everywhere.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPresent } from '../requirements.ts'
import { makeSampleSite, type SampleSite } from './sample-site.ts'
import { openWebApp, type WebApp } from './web-app.ts'

const hall = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 600">
  <rect x="10" y="10" width="980" height="580" fill="none" stroke="#333" stroke-width="6"/></svg>`

/** More would be no way to work. */
const MOST_TABS = 60

describe.skipIf(!isPresent('browser'))('without a mouse', () => {
  let site: SampleSite
  let app: WebApp
  let page: Page
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** What has the focus, by role and name as assistive technology tells it. */
  const focused = async () => {
    const line =
      (
        await page
          .locator(':focus')
          .ariaSnapshot({ timeout: 2000 })
          .catch(() => '')
      ).split('\n')[0] ?? ''
    return line.replace(/^- /, '')
  }
  const takeTool = async (name: string) => {
    await tabTo(/^button "(Draw|Row|Stand|Cable tray)/)
    await press('Enter')
    await page.getByRole('menuitem', { name }).waitFor()
    await tabTo(new RegExp(`^menuitem "${name}"`), 'ArrowDown')
    await press('Enter')
    await expect.poll(focused).toMatch(/^application "Map of hall"/)
  }
  const tabTo = async (wanted: RegExp, key = 'Tab') => {
    const passed: string[] = []
    for (let count = 0; count < MOST_TABS; count++) {
      const now = await focused()
      if (wanted.test(now)) return
      passed.push(now)
      await press(key)
    }
    throw new Error(`Tab does not reach ${wanted}; it passed ${passed.join(' | ')}`)
  }

  /** The dialog, once it has taken the focus. */
  const opened = async () => {
    const dialog = page.getByRole('dialog')
    await dialog.locator(':focus').waitFor()
    return dialog
  }

  beforeAll(async () => {
    site = makeSampleSite()
    app = await openWebApp({ language: 'en', start: { kind: 'file', path: site.path } })
    page = app.page
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const drawing = join(app.folder, 'hall.svg')
    writeFileSync(drawing, hall)
    // Listened for from the beginning: a key pressed just after would be faster than the listening.
    page.on('filechooser', (chooser) => void chooser.setFiles(drawing))
  })
  afterAll(async () => {
    await app?.close()
    site?.remove()
  })

  it('takes a drawing in', async () => {
    await tabTo(/^link "Floor plan"/)
    await press('Enter')
    await page.getByRole('button', { name: 'Add a drawing' }).waitFor()
    await tabTo(/^button "Add a drawing"/)
    await press('Enter')
    const dialog = await opened()
    await tabTo(/^button "Choose a file"/)
    await press('Enter')
    await dialog.getByText('hall.svg, 1000 × 600').waitFor()
    await tabTo(/^button "Take it in"/)
    await press('Enter')
    await page.getByRole('application', { name: 'Map of hall' }).waitFor()
  })

  it('sets a row of outlets between two points', async () => {
    await takeTool('Row …')
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowUp', 'Enter')
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowRight', 'Enter')
    const dialog = await opened()
    await tabTo(/^radio "Stands"/, 'Shift+Tab')
    await press('ArrowRight')
    await tabTo(/^textbox "Names"/)
    await press('Control+a')
    await page.keyboard.type('D1..D4')
    await dialog.getByText('4 outlets, the last one D4').waitFor()
    await press('Enter')
    await page.getByRole('tab', { name: 'Here (4)' }).waitFor()
  })

  it('draws a stand by two corners, and a way that ends where Enter is pressed twice', async () => {
    await takeTool('Stand, rectangle')
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Enter')
    await press('Shift+ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await opened()
    await page.keyboard.type('Z9')
    await press('Enter')
    await page.getByRole('tab', { name: 'Here (5)' }).waitFor()
    await takeTool('Cable tray')
    await press('Shift+ArrowUp', 'Enter', 'Shift+ArrowRight', 'Enter', 'Backspace', 'Shift+ArrowLeft')
    await press('Shift+ArrowLeft', 'Enter', 'Enter')
    await page.getByRole('button', { name: /Undo.*Draw a pathway/ }).waitFor()
  })

  it('moves an outlet, and takes that back', async () => {
    await tabTo(/^tab "Legend"/)
    await press('ArrowRight')
    await tabTo(/^button "D2/)
    await press('e')
    await expect.poll(focused).toMatch(/^application "Map of hall"/)
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'ArrowRight')
    const undo = page.getByRole('button', { name: /^Undo/ })
    await page.getByRole('button', { name: /Undo.*Place outlet D2/ }).waitFor()
    await press('Control+z')
    await page.getByRole('button', { name: /Undo.*Draw a pathway/ }).waitFor()
    expect(await undo.count()).toBe(1)
  })

  it('finds a connection, sees its trace, and goes to its work', async () => {
    await press('Control+k')
    await page.keyboard.type('A3-1')
    await page.getByRole('dialog').getByText('A3-1').first().waitFor()
    await press('Enter')
    await page.getByRole('region', { name: 'Inspector' }).getByText('P1').first().waitFor()
    await tabTo(/^(link|button) "Checklist"/)
    await press('Enter')
    await page.getByRole('grid', { name: 'Items' }).waitFor()
  })

  it('ticks it, and prints what is left', async () => {
    await tabTo(/^combobox "Who is ticking"/)
    await page.keyboard.type('Anne')
    await press('Escape')
    await tabTo(/^grid "Items"/)
    const before = await page.getByRole('grid', { name: 'Items' }).getByRole('row').count()
    await press('Space')
    await expect
      .poll(() => page.getByRole('grid', { name: 'Items' }).getByRole('row').count())
      .toBeLessThan(before)
    await tabTo(/^link "Print/, 'Shift+Tab')
    await press('Enter')
    await page.locator('[data-drawn]').first().waitFor()
    await page.evaluate(() =>
      Object.assign(window, { print: () => Object.assign(window, { printed: true }) }),
    )
    await tabTo(/^button "Print/)
    await press('Enter')
    await page.waitForFunction(() => 'printed' in window)
  })
})
