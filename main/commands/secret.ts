/** `brassage secret set|list`: values come from the environment, never from arguments, which others can see. */
import { appendJournal } from '../db/journal.ts'
import type { SiteFile } from '../db/open-site.ts'
import { checkSecret, hasVault, listSecrets, makeVault, type OpenVault, openVault } from '../vault/vault.ts'
import { expectAtMost, filledVariable, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const secretSetCommand: Command = {
  usage: 'brassage secret set FILE NAME --value-env VAR --passphrase-env VAR',
  options: { 'value-env': { type: 'string' }, 'passphrase-env': { type: 'string' } },
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    const value = filledVariable(input, 'value-env')
    const passphrase = filledVariable(input, 'passphrase-env')
    const made = await withSite(input, (site) => setSecret(site, name, value, passphrase))
    return {
      exit: 0,
      json: { name, vaultMade: made },
      text: made ? `Vault made; secret ${name} kept.` : `Secret ${name} kept.`,
    }
  },
}

export const secretListCommand: Command = {
  usage: 'brassage secret list FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const rows = await withSite(input, (site) => listSecrets(site.db))
    return {
      exit: 0,
      json: { rows },
      text: formatTable(rows),
    }
  },
}

async function setSecret(site: SiteFile, name: string, value: string, passphrase: string): Promise<boolean> {
  checkSecret(name, value) // before a vault is made for it
  const isNew = !hasVault(site.db)
  const vault: OpenVault = await (isNew ? makeVault : openVault)(site, passphrase)
  site.record(() => {
    vault.set(name, value, site.recorder.timestamp())
    appendJournal(site.db, site.recorder, { kind: 'secret', text: `Secret ${name} set`, data: { name } })
  })
  vault.close()
  return isNew
}
