/**
 * What `ipconfig /all` tells of each adapter, in French or English. Surprising: over a pipe it writes in the code page of
 * the console, so accented letters may arrive as anything; labels are compared by their plain letters alone.
 */
import { normalizeMac } from '../../../../shared/plan/mac.ts'
import type { OwnInterface } from '../../../../shared/walk/own-interface.ts'
import { addressesIn, type Lease } from '../lease.ts'

export interface Adapter extends Lease {
  readonly name: string
  readonly mac: string | null
  readonly kind: OwnInterface['kind']
  readonly isUp: boolean
}

/** `Carte Ethernet Ethernet 2 :`, `Wireless LAN adapter Wi-Fi:`. */
const HEADINGS: readonly (readonly [RegExp, OwnInterface['kind']])[] = [
  [/^Ethernet adapter (.+?) ?:\s*$/, 'wired'],
  [/^Carte Ethernet (.+?) ?:\s*$/, 'wired'],
  [/^Wireless LAN adapter (.+?) ?:\s*$/, 'wireless'],
  [/^Carte r.{1,4}seau sans fil (.+?) ?:\s*$/, 'wireless'],
  [/^(?:Unknown|Tunnel|PPP) adapter (.+?) ?:\s*$/, 'virtual'],
  [/^Carte (?:inconnue|Tunnel|PPP) (.+?) ?:\s*$/, 'virtual'],
]

/** Label by its plain letters -> what it is. */
const LABELS: Readonly<Record<string, keyof Fields>> = {
  description: 'description',
  physicaladdress: 'mac',
  adressephysique: 'mac',
  mediastate: 'media',
  statutdumdia: 'media',
  defaultgateway: 'gateway',
  passerellepardfaut: 'gateway',
  dhcpserver: 'server',
  serveurdhcp: 'server',
  dnsservers: 'dns',
  serveursdns: 'dns',
}

interface Fields {
  description: string
  mac: string
  media: string
  gateway: string
  server: string
  dns: string
}

/** Words of software adapters, which no cable is plugged into. */
const SOFTWARE =
  /virtual|hyper-v|vmware|virtualbox|tap-|wintun|wireguard|vpn|loopback|bluetooth|kernel debug/i

/** Only ASCII letters: `Passerelle par d‚faut. . .` is `passerellepardfaut`. */
const plain = (label: string): string => label.replace(/[^A-Za-z]/g, '').toLowerCase()

export function readIpconfig(text: string): Adapter[] {
  const found: { name: string; kind: OwnInterface['kind']; fields: Partial<Fields> }[] = []
  let last: keyof Fields | null = null
  for (const line of text.split(/\r?\n/)) {
    const heading = headingOf(line)
    if (heading) {
      found.push({ ...heading, fields: {} })
      last = null
      continue
    }
    const fields = found.at(-1)?.fields
    if (!fields) continue
    // `Serveurs DNS. . .  . . : 10.1.0.53`; further values stand alone below.
    const [, label, value = ''] = /^\s{0,4}(\S[^:]*?)[\s.]*:(?:\s+(.*))?$/.exec(line) ?? []
    if (label === undefined) {
      if (last && line.trim() !== '') fields[last] = `${fields[last] ?? ''} ${line.trim()}`
      continue
    }
    last = LABELS[plain(label)] ?? null
    if (last) fields[last] = value.trim()
  }
  return found.map(({ name, kind, fields }) => makeAdapter(name, kind, fields))
}

function headingOf(line: string): { name: string; kind: OwnInterface['kind'] } | null {
  for (const [pattern, kind] of HEADINGS) {
    const name = pattern.exec(line)?.[1]
    if (name !== undefined) return { name, kind }
  }
  return null
}

function makeAdapter(name: string, kind: OwnInterface['kind'], fields: Partial<Fields>): Adapter {
  return {
    name,
    kind: SOFTWARE.test(fields.description ?? '') ? 'virtual' : kind,
    mac: normalizeMac(fields.mac ?? ''),
    // The line is there only where nothing is plugged in.
    isUp: fields.media === undefined,
    server: addressesIn(fields.server ?? '')[0] ?? null,
    gateway: addressesIn(fields.gateway ?? '')[0] ?? null,
    dns: addressesIn(fields.dns ?? ''),
  }
}
