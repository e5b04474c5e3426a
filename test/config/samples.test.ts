/**
 * Configurations with all that real ones hold beside ports and VLANs: certificates, banners, macros, address families,
 * class maps, access lists, templates. Written by hand after the forms of the devices; none is a capture.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { printTree } from '../../shared/config/print-tree.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { loadConfig } from '../../shared/config/tree.ts'
import { linesSaid } from './corpus-text.ts'

const folder = join(import.meta.dirname, 'samples')
const platformOf = (file: string) => file.split('-')[0] as GrammarName
const load = (file: string) => loadConfig(readFileSync(join(folder, file), 'utf8'), platformOf(file))

describe.each(readdirSync(folder))('%s', (file) => {
  it('loses no line when it is printed, and stays the same then', () => {
    const printed = printTree(load(file))
    const source = readFileSync(join(folder, file), 'utf8')
    expect(linesSaid(printed, platformOf(file))).toEqual(linesSaid(source, platformOf(file)))
    const again = loadConfig(printed, platformOf(file))
    expect(printTree(again).split('\n').sort()).toEqual(printed.split('\n').sort())
    expect(readIntent(again)).toEqual(readIntent(load(file)))
  })

  it('differs in nothing from itself', () => {
    expect(remediate(load(file), load(file)).lines).toEqual([])
  })
})

it('of them tell their LAGs', () => {
  const lags = (file: string) =>
    readIntent(load(file)).ports.flatMap(({ name, lag, protocol }) =>
      lag ? [`${name} in ${lag}`] : protocol ? [`${name} ${protocol}`] : [],
    )
  expect(lags('hp_procurve-2910al.txt')).toEqual([
    '21 in Trk1',
    '22 in Trk1',
    '23 in Trk2',
    '24 in Trk2',
    'Trk1 static',
    'Trk2 lacp',
  ])
  expect(lags('netgear-gsm7228ps.txt')).toEqual(['1/0/2 in lag 1', 'lag 1 lacp'])
  expect(lags('cisco_ios-xe17.txt')).toEqual(['GigabitEthernet1/0/2 in Port-channel1', 'Port-channel1 lacp'])
})

it('keep what a port must never carry', () => {
  const port = readIntent(load('hp_procurve-2910al.txt')).ports.find(({ name }) => name === '11')
  expect(port).toMatchObject({ untagged: 1, forbidden: [20] })
})
