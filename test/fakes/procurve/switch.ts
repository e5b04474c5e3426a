/**
 * What an emulated ProCurve is: ports, VLANs and the lists of who is in which. Membership belongs to the VLAN, a port
 * is untagged in one VLAN at most, and one that is in no VLAN at all does not exist.
 */
export interface Vlan {
  name: string
  readonly untagged: Set<string>
  readonly tagged: Set<string>
  readonly forbid: Set<string>
  /** `dhcp-bootp`, `none` or `A.B.C.D M.M.M.M`. */
  ip: string
  hasIgmp: boolean
}

export interface Port {
  name: string | null
  isDisabled: boolean
  unknownVlans: 'learn' | 'block' | 'disable'
  /** `speed-duplex`, `broadcast-limit` and what else stands in the port's section, as typed. */
  readonly other: Map<string, string>
}

export interface Config {
  hostname: string
  maxVlans: number
  readonly vlans: Map<number, Vlan>
  readonly ports: Map<string, Port>
  /** `Trk1` -> its ports and its kind. */
  readonly trunks: Map<string, { readonly ports: Set<string>; readonly type: string }>
  hasGvrp: boolean
  hasSpanningTree: boolean
  readonly edgePorts: Set<string>
  readonly guardedPorts: Set<string>
  readonly communities: Map<string, 'Restricted' | 'Unrestricted'>
  gateway: string | null
  /** Lines that stand for themselves, by their first words. */
  readonly plain: Map<string, string>
}

export interface Model {
  readonly name: string
  readonly part: string
  readonly release: string
  readonly ports: number
  readonly maxVlans: number
  readonly defaultHostname: string
  /** Later firmware: BPDU protection, `show interfaces brief` ... */
  readonly isLate: boolean
  /** Asks the terminal for its size. */
  readonly asksSize: boolean
  readonly takesWidth: boolean
}

export const models = {
  '2626': {
    name: 'ProCurve 2626',
    part: 'J4900B',
    release: 'H.10.83',
    ports: 26,
    maxVlans: 8,
    defaultHostname: 'ProCurve Switch 2626',
    isLate: false,
    asksSize: false,
    takesWidth: false,
  },
  '2610-24': {
    name: 'ProCurve 2610-24',
    part: 'J9085A',
    release: 'R.11.107',
    ports: 28,
    maxVlans: 8,
    defaultHostname: 'ProCurve Switch 2610-24',
    isLate: true,
    asksSize: false,
    takesWidth: true,
  },
  '2910al-48': {
    name: 'ProCurve 2910al-48G',
    part: 'J9147A',
    release: 'W.15.14.0016',
    ports: 48,
    maxVlans: 256,
    defaultHostname: 'HP-2910al-48G',
    isLate: true,
    asksSize: true,
    takesWidth: true,
  },
} as const satisfies Record<string, Model>

export type ModelName = keyof typeof models

export interface Switch {
  readonly model: Model
  readonly serial: string
  readonly mac: string
  running: Config
  startup: Config
  /** What the switch started with: a new maximum of VLANs takes a restart. */
  vlanRoom: number
  /** Not in the configuration, and not erased with it. */
  /** `reload after`: as typed; null: none is set. */
  reloadAfter: string | null
  /** What it has learned: MAC -> port. */
  readonly macs: Map<string, string>
  /** Address -> MAC. */
  readonly arp: Map<string, string>
  readonly passwords: { manager: string | null; operator: string | null }
}

export const newVlan = (vid: number): Vlan => ({
  name: vid === 1 ? 'DEFAULT_VLAN' : `VLAN${vid}`,
  untagged: new Set(),
  tagged: new Set(),
  forbid: new Set(),
  ip: vid === 1 ? 'dhcp-bootp' : 'none',
  hasIgmp: false,
})

export const newPort = (): Port => ({
  name: null,
  isDisabled: false,
  unknownVlans: 'learn',
  other: new Map(),
})

export function factoryConfig(model: Model): Config {
  const names = Array.from({ length: model.ports }, (_, i) => String(i + 1))
  const first = newVlan(1)
  for (const name of names) first.untagged.add(name)
  return {
    hostname: model.defaultHostname,
    maxVlans: model.maxVlans,
    vlans: new Map([[1, first]]),
    ports: new Map(names.map((name) => [name, newPort()])),
    trunks: new Map(),
    hasGvrp: false,
    hasSpanningTree: false,
    edgePorts: new Set(),
    guardedPorts: new Set(),
    communities: new Map([['public', 'Unrestricted']]),
    gateway: null,
    plain: new Map(),
  }
}

export const copyConfig = (config: Config): Config => structuredClone(config)

/** Restarts into what is saved. */
export function restart(device: Switch): void {
  device.running = copyConfig(device.startup)
  device.vlanRoom = device.startup.maxVlans
}

/** Names a configuration may use for a port: bundled ones only as their bundle. */
export function isPort(config: Config, name: string): boolean {
  if (config.trunks.has(name)) return true
  return config.ports.has(name) && ![...config.trunks.values()].some((trunk) => trunk.ports.has(name))
}

/** `1-4,7,Trk1-Trk2`, any case; null where a part is no port, which is then `bad`. */
export function readPorts(
  config: Config,
  text: string,
  accepts: (name: string) => boolean = (name) => isPort(config, name),
): { ports: string[] } | { bad: string } {
  const ports: string[] = []
  for (const part of text.split(',')) {
    const range = /^(trk)?(\d+)(?:-(trk)?(\d+))?$/i.exec(part)
    const last = Number(range?.[4] ?? range?.[2])
    if (!range || last < Number(range[2])) return { bad: part }
    for (let n = Number(range[2]); n <= last; n++) {
      const name = range[1] ? `Trk${n}` : String(n)
      if (!accepts(name)) return { bad: name }
      ports.push(name)
    }
  }
  return { ports }
}

const rank = (name: string): number => (name.startsWith('Trk') ? 1000 : 0) + Number(name.replace(/\D/g, ''))

/** As the switch prints a list: runs of two and more with a hyphen, bundles last. */
export function printPorts(ports: Iterable<string>): string {
  const sorted = [...ports].sort((a, b) => rank(a) - rank(b))
  const runs: string[][] = []
  for (const port of sorted) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before !== undefined && rank(port) === rank(before) + 1) run.push(port)
    else runs.push([port])
  }
  return runs.map((run) => (run.length === 1 ? run[0] : `${run[0]}-${run.at(-1)}`)).join(',')
}
