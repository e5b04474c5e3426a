/** What an emulated ProCurve shows. Layouts as in recorded outputs of other projects; values are made up. */
import { printConfig } from './print-config.ts'
import { type Config, printPorts, readPorts, type Switch, type Vlan } from './switch.ts'

const pad = (text: string, width: number): string => text.padEnd(width)

function showSystem({ model, running, serial, mac }: Switch): string[] {
  return [
    '',
    ' Status and Counters - General System Information',
    '',
    `  System Name        : ${pad(running.hostname, 40)}`,
    '  System Contact     : ',
    '  System Location    : ',
    '',
    '  MAC Age Time (sec) : 300    ',
    '',
    `  ${model.isLate ? 'Software revision' : 'Firmware revision'}  : ${pad(model.release, 18)} Base MAC Addr      : ${mac}`,
    `  ROM Version        : ${pad(`${model.release.slice(0, 2)}01.01`, 18)} Serial Number      : ${serial}  `,
    '',
    '  Up Time            : 2 days               Memory   - Total   : 24,582,904  ',
    '',
  ]
}

const showVersion = ({ model }: Switch): string[] => [
  'Image stamp:    /sw/code/build/fish(mkfs)',
  '                Feb 15 2011 14:25:35',
  `                ${model.release}`,
  '                1223',
  'Boot Image:     Primary',
]

function showVlans({ running, vlanRoom }: Switch): string[] {
  return [
    ' Status and Counters - VLAN Information',
    '',
    `  Maximum VLANs to support : ${pad(String(vlanRoom), 20)}`,
    `  Primary VLAN : ${running.vlans.get(1)?.name}`,
    '  Management VLAN :             ',
    '',
    '  VLAN ID Name                 Status     Voice Jumbo',
    '  ------- -------------------- ---------- ----- -----',
    ...[...running.vlans]
      .sort(([a], [b]) => a - b)
      .map(([vid, vlan]) => `  ${pad(String(vid), 7)} ${pad(vlan.name, 20)} Port-based No    No   `),
    '',
  ]
}

const memberRows = (vlan: Vlan, config: Config): string[] =>
  [...config.ports.keys()].flatMap((port) => {
    const mode = vlan.untagged.has(port) ? 'Untagged' : vlan.tagged.has(port) ? 'Tagged' : null
    return mode ? [`  ${pad(port, 16)} ${pad(mode, 8)} Learn        Down      `] : []
  })

function showVlan({ running }: Switch, text: string): string[] | null {
  const vlan = running.vlans.get(Number(text))
  if (!vlan) return null
  return [
    ` Status and Counters - VLAN Information - Ports - VLAN ${text}`,
    '',
    `  VLAN ID : ${text}   `,
    `  Name : ${vlan.name}                `,
    '  Status : Port-based   Voice : No ',
    '  Jumbo : No ',
    '',
    '  Port Information Mode     Unknown VLAN Status    ',
    '  ---------------- -------- ------------ ----------',
    ...memberRows(vlan, running),
    '',
  ]
}

/** Of all ports, or of one. */
const showBrief = ({ running }: Switch, only?: string): string[] => [
  ' Status and Counters - Port Status',
  '',
  '                   | Intrusion                           MDI   Flow  Bcast ',
  '  Port  Type       | Alert     Enabled Status Mode       Mode  Ctrl  Limit ',
  '  ----- ---------- + --------- ------- ------ ---------- ----- ----- ------',
  ...[...running.ports]
    .filter(([name]) => only === undefined || name === only)
    .map(
      ([name, port]) =>
        `  ${pad(name, 5)} 10/100TX   | No        ${port.isDisabled ? 'No ' : 'Yes'}     Down   100FDx     Auto  off   0     `,
    ),
  '',
]

const showTrunks = ({ running }: Switch): string[] => [
  ' Load Balancing',
  '',
  '  Port | Name                             Type      | Group Type ',
  '  ---- + -------------------------------- --------- + ----- -----',
  ...[...running.trunks].flatMap(([name, trunk]) =>
    [...trunk.ports].map(
      (port) => `  ${pad(port, 4)} | ${pad('', 32)} 10/100TX  | ${pad(name, 5)} ${trunk.type} `,
    ),
  ),
  '',
]

const showLldp = (): string[] => [
  ' LLDP Remote Devices Information',
  '',
  '  LocalPort | ChassisId                 PortId PortDescr SysName               ',
  '  --------- + ------------------------- ------ --------- ----------------------',
  '',
]

/** Of one port without the column that says which. */
const showMac = ({ macs }: Switch, only?: string): string[] => [
  ` Status and Counters - Port Address Table${only === undefined ? '' : ` - ${only}`}`,
  '',
  ...(only === undefined
    ? ['  MAC Address   Located on Port', '  ------------- ---------------']
    : ['  MAC Address  ', '  -------------']),
  ...[...macs]
    .filter(([, port]) => only === undefined || port === only)
    .map(([mac, port]) => (only === undefined ? `  ${mac} ${pad(port, 15)}` : `  ${mac}`)),
  '',
]

const showArp = ({ arp, macs }: Switch): string[] => [
  ' IP ARP table',
  '',
  '  IP Address       MAC Address       Type    Port',
  '  ---------------  ----------------- ------- ----',
  ...[...arp].map(
    ([address, mac]) => `  ${pad(address, 15)}  ${pad(mac, 17)} dynamic ${macs.get(mac) ?? ''}`,
  ),
  '',
]

/** Null: no such command; a text: the word it does not take. */
export function show(device: Switch, words: readonly string[]): string[] | string {
  const { running, startup, model } = device
  const text = words.join(' ')
  const head = (title: string) => ['', title, '']
  if (text === 'running-config' || text === 'running')
    return [...head('Running configuration:'), ...printConfig(running, model), '']
  if (text === 'config') return [...head('Startup configuration:'), ...printConfig(startup, model), '']
  if (text === 'system' || text === 'system-information')
    return model.isLate === (text === 'system') ? showSystem(device) : (words[0] ?? '')
  if (text === 'version') return showVersion(device)
  if (text === 'vlans' || text === 'vlan') return showVlans(device)
  if (words[0] === 'vlans' || words[0] === 'vlan') {
    if (words[1] !== 'ports') return showVlan(device, words[1] ?? '') ?? words[1] ?? ''
    const found = readPorts(running, words[2] ?? '')
    return 'bad' in found ? found.bad : [` Ports ${printPorts(found.ports)}`]
  }
  if (text === 'interfaces brief') return showBrief(device)
  if (text === 'mac-address') return showMac(device)
  const last = words.at(-1) ?? ''
  if (text === `interfaces brief ${last}` && running.ports.has(last)) return showBrief(device, last)
  if (text === `mac-address ${last}` && running.ports.has(last)) return showMac(device, last)
  if (text === 'reload after' && model.isLate)
    return [
      device.reloadAfter === null
        ? 'No reload is scheduled.'
        : `Reload scheduled in ${device.reloadAfter} minutes`,
    ]
  if (text === 'arp') return showArp(device)
  if (text === 'lldp info remote-device') return showLldp()
  if (text === 'trunks') return showTrunks(device)
  return words.at(-1) ?? ''
}
