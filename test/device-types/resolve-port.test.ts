import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSamePort, portKey, shortName, splitName } from '../../shared/device-types/interface-name.ts'
import { deviceTypeBySlug, libraryTypes } from '../../shared/device-types/library.ts'
import { resolvePort } from '../../shared/device-types/resolve-port.ts'

const typeOf = (slug: string) => {
  const type = deviceTypeBySlug(slug)
  if (!type) throw new Error(`no type ${slug}`)
  return type
}
const position = (slug: string, text: string) => resolvePort(typeOf(slug), text)?.position ?? null

describe('resolvePort', () => {
  it.each(
    `Fa0/3|fa 0/3|FastEthernet0/3|fastethernet 0/3|FASTETHERNET0/3|f0/3|fe0/3|Fa 0 / 3|fa0/03|Fa3|0/3|3|03|3.0|3,0
     |port 3|Port n°3|port n° 03|Port No. 3|P3|p03|#3|N°3|int fa0/3|interface FastEthernet0/3|eth0/3|Port Fa0/3`
      .split('|')
      .map((text) => text.trim()),
  )('%s is the third access port of a 2950', (text) => {
    expect(position('ws-c2950t-48-si', text)).toBe(3)
  })

  it.each([
    ['Gi0/1', 49],
    ['G1', 49],
    ['gig 0/2', 50],
    ['49', 49],
  ])('%s is an uplink of a 2950', (text, expected) => {
    expect(position('ws-c2950t-48-si', text)).toBe(expected)
  })

  it.each([
    '',
    ' ',
    '0',
    '51',
    '-1',
    '1-4',
    '3.5',
    'Fa0/49',
    'Gi0/3',
    'Fa0/0',
    'Fa1/0/3',
    'Po1',
    'Vlan1',
    'Fa0/3.10',
    'A3',
    'D12',
    'Fa',
  ])('"%s" is no port of a 2950', (text) => {
    expect(position('ws-c2950t-48-si', text)).toBeNull()
  })

  it.each([
    ['ws-c2960s-48ts-l', '1/0/3', 3],
    ['ws-c2960s-48ts-l', 'gi 0/3', 3],
    ['ws-c2960s-48ts-l', 'Gi2/0/3', null],
    ['c9200l-48p-4x', 'Te1/1/1', 49],
    ['procurve-2610-48', 'port 50', 50],
    ['procurve-2610-48', 'G1', null],
    ['gs748t', 'g17', 17],
    ['ex2200-48t-4g', 'ge-0/0/0', 1],
    ['ex2200-48t-4g', '1', 1],
    ['cp24bly', '3', 3],
    ['generic-panel-24', 'Port 24', 24],
  ])('on %s, %s is %s', (slug, text, expected) => {
    expect(position(slug, text)).toBe(expected)
  })

  it('knows letters in front of a number where the device has them', () => {
    const lettered = { ...typeOf('gs748t'), ports: [{ name: 'A1', media: '1000base-t', label: '1' }] }
    expect(resolvePort(lettered, 'a1')?.position).toBe(1)
    expect(resolvePort(lettered, 'B1')).toBeNull()
  })

  it('finds every port of every type by its full name, short name and position', () => {
    for (const { type } of libraryTypes())
      type.ports.forEach(({ name }, index) => {
        const spellings = [name, name.toUpperCase(), shortName(name), shortName(name).toLowerCase()]
        for (const text of [...spellings, `${index + 1}`, `${index + 1}.0`, `port ${index + 1}`])
          expect(resolvePort(type, text)?.position, `${type.slug} ${text}`).toBe(index + 1)
      })
  })

  it('answers any text at all', () => {
    const types = libraryTypes().map(({ type }) => type)
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string(), (type, text) => {
        const found = resolvePort(type, text)
        expect(found === null || type.ports[found.position - 1] !== undefined).toBe(true)
      }),
    )
  })
})

describe('interface names', () => {
  it('are shortened as IOS does', () => {
    expect(shortName('FastEthernet0/3')).toBe('Fa0/3')
    expect(shortName('GigabitEthernet1/0/3')).toBe('Gi1/0/3')
    expect(shortName('ge-0/0/3')).toBe('ge-0/0/3')
  })

  it.each([
    ['FastEthernet0/3', 'fa 0/3', 'fa0/3'],
    ['GigabitEthernet1/0/3', 'g1/0/3', 'gi1/0/3'],
    ['Port-channel1', 'po1', 'po1'],
    ['A1', 'a1', 'a1'],
    ['Trk1', 'trk 1', 'trk1'],
  ])('%s and %s are one', (name, other, key) => {
    expect(isSamePort(name, other)).toBe(true)
    expect(portKey(name)).toBe(key)
  })

  it('are two where a word or a number differs', () => {
    expect(isSamePort('FastEthernet0/3', 'GigabitEthernet0/3')).toBe(false)
    expect(isSamePort('FastEthernet0/3', 'FastEthernet0/13')).toBe(false)
    expect(isSamePort('FastEthernet0/3', '3')).toBe(false)
  })
})

interface Vector {
  sent: { interface: string; addl_name_map?: unknown }
  received: unknown
}
const vectors = '../shared/corpus/config/netutils/vectors.json'
const known = existsSync(vectors)
const read = (name: string): Vector[] =>
  known
    ? (JSON.parse(readFileSync(vectors, 'utf8'))[name] as Vector[]).filter(({ sent }) => !sent.addl_name_map)
    : []

describe.skipIf(!known)(
  'interface names against the netutils vectors (skipped where ../shared is not there)',
  () => {
    it.each(read('interface.SPLIT_INTERFACE'))('splits $sent.interface', ({ sent, received }) => {
      const parts = splitName(sent.interface)
      expect([parts?.kind, parts?.path.join('/')]).toEqual(received)
    })
  },
)
