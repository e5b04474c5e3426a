import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brassage } from './command-line.ts'

let folder: string
let file: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-render-'))
  file = join(folder, 'site.brassage')
  await brassage(['new', file, '--name', 'T'])
  await brassage(['set', file, 'site', 'T', 'managementVlan=99'])
  await brassage(['add', file, 'switch', 'SW1', 'model=WS-C2950T-48-SI'])
  await brassage(['add', file, 'stand', 'A12'])
  await brassage(['add', file, 'outlet', 'A12-1', 'stand=A12', 'switch=SW1', 'port=3', 'vlan=110'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('brassage render', () => {
  it('gives every line with its depth, secrets as their names', async () => {
    const { exit, json } = await brassage(['render', file, '--switch', 'sw1', '--json'])
    expect(exit).toBe(0)
    expect(json).toMatchObject({ switch: 'SW1', platform: 'cisco_ios' })
    expect(json.lines).toContainEqual({ depth: 0, text: 'hostname SW1' })
    expect(json.lines).toContainEqual({ depth: 0, text: 'enable secret {{secret:enable}}' })
    expect(json.lines).toContainEqual({ depth: 1, text: 'switchport access vlan 110' })
  })

  it('prints one blank a level, and with --explain the plan row of each line', async () => {
    const plain = await brassage(['render', file, '--switch', 'SW1'])
    expect(plain.out).toContain('\ninterface FastEthernet0/3\n description A12-1 stand A12\n')
    const explained = await brassage(['render', file, '--switch', 'SW1', '--explain'])
    expect(explained.out).toMatch(/^ switchport access vlan 110 +! outlet A12-1 of stand A12$/m)
    const { json } = await brassage(['render', file, '--switch', 'SW1', '--explain', '--json'])
    expect(json.lines).toContainEqual({
      depth: 1,
      text: 'switchport access vlan 110',
      source: { table: 'outlet', id: 1, text: 'outlet A12-1 of stand A12' },
    })
  })

  it.each([
    [['--switch', 'SW9'], 1, 'There is no switch "SW9"'],
    [[], 2, '--switch is missing'],
  ])('refuses %o with exit code %i', async (words, exit, message) => {
    const said = await brassage(['render', file, ...words])
    expect(said.exit).toBe(exit)
    expect(said.err).toContain(message)
  })
})
