/** What the `show` commands print from the state of the switch, in the layouts of its train. */
import { printConfig } from './config-store.ts'
import { type Device, hostnameOf, shortName } from './device.ts'
import { parseVlanList } from './lists.ts'
import { physicalPorts } from './models.ts'

const portLine = (device: Device, name: string, key: string): string | undefined =>
  device.running.sections.get(`interface ${name}`)?.get(key)

const accessVlan = (device: Device, name: string): number =>
  Number(portLine(device, name, 'switchport access vlan')?.split(' ').at(-1) ?? 1)

const isTagged = (device: Device, name: string): boolean =>
  portLine(device, name, 'switchport mode') === 'switchport mode trunk'

const isShut = (device: Device, name: string): boolean => portLine(device, name, 'shutdown') !== undefined

const hasLink = (device: Device, name: string): boolean => device.links.has(name) && !isShut(device, name)

export function showVersion(device: Device): string[] {
  const { model } = device
  return [
    ...model.title.split('\n'),
    '',
    `${hostnameOf(device)} uptime is 2 hours, 11 minutes`,
    'System returned to ROM by power-on',
    `System image file is "flash:/${model.image.toLowerCase()}z.bin"`,
    '',
    '',
    ...model.hardware({ ...model, serial: device.serial }).split('\n'),
    '',
  ]
}

export function showRunning(device: Device): string[] {
  const lines = printConfig(device.running, device.model, device.vlans)
  const bytes = lines.reduce((sum, line) => sum + line.length + 1, 0)
  const size =
    device.model.version === '12.0' ? 'Current configuration:' : `Current configuration : ${bytes} bytes`
  return ['', size, ...lines, '']
}

export function showStartup(device: Device): string[] {
  if (!device.startup) return ['%% Non-volatile configuration memory is not present']
  const lines = printConfig(device.startup, device.model, device.vlans)
  const bytes = lines.reduce((sum, line) => sum + line.length + 1, 0)
  return [`Using ${bytes} out of 32768 bytes`, ...lines, '']
}

/** Port lists wrap onto lines whose first columns are blank. */
function wrapPorts(ports: readonly string[]): string[] {
  const rows: string[] = []
  for (let i = 0; i < ports.length; i += 4) rows.push(ports.slice(i, i + 4).join(', '))
  return rows.length > 0 ? rows : ['']
}

const oldVlans: readonly [number, string][] = [
  [1002, 'fddi-default'],
  [1003, 'token-ring-default'],
  [1004, 'fddinet-default'],
  [1005, 'trnet-default'],
]

export function showVlan(device: Device, isBrief: boolean): string[] {
  const access = physicalPorts(device.model).filter((name) => !isTagged(device, name))
  const vlans = [...device.vlans].sort(([a], [b]) => a - b)
  const rows = vlans.flatMap(([vid, name]) => {
    const ports = access.filter((port) => accessVlan(device, port) === vid).map(shortName)
    const [first = '', ...more] = wrapPorts(ports)
    return [
      `${String(vid).padEnd(4)} ${name.padEnd(32)} ${'active'.padEnd(9)} ${first}`,
      ...more.map((line) => ' '.repeat(48) + line),
    ]
  })
  const old = oldVlans.map(([vid, name]) => `${vid} ${name.padEnd(32)} act/unsup`)
  const types = vlans.map(
    ([vid]) =>
      `${String(vid).padEnd(4)} enet  ${100000 + vid}     1500  -      -      -        -    -        0      0`,
  )
  return [
    '',
    'VLAN Name                             Status    Ports',
    '---- -------------------------------- --------- -------------------------------',
    ...rows,
    ...old,
    ...(isBrief
      ? []
      : [
          '',
          'VLAN Type  SAID       MTU   Parent RingNo BridgeNo Stp  BrdgMode Trans1 Trans2',
          '---- ----- ---------- ----- ------ ------ -------- ---- -------- ------ ------',
          ...types,
        ]),
  ]
}

