/** What the name of a backup tells: on 5.x that is all there is (proxmox-api §7). */

export interface ArchiveName {
  readonly vmid: number
  /** Either a moment (PBS), or the node's local time, without a zone. */
  readonly at:
    | { readonly kind: 'utc'; readonly epoch: number }
    | { readonly kind: 'local'; readonly wall: WallTime }
}

export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const FILE = /vzdump-(?:qemu|lxc|openvz)-(\d+)-(\d{4})_(\d\d)_(\d\d)-(\d\d)_(\d\d)_(\d\d)\./
const PBS = /:backup\/(?:vm|ct)\/(\d+)\/(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/

/** Null for a volume that is no backup by its name. */
export function readArchiveName(volid: string): ArchiveName | null {
  const pbs = PBS.exec(volid)
  if (pbs?.[2] !== undefined)
    return { vmid: Number(pbs[1]), at: { kind: 'utc', epoch: Date.parse(pbs[2]) / 1000 } }
  const file = FILE.exec(volid)
  if (!file) return null
  const [vmid = 0, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = file.slice(1).map(Number)
  return { vmid, at: { kind: 'local', wall: { year, month, day, hour, minute, second } } }
}

/** How a node keeps time: its zone by name, and how far its clock is from UTC now, in seconds. */
export interface NodeClock {
  readonly timezone: string | null
  readonly offset: number
}

/** Epoch seconds of a wall time of the node. In the hour that comes twice a year, the first of both. */
export function epochOf(wall: WallTime, clock: NodeClock): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) / 1000
  const offsets = [asUtc - 86_400, asUtc + 86_400].map((near) => offsetAt(near, clock))
  const fits = offsets
    .map((offset) => asUtc - offset)
    .filter((epoch) => epoch + offsetAt(epoch, clock) === asUtc)
  // In the hour that is left out once a year nothing fits.
  return fits.length > 0 ? Math.min(...fits) : asUtc - (offsets[0] ?? 0)
}

/** Seconds that the node's clock is ahead of UTC at a moment. */
function offsetAt(epoch: number, { timezone, offset }: NodeClock): number {
  const format = formatOf(timezone)
  if (!format) return offset
  const parts = Object.fromEntries(
    format.formatToParts(epoch * 1000).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - epoch
}

/** Null for a zone this computer does not know. */
function formatOf(timezone: string | null): Intl.DateTimeFormat | null {
  if (timezone === null) return null
  const numeric = '2-digit' as const
  try {
    return new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: numeric, day: numeric },
      ...{ hour: numeric, minute: numeric, second: numeric },
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
