/** Which networks the DHCP servers have in their files, the same on both, and the names hosts get there. */
import type { Host } from '../../model/entities.ts'
import type { RoutedNetwork } from '../networks.ts'
import type { RouterPair } from '../router-pair.ts'

export const servedNetworks = ({ networks }: RouterPair): readonly RoutedNetwork[] =>
  networks.filter(({ zone, gateway }) => zone !== 'peer' && gateway !== null)

/** As DNS takes it; null for a host that is only a MAC address, or a name without a letter or digit. */
export function hostNameOf({ name }: Host): string | null {
  const bare = (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return bare === '' ? null : bare
}
