/** A further window on the same core, as a colleague with a French phone has it. */
import type { Page } from 'playwright'
import { accessibilityFaults } from './accessibility.ts'
import { findEnglish } from './english-words.ts'
import type { WebApp } from './web-app.ts'

/** Close it when done. */
export async function openFrenchPhone(app: WebApp, path: string): Promise<Page> {
  const phone = await app.openPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.evaluate(() => localStorage.setItem('brassage', '{"state":{"language":"fr"},"version":0}'))
  await phone.goto(new URL(path, phone.url()).href)
  return phone
}

/** English words left over, what is wider than the window, what axe finds; in lines one can read in a failed test. */
export async function phoneFaults(phone: Page): Promise<string[]> {
  const over = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return [
    ...(await findEnglish(phone)),
    ...(over > 0 ? [`${over} pixels wider than the window`] : []),
    ...(await accessibilityFaults(phone)),
  ]
}
