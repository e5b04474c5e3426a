/** Secrets in the place of their names, as keepalived takes them: eight characters count, and quotes would end its text. */
import type { RoutingRules } from '../../../shared/routers/rows.ts'
import { resolveSecrets } from '../../vault/placeholders.ts'
import { WorkError } from '../../work-error.ts'

export interface Secrets {
  get(name: string): string | null
}

const LONGEST = 8

/** Names stay where the vault is closed (null) or lacks them. Throws WorkError `bad_secret`. */
export function fillSecrets(text: string, { vrrpSecret }: RoutingRules, vault: Secrets | null): string {
  const get = (name: string): string | null => {
    const value = vault?.get(name) ?? null
    if (value === null || name !== vrrpSecret) return value
    if (!/^[\x21-\x7e]+$/.test(value) || /["\\]/.test(value))
      throw new WorkError(
        'bad_secret',
        `The secret ${name} cannot sign VRRP: keepalived takes letters, digits and signs, without blanks, quotes and accents. Set another.`,
      )
    return value.slice(0, LONGEST)
  }
  return resolveSecrets(text, { get }).text
}
