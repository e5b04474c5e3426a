/**
 * What a device says before anything is encrypted: its identification line, then its list of algorithms (RFC 4253,
 * sections 4.2 and 7.1). Read beside the library, whose errors tell neither SSH-1 from other services nor what the
 * device would have offered. Pure: fed with all bytes so far.
 */
import type { AlgorithmLists } from './algorithms.ts'

export type Greeting =
  /** More has to come before anything can be told; `said`: printable text so far. */
  | { readonly kind: 'partial'; readonly said: string }
  | { readonly kind: 'notSsh'; readonly said: string }
  /** Speaks the old protocol only. */
  | { readonly kind: 'ssh1'; readonly software: string }
  /** `offers` null until its list has come. */
  | { readonly kind: 'ssh2'; readonly software: string; readonly offers: AlgorithmLists | null }

/** Lines may precede the identification; no honest device sends more than this. */
const LONGEST_PREFACE = 8192
const KEXINIT = 20
const LONGEST_PACKET = 35_000

const shown = (text: string): string =>
  text
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, 80)

/** Telnet's first byte, or a line that is another service's greeting. */
const isOtherService = (text: string): boolean =>
  text.startsWith('\xff') || /^(HTTP\/|220[ -]|\+OK|RFB |<)/.test(text)

/** Reads `bytes`, all that came since the connection was made. */
export function readGreeting(bytes: Uint8Array): Greeting {
  const text = Buffer.from(bytes.subarray(0, LONGEST_PREFACE)).toString('latin1')
  if (isOtherService(text)) return { kind: 'notSsh', said: shown(text) }
  const found = /(?:^|\n)SSH-(\d+\.\d+)-([^\r\n]*)\r?\n/.exec(text)
  if (!found) {
    if (text.length === LONGEST_PREFACE) return { kind: 'notSsh', said: shown(text) }
    return { kind: 'partial', said: shown(text) }
  }
  const [, version = '', software = ''] = found
  if (version !== '2.0' && version !== '1.99') return { kind: 'ssh1', software }
  return { kind: 'ssh2', software, offers: readOffers(bytes.subarray(found.index + found[0].length)) }
}

/** The first packet: length, padding, kind, a cookie of 16 bytes, then name lists. Null until it is whole. */
function readOffers(packet: Uint8Array): AlgorithmLists | null {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength)
  if (packet.length < 22) return null
  const length = view.getUint32(0)
  if (length > LONGEST_PACKET || packet.length < 4 + length || packet[5] !== KEXINIT) return null
  const lists = readLists(view, 22, 4 + length, 6)
  const [kex, hostKey, cipher, , mac] = lists
  return kex && hostKey && cipher && mac ? { kex, hostKey, cipher, mac } : null
}

function readLists(view: DataView, from: number, end: number, count: number): string[][] {
  const lists: string[][] = []
  let at = from
  while (lists.length < count && at + 4 <= end) {
    const length = view.getUint32(at)
    if (at + 4 + length > end) break
    const names = Buffer.from(view.buffer, view.byteOffset + at + 4, length).toString('latin1')
    lists.push(names === '' ? [] : names.split(','))
    at += 4 + length
  }
  return lists
}
