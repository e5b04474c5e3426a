/** Pushing onto FRR's `vtysh`: a real IOS-like command line nobody here wrote. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FrrPeer, missingFrr, startFrr } from '../system/peers.ts'
import { runCli } from './run-cli.ts'

describe.skipIf(missingFrr())('a push onto vtysh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-frr-'))
  let frr: FrrPeer
  beforeAll(async () => {
    process.env.BRASSAGE_STATE = folder
    frr = await startFrr('lab1')
  })
  afterAll(() => frr.stop())

  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  test('is told apart from a Catalyst', async () => {
    const { json, exit } = await runCli(['identify', '--serial', frr.path])
    expect(exit).toBe(0)
    expect(json).toMatchObject({ platform: 'frr', hostname: 'lab1', serial: null })
    expect(json.software).toMatch(/^\d+\.\d+/)
  })

  test('is confirmed line by line, read back and saved', async () => {
    const file = write(
      'routes.txt',
      [
        'interface eth7',
        ' description uplink to room 2',
        '!',
        'ip route 198.51.100.0/24 blackhole',
        'ip prefix-list LAN seq 5 permit 10.0.0.0/8',
      ].join('\n'),
    )
    const { json, exit, stderr } = await runCli(['push', '--commands', file, '--serial', frr.path, '--yes'])
    expect({ ...json, stderr }).toMatchObject({
      state: 'done',
      lines: 4,
      confirmed: 4,
      verified: true,
      rejected: [],
    })
    expect(exit).toBe(0)
    expect(frr.runningConfig()).toContain('ip route 198.51.100.0/24 blackhole')
    expect(frr.runningConfig()).toContain('description uplink to room 2')
  })

  test('stops at a line it refuses, and tells which', async () => {
    const file = write(
      'bad.txt',
      'interface eth8\n description fine\n switchport mode access\n description never sent\n',
    )
    const { json, exit } = await runCli(['push', '--commands', file, '--serial', frr.path, '--yes'])
    expect(exit).toBe(1)
    expect(json).toMatchObject({ state: 'rejected', saved: false, verified: false })
    expect(json.rejected).toMatchObject([{ line: 3, text: 'switchport mode access' }])
  })

  test('changes its prompt in the middle, and is followed', async () => {
    const file = write('name.txt', 'hostname lab-renamed\nip route 203.0.113.0/24 blackhole\nhostname lab1\n')
    const { json } = await runCli(['push', '--commands', file, '--serial', frr.path, '--yes', '--no-save'])
    expect(json).toMatchObject({ state: 'done', confirmed: 3 })
  })

  test('holds a line longer than the terminal is wide', async () => {
    const text = `description ${'a rather long text of which the end matters '.repeat(3)}END`
    const file = write('long.txt', `interface eth9\n ${text}\n`)
    const { json } = await runCli(['push', '--commands', file, '--serial', frr.path, '--yes', '--no-save'])
    expect(json).toMatchObject({ state: 'done', confirmed: 2, verified: true })
    expect(frr.runningConfig()).toContain(text)
  })
})
