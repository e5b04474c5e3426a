/**
 * Addresses that the device itself says are moving: Catalysts in several wordings, and XL and 2950, which tell the port
 * only. Read from any line, because a console prints such messages in the middle of everything.
 */
import { normalizeMac } from '../plan/mac.ts'
import { fullName } from '../show-output/interface-full-name.ts'
import type { Flap } from './reading.ts'

/** `%SW_MATM-4-MACFLAP_NOTIF: Host 0011.2233.4455 in vlan 10 is flapping between port Fa0/3 and port Fa0/7`. */
const HOST =
  /%(?:SW_MATM|MAC_MOVE|C4K_EBM|L2FM|SYS)[A-Z0-9_-]*-\d-\w+: (?:\d\/)?Host (?<mac>[0-9a-f.:-]{12,17}) (?:in vlan (?<vlan>\d{1,4}) )?(?:is |has been )?(?:flapping|moving|moved) (?:between|from) (?:port )?(?<first>\S{1,40}) (?:and|to) (?:port )?(?<second>\S{1,40}?)[.,]?(?: |$)/i
/** `%RTD-1-ADDR_FLAP: FastEthernet0/3 relearning 8 addrs per min`. */
const RELEARNING = /%RTD-\d-ADDR_FLAP: (?<port>\S{1,40}) relearning \d+ addrs/i

const named = (port: string): string => fullName(port) ?? port

function flapOf(line: string): Flap | null {
  if (!line.includes('%') || line.length > 2048) return null
  const host = HOST.exec(line)?.groups
  if (host?.first && host.second && host.mac) {
    const vlan = host.vlan === undefined ? null : Number(host.vlan)
    const mac = normalizeMac(host.mac)
    return mac === null ? null : { mac, vlan, ports: [named(host.first), named(host.second)] }
  }
  const port = RELEARNING.exec(line)?.groups?.port
  return port === undefined ? null : { mac: null, vlan: null, ports: [named(port)] }
}

/** Each once, however often it is said. */
export function flapsOfLines(lines: readonly string[]): readonly Flap[] {
  const flaps = lines.flatMap((line) => flapOf(line) ?? [])
  const keyOf = ({ mac, vlan, ports }: Flap) => [mac, vlan, ...[...ports].sort()].join(' ')
  return [...new Map(flaps.map((flap) => [keyOf(flap), flap])).values()]
}
