/**
 * DHCP servers that a switch itself caught, from its log: DHCP snooping drops what a server sends into a port that is not
 * trusted, and says so. Catalysts tell the MAC address, ProCurves the address and the port. Documented by the makers, not
 * recorded from a device here.
 */
import { normalizeMac } from '../plan/mac.ts'

export interface CaughtServer {
  readonly address: string | null
  readonly mac: string | null
  readonly port: string | null
}

/** Longer lines are no log messages; the rules stay quick. */
const LONGEST = 1000

const CATALYST =
  /DHCP_SNOOPING_UNTRUSTED_PORT: .*message type: DHCP(?:OFFER|ACK|NAK), MAC sa: (?<mac>[0-9a-f.:-]{12,17})/i
const PROCURVE = [
  /Server (?<address>[\d.]{7,15}) packet received on untrusted port (?<port>\S{1,16}) dropped/i,
  /Unauthorized server (?<address>[\d.]{7,15}) detected on port (?<port>\S{1,16}?)\.?$/i,
]

/** Each once, in the order of the log. */
export function findCaughtServers(text: string): CaughtServer[] {
  const found = new Map<string, CaughtServer>()
  for (const line of text.split(/\r?\n/)) {
    if (line.length > LONGEST || !/server |DHCP_SNOOPING/i.test(line)) continue
    const caught = caughtIn(line.trimEnd())
    if (caught) found.set(JSON.stringify(caught), caught)
  }
  return [...found.values()]
}

function caughtIn(line: string): CaughtServer | null {
  const mac = normalizeMac(CATALYST.exec(line)?.groups?.mac ?? '')
  if (mac !== null) return { address: null, mac, port: null }
  for (const rule of PROCURVE) {
    const told = rule.exec(line)?.groups
    if (told) return { address: told.address ?? null, mac: null, port: told.port ?? null }
  }
  return null
}
