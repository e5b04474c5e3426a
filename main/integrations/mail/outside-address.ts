/** By which address this computer is seen outside: name servers of OpenDNS answer a name of theirs with who asks. */
import { openDns } from './ask-dns.ts'

/** resolver1 and resolver2.opendns.com, by number, as another server would tell its own address. */
const MIRRORS = ['208.67.222.222', '208.67.220.220'] as const
const NAME = 'myip.opendns.com'

/** Null where they cannot be reached. */
export async function outsideAddress(signal?: AbortSignal): Promise<string | null> {
  const { values } = await openDns(MIRRORS, signal).ask(NAME, 'A')
  return values[0] ?? null
}
