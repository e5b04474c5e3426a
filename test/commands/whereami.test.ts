/** `brassage whereami` on a site file: by an address, a MAC in a table, both, and by this computer itself. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeSampleSite, type SampleSite } from '../e2e/sample-site.ts'
import { brassage } from './command-line.ts'

let site: SampleSite
let folder = ''
beforeAll(() => {
  site = makeSampleSite()
  folder = mkdtempSync(join(tmpdir(), 'brassage-whereami-'))
})
afterAll(() => {
  site.remove()
  rmSync(folder, { recursive: true, force: true })
})

const whereami = (...words: string[]) =>
  brassage(['whereami', site.path, ...words, '--json'], { BRASSAGE_STATE: join(folder, 'state') })

const TABLE = `SW1#show mac address-table
Vlan    Mac Address       Type        Ports
----    -----------       --------    -----
 102    0200.0000.00aa    DYNAMIC     Fa0/2
SW1#`

function table(name: string, text = TABLE): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

it('tells outlet, stand, switch and VLAN by an address alone', async () => {
  const { exit, json } = await whereami('--address', '10.1.103.44')
  expect(exit).toBe(0)
  expect(json).toMatchObject({
    ...{ switch: 'SW1', interface: 'FastEthernet0/3', vlan: 103, outlet: 'A3-1', stand: 'A3' },
    expected: { outlet: 'A3-1', switch: 'SW1', vlan: 103, prefix: '10.1.103.0/24' },
    ...{ asPlanned: true, confidence: 0.9, candidates: [] },
    evidence: [{ source: 'address', against: false, message: expect.stringContaining('10.1.103.0/24') }],
  })
})

it('compares with where the person says to be', async () => {
  const { json } = await whereami('--address', '10.1.103.44', '--at', 'A4')
  expect(json).toMatchObject({ outlet: 'A3-1', asPlanned: false, expected: { outlet: 'A4-1', stand: 'A4' } })
  expect((await whereami('--address', '10.1.103.44', '--at', 'Z9')).exit).toBe(1)
})

it('finds a MAC address in tables, in any notation', async () => {
  const { json } = await whereami('--mac', '02-00-00-00-00-AA', '--tables', `SW1=${table('sw1.txt')}`)
  expect(json).toMatchObject({ outlet: 'A2-1', interface: 'FastEthernet0/2', vlan: 102, asPlanned: true })
})

it('compares a computer of the plan with where the plan has it', async () => {
  const own = { BRASSAGE_STATE: join(folder, 'state') }
  const added = await brassage(
    ['add', site.path, 'host', 'kiosk', 'mac=02:00:00:00:00:bb', 'outlet=A9-1'],
    own,
  )
  expect(added.err).toBe('')
  const text = TABLE.replace('0200.0000.00aa', '0200.0000.00bb')
  const { json } = await whereami('--mac', '0200.0000.00bb', '--tables', `SW1=${table('kiosk.txt', text)}`)
  expect(json).toMatchObject({ outlet: 'A2-1', expected: { outlet: 'A9-1' }, asPlanned: false })
})

it('says where address and table disagree', async () => {
  const words = ['--address', '10.1.105.9', '--mac', '0200.0000.00aa', '--tables', `SW1=${table('sw1.txt')}`]
  const { json } = await whereami(...words)
  expect(json).toMatchObject({ outlet: 'A2-1', asPlanned: false })
  expect(json.evidence).toContainEqual(
    expect.objectContaining({ code: 'address_contradicts', against: true }),
  )
})

it('tells an address of nobody apart from an error', async () => {
  const { exit, json } = await whereami('--address', '192.168.1.20')
  expect(exit).toBe(0)
  expect(json).toMatchObject({ switch: null, outlet: null, confidence: 0, asPlanned: null })
})

it.each([
  ['an address that is none', ['--address', '10.1.103'], 2, '10.1.103'],
  ['a MAC address that is none', ['--mac', 'pizza'], 2, 'pizza'],
  ['a switch that is not there', ['--address', '10.1.103.4', '--tables', 'SW9=x.txt'], 1, 'SW9'],
  [
    'a file that is not there',
    ['--address', '10.1.103.4', '--tables', 'SW1=/nowhere.txt'],
    1,
    '/nowhere.txt',
  ],
])('names %s', async (_, words, code, named) => {
  const { exit, err } = await whereami(...words)
  expect(exit).toBe(code)
  expect(err).toContain(named)
})

it('speaks French, and by itself asks this computer', async () => {
  const french = await brassage(['whereami', site.path, '--address', '10.1.103.44', '--lang', 'fr'])
  expect(french.out).toContain('est dans 10.1.103.0/24 : VLAN 103 de SW1')
  const own = await whereami()
  expect(own.exit).toBe(0)
  expect(own.json).toHaveProperty('asPlanned')
})
