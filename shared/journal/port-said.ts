/** What one reading of a switch says of one port, in few words of the field: for the story of whatever is behind it. */
import type { Interface } from '../model/entities.ts'
import type { PortStatus } from '../verify/reading.ts'
import type { ResolvedReading } from '../verify/resolved-reading.ts'

export interface PortSaid {
  readonly port: string
  readonly link: 'up' | 'down' | 'shut' | 'errDisabled' | null
  readonly speedMbps: number | null
  readonly duplex: PortStatus['duplex']
  /** VLAN of untagged frames, as the port says or as its hosts speak. */
  readonly vlan: number | null
  /** Sorted; the first few. */
  readonly macs: readonly string[]
  readonly moreMacs: number
  readonly neighbour: string | null
}

/** Of a private switch, enough to know it again. */
const MOST_MACS = 4

/** Null: it says nothing of this port. */
export function portSaid(reading: ResolvedReading, { id, name }: Interface): PortSaid | null {
  const status = reading.statuses.get(id)
  const heard = (reading.macs ?? []).filter(({ portId }) => portId === id)
  const macs = [...new Set(heard.map(({ mac }) => mac))].sort()
  const vlan = reading.vlans.get(id)?.untagged ?? heard[0]?.vlan ?? null
  const neighbour = reading.neighbours.find(({ portId }) => portId === id)?.neighbour
  const said: PortSaid = {
    port: name,
    link: status ? linkOf(status) : heard.length > 0 ? 'up' : null,
    // Of a port without link it is only what is set, or what was.
    speedMbps: status?.isUp ? status.speedMbps : null,
    duplex: status?.isUp ? status.duplex : null,
    vlan,
    macs: macs.slice(0, MOST_MACS),
    moreMacs: Math.max(0, macs.length - MOST_MACS),
    neighbour: neighbour?.name ?? neighbour?.platform ?? null,
  }
  return said.link === null && vlan === null && said.neighbour === null ? null : said
}

function linkOf({ isUp, isShut, errDisabled }: PortStatus): PortSaid['link'] {
  if (errDisabled !== null) return 'errDisabled'
  if (isShut) return 'shut'
  return isUp === null ? null : isUp ? 'up' : 'down'
}
