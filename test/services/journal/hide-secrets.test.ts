import { expect, it } from 'vitest'
import { hideSecrets } from '../../../main/services/journal/hide-secrets.ts'
import { makeVault } from '../../../main/vault/vault.ts'
import { temporarySite } from '../../db/temporary-site.ts'

it('names the secrets of the open vault instead of showing them', async () => {
  const site = temporarySite().create()
  const { db } = site
  const vault = await makeVault(site, 'a long passphrase')
  vault.set('enable', 'Calanque-26', '2026-11-24T08:00:00.000Z')
  vault.set('enable-old', 'Calanque-26-old', '2026-11-24T08:00:00.000Z')
  expect(hideSecrets('enable is Calanque-26, was Calanque-26-old', db, vault)).toBe(
    'enable is {{secret:enable}}, was {{secret:enable-old}}',
  )
})

it('leaves a text alone while the vault is closed', () => {
  const { db } = temporarySite().create()
  expect(hideSecrets('Calanque-26', db, null)).toBe('Calanque-26')
})
