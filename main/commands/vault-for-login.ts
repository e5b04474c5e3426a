/** The vault of a command that keeps a login, made where the site has none. */
import type { SiteFile } from '../db/site-file.ts'
import { hasVault, makeVault, type OpenVault, openVault } from '../vault/vault.ts'

/** One that is there is opened at once, before a secret goes anywhere: a wrong passphrase would leave it without a place. */
export async function withVaultForLogin<T>(
  site: SiteFile,
  passphrase: string,
  work: (vault: () => Promise<OpenVault>) => Promise<T>,
): Promise<T> {
  let open = hasVault(site.db) ? await openVault(site, passphrase) : null
  try {
    return await work(async () => {
      open ??= await makeVault(site, passphrase)
      return open
    })
  } finally {
    open?.close()
  }
}
