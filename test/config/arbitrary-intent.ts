/** Random but realistic intentions: what a plan of an event switch can ask for. */
import fc from 'fast-check'
import type { Capabilities, DeviceIntent, Platform, PortIntent } from '../../shared/config/intent.ts'

const vid = fc.integer({ min: 2, max: 1001 })
const words = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .,:/+()-]{0,24}[A-Za-z0-9]$/)

export const portNames: Readonly<Record<Platform, (index: number) => string>> = {
  cisco_ios: (index) => `FastEthernet0/${index + 1}`,
  hp_procurve: (index) => `${index + 1}`,
  netgear: (index) => `0/${index + 1}`,
}

const flag = fc.boolean()

export const arbitraryCapabilities: fc.Arbitrary<Partial<Capabilities>> = fc.record({
  vlanDatabase: flag,
  trunkEncapsulation: flag,
  nonegotiate: flag,
  bpduGuard: flag,
  stormControl: flag,
  dhcpSnooping: flag,
  errdisableRecovery: flag,
  vtp: flag,
})

const port = (name: string, vids: number[]): fc.Arbitrary<PortIntent> => {
  const known = fc.constantFrom(...vids)
  const description = fc.option(words.map((text) => text.replace(/ +/g, ' ')))
  const base = { name: fc.constant(name), enabled: flag, description, source: fc.constant(null) }
  const none = fc.constant(null)
  return fc.oneof(
    fc.record({
      ...base,
      mode: fc.constant('access' as const),
      untagged: known,
      tagged: fc.constant([]),
      edge: flag,
      uplink: fc.constant(false),
    }),
    fc
      .record({
        ...base,
        mode: fc.constant('tagged' as const),
        untagged: fc.option(known),
        tagged: fc.uniqueArray(known, { minLength: 1 }),
        edge: fc.constant(false),
        uplink: fc.constant(false),
      })
      .map((made) => ({
        ...made,
        tagged: made.tagged.filter((id) => id !== made.untagged).sort((a, b) => a - b),
      }))
      .filter((made) => made.tagged.length > 0),
    fc.record({
      ...base,
      mode: fc.constant('unused' as const),
      untagged: none,
      tagged: fc.constant([]),
      edge: fc.constant(false),
      uplink: fc.constant(false),
    }),
  )
}

export const arbitraryIntent = (platform: Platform): fc.Arbitrary<DeviceIntent> =>
  fc
    .tuple(
      fc.uniqueArray(vid, { minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/),
      fc.integer({ min: 1, max: 12 }),
      fc.option(fc.integer({ min: 1, max: 254 })),
      // Few names: the next plan gives the same ones to other VLANs.
      fc.shuffledSubarray([...'ABCDEFGHIJKLM'], { minLength: 12 }),
    )
    .chain(([vids, hostname, ports, host, names]) => {
      const sorted = [...vids].sort((a, b) => a - b)
      const management = sorted[0] ?? 2
      return fc
        .tuple(...Array.from({ length: ports }, (_, i) => port(portNames[platform](i), sorted)))
        .map((made) => ({
          hostname,
          vlans: sorted.map((id, i) => ({ vid: id, name: `NET_${names[i]}`, source: null })),
          ports: made,
          management:
            host === null
              ? null
              : {
                  vid: management,
                  address: `10.1.${management % 250}.${host}`,
                  netmask: '255.255.255.0',
                  gateway: `10.1.${management % 250}.254`,
                  source: null,
                },
          source: null,
        }))
    })
