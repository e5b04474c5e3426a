/**
 * Names as devices take them: ASCII without blanks or `?`, cut to what the device keeps, and unique, because IOS
 * refuses a second VLAN of the same name.
 */
import type { Vlan } from '../model/entities.ts'

/** Longest VLAN name where the type does not tell: IOS keeps 32 characters. */
const VLAN_NAME = 32
const HOSTNAME = 63

/** Letters without accents, blanks and other signs as hyphens. */
const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** A host name: letters, digits and hyphens, starting with a letter. */
export function hostnameFor(name: string, limit = HOSTNAME): string {
  const word = plainWord(name).replace(/[_.]/g, '-')
  const started = /^[A-Za-z]/.test(word) ? word : `SW-${word}`
  return started.slice(0, limit).replace(/-+$/, '') || 'SW'
}

/** VLAN id -> the name to send. A name that is taken (case apart) or empty ends with its number. */
export function vlanNamesFor(vlans: readonly Vlan[], limit = VLAN_NAME): ReadonlyMap<number, string> {
  const taken = new Set<string>()
  const names = new Map<number, string>()
  for (const vlan of vlans) {
    const plain = plainWord(vlan.name).slice(0, limit)
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

/** A description on one line, in ASCII, without signs a console would act on. */
export const descriptionFor = (text: string, limit = 200): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/gi, 'oe')
    .replace(/[^\x20-\x7e]|[?"!]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit)
    .trim()
