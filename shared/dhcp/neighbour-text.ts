/**
 * The MAC address of an IPv4 address in a system's table of neighbours, however it prints it: Linux's /proc/net/arp, `arp -an`
 * of macOS (which leaves leading zeros out), `arp -a` of Windows in any language. Only the two addresses are looked at.
 */
const MAC = /\b[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}\b/i
const NOBODY = new Set(['00:00:00:00:00:00', 'ff:ff:ff:ff:ff:ff'])

/** Null where nobody answered for it. `name`: only on that interface, where the table tells them. */
export function macInNeighbours(text: string, address: string, name: string | null): string | null {
  for (const line of text.split(/\r?\n/)) {
    const words = line.split(/[\s()]+/).filter((word) => word !== '')
    if (!words.includes(address) || (name !== null && !words.includes(name))) continue
    const found = MAC.exec(line)?.[0]
    const mac = found && withZeros(found)
    if (mac && !NOBODY.has(mac)) return mac
  }
  return null
}

const withZeros = (text: string): string =>
  text
    .toLowerCase()
    .split(/[:-]/)
    .map((pair) => pair.padStart(2, '0'))
    .join(':')
