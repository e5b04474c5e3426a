/**
 * The full name of an interface from any of its spellings in outputs: `Gi1/0/1`, `Gig 1/0/1`, `Po1`. What is no name of
 * a known kind (a ProCurve's `A1`, a phone's `Port 1`) has none.
 */
const KINDS: readonly (readonly [word: string, shorts: readonly string[]])[] = [
  ['FastEthernet', ['Fa', 'Fas', 'FastEth']],
  ['GigabitEthernet', ['Gi', 'Gig', 'GigEth']],
  ['TenGigabitEthernet', ['Te', 'Ten', 'TenGig', 'TenGigE']],
  ['TwoGigabitEthernet', ['Tw', 'Two']],
  ['FiveGigabitEthernet', ['Fi', 'Fiv', 'Five']],
  ['TwentyFiveGigE', ['Twe', 'TwentyFiveGigabitEthernet']],
  ['FortyGigabitEthernet', ['Fo', 'For', 'FortyGigE']],
  ['HundredGigE', ['Hu', 'Hun', 'HundredGigabitEthernet']],
  ['FourHundredGigE', ['Fou', 'F']],
  ['AppGigabitEthernet', ['Ap', 'App']],
  ['Ethernet', ['Et', 'Eth']],
  ['Port-channel', ['Po', 'Port-Channel', 'Portchannel']],
  ['Vlan', ['Vl', 'VLAN']],
  ['Loopback', ['Lo', 'Loop']],
  ['Tunnel', ['Tu', 'Tun']],
  ['Serial', ['Se', 'Ser']],
  ['Bluetooth', ['Bl']],
  ['Null', ['Nu']],
  ['Async', ['As']],
  ['Virtual-Access', ['Vi']],
  ['Virtual-Template', ['Vt']],
  ['BVI', ['BV']],
  ['BDI', ['BD']],
  ['NVI', ['NV']],
  ['ATM', ['AT']],
  ['BRI', ['BR']],
  ['Dialer', ['Di']],
  ['Cellular', ['Ce']],
  ['Multilink', ['Mu']],
  ['Embedded-Service-Engine', ['Em']],
  ['Wlan-GigabitEthernet', ['Wl']],
]

const BY_SHORT = new Map(
  KINDS.flatMap(([word, shorts]) => [word, ...shorts].map((short) => [short.toLowerCase(), word] as const)),
)

/** `Gig 1/0/10` -> `GigabitEthernet1/0/10`; null where the letters are of no known kind. */
export function fullName(text: string): string | null {
  const match = /^([A-Za-z][A-Za-z-]{1,30}?) ?(\d[\d/.:]{0,20})$/.exec(text.trim())
  // A Linux host's `eth0` is the whole name.
  if (/^eth\d/.test(text)) return null
  const word = BY_SHORT.get(match?.[1]?.toLowerCase() ?? '')
  return match && word ? `${word}${match[2]}` : null
}
