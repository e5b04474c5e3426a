/** `{{secret:name}}` in a configuration line: where a secret will stand once the vault is open. */

export interface Resolved {
  readonly text: string
  /** Names without a value: the vault is closed, or has no such secret. Their placeholders are left as they are. */
  readonly missing: readonly string[]
}

const placeholder = /\{\{secret:([A-Za-z0-9][A-Za-z0-9._-]{0,63})\}\}/g

/** Every secret named in `text`, once each. */
export const secretsNamedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? '')),
]

/** Puts the secrets of `vault` into `text`; null for a closed vault. */
export function resolveSecrets(text: string, vault: { get(name: string): string | null } | null): Resolved {
  const missing = new Set<string>()
  const resolved = text.replace(placeholder, (whole, name: string) => {
    const value = vault?.get(name) ?? null
    if (value === null) missing.add(name)
    return value ?? whole
  })
  return { text: resolved, missing: [...missing] }
}
