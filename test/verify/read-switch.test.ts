/** A pasted or loaded text becomes what the switch said, whatever it looks like. */
import { describe, expect, it } from 'vitest'
import { readSwitch } from '../../shared/verify/read-switch.ts'
import { emptyReading, switchReadingSchema } from '../../shared/verify/reading.ts'
import {
  AT,
  BRIDGE_FDB,
  CDP,
  MAC_TABLE,
  NETGEAR_MACS,
  PROCURVE_BRIEF,
  PROCURVE_MACS,
  readText,
  STATUS,
  SW1,
  SWITCHPORT,
} from './switch-texts.ts'

const session = [
  'SW1>en',
  'SW1#sh mac address-table',
  MAC_TABLE,
  'SW1#sh int status',
  STATUS,
  'SW1#sh int switchport',
  SWITCHPORT,
  'SW1#show cdp neighbors detail',
  CDP,
  'SW1#',
].join('\n')

const learned = [
  { mac: '00:11:22:33:00:01', vlan: 101, port: 'FastEthernet0/1' },
  { mac: '00:11:22:33:00:02', vlan: 102, port: 'FastEthernet0/2' },
  { mac: '00:11:22:33:00:10', vlan: 110, port: 'FastEthernet0/10' },
  { mac: '00:11:22:33:00:bb', vlan: 101, port: 'Port-channel1' },
]

describe('a whole session', () => {
  const { reading, understood, unparsed } = readText(session)

  it('is a reading as it is kept', () => {
    expect(switchReadingSchema.parse(reading)).toEqual(reading)
  })

  it('gives every table, and leaves no line', () => {
    expect(understood).toEqual(['mac table', 'interface status', 'switchport', 'cdp neighbour'])
    expect(unparsed).toEqual([])
  })

  it('tells who printed it', () => expect(reading.hostname).toBe('SW1'))

  it('keeps only what the switch learned by itself', () => expect(reading.macs).toEqual(learned))

  it('tells the state of every port, and what switched it off', () => {
    expect(reading.ports).toMatchObject([
      { port: 'FastEthernet0/1', isUp: true, speedMbps: 100, duplex: 'full' },
      { port: 'FastEthernet0/2', isUp: false, isShut: false, errDisabled: null, speedMbps: null },
      { port: 'FastEthernet0/3', isUp: false, isShut: false, errDisabled: '' },
      { port: 'FastEthernet0/4', isUp: false, isShut: true, errDisabled: null },
      { port: 'GigabitEthernet0/1', isUp: true, speedMbps: 1000 },
    ])
  })

  it('tells the VLANs, the best table first', () => {
    expect(reading.vlans).toEqual([
      { port: 'FastEthernet0/1', mode: 'access', untagged: 101, tagged: [] },
      { port: 'GigabitEthernet0/1', mode: 'tagged', untagged: 1, tagged: [101, 102, 103, 110] },
      { port: 'FastEthernet0/2', mode: null, untagged: 102, tagged: null },
      { port: 'FastEthernet0/3', mode: null, untagged: 103, tagged: null },
      { port: 'FastEthernet0/4', mode: null, untagged: 104, tagged: null },
    ])
  })

  it('names the neighbour without its domain', () => {
    expect(reading.neighbours).toEqual([
      {
        port: 'GigabitEthernet0/1',
        name: 'SW2',
        remotePort: 'GigabitEthernet0/2',
        mac: null,
        address: '10.2.99.1',
        platform: 'cisco WS-C2950T-24',
        protocol: 'cdp',
      },
    ])
  })

  it('leaves what was not asked for untold', () => {
    expect(reading.addresses).toBeNull()
    expect(reading.counters).toBeNull()
  })

  it('is the same with other line ends, a mark at the start and pagers in between', () => {
    const paged = session
      .replaceAll('\n', '\r\n')
      .replace(' 110    0011', ' --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b 110    0011')
    expect(readText(`\ufeff${paged}`).reading).toEqual(reading)
  })
})