/** Of all ports, or of one. */
export function showInterfacesStatus(device: Device, only?: string): string[] {
  const isXl = device.model.version === '12.0'
  const ports = physicalPorts(device.model).filter((name) => only === undefined || name === only)
  const rows = ports.map((name) => {
    const text = portLine(device, name, 'description')?.slice('description '.length) ?? ''
    const status = isShut(device, name) ? 'disabled' : hasLink(device, name) ? 'connected' : 'notconnect'
    const vlan = isTagged(device, name) ? 'trunk' : String(accessVlan(device, name))
    const isUp = status === 'connected'
    const speed = isUp ? (isXl ? 'A-Full  A-100' : 'a-full  a-100') : isXl ? '  Auto   Auto' : '  auto   auto'
    return `${shortName(name).padEnd(9)} ${text.slice(0, 18).padEnd(18)} ${status.padEnd(12)} ${vlan.padEnd(9)} ${speed} 10/100BaseTX`
  })
  return ['', 'Port      Name               Status       Vlan       Duplex  Speed Type', ...rows]
}

export const showArp = (device: Device): string[] => [
  'Protocol  Address          Age (min)  Hardware Addr   Type   Interface',
  ...[...device.arp].map(
    ([address, mac]) => `Internet  ${address.padEnd(16)}        4   ${mac}  ARPA   ${device.model.svi}1`,
  ),
]

export function showSwitchport(device: Device, name: string): string[] {
  const [isUp, mode] = [hasLink(device, name), isTagged(device, name) ? 'trunk' : 'static access']
  const vlan = accessVlan(device, name)
  return [
    `Name: ${shortName(name)}`,
    'Switchport: Enabled',
    `Administrative Mode: ${mode}`,
    `Operational Mode: ${isUp ? mode : 'down'}`,
    'Administrative Trunking Encapsulation: dot1q',
    'Negotiation of Trunking: Off',
    `Access Mode VLAN: ${vlan} (${device.vlans.get(vlan) ?? 'Inactive'})`,
    'Trunking Native Mode VLAN: 1 (default)',
  ]
}

/** Of all ports, or of one. */
export function showMacTable(device: Device, only?: string): string[] {
  const rows = [...device.links]
    .filter(([name]) => hasLink(device, name) && (only === undefined || name === only))
    .flatMap(([name, link]) => link.macs.map((mac) => ({ name, mac, vlan: accessVlan(device, name) })))
  if (device.model.version === '12.0')
    return [
      `Dynamic Address Count:                 ${rows.length}`,
      'Secure Address Count:                  0',
      'Static Address (User-defined) Count:   0',
      'System Self Address Count:             75',
      `Total MAC addresses:                   ${rows.length + 75}`,
      'Non-static Address Table:',
      'Destination Address  Address Type  VLAN  Destination Port',
      '-------------------  ------------  ----  --------------------',
      ...rows.map(({ mac, vlan, name }) => `${mac}       Dynamic       ${String(vlan).padStart(4)}  ${name}`),
    ]
  return [
    '          Mac Address Table',
    '-------------------------------------------',
    '',
    'Vlan    Mac Address       Type        Ports',
    '----    -----------       --------    -----',
    ...(only === undefined ? [' All    0100.0ccc.cccc    STATIC      CPU'] : []),
    ...rows.map(
      ({ mac, vlan, name }) => `${String(vlan).padStart(4)}    ${mac}    DYNAMIC     ${shortName(name)}`,
    ),
    `Total Mac Addresses for this criterion: ${rows.length + (only === undefined ? 1 : 0)}`,
  ]
}

const neighbors = (device: Device) =>
  [...device.links].flatMap(([name, { neighbor }]) =>
    neighbor && hasLink(device, name) ? [{ name, neighbor }] : [],
  )

