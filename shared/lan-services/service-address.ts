/** The address of a service as people type it, brought to the form in which it is kept. */
import { kindFacts, type LanServiceKind } from './lan-service.ts'

export type AddressFault = 'no_address' | 'no_scheme' | 'needs_https' | 'has_credentials'

export type ReadAddress =
  | { readonly kind: 'address'; readonly url: string; readonly isPlain: boolean }
  | { readonly kind: 'fault'; readonly fault: AddressFault }

const fault = (what: AddressFault): ReadAddress => ({ kind: 'fault', fault: what })

/**
 * Supplies the product's own port and path where none is typed. A port that is the scheme's own (`:443`) is kept, though the
 * URL standard drops it: someone who typed it meant it.
 */
export function readServiceAddress(kind: LanServiceKind, text: string): ReadAddress {
  const facts = kindFacts[kind]
  const typed = text.trim()
  if (!URL.canParse(typed)) return fault(/^[\w.-]+(:\d+)?(\/|$)/.test(typed) ? 'no_scheme' : 'no_address')
  const { protocol, hostname, port, username, password, pathname } = new URL(typed)
  if (protocol !== 'https:' && protocol !== 'http:') return fault('no_scheme')
  if (username || password) return fault('has_credentials')
  const isPlain = protocol === 'http:'
  if (isPlain && !facts.mayBePlain) return fault('needs_https')
  const typedPort = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(typed)?.[1]
  const shownPort = port || typedPort || (isPlain || facts.port === 443 ? '' : String(facts.port))
  return {
    kind: 'address',
    url: `${protocol}//${hostname}${shownPort === '' ? '' : `:${shownPort}`}${pathOf(kind, pathname)}`,
    isPlain,
  }
}

/** The page that people copied the address from (`/fog/management/…`, `/#v1`) is not part of it. */
function pathOf(kind: LanServiceKind, pathname: string): string {
  const { path } = kindFacts[kind]
  const typed = pathname.replace(/\/+$/, '')
  if (typed === '') return path
  const at = path === '' ? -1 : typed.indexOf(path)
  return at < 0 ? typed : typed.slice(0, at + path.length)
}
