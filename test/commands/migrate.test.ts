/** `migrate` as people script it: looked at, run over SSH onto emulated switches, ticked, resumed, backed out. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlannedDevices, servePlannedDevices } from '../services/jobs/planned-devices.ts'
import { brassage } from './command-line.ts'

const change = {
  name: 'LAN du locataire',
  to: {
    vlan: 110,
    name: 'LOCATAIRE',
    prefix: '172.16.110.0/24',
    gateway: '172.16.110.254',
    pool: ['172.16.110.50', '172.16.110.199'],
  },
  ports: [{ switch: 'SW1', interface: 'Fa0/1' }],
  hosts: [{ name: 'NAS', address: '172.16.110.10' }],
  dhcp: { host: 'dhcp1', interface: 'ens19' },
}

interface StepJson {
  readonly n: number
  readonly id: string
  readonly kind: string
  readonly state?: string
  readonly lines: readonly string[]
  readonly backOut: { readonly lines: readonly string[]; readonly instruction: string | null }
}
const stepsIn = (json: Record<string, unknown>) => json.steps as StepJson[]

let devices: PlannedDevices
let file: string
beforeAll(async () => {
  devices = await servePlannedDevices({ count: 1, descriptions: 0 })
  file = join(mkdtempSync(join(tmpdir(), 'brassage-change-')), 'change.json')
  writeFileSync(file, JSON.stringify(change))
})
afterAll(() => devices.stop())

const migrate = (...words: string[]) =>
  brassage(['migrate', devices.path, '--change', file, '--json', ...words], {
    BRASSAGE_STATE: join(devices.folder, 'state'),
    PW: 'orme',
  })
const overSsh = () => [
  ...['--devices', devices.words.join(','), '--user', 'admin', '--yes'],
  ...['--password-env', 'PW', '--enable-env', 'PW'],
]

describe('brassage migrate', () => {
  it('looks without changing anything, the same each time, in both languages', async () => {
    const first = await migrate('--dry-run')
    expect(first.exit).toBe(0)
    expect(stepsIn(first.json).map(({ kind }) => kind)).toEqual([
      ...['vlan', 'uplink', 'uplink', 'dhcp_interface', 'dhcp_subnet', 'port', 'address', 'check', 'check'],
    ])
    expect(stepsIn(first.json)[5]).toMatchObject({
      n: 6,
      device: 'SW1',
      who: 'network technician',
      lines: expect.arrayContaining(['interface FastEthernet0/1', ' switchport access vlan 110']),
      pointOfNoReturn: false,
    })
    expect(first.json.announcement).toContain('Network change: LAN du locataire')
    expect((await migrate('--dry-run')).out).toBe(first.out)
    expect((await migrate('--dry-run', '--lang', 'fr')).json.announcement).toContain('Changement de réseau')
  })

  it('runs what it reaches, and says who is waited for', async () => {
    const { exit, json } = await migrate('--run', ...overSsh())
    expect(json).toMatchObject({ state: 'open', isPlanned: false, sent: [{ device: 'SW1', state: 'done' }] })
    expect(json.waits).toMatchObject([
      { id: 'dhcp_interface', reason: 'do it over SSH (--dhcp-ssh HOST), or say when it is done: --done 4' },
    ])
    expect(exit).toBe(0)
    expect(devices.switches[0]?.state.running.join('\n')).toContain('vlan 110\n name LOCATAIRE')
  })

  it('refuses a tick whose turn has not come, and another change of the same name', async () => {
    expect((await migrate('--run', '--done', '9')).json.error).toMatchObject({ code: 'not_reached' })
    const other = join(devices.folder, 'other.json')
    writeFileSync(other, JSON.stringify({ ...change, hosts: [] }))
    const words = ['migrate', devices.path, '--change', other, '--run', '--json']
    const { exit, json } = await brassage(words, { BRASSAGE_STATE: join(devices.folder, 'state') })
    expect([exit, (json.error as { code: string }).code]).toEqual([1, 'other_change'])
  })

  it('goes on where it was, the plan with the first port', async () => {
    const { exit, json } = await migrate('--run', '--done', '4', '--done', '5', '--by', 'Ana', ...overSsh())
    expect(exit).toBe(0)
    expect(stepsIn(json).map(({ state }) => state)).toEqual([
      ...Array(6).fill('done'),
      'todo',
      'todo',
      'todo',
    ])
    expect(json.isPlanned).toBe(true)
    expect(devices.switches[0]?.state.startup?.join('\n')).toContain('switchport access vlan 110')
    const ports = await brassage(['list', devices.path, 'ports', '--json'])
    expect((ports.json.rows as { vlan: number }[])[0]?.vlan).toBe(110)
  })

  it('is at its end once people say so', async () => {
    const { exit, json } = await migrate('--run', '--done', '7', '--done', '8', '--done', 'check users')
    expect([exit, json.state]).toEqual([0, 'finished'])
  })

  it('backs out to a step, then to the beginning', async () => {
    const part = await migrate(
      '--back-out',
      '--done',
      '9',
      '--done',
      '8',
      '--done',
      '7',
      '--to',
      '6',
      ...overSsh(),
    )
    expect(stepsIn(part.json).filter(({ state }) => state === 'undone')).toHaveLength(4)
    expect(part.json).toMatchObject({ isPlanned: false, state: 'open' })
    const all = await migrate('--back-out', '--done', '5', '--done', '4', ...overSsh())
    expect([all.exit, all.json.state]).toEqual([0, 'backed_out'])
    expect(devices.switches[0]?.state.running.join('\n')).not.toContain('110')
    expect((await migrate('--back-out')).json.error).toMatchObject({ code: 'nothing_to_back_out' })
  })

  it('names what is wrong with its use, and with the file', async () => {
    expect((await migrate()).exit).toBe(2)
    expect((await migrate('--run', '--dry-run')).exit).toBe(2)
    const bad = join(devices.folder, 'bad.json')
    writeFileSync(bad, '{"name": ')
    const { exit, json } = await brassage(['migrate', devices.path, '--change', bad, '--dry-run', '--json'])
    expect([exit, (json.error as { code: string }).code]).toEqual([1, 'bad_change'])
  })
})
