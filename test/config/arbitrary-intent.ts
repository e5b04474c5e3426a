/** Random but realistic intentions: what a plan of an event switch can ask for. */
import fc from 'fast-check'
import type { Capabilities, DeviceIntent, Platform, PortIntent } from '../../shared/config/intent.ts'
import { comparePorts } from '../../shared/config/ranges.ts'
import type { LagProtocol } from '../../shared/model/entities.ts'

const vid = fc.integer({ min: 2, max: 1001 })
const words = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .,:/+()-]{0,24}[A-Za-z0-9]$/)

export const portNames: Readonly<Record<Platform, (index: number) => string>> = {
  cisco_ios: (index) => `FastEthernet0/${index + 1}`,
  hp_procurve: (index) => `${index + 1}`,
  netgear: (index) => `0/${index + 1}`,
  netgear_smart: (index) => `g${index + 1}`,
}

/** `number` of a LAG; FASTPATH has two ways to call one. */
export const lagNames: Readonly<Record<Platform, (number: number) => string>> = {
  cisco_ios: (number) => `Port-channel${number}`,
  hp_procurve: (number) => `Trk${number}`,
  netgear: (number) => `lag ${number}`,
  netgear_smart: (number) => `LAG${number}`,
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
  channelGroup: flag,
  forbiddenVlans: flag,
  igmpQuerier: flag,
  vtp: flag,
})

const port = (name: string, vids: number[]): fc.Arbitrary<PortIntent> => {
  const known = fc.constantFrom(...vids)
  const description = fc.option(words.map((text) => text.replace(/ +/g, ' ')))
  const none = fc.constant(null)
  const base = {
    name: fc.constant(name),
    enabled: flag,
    description,
    source: none,
    lag: none,
    protocol: none,
    forbidden: fc.uniqueArray(known, { maxLength: 3 }),
  }
  return fc
    .oneof(
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
    .map((made): PortIntent => {
      const carried: readonly number[] = made.tagged
      const isCarried = (id: number) => id === made.untagged || carried.includes(id)
      const forbidden = made.mode === 'unused' ? [] : made.forbidden.filter((id) => !isCarried(id))
      return { ...made, forbidden: forbidden.sort((a, b) => a - b) }
    })
}

/** Ports put into LAGs: `joins` says of each port into which, if any; who joins has nothing of its own. */
const bundled = (
  ports: readonly PortIntent[],
  lags: readonly PortIntent[],
  joins: readonly number[],
): PortIntent[] => {
  const lagOf = (at: number) => lags[(joins[at] ?? 0) - 1]?.name ?? null
  const members = ports.map((port, at): PortIntent => {
    const lag = lagOf(at)
    return lag === null
      ? port
      : { ...port, mode: 'unused', untagged: null, tagged: [], forbidden: [], edge: false, lag }
  })
  return [...members, ...lags.filter(({ name }) => members.some(({ lag }) => lag === name))].sort((a, b) =>
    comparePorts(a.name, b.name),
  )
}

const lag = (name: string, vids: number[], protocols: readonly LagProtocol[]): fc.Arbitrary<PortIntent> =>
  fc
    .tuple(
      port(name, vids).filter(({ mode }) => mode !== 'unused'),
      fc.constantFrom(...protocols),
    )
    .map(([made, protocol]) => ({ ...made, edge: false, protocol }))

const withoutQuerier = (intent: DeviceIntent): DeviceIntent => ({
  ...intent,
  vlans: intent.vlans.map(({ querier: _, ...vlan }) => vlan),
})

/** What software of these capabilities can hold of an intention, and so what is read back. */
export function keptBy(
  platform: Platform,
  capabilities: Partial<Capabilities>,
  given: DeviceIntent,
): DeviceIntent {
  const intent = capabilities.igmpQuerier === true ? given : withoutQuerier(given)
  if (platform === 'netgear_smart' && capabilities.forbiddenVlans === false)
    return { ...intent, ports: intent.ports.map((port) => ({ ...port, forbidden: [] })) }
  if (platform !== 'cisco_ios') return intent
  const firstOf = (name: string) => intent.ports.find((port) => port.lag === name)
  const isOld = capabilities.channelGroup === false
  return {
    ...intent,
    ports: intent.ports.map((port) => ({
      ...port,
      forbidden: [],
      ...(isOld && port.protocol !== null
        ? { protocol: 'static', description: null, enabled: firstOf(port.name)?.enabled ?? true }
        : {}),
    })),
  }
}

export const arbitraryIntent = (
  platform: Platform,
  lagName: (number: number) => string = lagNames[platform],
): fc.Arbitrary<DeviceIntent> =>
  fc
    .tuple(
      fc.uniqueArray(vid, { minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/),
      fc.integer({ min: 1, max: 12 }),
      fc.option(fc.integer({ min: 1, max: 254 })),
      // Few names: the next plan gives the same ones to other VLANs.
      fc.shuffledSubarray([...'ABCDEFGHIJKLM'], { minLength: 12 }),
      // The imaging bench is one VLAN, or none.
      fc.option(fc.nat(11)),
    )
    .chain(([vids, hostname, ports, host, names, bench]) => {
      const sorted = [...vids].sort((a, b) => a - b)
      const management = sorted[0] ?? 2
      const protocols =
        platform === 'cisco_ios' ? (['static', 'lacp', 'pagp'] as const) : (['static', 'lacp'] as const)
      return fc
        .tuple(
          fc.tuple(...Array.from({ length: ports }, (_, i) => port(portNames[platform](i), sorted))),
          fc.tuple(...[1, 2].map((number) => lag(lagName(number), sorted, protocols))),
          fc.array(fc.integer({ min: 0, max: 4 }), { minLength: ports, maxLength: ports }),
        )
        .map(([made, lags, joins]) => ({
          hostname,
          vlans: sorted.map((id, i) => ({
            ...{ vid: id, name: `NET_${names[i]}`, source: null },
            ...(i === bench && { querier: true }),
          })),
          ports: bundled(made, lags, joins),
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
