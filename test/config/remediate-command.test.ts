import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { remediateCommand } from '../../main/commands/remediate.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-remediate-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const run = (options: Record<string, string>, positionals: string[] = []) =>
  remediateCommand.run({
    positionals,
    options,
    env: {},
    interactive: false,
    stderr: () => undefined,
    signal: new AbortController().signal,
  })

const running = file(
  'running.txt',
  'vlan 10\n name A\nsnmp-server location x\nenable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0\n',
)
const intended = file('intended.txt', 'vlan 10\n name B\nenable secret cisco\n')

describe('brassage remediate', () => {
  it('prints lines by depth, and as text with one blank a level; a secret that is right is no difference', async () => {
    const output = await run({ platform: 'cisco_ios', running, intended })
    expect(output).toEqual({
      exit: 0,
      json: {
        lines: [
          { depth: 0, text: 'vlan 10' },
          { depth: 1, text: 'name B' },
          { depth: 0, text: 'no snmp-server location x' },
        ],
      },
      text: 'vlan 10\n name B\nno snmp-server location x',
    })
  })

  it('with a scope tells apart what is not ours', async () => {
    const { json } = await run({ platform: 'cisco_ios', running, intended, scope: 'managed' })
    expect(json).toEqual({
      lines: [
        { depth: 0, text: 'vlan 10' },
        { depth: 1, text: 'name B' },
      ],
      notOurs: [{ depth: 0, text: 'snmp-server location x' }],
    })
  })

  it.each([
    [{ running, intended }, '--platform is missing'],
    [
      { platform: 'cisco', running, intended },
      'unknown platform cisco: expected cisco_ios, hp_procurve, netgear or netgear_smart',
    ],
    [{ platform: 'cisco_ios', running }, '--intended is missing'],
    [{ platform: 'cisco_ios', running: '/no/such/file', intended }, '/no/such/file cannot be read: ENOENT'],
    [{ platform: 'cisco_ios', running, intended, scope: 'all' }, 'unknown scope all: expected managed'],
  ])('%j is wrong use', async (options, message) => {
    await expect(run(options)).rejects.toThrow(message)
  })

  it('reads what a terminal program of Windows saved', async () => {
    const path = join(folder, 'utf16.txt')
    writeFileSync(path, Buffer.from('\uFEFFvlan 10\r\n name B\r\n', 'utf16le'))
    expect((await run({ platform: 'cisco_ios', running: path, intended: path })).json).toEqual({ lines: [] })
    expect((await run({ platform: 'cisco_ios', running, intended: path })).text).toContain('vlan 10\n name B')
  })

  it('names file and line of what cannot be read as a configuration', async () => {
    const broken = file('broken.txt', 'hostname a\nbanner motd #\nhello\n')
    await expect(run({ platform: 'cisco_ios', running: broken, intended })).rejects.toThrow(
      `${broken}, line 2: `,
    )
  })
})
