/**
 * The DHCP watch on real networks: ISC dhcpd and Kea share one, dnsmasq is the rogue at the bridge's port 12, which is
 * stand A12's. The laptop runs the command line in a namespace of its own.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow, editRow } from '../../shared/plan/edits/index.ts'
import { makeSampleSite, type SampleSite } from '../e2e/sample-site.ts'
import { type DhcpLan, type LanHost, openLan } from '../fakes/dhcp-lan.ts'
import { testType } from '../plan/site-builder.ts'
import { isPresent } from '../requirements.ts'
import { brassage } from './command-line.ts'

const run = promisify(execFile)
const cli = resolve(import.meta.dirname, '../../main/cli.ts')

interface Offer {
  readonly server: string
  readonly verdict: string
  readonly mac: string | null
  readonly address: string
  readonly vlan: number | null
  readonly delayMs: number | null
  readonly interface: string
  readonly options: Readonly<Record<string, unknown>>
  readonly reason: { readonly code: string }
  readonly places: readonly { readonly stand: string | null; readonly interface: string }[]
  readonly lines?: { readonly shut: readonly string[]; readonly isolate: readonly string[] | null }
}
interface Watched {
  readonly asked: number
  readonly foreign: number
  readonly offers: readonly Offer[]
  readonly problems: readonly { readonly code: string; readonly message: string }[]
}

/** SW1 is the bridge itself: its ports are called as Linux calls them. */
const bridgeType = {
  ...testType,
  slug: 'linux-bridge',
  model: 'linux-bridge',
  ports: Array.from({ length: 50 }, (_, at) => ({
    name: `p${at + 1}`,
    media: '1000base-t',
    label: `${at + 1}`,
  })),
}

