/** The lists of a WAPT server, whether they were asked for now or kept: each is read for itself, since an account may see only some. */
import type { PackageState, WaptHost, WaptPackage } from './wapt-answers.ts'

export interface WaptParts {
  /** What the account may do, as the server calls it; null: it does not tell. */
  readonly rights: readonly string[] | null
  /** `isCut`: the server has more than it tells. */
  readonly hosts: { readonly hosts: readonly WaptHost[]; readonly isCut: boolean }
  /** The newest version of each. */
  readonly packages: readonly WaptPackage[]
  /** Every package of the hosts, by version and state. */
  readonly states: readonly PackageState[]
  /** Names of those in use. */
  readonly groups: readonly string[]
}

export type WaptPart = keyof WaptParts

/** In the order in which they are read: what the account may do tells why the rest fails. */
export const waptParts = [
  'rights',
  'hosts',
  'packages',
  'states',
  'groups',
] as const satisfies readonly WaptPart[]

export type WaptLists = { readonly [K in WaptPart]: () => Promise<WaptParts[K]> }
