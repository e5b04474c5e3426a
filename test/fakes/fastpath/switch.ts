/**
 * What an emulated FASTPATH switch is. Surprising: what a port does in a VLAN is three facts that know nothing of each
 * other: participation, tagging, and the VLAN of what comes in untagged.
 */
export type Participation = 'include' | 'exclude' | 'auto'

export interface Port {
  description: string | null
  isShut: boolean
  pvid: number
  /** Absent: `auto`, but for VLAN 1, which everybody is in. */
  readonly participation: Map<number, Participation>
  readonly tagging: Set<number>
  isEdge: boolean
  filtersIngress: boolean
  /** `vlanonly`; null: all. */
  accepts: string | null
  /** Name of the LAG it is in. */
  lag: string | null
  /** Of a LAG: LACP unless static. */
  isStatic: boolean
  readonly other: Map<string, string>
}

export interface Config {
  prompt: string
  /** Number -> name. */
  readonly vlans: Map<number, string>
  readonly ports: Map<string, Port>
  /** LAGs by name; those called by slot and port have to be made. */
  readonly lags: Map<string, Port & { readonly made: string | null }>
  managementVlan: number
  parms: string | null
  protocol: 'none' | 'dhcp' | 'bootp'
  hasSpanningTree: boolean
  /** Lines of the global configuration that stand for themselves. */
  readonly plain: Map<string, string>
  /** Lines of IGMP in the VLAN database. */
  readonly igmp: Set<string>
}

export interface Model {
  readonly name: string
  readonly release: string
  readonly ports: readonly string[]
  readonly defaultPrompt: string
  readonly highestVid: number
  /** How many LAGs are always there as `interface lag N`; 0: each is made, and called by slot and port. */
  readonly lagInterfaces: number
  /** Has `write memory confirm`. */
  readonly savesAtOnce: boolean
}

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)

export const models = {
  fsm7328s: {
    name: 'FSM7328S',
    release: '6.2.0.14',
    ports: named('0/', 28),
    defaultPrompt: 'FSM7328S',
    highestVid: 3965,
    lagInterfaces: 0,
    savesAtOnce: false,
  },
  gsm7228s: {
    name: 'GSM7228S',
    release: '10.0.0.31',
    ports: named('1/0/', 28),
    defaultPrompt: 'M5300-28G',
    highestVid: 4093,
    lagInterfaces: 12,
    savesAtOnce: true,
  },
} as const satisfies Record<string, Model>

export type ModelName = keyof typeof models

export interface Switch {
  readonly model: Model
  readonly serial: string
  readonly mac: string
  /** What it has learned: MAC -> port and VLAN. */
  readonly macs: Map<string, { readonly port: string; readonly vid: number }>
  /** Address -> MAC. */
  readonly arp: Map<string, string>
  running: Config
  startup: Config
}

export const newPort = (): Port => ({
  description: null,
  isShut: false,
  pvid: 1,
  participation: new Map(),
  tagging: new Set(),
  isEdge: false,
  filtersIngress: false,
  accepts: null,
  lag: null,
  isStatic: false,
  other: new Map(),
})

export const factoryConfig = (model: Model): Config => ({
  prompt: model.defaultPrompt,
  vlans: new Map([[1, 'Default']]),
  ports: new Map(model.ports.map((name) => [name, newPort()])),
  lags: new Map(named('lag ', model.lagInterfaces).map((name) => [name, { ...newPort(), made: null }])),
  managementVlan: 1,
  parms: null,
  protocol: 'dhcp',
  hasSpanningTree: false,
  plain: new Map(),
  igmp: new Set(),
})

export const copyConfig = (config: Config): Config => structuredClone(config)

/** What the port does with a VLAN, said or not. */
export const participationOf = (port: Port, vid: number): Participation =>
  port.participation.get(vid) ?? (vid === 1 ? 'include' : 'auto')

/** `10,20-22`; null where it is no list. */
export function readVids(text: string): number[] | null {
  const vids: number[] = []
  for (const part of text.split(',')) {
    const range = /^(\d+)(?:-(\d+))?$/.exec(part)
    if (!range) return null
    for (let vid = Number(range[1]); vid <= Number(range[2] ?? range[1]); vid++) vids.push(vid)
  }
  return vids
}

const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b)

function printPort(port: Port): string[] {
  return [
    ...(port.description === null ? [] : [`description '${port.description}'`]),
    ...(port.isShut ? ['shutdown'] : []),
    ...(port.accepts === null ? [] : [`vlan acceptframe ${port.accepts}`]),
    ...(port.filtersIngress ? ['vlan ingressfilter'] : []),
    ...(port.pvid === 1 ? [] : [`vlan pvid ${port.pvid}`]),
    ...sorted(port.participation.keys()).map(
      (vid) => `vlan participation ${port.participation.get(vid)} ${vid}`,
    ),
    ...sorted(port.tagging).map((vid) => `vlan tagging ${vid}`),
    ...(port.isEdge ? ['spanning-tree edgeport'] : []),
    ...(port.isStatic ? ['port-channel static'] : []),
    ...(port.lag === null ? [] : [`addport ${port.lag}`]),
    ...port.other.values(),
  ]
}

/** `show running-config`; what stands before `configure` is typed at the privileged prompt. */
export function printConfig(config: Config, model: Model): string[] {
  const made = sorted([...config.vlans.keys()].filter((vid) => vid !== 1))
  return [
    '!Current Configuration:',
    '!',
    `!System Description "NETGEAR ${model.name} managed switch"`,
    `!System Software Version "${model.release}"`,
    '!',
    ...(config.prompt === model.defaultPrompt ? [] : [`set prompt "${config.prompt}"`]),
    'vlan database',
    ...(made.length > 0 ? [`vlan ${made.join(',')}`] : []),
    ...made.flatMap((vid) => {
      const name = config.vlans.get(vid)
      return name === `VLAN${String(vid).padStart(4, '0')}` ? [] : [`vlan name ${vid} "${name}"`]
    }),
    ...config.igmp,
    'exit',
    '',
    ...(config.protocol === 'dhcp' ? [] : [`network protocol ${config.protocol}`]),
    ...(config.parms === null ? [] : [`network parms ${config.parms}`]),
    ...(config.managementVlan === 1 ? [] : [`network mgmt_vlan ${config.managementVlan}`]),
    'configure',
    ...config.plain.values(),
    ...[...config.lags.values()].flatMap(({ made }) => (made === null ? [] : [`port-channel "${made}"`])),
    'lineconfig',
    'exit',
    '',
    ...(config.hasSpanningTree ? ['spanning-tree', ''] : []),
    ...[...config.ports, ...config.lags].flatMap(([name, port]) => [
      `interface ${name}`,
      ...printPort(port),
      'exit',
      '',
    ]),
    'exit',
  ]
}
