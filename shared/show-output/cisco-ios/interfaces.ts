/**
 * `show interfaces`: a record for every interface. Counters come in lines of several, and every train has its own: each
 * `number name` is a field.
 */
import type { Row } from '../rows.ts'
import { add, labels, pairs, row, type Table } from '../table.ts'

export const interfaces: Table = {
  table: 'interface',
  commands: ['show interfaces [interface]'],
  lists: { memberInterfaces: /\s*,\s*|\s+/, memberLinks: /\n/, notes: /\n/, secondaryAddresses: /\n/ },
  rules: [
    row(
      /^(?<interface>[A-Za-z][\w/.:-]*(?: [A-Z][a-z]+){0,3}) is (?<status>administratively down|up|down|deleted|reset|standby mode|[a-z]+)(?: \((?<statusNote>[^)]*)\))?(?: *, *line protocol is (?<protocolText>(?<protocol>.*?)(?: *, *(?<autostate>Autostate .*))?))?$/,
    ),
    add(
      /^ +Hardware is (?<hardware>.*?)(?:, *address is (?<macAddress>\S+)(?: \(bia (?<burnedInAddress>[^)]+)\))?)?$/,
    ),
    add(/^ +Description: *(?<description>.*)$/),
    add(/^ +Internet address is (?<internetAddress>(?<ipAddress>[\d.]+)\/(?<prefixLength>\d+))/),
    add(/^ +Internet address is (?<internetAddress>(?<ipAddress>[\d.]+) (?<subnetMask>[\d.]+))$/),
    add(/^ +Secondary address (?<secondaryAddresses>\S+)/),
    add(/^ +Internet address (?<addressNote>.*)$/),
    add(
      /^ +MTU (?<mtu>\d+) bytes(?:, *sub MTU (?<subMtu>\d+))?, *BW (?<bandwidth>\d+ *[KMG]?bits?)(?:\/sec)?(?:, *DLY (?<delay>\d+ usec))?(?:, *rely (?<reliability>[\d/]+), *load (?<load>[\d/]+))?/i,
    ),
    add(/^ +reliability (?<reliability>[\d/]+), *txload (?<txLoad>[\d/]+), *rxload (?<rxLoad>[\d/]+)/),
    add(
      /^ +Encapsulation (?<encapsulation>[^,]+), *Vlan ID *(?<vlanId>\d+)\.?(?:, *loopback (?<loopback>.*))?$/,
    ),
    add(
      /^ +Encapsulation (?<encapsulation>[^,]+), *outer ID *(?<outerVlanId>\d+), *inner ID *(?<innerVlanId>\d+)/,
    ),
    add(
      /^ +Encapsulation (?<encapsulation>[^,]+), *loopback (?<loopback>[^,]+), *keepalive (?<keepalive>.*)$/,
    ),
    add(
      /^ +Encapsulation (?<encapsulation>[^,]+)(?:, *(?:loopback (?<loopback>.*)|(?<encapsulationNote>.*)))?$/,
    ),
    add(/^ +Keepalive (?<keepalive>.*)$/),
    add(
      /^ +(?<duplex>(?:Full|Half|Auto|Unknown)[- ]duplex)(?: *(?:\([^)]*\)))?, *(?<speed>[^,]+)(?:, *link type is (?<linkType>[^,]+))?(?:, *media type is ?(?<mediaType>.*)|, *(?<mediaNote>.*))?$/i,
    ),
    add(/^ +(?:Fec|FEC) is (?<fec>.*)$/),
    add(
      /^ +input flow-control is (?<inputFlowControl>[^,]+), *output flow-control is (?<outputFlowControl>\S+)/i,
    ),
    add(
      /^ +output flow-control is (?<outputFlowControl>[^,]+), *input flow-control is (?<inputFlowControl>\S+)/i,
    ),
    add(/^ +ARP type: *(?<arpType>[^,]+), *ARP Timeout (?<arpTimeout>\S+)/),
    add(
      /^ +Last input (?<lastInput>[^,]+), *output (?<lastOutput>[^,]+), *output hang (?<lastOutputHang>\S+)/,
    ),
    add(/^ +Last clearing of "show interface" counters (?<lastCleared>.*)$/),
    add(
      /^ +Input queue: *(?<inputQueue>(?<inputQueueSize>\d+)\/(?<inputQueueMax>\d+)\/(?<inputQueueDrops>\d+)\/(?<inputQueueFlushes>\d+)) \([^)]*\); *Total output drops: *(?<outputDrops>\d+)/,
    ),
    add(
      /^ +Output queue *:? *(?<outputQueue>(?<outputQueueSize>\d+)\/(?<outputQueueMax>\d+)[\d/]*)(?:, *(?<queueDropsNote>\d+) drops; *input queue (?<inputQueueNote>.*))?(?: *\(.*)?$/i,
    ),
    add(/^ +(?:rely (?<reliability>[\d/]+), *load (?<load>[\d/]+))/),
    add(/^ +(?<notes>(?:Reserved )?Conversations +.*|Available Bandwidth .*)$/),
    add(/^ +Queueing strategy: *(?<queueStrategy>.*)$/),
    add(
      /^ +(?<rateInterval>(?:\d+|Five) (?:minute|second)) input rate (?<inputRate>\d+) bits\/sec, *(?<inputPacketRate>\d+) packets\/sec/,
    ),
    add(
      /^ +(?<rateInterval>(?:\d+|Five) (?:minute|second)) output rate (?<outputRate>\d+) bits\/sec, *(?<outputPacketRate>\d+) packets\/sec/,
    ),
    add(/^ +(?<inputPackets>\d+) packets input, *(?<inputBytes>\d+) bytes(?:, *(?<noBuffer>\d+) no buffer)?/),
    add(
      /^ +(?<outputPackets>\d+) packets output, *(?<outputBytes>\d+) bytes(?:, *(?<underruns>\d+) underruns)?/,
    ),
    add(
      /^ +Received (?<inputBroadcasts>\d+) broadcasts(?: \((?<inputMulticasts>\d+) (?:IP )?multicasts?\))?(?:, *(?<runts>\d+) runts, *(?<giants>\d+) giants(?:, *(?<throttles>\d+) throttles)?)?/,
    ),
    add(
      /^ +Output (?<outputBroadcasts>\d+) broadcasts(?: \((?<outputMulticasts>\d+) (?:IP )?multicasts?\))?/,
    ),
    add(/^ +Members in this channel: *(?<memberInterfaces>.*)$/),
    add(/^ +Member \d+ : *(?<memberInterfaces>\S+) *,(?<memberLinks>.*)$/),
    add(/^ +(?:RX|TX)$/),
    add(/^ +(?<packetCounts>\d+ packets \d+ bytes \d+ drops)$/),
    add(/^ +(?<peer>Peer IP .*)$/),
    pairs(/^ +\d+ [A-Za-z]/, /(?<value>\d+) +(?<key>[A-Za-z][A-Za-z -]{1,50}?)(?= *(?:,|$|\())/g, {
      crc: 'crcErrors',
    }),
    add(/^ *(?<notes>(?:Unidirectional|Transport mode|Last link flapped|Time source|Path MTU) .*)$/),
    labels(),
    add(
      /^ +(?<notes>Dampening|Carrier delay is .*|Asymmetric Carrier-Delay .*|Tunnel .*|Interface is unnumbered.*|DTR is .*|LCP .*|Checksumming .*|Non-redundant .*|Clock mode .*|Timeslot.*|No\. of .*|medium is .*|Auto-MDIX .*|Force link.*|Loopback .*|Fast tunneling .*|Using .*|Routed via .*|Derived from .*|Virtual-access.*|Key disabled.*|Linestate .*|link type is .*|CRC checking .*|Interface is bound to .*|PPPoE .*|Vaccess status .*|Protocol \w+, tunnel .*|VC Auto Creation .*|Key 0x.*|Tunnel\S* source tracking .*|Set of tunnels with .*)$/i,
    ),
  ],
  finish: (found) => ({ ...found, ...linkForms(found) }),
}

function linkForms({ status, protocol, bandwidth, burnedInAddress }: Row) {
  const [, amount = '', unit = ''] = /^(\d+) *([KMG]?)/i.exec(String(bandwidth ?? '')) ?? []
  const factor = { K: 0.001, M: 1, G: 1000 }[unit.toUpperCase()] ?? 0.000_001
  return {
    isEnabled: status !== 'administratively down',
    isUp: protocol === undefined ? status === 'up' : status === 'up' && /^up/.test(String(protocol)),
    ...(amount === '' ? {} : { bandwidthMbps: Number(amount) * factor }),
    ...(typeof burnedInAddress === 'string' ? { burnedInAddress } : {}),
  }
}
