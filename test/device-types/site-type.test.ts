import { describe, expect, it } from 'vitest'
import { frontPanelLayout } from '../../shared/device-types/front-panel.ts'
import { deviceTypeBySlug, libraryTypes } from '../../shared/device-types/library.ts'
import { storedTypeSchema } from '../../shared/device-types/stored-type.ts'
import { typeFromDescription } from '../../shared/device-types/type-from-description.ts'
import { typeFromYaml } from '../../shared/device-types/type-from-yaml.ts'

const yaml = `manufacturer: Cisco
model: Catalyst 3750-24PS
part_number: WS-C3750-24PS-S
interfaces:
  - name: FastEthernet1/0/1
    type: 100base-tx
  - name: FastEthernet1/0/2
    type: 100base-tx
  - name: GigabitEthernet1/0/1
    type: 1000base-x-sfp
  - name: FastEthernet0
    type: 100base-tx
    mgmt_only: true
  - name: Vlan1
    type: virtual
`

const roundTrip = (type: unknown) => storedTypeSchema.parse(JSON.parse(JSON.stringify(type)))

describe('typeFromYaml', () => {
  it('keeps physical ports, and what the series can do', () => {
    const type = typeFromYaml(yaml)
    expect(type.slug).toBe('ws-c3750-24ps-s')
    expect(type.ports.map(({ name }) => name)).toEqual([
      'FastEthernet1/0/1',
      'FastEthernet1/0/2',
      'GigabitEthernet1/0/1',
    ])
    expect(type).toMatchObject({ uplinks: 1, platform: 'cisco_ios', origin: 'site', kind: 'switch' })
    expect(type.capabilities.trunkEncapsulation).toBe(true)
    expect(roundTrip(type)).toEqual(type)
  })

  it('counts a combined port once', () => {
    const combined = ['9-RJ45', '9-SFP', '10', '10F'].map((name) => `  - {name: '${name}', type: 1000base-t}`)
    const type = typeFromYaml(`manufacturer: X\nmodel: Y\ninterfaces:\n${combined.join('\n')}\n`)
    expect(type.ports.map(({ name }) => name)).toEqual(['9', '10'])
  })

  it.each([
    ['manufacturer: Cisco\nmodel: [\n', /^line \d+: /],
    ['manufacturer: Cisco\ninterfaces: []\n', /^line 1: model: /],
    [
      'manufacturer: Cisco\nmodel: X\ninterfaces:\n  - name: a\n    type: b\n  - name: c\n',
      /^line 6: interfaces\.1\.type: /,
    ],
    ['manufacturer: Cisco\nmodel: X\ninterfaces: none\n', /^line 3: interfaces: /],
    ['manufacturer: Cisco\nmodel: X\n', /expected `interfaces`/],
    ['just a text', /^line 1: the file: /],
    ['', /^line 1: the file: /],
  ])('says the line of what is wrong: %j', (text, message) => {
    expect(() => typeFromYaml(text)).toThrow(message)
  })
})

describe('typeFromDescription', () => {
  const describeType = (ports: string) => typeFromDescription({ manufacturer: 'Cisco', model: 'X', ports })

  it('reads groups of ports', () => {
    const type = describeType('48 x FastEthernet0/{1-48}, 2 x GigabitEthernet0/{1-2} 1000base-x-sfp')
    expect(type.ports).toHaveLength(50)
    expect(type.ports[0]).toEqual({ name: 'FastEthernet0/1', media: '100base-tx', label: '1' })
    expect(type.ports[49]).toEqual({ name: 'GigabitEthernet0/2', media: '1000base-x-sfp', label: '2' })
    expect(type).toMatchObject({ uplinks: 2, platform: 'cisco_ios' })
    expect(roundTrip(type)).toEqual(type)
  })

  it('reads a range without braces', () => {
    expect(describeType('FastEthernet0/1-24').ports).toHaveLength(24)
    expect(describeType('1-24').ports[23]?.name).toBe('24')
  })

  it.each([
    ['24 x FastEthernet0/{1-48}', /24 said, but the pattern gives 48/],
    ['Fa0/{8-1}', /ascending/],
    ['', /no port/],
    ['Fa0/{1-2}, Fa0/2', /two ports are called/],
  ])('refuses %j', (ports, message) => {
    expect(() => describeType(ports)).toThrow(message)
  })

  it('refuses more uplinks than ports', () => {
    expect(() => typeFromDescription({ manufacturer: 'X', model: 'Y', ports: '1-4', uplinks: 5 })).toThrow(
      /5 uplinks/,
    )
  })
})

describe('the stored form', () => {
  it('reads back every type of the library', () => {
    for (const { type } of libraryTypes()) expect(roundTrip(type)).toEqual(type)
  })
  it('names the field that is wrong', () => {
    expect(() => storedTypeSchema.parse({ ...deviceTypeBySlug('generic-8-1'), uplinks: -1 })).toThrow(
      /uplinks/,
    )
  })
})

describe('frontPanelLayout', () => {
  const layoutOf = (slug: string) => {
    const type = deviceTypeBySlug(slug)
    if (!type) throw new Error(`no type ${slug}`)
    return frontPanelLayout(type)
  }

  it('puts odd ports above even ones, and uplinks apart', () => {
    const { ports, height } = layoutOf('ws-c2950t-48-si')
    expect(height).toBe(2)
    expect(ports.slice(0, 3).map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ])
    expect(ports[12]?.x).toBe(6.5)
    expect(ports[48]).toMatchObject({ kind: 'sfp', label: '1' })
    expect(ports[48]?.x).toBeGreaterThan((ports[47]?.x ?? 0) + 1)
  })

  it('numbers a patch panel along its rows', () => {
    const { ports } = layoutOf('generic-panel-48')
    expect([ports[1]?.y, ports[24]?.x, ports[24]?.y]).toEqual([0, 0, 1])
  })

  it('gives every port of every type a place of its own, inside the picture', () => {
    for (const { type } of libraryTypes()) {
      const { width, height, ports } = frontPanelLayout(type)
      expect(new Set(ports.map(({ x, y }) => `${x} ${y}`)).size, type.slug).toBe(type.ports.length)
      expect(ports.every(({ x, y }) => x >= 0 && x + 1 <= width && y >= 0 && y + 1 <= height)).toBe(true)
    }
  })
})
