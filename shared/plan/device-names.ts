/** Names as one device takes them: sanitised and cut by the renderer's rules, and unique, which only the plan can see. */
import { sanitiseVlanName } from '../config/render/sanitise.ts'
import type { Vlan } from '../model/entities.ts'

/** Longest VLAN name where the type does not tell: IOS keeps 32 characters. */
const VLAN_NAME = 32

/** VLAN id -> the name to send. IOS refuses a second VLAN of one name (case apart): that one ends with its number. */
export function vlanNamesFor(vlans: readonly Vlan[], limit = VLAN_NAME): ReadonlyMap<number, string> {
  const taken = new Set<string>()
  const names = new Map<number, string>()
  for (const vlan of vlans) {
    const plain = sanitiseVlanName(vlan.name, limit)
    const suffix = `-${vlan.vid}`
    const isFree = plain !== '' && !taken.has(plain.toLowerCase()) && !isReserved(plain, vlan.vid)
    const name = isFree ? plain : `${(plain || 'VLAN').slice(0, limit - suffix.length)}${suffix}`
    taken.add(name.toLowerCase())
    names.set(vlan.id, name)
  }
  return names
}

/** `default` is VLAN 1's, `VLAN0110` the one the device itself gives to VLAN 110. */
function isReserved(name: string, vid: number): boolean {
  if (name.toLowerCase() === 'default') return vid !== 1
  const own = /^vlan(\d{4})$/i.exec(name)
  return own !== null && Number(own[1]) !== vid
}
