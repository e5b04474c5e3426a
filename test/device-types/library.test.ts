import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findDeviceType } from '../../shared/device-types/find.ts'
import { deviceTypeBySlug, libraryTypes } from '../../shared/device-types/library.ts'
import { storedTypeSchema } from '../../shared/device-types/stored-type.ts'
import { typeFromYaml } from '../../shared/device-types/type-from-yaml.ts'

const corpus = '../shared/corpus/devicetypes'

describe('library', () => {
  it('has one type per slug, each in the stored form', () => {
    const types = libraryTypes().map(({ type }) => type)
    expect(new Set(types.map(({ slug }) => slug)).size).toBe(types.length)
    for (const type of types) expect(() => storedTypeSchema.parse(type), type.slug).not.toThrow()
  })

  it('cannot be changed by who reads it', () => {
    for (const { type } of libraryTypes()) {
      expect(Object.isFrozen(type) && Object.isFrozen(type.ports), type.slug).toBe(true)
    }
  })

  it('gives a new site its default switch', () => {
    const type = deviceTypeBySlug('generic-48-2')
    expect(type?.platform).toBe('cisco_ios')
    expect(type?.ports.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 48 }, (_, index) => `FastEthernet0/${index + 1}`),
      'GigabitEthernet0/1',
      'GigabitEthernet0/2',
    ])
    expect(type?.uplinks).toBe(2)
  })

  it('knows what old software lacks', () => {
    const xl = deviceTypeBySlug('ws-c3548-xl-en')
    expect(xl?.capabilities).toMatchObject({
      vlanDatabase: true,
      interfaceRange: false,
      trunkEncapsulation: true,
    })
    expect(xl?.limits.highestVid).toBe(1001)
    const si = deviceTypeBySlug('ws-c2950t-48-si')
    expect(si?.capabilities.trunkEncapsulation).toBe(false)
    expect(si?.limits).toMatchObject({ vlans: 64, stpInstances: 64, managementInterfaces: 1 })
    expect(deviceTypeBySlug('ws-c3560-48ts-s')?.capabilities.trunkEncapsulation).toBe(true)
    expect(deviceTypeBySlug('ws-c2960-48tt-l')?.capabilities.trunkEncapsulation).toBe(false)
  })
})

interface RawPort {
  name: string
  type: string
  mgmt_only?: string
}

/** Counted without the importer: physical names, a combined port once. */
function rawNames(file: string): Set<string> {
  const raw = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as {
    interfaces?: RawPort[]
    'front-ports'?: RawPort[]
  }
  const skipped = ['virtual', 'lag', 'other', 'cisco-stackwise']
  const ports = (raw.interfaces ?? raw['front-ports'] ?? []).filter(
    ({ type, mgmt_only }) => !mgmt_only && !skipped.includes(type),
  )
  return new Set(ports.map(({ name }) => name.replace(/-(RJ45|SFP)$|F$/, '').replace(/^xe-0\/1/, 'ge-0/1')))
}

const known = existsSync(corpus)
describe.skipIf(!known)(
  'library against the device-type collection (skipped where ../shared is not there)',
  () => {
    const files = known ? globSync(`${corpus}/*/*.yaml`).sort() : []

    it('has every file of it', () => {
      expect(files).toHaveLength(111)
    })

    it.each(files)('%s: same port names and media, in the same order', (file) => {
      const read = typeFromYaml(readFileSync(file, 'utf8'))
      const found = libraryTypes().find(
        ({ type }) => type.manufacturer === read.manufacturer && type.model === read.model,
      )?.type
      expect(found?.ports).toEqual(read.ports)
      expect(found?.kind).toBe(read.kind)
      expect(found?.partNumber?.toLowerCase()).toBe(read.partNumber?.toLowerCase())
      expect(found?.console?.connector).toBe(read.console?.connector)
      expect(found?.origin).toBe('library')
      expect(new Set(found?.ports.map(({ name }) => name))).toEqual(rawNames(file))
      expect(findDeviceType(read.model)?.ports).toEqual(read.ports)
    })
  },
)
