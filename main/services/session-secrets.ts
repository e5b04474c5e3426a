/** The secrets of a session: those that were given, else those the open vault holds under the usual names. */
import type { SessionSecrets } from '../driver-engine/attach.ts'

/** Names under which a vault usually holds what a device asks for; the first that is there counts. */
const VAULT_NAMES = {
  password: ['console', 'console-password', 'password', 'login'],
  enable: ['enable', 'enable-secret'],
} as const

export function withVaultSecrets(
  given: SessionSecrets,
  vault: { get(name: string): string | null } | null,
): SessionSecrets {
  const kept = (which: keyof typeof VAULT_NAMES) =>
    VAULT_NAMES[which].map((name) => vault?.get(name) ?? null).find((value) => value !== null) ?? undefined
  return {
    user: given.user,
    password: given.password ?? kept('password'),
    enable: given.enable ?? kept('enable'),
  }
}
