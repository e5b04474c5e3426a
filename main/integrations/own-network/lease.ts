/** What a DHCP client keeps of its lease, whichever client it is. What it does not tell is null. */
import { parseIpv4 } from '../../../shared/addressing/ipv4.ts'

export interface Lease {
  readonly server: string | null
  readonly gateway: string | null
  readonly dns: readonly string[]
}

export const noLease: Lease = { server: null, gateway: null, dns: [] }

/** The IPv4 addresses in a text, in order; of anything else nothing. */
export const addressesIn = (text: string): string[] =>
  (text.match(/(?<![\w.:])\d{1,3}(?:\.\d{1,3}){3}(?![\w.:])/g) ?? []).filter((one) => parseIpv4(one) !== null)

/** The first of them; null: none. */
export const addressIn = (text: string | undefined): string | null => addressesIn(text ?? '')[0] ?? null
