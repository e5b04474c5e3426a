/**
 * The network cards of this computer through which can be asked. Node knows only those with an address; on Linux those
 * without one are found in /sys, because a tagged interface of a technician's laptop mostly has none.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

export interface AskableInterface {
  readonly name: string
  /** Lower case, colons. */
  readonly mac: string
  /** Its IPv4 address; null: it has none. */
  readonly address: string | null
  /** The number of the tagged VLAN it is in; null: untagged. */
  readonly tag: number | null
  /** A card, or a VLAN on one: not a bridge, tunnel or container network. */
  readonly isPhysical: boolean
}

const NO_MAC = '00:00:00:00:00:00'
const SYS = '/sys/class/net'

/** In the order of the system. Loopback and what is switched off are left out. */
export function listInterfaces(platform: NodeJS.Platform = process.platform): AskableInterface[] {
  const known = networkInterfaces()
  const withAddress = Object.entries(known).flatMap(([name, addresses = []]) => askable(name, addresses))
  if (platform !== 'linux') return withAddress.map((one) => ({ ...one, tag: null, isPhysical: true }))
  const names = new Set(withAddress.map(({ name }) => name))
  const others = linuxNames().filter((name) => !names.has(name))
  return [...withAddress, ...others.flatMap(withoutAddress)].map((one) => ({
    ...one,
    ...linuxFacts(one.name),
  }))
}

type Found = Pick<AskableInterface, 'name' | 'mac' | 'address'>

function askable(name: string, addresses: readonly NetworkInterfaceInfo[]): Found[] {
  const [first] = addresses
  if (!first || first.internal || first.mac === NO_MAC) return []
  const own = addresses.find(({ family }) => family === 'IPv4')
  return [{ name, mac: first.mac, address: own?.address ?? null }]
}

/** Null where the system has no such file: the interface went meanwhile, or it is another kind of interface. */
function readFact(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** `EINVAL`: what the kernel answers for a card that is switched off. */
const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EINVAL', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')

function linuxNames(): string[] {
  try {
    return readdirSync(SYS)
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

const ETHERNET_TYPE = '1'

function withoutAddress(name: string): Found[] {
  const mac = readFact(`${SYS}/${name}/address`)
  const isEthernet = readFact(`${SYS}/${name}/type`) === ETHERNET_TYPE
  const isUp = readFact(`${SYS}/${name}/carrier`) === '1'
  return mac !== null && mac !== NO_MAC && isEthernet && isUp ? [{ name, mac, address: null }] : []
}

function linuxFacts(name: string): Pick<AskableInterface, 'tag' | 'isPhysical'> {
  const told = /VID: (\d{1,4})/.exec(readFact(`/proc/net/vlan/${name}`) ?? '')?.[1]
  const tag = told === undefined ? null : Number(told)
  return { tag, isPhysical: tag !== null || readFact(`${SYS}/${name}/device/uevent`) !== null }
}
