/** A laptop for tests: cables are plugged in and out by a word, and switches are heard or not. */
import type { Computer } from '../../main/services/computer.ts'
import type { DhcpProbe, Probe } from '../../shared/diagnosis/facts.ts'
import type { Hearing } from '../../shared/walk/hearing.ts'
import type { OwnInterface } from '../../shared/walk/own-interface.ts'

export interface FakeComputer extends Computer {
  /** Into a socket whose network gives this address; null: none does. */
  plug(address: string | null, more?: Partial<OwnInterface>): void
  unplug(): void
  /** The same cable, other facts: the address came, the lease is told. */
  change(more: Partial<OwnInterface>): void
  tellHearing(hearing: Hearing): void
  /** How many follow the network. */
  watchers(): number
  /** What its questions come to; until told otherwise nothing answers. */
  answers: Answers
}

/** `pings` and `macs`: by address. */
export interface Answers {
  pings: Readonly<Record<string, Probe>>
  macs: Readonly<Record<string, string>>
  names: Probe
  internet: Probe
  dhcp: DhcpProbe
}

const silent = { kind: 'silent' } as const

const unplugged: OwnInterface = {
  ...{ name: 'eth0', mac: '02:00:00:00:00:aa', kind: 'wired', isUp: false, linkChanges: null },
  ...{ addresses: [], gateway: null, dhcpServer: null, dns: [] },
}

export function createFakeComputer(): FakeComputer {
  let own = unplugged
  const answers: Answers = { pings: {}, macs: {}, names: silent, internet: silent, dhcp: silent }
  const watchers = new Set<(interfaces: readonly OwnInterface[]) => void>()
  const hearers = new Set<(hearing: Hearing) => void>()
  const show = (next: OwnInterface) => {
    own = next
    for (const tell of watchers) tell([own])
  }
  return {
    watchNetwork(onChange) {
      watchers.add(onChange)
      onChange([own])
      return () => void watchers.delete(onChange)
    },
    hear(_, onChange) {
      hearers.add(onChange)
      return () => void hearers.delete(onChange)
    },
    plug(address, more = {}) {
      const addresses = address === null ? [] : [{ address, length: 24 }]
      show({ ...unplugged, isUp: true, addresses, ...more })
    },
    unplug: () => show(unplugged),
    change: (more) => show({ ...own, ...more }),
    tellHearing(hearing) {
      for (const tell of hearers) tell(hearing)
    },
    watchers: () => watchers.size,
    answers,
    network: async () => [own],
    ping: async (address) => answers.pings[address] ?? silent,
    macAt: async (address) => answers.macs[address] ?? null,
    askName: async () => answers.names,
    reachInternet: async () => answers.internet,
    askDhcp: async () => answers.dhcp,
  }
}
