/** A whole Ethernet frame as it was captured: LLDP, CDP, or nothing that tells of a neighbour. */
import type { HeardNeighbour } from '../walk/whereabouts.ts'
import { readBytes } from './byte-reader.ts'
import { decodeCdp } from './cdp.ts'
import { decodeLldp } from './lldp.ts'

const ETHER_TYPE_AT = 12
const LLDP = 0x88cc
const VLAN_TAG = 0x8100
/** LLC `aa aa 03`, then Cisco's 00000c and CDP's 2000. */
const SNAP = 0xaaaa03
const CDP_AT = 8

export function decodeFrame(frame: Uint8Array): HeardNeighbour | null {
  const bytes = readBytes(frame)
  const isTagged = bytes.number(ETHER_TYPE_AT, 2) === VLAN_TAG
  const typeAt = isTagged ? ETHER_TYPE_AT + 4 : ETHER_TYPE_AT
  const data = frame.subarray(typeAt + 2)
  if (bytes.number(typeAt, 2) === LLDP) return decodeLldp(data)
  const llc = readBytes(data)
  const isCdp = llc.number(0, 3) === SNAP && llc.number(3, 3) === 0x00000c && llc.number(6, 2) === 0x2000
  return isCdp ? decodeCdp(data.subarray(CDP_AT)) : null
}
