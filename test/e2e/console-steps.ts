/** Steps of a person at a console, shared by the flows of pushes: the vault filled, a switch plugged in, lines sent. */
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { ServedCatalyst } from '../system/peers.ts'

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

/** The push as it runs and as it ended. */
export const panel = (page: Page) => page.getByRole('region', { name: 'Push', exact: true })

export const sendButton = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: /^Send \d+ lines?$/ })

/** Makes the vault, and puts one and the same secret wherever one is missing. */
export async function fillVault(page: Page, secret = 'Sesame-2026'): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Vault' }).click()
  await page.getByLabel('Passphrase').fill('a phrase of ours')
  await button(page, 'Make the vault').click()
  const missing = page.getByText('missing', { exact: true })
  await page.getByLabel('Name', { exact: true }).waitFor()
  for (let left = await missing.count(); left > 0; left--) {
    await page.getByRole('textbox', { name: /^Secret/ }).fill(secret)
    await button(page, 'Put in the vault').click()
    await expect.poll(() => missing.count()).toBe(left - 1)
  }
}

/** Connects the console and waits until it is known who is there. */
export async function plugIn(page: Page, device: ServedCatalyst, serial: string): Promise<void> {
  await page.getByRole('link', { name: 'Console', exact: true }).first().click()
  await page.getByLabel('Other port').fill(device.path ?? '')
  await page.getByLabel('Other port').press('Enter')
  await page.getByText(serial).first().waitFor()
}

/** Says which planned switch it is, and has the push prepared up to its preview. */
export async function preparePush(page: Page, name: string): Promise<void> {
  const planned = page.getByRole('combobox', { name: 'Planned switch' })
  await planned.click()
  await page.getByRole('option', { name, exact: true }).click()
  await button(page, 'Prepare the push').click()
  await sendButton(page).waitFor()
}

/** Waits until so many lines are confirmed. */
export async function confirmedBeyond(page: Page, lines: number): Promise<void> {
  const confirmed = page.getByTestId('push-confirmed')
  await expect
    .poll(async () => Number.parseInt((await confirmed.textContent()) ?? '0', 10))
    .toBeGreaterThan(lines)
}
