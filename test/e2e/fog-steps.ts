/** Steps on the way to FOG's screen. */
import type { Page } from 'playwright'
import { FOG_ENV } from '../fakes/fog/site-with-fog.ts'
import { button } from './console-steps.ts'

export async function unlockVault(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Vault' }).click()
  await page.getByLabel('Passphrase').fill(FOG_ENV.PASS)
  await button(page, 'Unlock').click()
  await page.getByLabel('Name', { exact: true }).waitFor()
}

/** Behind the services: the menu has no place of its own for it. */
export async function openFog(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Services', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'FOG', exact: true }).click()
}
