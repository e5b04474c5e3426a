/**
 * Text as it is compared in a search: no case, no accents, and one blank for whatever separates (`P1A-12` = `p1a 12`,
 * `Fa0/3` = `fa0 3`). A query is read in several ways, because `fast 0/3` is a port and `Fo 12` may be a stand.
 */
import { parseIpv4 } from '../../addressing/ipv4.ts'
import { shortKind } from '../../device-types/interface-name.ts'
import { macDigits } from '../mac.ts'

/** Nearly all names are ASCII, and taking accents off is most of the work of an index. */
const withoutAccents = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .replace(/œ/g, 'oe')

export const looseText = (text: string): string =>
  withoutAccents(text)
    .replace(/[-_/.:,;#'’\s]+/g, ' ')
    .trim()

export type HitKind = 'outlet' | 'stand' | 'interface' | 'panelPort' | 'vlan' | 'host' | 'device' | 'panel'

const kindWords: Readonly<Record<string, HitKind>> = {
  prise: 'outlet',
  outlet: 'outlet',
  stand: 'stand',
  port: 'interface',
  interface: 'interface',
  position: 'panelPort',
  vlan: 'vlan',
  mac: 'host',
  poste: 'host',
  host: 'host',
  switch: 'device',
  commutateur: 'device',
  bandeau: 'panelPort',
  panneau: 'panelPort',
  panel: 'panelPort',
}

/** One way to read a query; `kind` where a word before it says what is meant. */
export interface Reading {
  readonly text: string
  readonly kind: HitKind | null
}

/** `fastethernet 0/3` and `f0/3` as the index holds them, `fa0 3`; the word `port` between switch and number goes. */
function portText(text: string): string {
  return looseText(
    text
      .replace(/\bport\b/gi, ' ')
      .replace(/([a-z]{2,}|\b[fgt])(?:-ethernet)?\s*(?=\d+(?:\/\d+)*\s*$)/i, (whole, letters: string) => {
        const short = shortKind(letters.trim())
        return short === letters.trim().toLowerCase() && short.length > 2 ? whole : ` ${short}`
      }),
  )
}

/** Every way to read what was typed; the plain one first. */
export function readingsOf(query: string): Reading[] {
  const plain = looseText(query)
  const word = plain.split(' ', 1)[0] ?? ''
  const kind = kindWords[word] ?? null
  const rest = plain.slice(word.length).trim()
  const mac = parseIpv4(query) === null ? macDigits(query) : null
  const readings: Reading[] = [
    { text: plain, kind: null },
    { text: portText(query), kind: 'interface' },
    ...(kind && rest !== '' ? [{ text: rest, kind }] : []),
    ...(mac ? [{ text: mac, kind: null }] : []),
  ]
  return readings.filter(
    (reading, at) =>
      reading.text !== '' &&
      readings.findIndex((other) => other.text === reading.text && other.kind === reading.kind) === at,
  )
}
