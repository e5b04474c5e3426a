/** Secrets of the vault never stand in the journal: where a text holds one, it is named instead. */
import type { Db } from '../../db/database.ts'
import { listSecrets, type OpenVault } from '../../vault/vault.ts'

/** A shorter one may be a word of the text by chance. */
const SHORTEST_SECRET = 6

/** `text` with `{{secret:name}}` for each secret in it; as it is while the vault is closed. */
export function hideSecrets(text: string, db: Db, vault: OpenVault | null): string {
  if (!vault) return text
  const secrets = listSecrets(db)
    .map(({ name }) => ({ name, value: vault.get(name) ?? '' }))
    .filter(({ value }) => value.length >= SHORTEST_SECRET)
    .sort((a, b) => b.value.length - a.value.length)
  return secrets.reduce((clean, { name, value }) => clean.replaceAll(value, `{{secret:${name}}}`), text)
}
