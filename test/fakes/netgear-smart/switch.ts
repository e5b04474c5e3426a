/**
 * What an emulated smart switch of NETGEAR is. Surprising: every port begins as an untagged member of VLAN 1, which is
 * printed nowhere, and only its absence is. Its LAGs are ports too, and always there.
 */
export type Membership = 'tagged' | 'untagged'
export type LagMode = 'static' | 'active' | 'passive'

export interface Port {
  description: string | null
  isShut: boolean
  mode: 'hybrid' | 'access' | 'trunk'
  pvid: number
  readonly members: Map<number, Membership>
  readonly forbidden: Set<number>
  /** A member keeps what else it is told, without effect. */
  lag: { readonly number: number; readonly mode: LagMode } | null
  isEdge: boolean
  readonly other: Map<string, string>
}

export interface Config {
  name: string
  /** Number -> name. */
  readonly vlans: Map<number, string>
  readonly ports: Map<string, Port>
  /** By number. */
  readonly lags: Map<number, Port>
  managementVlan: number
  address: string | null
  gateway: string | null
  /** Lines of the global configuration that stand for themselves. */
  readonly plain: Map<string, string>
}

export interface Model {
  readonly name: string
  readonly release: string
  readonly ports: number
  /** Knows `spanning-tree edge`. */
  readonly hasEdge: boolean
  /** Knows `switchport forbidden vlan`. */
  readonly hasForbidden: boolean
  /** `show version` names maker and model; else only the head of the configuration does. */
  readonly tellsModel: boolean
  /** How it calls a LAG where it prints one; any of them may be typed. */
  readonly lagWord: string
}

export const models = {
  gs752tpp: {
    name: 'GS752TPP',
    release: '6.0.10.14',
    ports: 52,
    hasEdge: true,
    hasForbidden: true,
    tellsModel: true,
    lagWord: 'lag',
  },
  gs728tp: {
    name: 'GS728TPv2',
    release: '6.0.8.2',
    ports: 28,
    hasEdge: false,
    hasForbidden: false,
    tellsModel: false,
    lagWord: 'LAG ',
  },
} as const satisfies Record<string, Model>

export type ModelName = keyof typeof models

export interface Switch {
  readonly model: Model
  readonly serial: string
  /** Learned MAC -> where. */
  readonly macs: Map<string, { readonly port: string; readonly vid: number }>
  running: Config
  startup: Config
}

export const newPort = (): Port => ({
  description: null,
  isShut: false,
  mode: 'hybrid',
  pvid: 1,
  members: new Map([[1, 'untagged']]),
  forbidden: new Set(),
  lag: null,
  isEdge: false,
  other: new Map(),
})

export const LAGS = 8
export const MOST_MEMBERS = 8

/** The ports in a LAG, by name. */
export const inLag = (config: Config, number: number): [string, Port][] =>
  [...config.ports].filter(([, port]) => port.lag?.number === number)

export const factoryConfig = (model: Model): Config => ({
  name: model.name,
  vlans: new Map([[1, 'default']]),
  ports: new Map(Array.from({ length: model.ports }, (_, i) => [`g${i + 1}`, newPort()])),
  lags: new Map(Array.from({ length: LAGS }, (_, i) => [i + 1, newPort()])),
  managementVlan: 1,
  address: null,
  gateway: null,
  plain: new Map(),
})

export const copyConfig = (config: Config): Config => structuredClone(config)

export const defaultName = (vid: number): string => `VLAN${String(vid).padStart(4, '0')}`

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

export function listOf(vids: readonly number[]): string {
  const runs: [number, number][] = []
  for (const vid of [...vids].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === vid - 1) last[1] = vid
    else runs.push([vid, vid])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}

const membersOf = (port: Port, how: Membership): number[] =>
  [...port.members].flatMap(([vid, as]) => (as === how ? [vid] : []))

function printPort(port: Port): string[] {
  const tagged = membersOf(port, 'tagged')
  const untagged = membersOf(port, 'untagged').filter((vid) => vid !== 1)
  return [
    ...(port.description === null ? [] : [`description "${port.description}"`]),
    ...(port.isShut ? ['shutdown'] : []),
    ...(port.mode === 'hybrid' ? [] : [`switchport mode ${port.mode}`]),
    ...(port.mode === 'hybrid' && port.pvid !== 1 ? [`switchport hybrid pvid ${port.pvid}`] : []),
    ...(tagged.length > 0 ? [`switchport hybrid allowed vlan add ${listOf(tagged)} tagged`] : []),
    ...(untagged.length > 0 ? [`switchport hybrid allowed vlan add ${listOf(untagged)} untagged`] : []),
    ...(port.members.has(1) ? [] : ['switchport hybrid allowed vlan remove 1']),
    ...(port.forbidden.size > 0 ? [`switchport forbidden vlan add ${listOf([...port.forbidden])}`] : []),
    ...(port.lag ? [`lag ${port.lag.number} mode ${port.lag.mode}`] : []),
    ...(port.isEdge ? ['spanning-tree edge'] : []),
    ...port.other.values(),
  ]
}

const printSection = (head: string, port: Port): string[] => {
  const lines = printPort(port)
  return lines.length === 0 ? [] : [`interface ${head}`, ...lines.map((line) => ` ${line}`), '!']
}

/** `show running-config`: LAGs first, and what is as it came is left out. */
export function printConfig(config: Config, { model, serial }: Pick<Switch, 'model' | 'serial'>): string[] {
  const vids = [...config.vlans.keys()].sort((a, b) => a - b)
  const unnamed = vids.filter((vid) => vid !== 1 && config.vlans.get(vid) === defaultName(vid))
  return [
    'SYSTEM CONFIG FILE ::= BEGIN',
    `! Model: ${model.name}`,
    `! System Description: NETGEAR ${model.name} ${model.ports}-Port Smart Switch`,
    `! Firmware Version: ${model.release}`,
    `! System Name: ${config.name}`,
    `! Serial Number: ${serial}`,
    '! System Up Time: 0 days, 1 hours, 9 mins, 34 secs',
    '!',
    ...(config.name === model.name ? [] : [`system name "${config.name}"`]),
    ...(config.address === null ? [] : [`ip address ${config.address}`]),
    ...(config.gateway === null ? [] : [`ip default-gateway ${config.gateway}`]),
    ...(config.managementVlan === 1 ? [] : [`management-vlan vlan ${config.managementVlan}`]),
    'username "admin" secret encrypted Zm9vYmFyYmF6',
    '!',
    ...vids
      .filter((vid) => vid !== 1 && !unnamed.includes(vid))
      .flatMap((vid) => [`vlan ${vid}`, ` name "${config.vlans.get(vid)}"`]),
    ...(unnamed.length > 0 ? [`vlan ${listOf(unnamed)}`] : []),
    '!',
    ...config.plain.values(),
    '!',
    ...[...config.lags].flatMap(([number, port]) => printSection(`${model.lagWord}${number}`, port)),
    ...[...config.ports].flatMap(([name, port]) => printSection(name, port)),
  ]
}
