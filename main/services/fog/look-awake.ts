/** Asks hosts whether they are awake: a ping to each address that the site file knows of them, a few hosts at a time. FOG is not asked. */
import { addressesOfHosts, type HeardAddresses } from '../../../shared/fog/host-addresses.ts'
import { type Asked, awakeOf, type HostAwake } from '../../../shared/fog/host-awake.ts'
import type { RunTarget } from '../../../shared/fog/image-run.ts'
import { normalizeMac } from '../../../shared/plan/mac.ts'
import { thinOut } from '../../../shared/verify/gather-evidence.ts'
import type { WaptHost } from '../../../shared/wapt/wapt-answers.ts'
import { listLanServices } from '../../db/lan-services.ts'
import { readDevices, readingTimes, readReading } from '../../db/reading-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { macAt } from '../../integrations/dhcp/neighbours.ts'
import { ping } from '../../integrations/reach/ping.ts'
import type { Computer } from '../computer.ts'
import { inSlices } from '../in-slices.ts'
import { keptPart } from '../wapt/wapt-reading.ts'

/** How a machine is asked. */
export type HostProbe = Pick<Computer, 'ping' | 'macAt'>

/** As this computer does. */
export const hostProbe: HostProbe = { ping, macAt }

export interface AwakeLook {
  readonly probe: HostProbe
  readonly signal: AbortSignal
  /** After each host. */
  readonly onHost: () => void
}

/** Hosts at a time: each may wait two seconds for an answer, and each ping is a process of the system. */
const AT_ONCE = 16
/** Where switches, routers and DHCP servers tell who has which address. */
const TABLES = ['arp', 'dhcp snooping binding', 'dhcp lease']
/** Readings of a device that are looked through: a machine that sleeps is in an older one. */
const READINGS = 12

/** In the order of `targets`. Rejects with the signal's reason. */
export async function lookAwake(
  site: SiteFile,
  targets: readonly RunTarget[],
  { probe, signal, onHost }: AwakeLook,
): Promise<HostAwake[]> {
  const hosts = targets.map(({ id, name, mac, macs = [mac] }) => ({ id, host: name, macs }))
  const known = await inSlices(
    addressesOfHosts(site.plan(), hosts, heardIn(site)),
    () => !signal.aborted && site.db.open,
  )
  const found: HostAwake[] = []
  const waiting = hosts.entries()
  const work = async () => {
    for (const [at, { id, host, macs }] of waiting) {
      const addresses = known?.get(id) ?? []
      const asked = await Promise.all(addresses.map((address) => ask(probe, address, macs, signal)))
      // A ping that was taken back looks like a silent one.
      signal.throwIfAborted()
      found[at] = awakeOf({ id, host }, asked)
      onHost()
    }
  }
  signal.throwIfAborted()
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return found
}

async function ask(
  probe: HostProbe,
  address: string,
  macs: readonly string[],
  signal: AbortSignal,
): Promise<Asked> {
  const { kind } = await probe.ping(address, signal)
  if (kind === 'not_possible') return { address, end: 'not_possible' }
  if (kind !== 'answered') return { address, end: 'silent' }
  const mac = await probe.macAt(address)
  return { address, end: mac === null || macs.includes(mac) ? 'answered' : 'other' }
}

/**
 * What the site file has of who has which address. FOG’s host names are not resolved: nothing says that the venue's name server
 * means this machine by them.
 */
function* heardIn(site: SiteFile): Generator<HeardAddresses> {
  for (const device of readDevices(site.db))
    for (const { id } of thinOut(readingTimes(site.db, device, { tables: TABLES })).slice(0, READINGS)) {
      const reading = readReading(site.db, id)
      if (reading?.addresses) yield { at: reading.at, entries: reading.addresses }
    }
  for (const service of listLanServices(site.db).filter(({ kind }) => kind === 'wapt')) {
    const kept = keptPart(site, service, 'hosts')
    for (const agent of kept?.value.hosts ?? []) yield heardOf(agent, kept?.readAt ?? '')
  }
}

/** A computer that WAPT has not seen for weeks had its address then, and not when the list was read. */
function heardOf(agent: WaptHost, readAt: string): HeardAddresses {
  const { last_seen_on: seen, mac_addresses: macs, connected_ips: addresses } = agent
  const entries = (macs ?? []).flatMap((text) => {
    const mac = normalizeMac(text)
    return mac === null ? [] : (addresses ?? []).map((address) => ({ mac, address }))
  })
  return { at: Number.isNaN(Date.parse(seen ?? '')) ? readAt : (seen ?? readAt), entries }
}
