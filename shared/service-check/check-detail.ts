/** What the detail of a check may be, by its kind: what is wrong is said where it is typed, not when somebody looks. */
import { isAddress as isAnyAddress } from '../mail/dns-name.ts'
import { type CheckKind, checkKinds } from './check-kinds.ts'

/** Seconds that are waited for an offer at most. */
export const LONGEST_OFFER_SECONDS = 60

/** Names of secrets that may leave in clear, as SNMP sends them: none of those that open a switch or a server. */
export const isCommunityName = (name: string): boolean => /^snmp-[A-Za-z0-9._-]{1,59}$/.test(name)

const isPath = (text: string): boolean => /^\/\S*$/.test(text)

const isSeconds = (text: string): boolean =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= LONGEST_OFFER_SECONDS

/** Of either family. */
const isAddress = (text: string): boolean =>
  (text.includes(':') && isAnyAddress(text)) ||
  (/^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((byte) => Number(byte) <= 255))

function isQuestion(text: string): boolean {
  const [name = '', expected, ...more] = text.split('=').map((part) => part.trim())
  return /^[^\s=]{1,253}$/.test(name) && more.length === 0 && (expected === undefined || isAddress(expected))
}

const rules: Partial<Record<CheckKind, (text: string) => boolean>> = {
  ...{ http: isPath, https: isPath, ipp: isPath, nfs: isPath },
  ...{ dns: isQuestion, dhcp: isSeconds, toner: isCommunityName },
}

const expectations: Partial<Record<CheckKind, string>> = {
  dhcp: `expected how many seconds to wait, 1 to ${LONGEST_OFFER_SECONDS}`,
  toner:
    'expected the name of a secret of the vault that begins with snmp-; without one, the community is public',
}

/** What was expected; null: it can be used. */
export function detailFault(kind: CheckKind, detail: string | null): string | null {
  const facts = checkKinds[kind].detail
  if (facts === null) return detail === null ? null : 'expected nothing: this kind has no detail'
  if (detail === null) return facts.isNeeded ? `expected something as in ${facts.example}` : null
  const isGood = rules[kind]?.(detail) ?? true
  return isGood ? null : (expectations[kind] ?? `expected something as in ${facts.example}`)
}
