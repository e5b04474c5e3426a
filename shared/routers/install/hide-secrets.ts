/** Secrets of the routers' files, those of the plan and those somebody wrote by hand, hidden before a text is shown or kept. */
import { REDACTED } from '../../config/redact.ts'

/** keepalived's `auth_pass`, keys of DNS updates and OMAPI, passwords of Kea's databases and control agents, of ifupdown. */
const PATTERNS: readonly RegExp[] = [
  /(\bauth_pass\s+)("[^"\n]*"|[^\s{}]+)/g,
  /(\bsecret\s+)("[^"\n]*"|[^\s;]+)/g,
  /("(?:password|secret)"\s*:\s*)("(?:[^"\\\n]|\\.)*")/g,
  /(\b(?:wpa-psk|wpa-password|wireless-key\d?|password)\s+)(\S[^\n]*)/g,
]

const isHidden = (text: string): boolean => /^"?(\{\{secret:[\w.-]+\}\}|<redacted>)"?$/.test(text)

/** `known`: values that the vault gave, hidden wherever they stand. */
export function hideSecrets(text: string, known: readonly string[] = []): string {
  const plain = known
    .filter((value) => value !== '')
    .reduce((all, value) => all.replaceAll(value, REDACTED), text)
  return PATTERNS.reduce(
    (all, pattern) =>
      all.replace(pattern, (whole, head: string, secret: string) =>
        isHidden(secret) ? whole : head + (secret.startsWith('"') ? `"${REDACTED}"` : REDACTED),
      ),
    plain,
  )
}
