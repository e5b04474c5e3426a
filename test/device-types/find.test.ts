import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDeviceType, suggestDeviceTypes } from '../../shared/device-types/find.ts'
import { deviceTypeBySlug, libraryTypes } from '../../shared/device-types/library.ts'
import { typeFromDescription } from '../../shared/device-types/type-from-description.ts'

const layout = (slug: string | undefined) => deviceTypeBySlug(slug ?? '')?.ports.map(({ name }) => name)

describe('findDeviceType', () => {
  it.each([
    ['WS-C2950T-48-SI', 'ws-c2950t-48-si'],
    ['2950-48', 'ws-c2950t-48-si'],
    ['2950-24', 'ws-c2950-24'],
    ['Catalyst 2950T-48', 'ws-c2950t-48-si'],
    ['Cisco Catalyst 2950 48 ports', 'ws-c2950t-48-si'],
    ['C3548XL', 'ws-c3548-xl-en'],
    ['3548 XL', 'ws-c3548-xl-en'],
    ['WS-C3548-XL-EN', 'ws-c3548-xl-en'],
    ['cisco WS-C3548-XL (PowerPC403) processor (revision 0x01)', 'ws-c3548-xl-en'],
    ['3524XL', 'ws-c3524-xl-en'],
    ['2924XL', 'ws-c2924-xl-en'],
    ['3560-48', 'ws-c3560-48ts-s'],
    ['WS-C3560-48TS-E', 'ws-c3560-48ts-s'],
    ['2960G-24TC-L', 'ws-c2960g-24tc-l'],
    ['HP 2610-48', 'procurve-2610-48'],
    ['HP ProCurve Switch 2610-48 (J9088A)', 'procurve-2610-48'],
    ['J9088A', 'procurve-2610-48'],
    ['j4899b', 'procurve-2650-j4899c'],
    ['HP ProCurve 2524, revision F.05.34', 'procurve-2524'],
    ['HP2610-48', 'procurve-2610-48'],
    ['2950G48', 'ws-c2950g-48-ei'],
    ['cat2950-48', 'ws-c2950t-48-si'],
    ['WS-C2950T-24-EI', 'ws-c2950t-24'],
    ['GS748T', 'gs748t'],
    ['generic-48-2', 'generic-48-2'],
    ['bandeau 24 ports', 'generic-panel-24'],
  ])('%s is %s', (text, slug) => {
    expect(findDeviceType(text)?.slug).toBe(slug)
  })

  it.each([
    '',
    '  ',
    'switch',
    '48',
    '48 ports',
    '2950',
    '2960',
    '2610',
    'Catalyst',
    'C9300',
    '2960X-48',
    'Local 12',
    'Stand 2524',
  ])('"%s" could be several layouts, or none: null', (text) => {
    expect(findDeviceType(text)).toBeNull()
  })

  it("finds every type by each of its spellings, in any case, after its maker's name", () => {
    for (const { type, spellings } of libraryTypes())
      for (const spelling of spellings)
        for (const text of [
          spelling,
          spelling.toLowerCase(),
          ` ${spelling} `,
          `${type.manufacturer === 'Generic' ? '' : type.manufacturer} ${spelling}`,
        ])
          expect(layout(findDeviceType(text)?.slug), text).toEqual(type.ports.map(({ name }) => name))
  })

  it('gives a type or null for any text at all', () => {
    fc.assert(fc.property(fc.string(), (text) => void [findDeviceType(text), suggestDeviceTypes(text)]))
  })

  it('knows the types added to the site', () => {
    const added = typeFromDescription({ manufacturer: 'Acme', model: 'Acme 7748', ports: 'p{1-8}' })
    expect(findDeviceType('acme 7748', [added])).toBe(added)
    expect(findDeviceType('acme 7748')).toBeNull()
  })
})

describe('suggestDeviceTypes', () => {
  it('puts the likeliest first', () => {
    expect(suggestDeviceTypes('2960X-48')[0]?.slug).toMatch(/^ws-c2960x-48/)
    expect(suggestDeviceTypes('2950').every(({ slug }) => slug.includes('2950'))).toBe(true)
  })

  it('has nothing to say of what is no model', () => {
    expect(suggestDeviceTypes('bonjour')).toEqual([])
  })
})
