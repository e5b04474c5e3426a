/** A server on the LAN that the site's people work with: which kinds there are, and how each is logged in to. */

export const lanServiceKinds = ['proxmox', 'fog', 'wapt'] as const
export type LanServiceKind = (typeof lanServiceKinds)[number]

/** `password`: a user who logs in; `token`: one token with an id; `tokens`: the server's and the user's, as FOG has them. */
export type AuthKind = 'password' | 'token' | 'tokens'

export interface LanService {
  readonly id: number
  readonly name: string
  readonly kind: LanServiceKind
  /** Scheme, host, port and base path, without a final slash. */
  readonly url: string
  /** SHA-256 of the pinned certificate, `AB:CD:…`; null where the server is spoken to without TLS. */
  readonly fingerprint: string | null
  readonly auth: AuthKind
  /** Who logs in, or the id of the token; null: the tokens themselves say it. */
  readonly user: string | null
  /** As the server told it last; null: this kind or version tells none. */
  readonly version: string | null
  /** ISO 8601. */
  readonly addedAt: string
  readonly seenAt: string
}

export interface KindFacts {
  /** What people call it. */
  readonly title: string
  readonly auths: readonly AuthKind[]
  /** Whether the product's own servers speak without TLS; where they do, it is said. */
  readonly mayBePlain: boolean
  /** Of an https address that names no port. */
  readonly port: number
  /** Of an address that names no path. */
  readonly path: string
}

/** Ports and paths: proxmox-api §1, fog-api §1, wapt-api §1. */
export const kindFacts: Readonly<Record<LanServiceKind, KindFacts>> = {
  proxmox: { title: 'Proxmox', auths: ['token', 'password'], mayBePlain: false, port: 8006, path: '' },
  fog: { title: 'FOG', auths: ['tokens'], mayBePlain: true, port: 443, path: '/fog' },
  wapt: { title: 'WAPT', auths: ['password'], mayBePlain: true, port: 443, path: '' },
}

/** What a login needs kept secret, by the way of logging in. */
export const secretParts: Readonly<Record<AuthKind, readonly string[]>> = {
  password: ['password'],
  token: ['secret'],
  tokens: ['api-token', 'user-token'],
}

/** The name under which the vault holds a part of a service's login. */
export const secretNameOf = (id: number, part: string): string => `service-${id}.${part}`

/** Words before a slash name the service, after it a node of it; so a name holds none. At most 64 characters. */
export const isServiceName = (name: string): boolean =>
  /^[^\s/-][^/\p{Cc}]{0,63}$/u.test(name) && name === name.trim()