let site: SampleSite
let folder: string
const env = () => ({ ...process.env, BRASSAGE_STATE: join(folder, 'state') })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-watch-'))
  site = makeSampleSite()
  const file = openSite(site.path, { stateFolder: join(folder, 'state') })
  const draft = openDraft(file.plan())
  editRow(draft, 'site', '', { gatewayHost: '254' })
  draft.insert('deviceType', { slug: bridgeType.slug, definition: bridgeType })
  editRow(draft, 'switch', 'SW1', { model: bridgeType.slug })
  createRow(draft, 'dhcp-server', 'dhcp1', { address: '-2' })
  createRow(draft, 'dhcp-server', 'dhcp2', { address: '-3' })
  createRow(draft, 'vlan', 'SW1 200', { purpose: 'quarantine' })
  file.commit('Servers', draft.changes())
  file.close()
})
afterAll(() => {
  site.remove()
  rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** The command line in the laptop's namespace; `as` runs it as another user. */
async function inNamespace(
  host: LanHost,
  words: readonly string[],
  as: readonly string[] = [],
): Promise<Ended> {
  const command = ['netns', 'exec', host.namespace, ...as, process.execPath, cli, 'dhcp-watch', ...words]
  try {
    const { stdout, stderr } = await run('ip', command, { env: env() })
    return { exit: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { exit: code, out: stdout, err: stderr }
  }
}

async function watch(host: LanHost, ...words: string[]): Promise<Watched> {
  const { out, err } = await inNamespace(host, [site.path, ...words, '--json'])
  if (out === '') throw new Error(err)
  return JSON.parse(out)
}

const verdicts = ({ offers }: Watched) => offers.map(({ server, verdict }) => [server, verdict]).sort()

describe.skipIf(!isPresent('dhcpServers'))('two servers of ours and a rogue on one wire', () => {
  let lan: DhcpLan
  let laptop: LanHost
  let rogue: LanHost
  const pool = (last: number) => ({ network: '10.1.112', first: last - 9, last, gateway: '10.1.112.254' })
  const tables = () => {
    const file = join(folder, 'sw1.txt')
    writeFileSync(file, lan.learned())
    return `SW1=${file}`
  }

  beforeAll(async () => {
    lan = openLan()
    laptop = lan.host('lap', { port: 1, address: '10.1.112.20/24' })
    rogue = lan.host('rogue', { port: 12, address: '192.168.1.1/24' })
    const isc = lan.host('isc', { port: 49, address: '10.1.112.253/24' })
    const kea = lan.host('kea', { port: 50, address: '10.1.112.252/24' })
    await Promise.all([
      lan.serve('isc', isc, pool(100)),
      lan.serve('kea', kea, pool(200)),
      lan.serve('dnsmasq', rogue, { network: '192.168.1', first: 50, last: 99, gateway: '192.168.1.1' }),
    ])
  })
  afterAll(() => lan?.close())

  it('all three are heard with what they offer, and only the rogue is foreign', async () => {
    const watched = await watch(laptop, '--interface', 'eth0', '--seconds', '2')
    expect(verdicts(watched)).toEqual([
      ['10.1.112.252', 'known'],
      ['10.1.112.253', 'known'],
      ['192.168.1.1', 'foreign'],
    ])
    const offers = new Map(watched.offers.map((offer) => [offer.server, offer]))
    expect(offers.get('10.1.112.253')).toMatchObject({
      vlan: 112,
      interface: 'eth0',
      options: { routers: ['10.1.112.254'], domain: 'isc.test', subnetMask: '255.255.255.0' },
    })
    expect(offers.get('10.1.112.252')?.options).toMatchObject({ domain: 'kea.test' })
    expect(offers.get('192.168.1.1')).toMatchObject({
      options: { routers: ['192.168.1.1'], domain: 'rogue.test', leaseSeconds: 3600 },
      address: expect.stringMatching(/^192\.168\.1\.\d+$/),
      delayMs: expect.any(Number),
      reason: { code: 'not_listed' },
    })
  })

  it('the rogue is led to its stand by the bridge’s own table, with the lines that cut it off', async () => {
    const watched = await watch(laptop, '--interface', 'eth0', '--seconds', '2', '--tables', tables())
    const found = watched.offers.find(({ verdict }) => verdict === 'foreign')
    expect(found).toMatchObject({
      mac: rogue.mac,
      places: [{ switch: 'SW1', interface: 'p12', outlet: 'A12-1', stand: 'A12' }],
      lines: {
        shut: ['interface p12', ' shutdown'],
        isolate: expect.arrayContaining([' switchport access vlan 200']),
      },
    })
    expect(watched.offers.filter(({ lines }) => lines)).toHaveLength(1)
  })

  it('a person at the terminal reads the same in words, and the journal keeps it', async () => {
    const words = [site.path, '--interface', 'eth0', '--seconds', '2', '--tables', tables()]
    const { out, err, exit } = await inNamespace(laptop, words)
    expect(exit).toBe(0)
    expect(err).toContain('foreign: 192.168.1.1')
    expect(out).toContain('192.168.1.1: stand A12, outlet A12-1, SW1 p12')
    const journal = await brassage(['list', site.path, 'journal', '--json'], env())
    const texts = (journal.json.rows as { text: string }[]).map(({ text }) => text)
    expect(texts).toContain(`Foreign DHCP server 192.168.1.1, ${rogue.mac}: stand A12, outlet A12-1, SW1 p12`)
  })

  it('a laptop without an address asks all the same, and leaves none behind', async () => {
    const bare = lan.host('bare', { port: 2 })
    const watched = await watch(bare, '--interface', 'eth0', '--seconds', '2')
    expect(verdicts(watched)).toContainEqual(['192.168.1.1', 'foreign'])
    expect(watched.offers.find(({ verdict }) => verdict === 'foreign')?.mac).toBe(rogue.mac)
    const { stdout } = await run('ip', ['-n', bare.namespace, '-4', 'address', 'show', 'eth0'])
    expect(stdout).toBe('')
  })

  it('says where Linux would drop the rogue’s answers, and how to let them through', async () => {
    await run('ip', ['netns', 'exec', laptop.namespace, 'sysctl', '-qw', 'net.ipv4.conf.all.rp_filter=1'])
    const watched = await watch(laptop, '--interface', 'eth0', '--seconds', '2')
    await run('ip', ['netns', 'exec', laptop.namespace, 'sysctl', '-qw', 'net.ipv4.conf.all.rp_filter=0'])
    expect(watched.foreign).toBe(0)
    expect(watched.problems[0]).toMatchObject({
      code: 'drops_strangers',
      message: expect.stringContaining('net.ipv4.conf.eth0.rp_filter=0'),
    })
  })

  it('a user without rights is told what to do, and what the switches caught is used', async () => {
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--no-new-privs']
    const copy = await copyForNobody()
    const refused = await inNamespace(laptop, [copy, '--interface', 'eth0', '--json'], nobody)
    expect(refused.exit).toBe(1)
    expect(JSON.parse(refused.out).error).toMatchObject({
      code: 'port_rights',
      message: expect.stringContaining('net.ipv4.ip_unprivileged_port_start=68'),
    })
    const log = join(folder, 'log.txt')
    writeFileSync(
      log,
      'W 05/20/26 08:00:00 dhcp-snoop: Server 192.168.1.1 packet received on untrusted port p12 dropped.\n',
    )
    const words = [copy, '--interface', 'eth0', '--tables', `SW1=${log}`, '--json']
    const { offers, problems } = JSON.parse((await inNamespace(laptop, words, nobody)).out) as Watched
    expect(offers).toMatchObject([{ server: '192.168.1.1', verdict: 'foreign', places: [{ stand: 'A12' }] }])
    expect(problems).toHaveLength(1)
  })

  it('a port that another program keeps for itself is named, with how to find that program', async () => {
    const holder = execFile('ip', [
      ...['netns', 'exec', laptop.namespace, process.execPath, '-e'],
      "require('node:dgram').createSocket('udp4').bind(68, () => console.log('held'))",
    ])
    await new Promise((heard) => holder.stdout?.once('data', heard))
    const { out, exit } = await inNamespace(laptop, [site.path, '--interface', 'eth0', '--json'])
    holder.kill('SIGKILL')
    expect(exit).toBe(1)
    expect(JSON.parse(out).error).toMatchObject({
      code: 'port_in_use',
      message: expect.stringContaining('sport = :68'),
    })
  })

  /** The site file where that user may write. */
  async function copyForNobody(): Promise<string> {
    const own = join(folder, 'nobody')
    await run('install', ['-d', '-o', '65534', own, join(folder, 'state')])
    await run('chmod', ['a+rx', folder])
    await run('install', ['-o', '65534', site.path, join(own, 'copy.brassage')])
    return join(own, 'copy.brassage')
  }
})

describe.skipIf(!isPresent('dhcpServers'))('a laptop on two wires', () => {
  let lan: DhcpLan
  let laptop: LanHost

  beforeAll(async () => {
    lan = openLan()
    laptop = lan.host('lap', { port: 1, wire: 'vlan112', address: '10.1.112.20/24' })
    lan.plug(laptop, { port: 2, wire: 'vlan113', interface: 'eth1' })
    await serveBoth(lan)
  })
  afterAll(() => lan?.close())

  it('asks through both, and tells on which the rogue is', async () => {
    const { offers } = await watch(laptop, '--seconds', '2')
    expect(
      offers.map(({ server, verdict, vlan, interface: name }) => [server, verdict, vlan, name]).sort(),
    ).toEqual([
      ['10.1.112.253', 'known', 112, 'eth0'],
      ['192.168.1.1', 'foreign', null, 'eth1'],
    ])
  })
})

describe.skipIf(!isPresent('dhcpServers'))(
  'a laptop with two cards of one MAC address, as VLANs of a card are',
  () => {
    let lan: DhcpLan
    let laptop: LanHost

    beforeAll(async () => {
      lan = openLan()
      laptop = lan.host('lap', { port: 1, wire: 'vlan112' })
      lan.plug(laptop, { port: 2, wire: 'vlan113', interface: 'eth1', mac: laptop.mac })
      await serveBoth(lan)
    })
    afterAll(() => lan?.close())

    it('asks through each of them', async () => {
      const { offers } = await watch(laptop, '--seconds', '2')
      expect(offers.map(({ server, interface: name }) => [server, name]).sort()).toEqual([
        ['10.1.112.253', 'eth0'],
        ['192.168.1.1', 'eth1'],
      ])
    })
  },
)

describe.skipIf(!isPresent('dhcpServers') || !isPresent('taggedVlans'))('a laptop with tagged VLANs', () => {
  let lan: DhcpLan
  let laptop: LanHost

  beforeAll(async () => {
    lan = openLan()
    laptop = lan.host('lap', { port: 1, tagged: { 112: 'vlan112', 113: 'vlan113' } })
    await serveBoth(lan)
  })
  afterAll(() => lan?.close())

  it('asks in each of them, and tells in which the rogue is', async () => {
    const { offers } = await watch(laptop, '--seconds', '2')
    expect(
      offers.map(({ server, verdict, vlan, interface: name }) => [server, verdict, vlan, name]).sort(),
    ).toEqual([
      ['10.1.112.253', 'known', 112, 'eth0.112'],
      ['192.168.1.1', 'foreign', 113, 'eth0.113'],
    ])
  })
})

describe.skipIf(!isPresent('dhcpServers'))('a failover pair that shares the load', () => {
  let lan: DhcpLan
  let laptop: LanHost

  beforeAll(async () => {
    lan = openLan()
    laptop = lan.host('lap', { port: 1, address: '10.1.112.20/24' })
    const one = lan.host('one', { port: 49, address: '10.1.112.253/24' })
    const other = lan.host('other', { port: 50, address: '10.1.112.252/24' })
    await lan.serveFailoverPair(
      { ...one, address: '10.1.112.253' },
      { ...other, address: '10.1.112.252' },
      { network: '10.1.112', first: 90, last: 99, gateway: '10.1.112.254' },
    )
  })
  afterAll(() => lan?.close())

  it('answers with both, although each client is for one of them only', async () => {
    expect(verdicts(await watch(laptop, '--interface', 'eth0', '--seconds', '2'))).toEqual([
      ['10.1.112.252', 'known'],
      ['10.1.112.253', 'known'],
    ])
  })
})

/** Ours in VLAN 112, the rogue in VLAN 113. */
async function serveBoth(lan: DhcpLan): Promise<void> {
  const ours = lan.host('isc', { port: 49, address: '10.1.112.253/24', wire: 'vlan112' })
  const rogue = lan.host('rogue', { port: 13, address: '192.168.1.1/24', wire: 'vlan113' })
  await lan.serve('isc', ours, { network: '10.1.112', first: 90, last: 99, gateway: '10.1.112.254' })
  await lan.serve('dnsmasq', rogue, { network: '192.168.1', first: 50, last: 99, gateway: '192.168.1.1' })
}

describe('wrong use of the watch', () => {
  it.each([
    [['--seconds', '0'], 2, /from 1 to 86400/],
    [['--tables', 'SW1'], 2, /the switch and the file/],
    [['--tables', 'SW9=x.txt'], 1, /SW9/],
    [['--tables', 'SW1=missing.txt'], 1, /missing\.txt/],
    [['--interface', 'nix0'], 1, /no network card nix0/],
  ])('%j is refused by name', async (words, exit, message) => {
    const said = await brassage(['dhcp-watch', site.path, ...words], env())
    expect([said.exit, said.err]).toEqual([exit, expect.stringMatching(message)])
  })

  it('is refused with a text that is no table, and names it', async () => {
    const file = join(folder, 'letter.txt')
    writeFileSync(file, 'Dear colleague,\nthe switch is under the stairs.\n')
    const said = await brassage(['dhcp-watch', site.path, '--tables', `SW1=${file}`], env())
    expect([said.exit, said.err]).toEqual([1, expect.stringContaining('letter.txt, given for SW1')])
  })
})