describe('the bare output of one command', () => {
  it('is told by its looks', () => {
    expect(readText(MAC_TABLE).reading.macs).toEqual(learned)
    expect(readText(STATUS).reading.ports).toHaveLength(5)
  })

  it('is told even where the plan takes the switch for another make', () => {
    expect(readText(PROCURVE_MACS).reading.macs).toEqual([
      { mac: '00:11:22:33:00:01', vlan: 101, port: '1' },
      { mac: '00:11:22:33:00:02', vlan: 102, port: 'A2' },
    ])
    expect(readText(NETGEAR_MACS).reading.macs).toEqual([
      { mac: '00:11:22:33:00:01', vlan: 101, port: '0/7' },
    ])
  })

  it('may be several outputs one after the other', () => {
    const cisco = readText(MAC_TABLE + STATUS)
    expect(cisco.reading.macs).toEqual(learned)
    expect(cisco.reading.ports).toHaveLength(5)
    expect(cisco.unparsed).toEqual([])
    const procurve = readText(PROCURVE_MACS + PROCURVE_BRIEF).reading
    expect(procurve.macs).toHaveLength(2)
    expect(procurve.ports).toMatchObject([
      { port: '1', isUp: true },
      { port: '2', isShut: true },
    ])
  })

  it('may be the command and its output, without a prompt', () => {
    expect(readText(`show mac address-table\n${MAC_TABLE}`).reading.macs).toEqual(learned)
  })

  it('without a single row is an empty table, which is not the same as none', () => {
    const empty = 'Vlan    Mac Address       Type        Ports\n----    -----------       --------    -----\n'
    expect(readText(empty).reading).toMatchObject({ macs: [], ports: null })
  })
})

it('a Linux bridge is a switch too', () => {
  const { reading } = readText(BRIDGE_FDB, { name: 'br1', platform: null })
  expect(reading.hostname).toBe('br1')
  expect(reading.macs).toEqual([
    { mac: '02:00:00:00:00:01', vlan: null, port: 'veth1' },
    { mac: '02:00:00:00:00:02', vlan: 20, port: 'veth2' },
    { mac: '02:00:00:00:00:02', vlan: null, port: 'veth2' },
  ])
  expect(reading.addresses).toEqual([{ address: '10.1.20.7', mac: '02:00:00:00:00:02' }])
})

it('files of one command each are one reading', () => {
  const { read } = readSwitch([MAC_TABLE.trimEnd(), STATUS, `show cdp neighbors detail\n${CDP}`], SW1, AT)
  expect(read?.reading).toMatchObject({ macs: learned, neighbours: [{ name: 'SW2' }] })
  expect(read?.reading.ports).toHaveLength(5)
})

describe('an address that moves', () => {
  const again = MAC_TABLE.replace('Fa0/2', 'Fa0/7')

  it('is where it was heard last, and told as moving', () => {
    const { reading } = readText(
      `SW1#sh mac address-table\n${MAC_TABLE}SW1#sh mac address-table\n${again}SW1#`,
    )
    expect(reading.macs?.find(({ vlan }) => vlan === 102)?.port).toBe('FastEthernet0/7')
    expect(reading.flaps).toEqual([
      { mac: '00:11:22:33:00:02', vlan: 102, ports: ['FastEthernet0/2', 'FastEthernet0/7'] },
    ])
  })

  it.each([
    '*Mar  1 00:09:02.345: %SW_MATM-4-MACFLAP_NOTIF: Host 0011.2233.0002 in vlan 102 is flapping between port Fa0/2 and port Fa0/7',
    '%MAC_MOVE-SW1-4-NOTIF: Host 0011.2233.0002 in vlan 102 is flapping between port Fa0/2 and port Fa0/7',
    'May 12 08:01:10: %C4K_EBM-4-HOSTFLAPPING: Host 00:11:22:33:00:02 in vlan 102 is flapping between port Fa0/2 and port Fa0/7',
  ])('is told by the switch itself, in the middle of a table: %s', (line) => {
    const text = MAC_TABLE.replace(' 110', `${line}\n 110`)
    expect(readText(text).reading.flaps).toEqual([
      { mac: '00:11:22:33:00:02', vlan: 102, ports: ['FastEthernet0/2', 'FastEthernet0/7'] },
    ])
  })

  it('in two VLANs is a router', () => {
    const router = MAC_TABLE.replace('0011.2233.0002', '0011.2233.0001')
    expect(readText(router).reading.flaps).toEqual([])
  })
})

