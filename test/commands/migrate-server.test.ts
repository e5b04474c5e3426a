/**
 * The steps of a migration at the machine that hands out the addresses, where that is no router of the plan: done over a real sshd,
 * checked by the real dhcpd, taken back byte for byte, and refused where the files written by hand cannot be edited safely.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readMigrationRecords } from '../../main/db/migration-records.ts'
import { openSite } from '../../main/db/open-site.ts'
import {
  type DemoMigration,
  demoMigration,
  missingMachine,
  startDhcpMachine,
  tenantAtMachine,
} from '../migration/dhcp-machine.ts'
import type { DebianRouter } from '../system/debian-router.ts'

const interfaces = `# hand-written, keep!
auto lo
iface lo inet loopback

auto ens18
iface ens18 inet static
\taddress 192.0.2.10/24
\twpa-psk hidden-word`

const dhcpd = `# the office
option domain-name-servers 192.0.2.1;
omapi-port 7911;
subnet 192.0.2.0 netmask 255.255.255.0 {
  range 192.0.2.100 192.0.2.199;   # PCs
}
`
const defaults = `# Defaults
INTERFACESv4='ens18'   
INTERFACESv6=""
`

interface Shown {
  readonly n: number
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly note: string | null
}
interface ServerShown {
  readonly step: string
  readonly state: string
  readonly message: string
  readonly files: readonly { path: string; line: number; removed: string[]; added: string[] }[]
}

describe.skipIf(missingMachine())('the DHCP machine of a migration over SSH', { timeout: 120_000 }, () => {
  let folder: string
  let demo: DemoMigration
  let own: DemoMigration
  let machine: DebianRouter
  const migrate = (...words: string[]) => own.migrate(...words)
  const way = () => [
    '--dhcp-ssh',
    machine.peer.address,
    '--dhcp-user',
    machine.peer.user,
    '--dhcp-key',
    machine.peer.key,
  ]
  const serve = (...words: string[]) => migrate(...words, ...way(), '--way-back', '20')
  const steps = (json: Record<string, unknown>) => json.steps as Shown[]
  const stateOf = (json: Record<string, unknown>, id: string) =>
    steps(json).find((one) => one.id === id)?.state
  const servers = (json: Record<string, unknown>) => json.servers as ServerShown[]
  /** Those of the switches before it are ticked: this is about the machine. */
  const before = async () => {
    const { json } = await migrate('--dry-run')
    return steps(json)
      .filter(({ kind }) => kind === 'vlan' || kind === 'uplink')
      .flatMap(({ n }) => ['--done', String(n)])
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-server-'))
    demo = await demoMigration(folder, tenantAtMachine)
  }, 120_000)
  beforeEach(async () => {
    own = demo.copy(String(Math.random()))
    machine = await startDhcpMachine(demo.plan)
    machine.write('etc/network/interfaces', interfaces)
    machine.write('etc/dhcp/dhcpd.conf', dhcpd, 0o640)
    machine.write('etc/default/isc-dhcp-server', defaults)
    const ens18 = '2: ens18    inet 192.0.2.10/24 scope global ens18\n'
    machine.set('links', '1: lo: <UP>\n2: ens18: <UP,LOWER_UP> mtu 1500\n3: ens19: <UP,LOWER_UP> mtu 1500\n')
    machine.set('addresses', ens18)
    machine.set('down', ens18)
    machine.set('up', `${ens18}3: ens19    inet 10.1.110.2/24 scope global ens19\n`)
    machine.set('raw', 'ens18\nens19\n')
  })
  afterEach(() => machine.stop())
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gets its card and its subnet, one restart in all, and goes back byte for byte', async () => {
    const { exit, json } = await serve('--run', '--yes', ...(await before()))
    expect(servers(json)).toMatchObject([
      {
        step: 'dhcp_interface',
        state: 'done',
        message: 'ens19 is up with its address 10.1.110.2; the gateway 10.1.110.254 answers.',
        files: [
          { path: '/etc/network/interfaces', line: 8 },
          {
            path: '/etc/default/isc-dhcp-server',
            line: 2,
            removed: ["INTERFACESv4='ens18'   "],
            added: ['INTERFACESv4="ens18 ens19"   '],
          },
        ],
      },
      { step: 'dhcp_subnet', state: 'done', message: 'isc-dhcp-server runs and listens on ens19.' },
    ])
    expect([stateOf(json, 'dhcp_interface'), stateOf(json, 'dhcp_subnet')]).toEqual(['done', 'done'])
    expect(exit).toBe(1)
    expect(machine.calls()).toEqual(['ifup ens19', 'systemctl restart isc-dhcp-server'])
    expect(machine.read('etc/network/interfaces')).toBe(
      `${interfaces}\n\nauto ens19\niface ens19 inet static\n    address 10.1.110.2/24\n`,
    )
    expect(machine.read('etc/dhcp/dhcpd.conf')).toMatch(
      /^# the office[\s\S]*\n\nsubnet 10\.1\.110\.0 netmask 255\.255\.255\.0 \{\n/,
    )
    // Whoever takes it back by hand finds the copies that the instruction speaks of.
    expect(machine.read('etc/dhcp/dhcpd.conf.before-vlan110')).toBe(dhcpd)
    expect(machine.read('etc/network/interfaces.before-vlan110')).toBe(interfaces)
    const opened = openSite(own.site, { stateFolder: join(folder, 'state') })
    const records = readMigrationRecords(opened.db, String(json.run))
    opened.close()
    // What was there is on this disk before it is sent; no password is.
    expect(JSON.stringify(records)).toContain('# hand-written, keep!')
    expect(JSON.stringify(records)).not.toContain('hidden-word')

    const back = await serve('--back-out', '--yes')
    expect(servers(back.json)).toMatchObject([
      { step: 'dhcp_subnet', state: 'done', message: 'isc-dhcp-server runs with the former file.' },
      { step: 'dhcp_interface', state: 'done', message: 'ens19 is down, and the former files are back.' },
    ])
    expect(machine.read('etc/network/interfaces')).toBe(interfaces)
    expect(machine.read('etc/dhcp/dhcpd.conf')).toBe(dhcpd)
    expect(machine.read('etc/default/isc-dhcp-server')).toBe(defaults)
    const [restart, down = ''] = machine.calls()
    expect(restart).toBe('systemctl restart isc-dhcp-server')
    expect(down).toMatch(/^ifdown -i .* ens19$/)
  })

  it('is only read without a yes', async () => {
    // Its host key is known from an earlier look.
    machine.set('links', '2: ens18: <UP> mtu 1500\n')
    await serve('--run', '--yes', ...(await before()))
    machine.set('links', '3: ens19: <UP> mtu 1500\n')
    const { exit, json } = await serve('--run')
    expect(exit).toBe(1)
    expect(servers(json)).toMatchObject([
      { state: 'not_confirmed', files: [{ added: expect.any(Array) }, {}] },
    ])
    expect(machine.installs()).toEqual([])
    expect(machine.read('etc/network/interfaces')).toBe(interfaces)
  })

  it('is never told a password without its own option, and needs --dhcp-ssh for its options', async () => {
    expect((await migrate('--run', '--dhcp-user', 'x')).exit).toBe(2)
  })

  const subnetRefused = async (text: string) => {
    machine.write('etc/dhcp/dhcpd.conf', text)
    const done = ['--done', 'dhcp_interface']
    const { exit, json } = await serve('--run', '--yes', ...(await before()), ...done)
    expect(exit).toBe(1)
    expect(machine.read('etc/dhcp/dhcpd.conf')).toBe(text)
    expect(machine.calls()).toEqual([])
    expect(stateOf(json, 'dhcp_subnet')).toBe('todo')
    return servers(json)[0]
  }

  it.each([
    [
      'a brace that is missing',
      'subnet 192.0.2.0 netmask 255.255.255.0 {\n  range 192.0.2.100 192.0.2.199;\n',
      /dhcpd\.conf, line \d+: /,
    ],
    [
      'a word that only dhcpd knows to be wrong',
      `${dhcpd}\noption rooters 192.0.2.1;\n`,
      /dhcpd refuses dhcpd\.conf, line 8 .*mend it first/,
    ],
    [
      'an include that is not there',
      `${dhcpd}include "/etc/dhcp/gone.conf";\n`,
      /dhcpd\.conf, line 7: it includes \/etc\/dhcp\/gone\.conf/,
    ],
    [
      'the subnet, otherwise',
      `${dhcpd}subnet 10.1.110.0 netmask 255.255.255.0 {\n  range 10.1.110.5 10.1.110.9;\n}\n`,
      /line 7: the subnet 10\.1\.110\.0\/24 is there already, and otherwise than planned/,
    ],
    [
      'a subnet that overlaps',
      `${dhcpd}shared-network x {\nsubnet 10.1.0.0 netmask 255.255.0.0 { }\n}\n`,
      /line 8: the subnet 10\.1\.0\.0\/16 that is there overlaps/,
    ],
  ])('refuses %s, with its place, and changes nothing', async (_, text, message) => {
    expect(await subnetRefused(text)).toMatchObject({
      state: 'refused',
      message: expect.stringMatching(message),
    })
  })

  it('goes back by itself where the server does not come up, and can be done again', async () => {
    await serve('--run', '--yes', ...(await before()), '--done', 'dhcp_subnet').catch(() => null)
    machine.calls()
    machine.write('etc/dhcp/dhcpd.conf', dhcpd)
    machine.set('broken/isc-dhcp-server')
    own = demo.copy(String(Math.random()))
    const { json } = await serve('--run', '--yes', ...(await before()), '--done', 'dhcp_interface')
    expect(servers(json)).toMatchObject([
      { state: 'rolled_back', message: expect.stringMatching(/dhcp1 is as it was before/) },
    ])
    expect(stateOf(json, 'dhcp_subnet')).toBe('failed')
    expect(machine.read('etc/dhcp/dhcpd.conf')).toBe(dhcpd)
    machine.unset('broken/isc-dhcp-server')
    expect(stateOf((await serve('--run', '--yes')).json, 'dhcp_subnet')).toBe('done')
  })

  it('leaves what is there already, and refuses to take back what somebody edited since', async () => {
    await serve('--run', '--yes', ...(await before()))
    machine.write('etc/dhcp/dhcpd.conf', `${machine.read('etc/dhcp/dhcpd.conf')}# later\n`)
    const text = machine.read('etc/dhcp/dhcpd.conf')
    machine.calls()
    const { exit, json } = await serve('--back-out', '--yes')
    expect(exit).toBe(1)
    expect(servers(json)).toMatchObject([
      {
        step: 'dhcp_subnet',
        state: 'refused',
        message: expect.stringMatching(/dhcpd\.conf was changed on dhcp1 since this run wrote it.*by hand/),
      },
    ])
    expect(machine.read('etc/dhcp/dhcpd.conf')).toBe(text)
    expect(machine.calls()).toEqual([])
    // By hand it still goes.
    expect(stateOf((await migrate('--back-out', '--done', 'dhcp_subnet')).json, 'dhcp_subnet')).toBe('undone')
    // What is there already is looked at and ticked, and restarted by nobody.
    expect(stateOf((await serve('--run', '--yes')).json, 'dhcp_subnet')).toBe('done')
    expect(machine.calls()).toEqual([])
    expect(existsSync(machine.at('etc/dhcp/.dhcpd.conf.brassage-new'))).toBe(false)
  })

  it('refuses a card that the machine has not, and a server told to read another file', async () => {
    machine.set('links', '2: ens18: <UP> mtu 1500\n')
    const { json } = await serve('--run', '--yes', ...(await before()))
    expect(servers(json)).toMatchObject([
      { state: 'refused', message: expect.stringMatching(/has no card ens19; it has ens18/) },
    ])
    machine.write('etc/default/isc-dhcp-server', `DHCPDv4_CONF=/srv/dhcpd.conf\n${defaults}`)
    const next = await serve('--run', '--yes', '--done', 'dhcp_interface')
    expect(servers(next.json)).toMatchObject([
      { state: 'refused', message: expect.stringMatching(/isc-dhcp-server, line 1: .*another file/) },
    ])
  })
})
