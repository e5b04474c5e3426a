/** `brassage secret set|list`: values come from the environment, never from arguments, which others can see. */
import { appendJournal } from '../db/journal.ts'
import type { SiteFile } from '../db/open-site.ts'
import { checkSecret, hasVault, listSecrets, makeVault, type OpenVault, openVault } from '../vault/vault.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { formatTable } from './text-table.ts'
import { expectAtMost, positional, textOption, withSite } from './with-site.ts'

export const secretSetCommand: Command = {
  name: 'secret set',
  usage: 'brassage secret set FILE NAME --value-env VAR --passphrase-env VAR',
  summary: 'keep a secret in the vault; makes the vault at first',
  options: { 'value-env': { type: 'string' }, 'passphrase-env': { type: 'string' } },
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    const value = fromEnvironment(input, 'value-env')
    const passphrase = fromEnvironment(input, 'passphrase-env')
    const made = await withSite(input, (site) => setSecret(site, name, value, passphrase))
    return {
      exit: 0,
      json: { name, vaultMade: made },
      text: made ? `Vault made; secret ${name} kept.` : `Secret ${name} kept.`,
    }
  },
}

export const secretListCommand: Command = {
  name: 'secret list',
  usage: 'brassage secret list FILE',
  summary: 'names of the secrets in the vault',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const rows = await withSite(input, (site) => listSecrets(site.db))
    return {
      exit: 0,
      json: { rows },
      text: formatTable(rows.map((row) => ({ ...row }))),
    }
  },
}

/** The value of the environment variable that option `name` names. Throws UsageError where there is none. */
export function fromEnvironment(input: CommandInput, name: string): string {
  const variable = textOption(input, name)
  if (!variable) throw new UsageError(`--${name} is missing: the name of an environment variable`)
  const value = input.env[variable]
  if (!value) throw new UsageError(`the environment variable ${variable} (--${name}) is not set, or empty`)
  return value
}

async function setSecret(site: SiteFile, name: string, value: string, passphrase: string): Promise<boolean> {
  checkSecret(name, value) // before a vault is made for it
  const isNew = !hasVault(site.db)
  const vault: OpenVault = await (isNew ? makeVault : openVault)(site.db, passphrase)
  vault.set(name, value, site.recorder.timestamp())
  vault.close()
  appendJournal(site.db, site.recorder, { kind: 'secret', text: `Secret ${name} set`, data: { name } })
  return isNew
}