describe('a text of somebody else', () => {
  const other = `SW2#show mac address-table\n${MAC_TABLE.replace('0011.2233.0001', '00aa.0000.0001')}SW2#`

  it('is read all the same, and tells its name', () => {
    expect(readText(other).reading.hostname).toBe('SW2')
  })

  it('is left out where the switch speaks too', () => {
    const { reading } = readText(`${session}\n${other}`)
    expect(reading.hostname).toBe('SW1')
    expect(reading.macs).toEqual(learned)
  })

  it('is refused where several speak and none is the one that was named', () => {
    const text = `${other}\nSW3#show mac address-table\n${MAC_TABLE}SW3#`
    expect(readSwitch(text, SW1, AT).fault).toMatchObject({
      code: 'switch_text_of_others',
      values: { hosts: 'SW2, SW3', device: 'SW1' },
    })
  })
})

describe('a text that is no reading', () => {
  it('is refused with what was expected', () => {
    expect(readSwitch('Dear all,\nthe lunch is at noon.\n', SW1, AT).fault).toMatchObject({
      code: 'switch_text_unknown',
      message: expect.stringMatching(/Dear all.*show mac address-table/),
    })
  })

  it('is refused when it is empty', () => {
    expect(readSwitch(' \r\n\r\n', SW1, AT).fault?.code).toBe('switch_text_empty')
  })

  it('is no table because the device refused the command', () => {
    const text =
      "SW1#show mac-address-table\n                ^\n% Invalid input detected at '^' marker.\n\nSW1#"
    expect(readSwitch(text, SW1, AT).fault?.code).toBe('switch_text_unknown')
  })

  it('is no table because a configuration has words of one', () => {
    const text =
      'SW1#show running-config\nhostname SW1\ninterface FastEthernet0/1\n switchport access vlan 5\nSW1#'
    expect(readSwitch(text, SW1, AT).fault?.code).toBe('switch_text_unknown')
  })
})

describe('a MAC table', () => {
  const { reading } = readText(PROCURVE_MACS)
  const isWhole = (text: string) => readText(text).reading.isMacTableWhole

  it('is whole where a prompt follows, or where the switch counted its rows', () => {
    expect(isWhole(`HP# show mac-address\n${PROCURVE_MACS}HP# `)).toBe(true)
    expect(isWhole(MAC_TABLE)).toBe(true)
  })

  it('may go on where the text simply ends', () => expect(reading.isMacTableWhole).toBe(false))

  it('is not whole where rows are missing of those that were counted', () => {
    expect(isWhole(MAC_TABLE.replace(/ 102 .*\n/, ''))).toBe(false)
  })

  it.each(['| include Fa0', 'vlan 101', 'interface Fa0/1'])(
    'is not whole where only a part was asked for: %s',
    (filter) => {
      expect(isWhole(`SW1#show mac address-table ${filter}\n${MAC_TABLE}SW1#`)).toBe(false)
    },
  )
})

describe('a text that ends too soon', () => {
  it('loses a last line that could be the beginning of another', () => {
    const cut = MAC_TABLE.slice(0, MAC_TABLE.indexOf('Fa0/10') + 5)
    expect(readText(cut).reading.macs).toEqual(learned.slice(0, 2))
  })

  it('keeps it where the plan has no port of a longer name', () => {
    const whole = MAC_TABLE.slice(0, MAC_TABLE.indexOf('Fa0/10') + 6)
    expect(readText(whole, { words: ['Fa0/1', 'Fa0/10'] }).reading.macs).toEqual(learned.slice(0, 3))
  })
})

it('an empty reading says nothing', () => {
  expect(switchReadingSchema.parse(emptyReading(1, AT)).macs).toBeNull()
})
