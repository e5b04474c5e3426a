import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brassage } from './command-line.ts'

const VLANS = `sw1#show vlan brief
VLAN Name                             Status    Ports
---- -------------------------------- --------- -------------------------------
1    default                          active    Fa0/1
110  Régie                            active    Fa0/2
`

let folder: string
const path = (name: string) => join(folder, name)
const parse = (...words: string[]) =>
  brassage(['parse', '--platform', 'cisco_ios', '--command', 'sh vlan br', '--json', ...words])

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-parse-'))
  writeFileSync(path('utf8.txt'), VLANS)
  writeFileSync(path('latin1.txt'), Buffer.from(VLANS, 'latin1'))
  writeFileSync(path('utf16.txt'), Buffer.from(`\ufeff${VLANS}`, 'utf16le'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('brassage parse', () => {
  it('answers rows and what was not understood, file by file, named as they were given', async () => {
    writeFileSync(path('odd.txt'), `${VLANS}what is this\n`)
    const { exit, json } = await parse(path('utf8.txt'), path('odd.txt'))
    expect(exit).toBe(0)
    expect(json.files).toMatchObject([
      { file: path('utf8.txt'), rows: [{ vlanId: '1' }, { vlanId: '110' }], unparsed: [] },
      { file: path('odd.txt'), rows: [{ vlanId: '1' }, { vlanId: '110' }], unparsed: ['what is this'] },
    ])
  })

  it.each(['utf8.txt', 'latin1.txt', 'utf16.txt'])('reads accents in %s', async (name) => {
    const { json } = await parse(path(name))
    expect(json.files).toMatchObject([{ rows: [{}, { vlanName: 'Régie' }] }])
  })

  it('reads ten megabytes of a table', async () => {
    const line = 'Fa0/1     Stand A1           connected    10         a-full  a-100 10/100BaseTX\n'
    const count = Math.ceil((10 * 1024 * 1024) / line.length)
    const head = 'Port      Name               Status       Vlan       Duplex  Speed Type\n'
    writeFileSync(path('large.txt'), `${head}${line.repeat(count)}`)
    const { exit, json } = await brassage([
      ...[
        'parse',
        '--platform',
        'cisco_ios',
        '--command',
        'show interfaces status',
        path('large.txt'),
        '--json',
      ],
    ])
    expect(exit).toBe(0)
    expect((json.files as { rows: unknown[] }[])[0]?.rows).toHaveLength(count)
  })

  it('reports a line that was cut, as half a word is no state', async () => {
    writeFileSync(
      path('cut.txt'),
      `Port      Name               Status       Vlan       Duplex  Speed Type
Fa0/1     Stand A1           connected    10         a-full  a-100 10/100BaseTX
Fa0/3     Trunk to core      conne`,
    )
    const { json } = await brassage([
      ...[
        'parse',
        '--platform',
        'cisco_ios',
        '--command',
        'show interfaces status',
        path('cut.txt'),
        '--json',
      ],
    ])
    expect(json.files).toMatchObject([
      { rows: [{ interface: 'Fa0/1' }], unparsed: [expect.stringContaining('conne')] },
    ])
  })

  it('names the file that cannot be read, exit 1', async () => {
    const { exit, json } = await parse(path('utf8.txt'), path('none.txt'))
    expect(exit).toBe(1)
    expect(json).toMatchObject({ file: path('none.txt'), error: { code: 'file_unreadable' } })
  })

  it('lists the platforms and the commands it knows where it knows not what was asked, exit 2', async () => {
    const file = path('utf8.txt')
    const platform = await brassage(['parse', '--platform', 'junos', '--command', 'show vlans', file])
    expect(platform).toMatchObject({
      exit: 2,
      err: expect.stringContaining('cisco_ios, cisco_iosxe, hp_procurve'),
    })
    const command = await brassage(['parse', '--platform', 'ios', '--command', 'show weather', file])
    expect(command).toMatchObject({ exit: 2, err: expect.stringContaining('show vlan') })
  })
})
