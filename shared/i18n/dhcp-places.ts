/** Where a server is plugged in, as one sentence of the catalogue: the stand first, as a technician walks there. */
import type { ServerPlace } from '../dhcp/server-place.ts'
import type { TextKey } from './catalogue/index.ts'

type Say = (key: TextKey, values: Readonly<Record<string, unknown>>) => string

export function sayPlace(say: Say, place: ServerPlace): string {
  const { kind, next, stand, outlet } = place
  const values = { ...place }
  if (kind === 'device') return say('dhcp.place.device', values)
  if (kind === 'behind') return say(next === null ? 'dhcp.place.behindUplink' : 'dhcp.place.behind', values)
  if (stand !== null && outlet !== null) return say('dhcp.place.stand', values)
  return say(outlet !== null ? 'dhcp.place.outlet' : 'dhcp.place.port', values)
}
