/**
 * The running configuration of an emulated switch: what was really executed, line by line, wrong lines in the wrong
 * context included. Printed in the order IOS prints, not in the order typed.
 */
import { type Model, physicalPorts } from './models.ts'

/** Key -> line, in a section or globally. */
export type Section = Map<string, string>

export interface ConfigStore {
  readonly global: Section
  /** `interface FastEthernet0/1`, `line con 0` -> its lines. */
  readonly sections: Map<string, Section>
  banner: string | null
}

export function createConfig(model: Model): ConfigStore {
  const sections = new Map<string, Section>(
    physicalPorts(model).map((name) => [`interface ${name}`, new Map()]),
  )
  const svi: Section = new Map([
    ['ip address', 'no ip address'],
    ['shutdown', 'shutdown'],
  ])
  sections.set(`interface ${model.svi}1`, svi)
  for (const header of ['line con 0', 'line vty 0 4', 'line vty 5 15']) sections.set(header, new Map())
  const global: Section = new Map([
    ['service pad', 'no service pad'],
    ['service timestamps debug', 'service timestamps debug uptime'],
    ['service timestamps log', 'service timestamps log uptime'],
    ['hostname', 'hostname Switch'],
    ...(model.factoryLines ?? [['ip subnet-zero', 'ip subnet-zero'] as const]),
  ])
  return { global, sections, banner: null }
}

export const copyConfig = (config: ConfigStore): ConfigStore => ({
  global: new Map(config.global),
  sections: new Map([...config.sections].map(([header, lines]) => [header, new Map(lines)])),
  banner: config.banner,
})

export function sectionOf(config: ConfigStore, header: string): Section {
  const known = config.sections.get(header)
  if (known) return known
  const made: Section = new Map()
  config.sections.set(header, made)
  return made
}

/** What IOS prints before and after the interfaces; anything not named comes just before the VLANs. */
const early = [
  'service',
  'hostname',
  'logging',
  'enable',
  'username',
  'aaa',
  'clock',
  'vtp',
  'ip subnet-zero',
]
const late = [
  'ip default-gateway',
  'ip classless',
  'ip route',
  'ip http',
  'snmp-server',
  'ntp',
  'cdp run',
  'lldp run',
]

const rank = (key: string): number => {
  const first = early.findIndex((start) => key.startsWith(start))
  if (first >= 0) return first
  const last = late.findIndex((start) => key.startsWith(start))
  return last >= 0 ? 100 + last : 50
}

const lineRank = [
  'switchport access',
  'switchport trunk encapsulation',
  'switchport trunk native',
  'switchport trunk',
  'switchport mode',
  'switchport',
]

const sectionLines = (lines: Section): string[] => {
  const order = (key: string) => {
    if (key === 'description') return -1
    if (key === 'shutdown') return 50
    const found = lineRank.findIndex((start) => key.startsWith(start))
    return found < 0 ? 40 : found
  }
  return [...lines].sort(([a], [b]) => order(a) - order(b)).map(([, text]) => ` ${text}`)
}

function interfaceOrder(header: string): number {
  const kind = header.includes('FastEthernet') ? 0 : header.includes('GigabitEthernet') ? 1 : 2
  const module = Number(/\/(\d+)\/\d+$/.exec(header)?.[1] ?? 0)
  return kind * 100_000 + module * 1000 + Number(/(\d+)$/.exec(header)?.[1] ?? 0)
}

function printSections(config: ConfigStore, start: string): string[] {
  const headers = [...config.sections.keys()].filter((header) => header.startsWith(start))
  if (start === 'interface') headers.sort((a, b) => interfaceOrder(a) - interfaceOrder(b))
  const separator = start === 'interface' ? ['!'] : []
  return headers.flatMap((header) => [
    header,
    ...sectionLines(config.sections.get(header) ?? new Map()),
    ...separator,
  ])
}

/** The text between `Current configuration` and `end`. `vlans` are printed only where VTP is transparent. */
export function printConfig(config: ConfigStore, model: Model, vlans: ReadonlyMap<number, string>): string[] {
  const globals = [...config.global].sort(([a], [b]) => rank(a) - rank(b))
  const isTransparent = config.global.get('vtp mode') === 'vtp mode transparent'
  const vlanLines = [...vlans]
    .filter(([vid]) => vid !== 1 && isTransparent)
    .sort(([a], [b]) => a - b)
    .flatMap(([vid, name]) => [
      `vlan ${vid}`,
      ...(name === defaultVlanName(vid) ? [] : [` name ${name}`]),
      '!',
    ])
  return [
    '!',
    `version ${model.version}`,
    ...globals.filter(([key]) => rank(key) < 100).map(([, text]) => text),
    '!',
    ...vlanLines,
    ...printSections(config, 'interface'),
    ...globals.filter(([key]) => rank(key) >= 100).map(([, text]) => text),
    ...(config.banner === null ? [] : `banner motd ^C${config.banner}^C`.split('\n')),
    '!',
    ...printSections(config, 'line'),
    '!',
    'end',
  ]
}

export const defaultVlanName = (vid: number): string =>
  vid === 1 ? 'default' : `VLAN${String(vid).padStart(4, '0')}`