/** A device id too long for its column pushes the rest onto the next line. */
export function showCdp(device: Device, isDetail: boolean): string[] {
  if (isDetail)
    return neighbors(device).flatMap(({ name, neighbor }) => [
      '-------------------------',
      `Device ID: ${neighbor.name}`,
      'Entry address(es): ',
      `Platform: ${neighbor.platform},  Capabilities: Switch IGMP `,
      `Interface: ${name},  Port ID (outgoing port): ${neighbor.port}`,
      'Holdtime : 141 sec',
      '',
    ])
  const short = (name: string) => name.replace(/^(...)[A-Za-z]*/, '$1 ')
  return [
    'Capability Codes: R - Router, T - Trans Bridge, B - Source Route Bridge',
    '                  S - Switch, H - Host, I - IGMP, r - Repeater, P - Phone',
    '',
    'Device ID        Local Intrfce     Holdtme    Capability  Platform  Port ID',
    ...neighbors(device).flatMap(({ name, neighbor }) => {
      const rest = `${short(name).padEnd(18)}141          S I      ${neighbor.platform.padEnd(10)}${short(neighbor.port)}`
      return neighbor.name.length > 16
        ? [neighbor.name, ' '.repeat(17) + rest]
        : [neighbor.name.padEnd(17) + rest]
    }),
  ]
}

export function showTagged(device: Device): string[] {
  const tagged = physicalPorts(device.model).filter((name) => isTagged(device, name) && hasLink(device, name))
  const allowed = (name: string) =>
    portLine(device, name, 'switchport trunk allowed vlan')?.split(' ').at(-1) ?? `1-${device.highestVid}`
  const active = (name: string) =>
    (parseVlanList(allowed(name), device.highestVid) ?? []).filter((vid) => device.vlans.has(vid)).join(',')
  return [
    '',
    'Port        Mode         Encapsulation  Status        Native vlan',
    ...tagged.map((name) => `${shortName(name).padEnd(11)} on           802.1q         trunking      1`),
    '',
    'Port        Vlans allowed on trunk',
    ...tagged.map((name) => `${shortName(name).padEnd(11)} ${allowed(name)}`),
    '',
    'Port        Vlans allowed and active in management domain',
    ...tagged.map((name) => `${shortName(name).padEnd(11)} ${active(name)}`),
  ]
}

export const showInventory = (device: Device): string[] => [
  `NAME: "1", DESCR: "${device.model.name}"`,
  `PID: ${device.model.name}, VID: V01, SN: ${device.serial}`,
  '',
]

export const showVtp = (device: Device): string[] => [
  'VTP Version                     : 2',
  `Configuration Revision          : ${device.running.global.has('vtp mode') ? 0 : device.vtp.revision}`,
  `Maximum VLANs supported locally : ${device.model.maxVlans}`,
  `Number of existing VLANs        : ${device.vlans.size + 4}`,
  `VTP Operating Mode              : ${device.running.global.has('vtp mode') ? 'Transparent' : 'Server'}`,
  `VTP Domain Name                 : ${device.vtp.domain}`,
]

const filters: Record<string, (lines: readonly string[], wanted: RegExp) => string[]> = {
  include: (lines, wanted) => lines.filter((line) => wanted.test(line)),
  exclude: (lines, wanted) => lines.filter((line) => !wanted.test(line)),
  begin: (lines, wanted) => {
    const first = lines.findIndex((line) => wanted.test(line))
    return first < 0 ? [] : lines.slice(first)
  },
}

/** `| include X` and its sisters; null where the filter is unknown (`section` on these trains). */
export function filterOutput(lines: readonly string[], filter: string): string[] | null {
  const [word = '', ...rest] = filter.trim().split(/\s+/)
  const name = Object.keys(filters).find((known) => word !== '' && known.startsWith(word.toLowerCase()))
  const apply = name ? filters[name] : undefined
  return apply ? apply(lines, new RegExp(rest.join(' ').replace(/[()[\]{}*+?\\]/g, '\\$&'))) : null
}
