/**
 * A real network in this machine: a Linux bridge for a switch, hosts at its ports, each in a network namespace of its own,
 * and the DHCP servers of Debian in them. As root only; ask `isPresent('dhcpServers')` first. Nothing of it touches the
 * machine's own network, and `close` takes all of it away. Servers offer at once, without the pings that would make each
 * test seconds longer.
 *
 *   [host eth0] ── p1 [bridge] p12 ── [host eth0]
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface LanHost {
  readonly namespace: string
  readonly mac: string
}

export interface PortOptions {
  /** Its port of the switch: `p7` for 7. */
  readonly port: number
  /** The interface at the host's end; `eth0` by default. */
  readonly interface?: string
  /** With its length: `10.1.101.253/24`; absent: none. */
  readonly address?: string
  /** The wire it is on, as a VLAN is one: a bridge of its own. `br0` by default. */
  readonly wire?: string
  /** The MAC address of the host's end; absent: one of its own. */
  readonly mac?: string
  /** Wires that come tagged with a VLAN's number, each as an interface `eth0.N` of the host. */
  readonly tagged?: Readonly<Record<number, string>>
}

export interface Pool {
  /** The first three octets: `10.1.101`. */
  readonly network: string
  readonly first: number
  readonly last: number
  readonly gateway: string
}

export interface FailoverHost extends LanHost {
  readonly address: string
}

export interface DhcpLan {
  host(name: string, options: PortOptions): LanHost
  /** A further interface of a host; null: of the machine itself, for what cannot run in a namespace. */
  plug(host: LanHost | null, options: PortOptions): void
  serve(server: 'isc' | 'kea' | 'dnsmasq', host: LanHost, pool: Pool): Promise<void>
  /** Two ISC servers that share the pool and the load, each client answered by one: resolves once they agree. */
  serveFailoverPair(one: FailoverHost, other: FailoverHost, pool: Pool): Promise<void>
  /** What the bridge of a wire learned, as `bridge fdb show` prints it. */
  learned(wire?: string): string
  close(): Promise<void>
}

const MOST_MS = 15_000

const run = (command: string, ...words: string[]): string =>
  execFileSync(command, words, { encoding: 'utf8' })
const ip = (...words: string[]): string => run('ip', ...words)

let lans = 0

export function openLan(): DhcpLan {
  const id = `bras${process.pid}-${lans++}`
  const folder = mkdtempSync(join(tmpdir(), 'brassage-lan-'))
  const fabric = `${id}-sw`
  const namespaces: string[] = []
  const locals: string[] = []
  const wires = new Set<string>()
  const children: ChildProcess[] = []
  const addNamespace = (name: string) => {
    ip('netns', 'add', name)
    namespaces.push(name)
    ip('-n', name, 'link', 'set', 'lo', 'up')
  }
  addNamespace(fabric)

  const putOnWire = (port: string, wire: string) => {
    if (!wires.has(wire)) {
      wires.add(wire)
      ip('-n', fabric, 'link', 'add', wire, 'type', 'bridge')
      ip('-n', fabric, 'link', 'set', wire, 'up')
    }
    ip('-n', fabric, 'link', 'set', port, 'master', wire, 'up')
  }
  const addTagged = (where: readonly string[], name: string, vid: number): string => {
    ip(...where, 'link', 'add', 'link', name, 'name', `${name}.${vid}`, 'type', 'vlan', 'id', String(vid))
    ip(...where, 'link', 'set', `${name}.${vid}`, 'up')
    return `${name}.${vid}`
  }
  const plug = (host: LanHost | null, options: PortOptions) => {
    const { interface: name = 'eth0', address, wire = 'br0', mac, tagged = {} } = options
    const port = `p${options.port}`
    const there = host ? ['-n', host.namespace] : []
    const end = ['peer', 'name', name, ...(host ? ['netns', host.namespace] : [])]
    ip('link', 'add', port, 'netns', fabric, 'type', 'veth', ...end)
    if (!host) locals.push(name)
    putOnWire(port, wire)
    // Addresses that come by themselves seconds later would make a browser think that the network changed.
    ip(...there, 'link', 'set', name, 'addrgenmode', 'none')
    if (mac) ip(...there, 'link', 'set', name, 'address', mac)
    if (address) ip(...there, 'address', 'add', address, 'dev', name)
    ip(...there, 'link', 'set', name, 'up')
    for (const [vid, own] of Object.entries(tagged)) {
      putOnWire(addTagged(['-n', fabric], port, Number(vid)), own)
      addTagged(there, name, Number(vid))
    }
  }
  const start = async (host: LanHost, words: readonly string[], isReady: RegExp, env = {}) => {
    const child = spawn('ip', ['netns', 'exec', host.namespace, ...words], {
      env: { ...process.env, ...env },
    })
    children.push(child)
    await untilSaid(child, isReady, words[0] ?? '')
  }
  return {
    host(name, options) {
      const namespace = `${id}-${name}`
      addNamespace(namespace)
      plug({ namespace, mac: '' }, options)
      const shown = ip('-n', namespace, 'link', 'show', options.interface ?? 'eth0')
      return { namespace, mac: /link\/ether (\S+)/.exec(shown)?.[1] ?? '' }
    },
    plug,
    async serve(server, host, pool) {
      const own = join(folder, `${host.namespace}-${server}`)
      mkdirSync(own)
      const { words, isReady, env } = servers[server](own, pool)
      await start(host, words, isReady, env)
    },
    async serveFailoverPair(one, other, pool) {
      const startOne = (host: FailoverHost, role: string, peer: FailoverHost) => {
        const own = join(folder, `${host.namespace}-failover`)
        mkdirSync(own)
        return start(host, iscWords(own, failoverConfig(host, role, peer, pool)), /to normal/)
      }
      await Promise.all([
        startOne(one, 'primary; mclt 5; split 128', other),
        startOne(other, 'secondary', one),
      ])
    },
    learned: (wire = 'br0') => run('bridge', '-n', fabric, 'fdb', 'show', 'br', wire),
    async close() {
      await Promise.all(children.map(endChild))
      for (const name of locals) ip('link', 'del', name)
      for (const name of namespaces) ip('netns', 'del', name)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface ServerStart {
  readonly words: readonly string[]
  readonly isReady: RegExp
  readonly env?: NodeJS.ProcessEnv
}

const servers: Readonly<Record<'isc' | 'kea' | 'dnsmasq', (folder: string, pool: Pool) => ServerStart>> = {
  isc(folder, { network, first, last, gateway }) {
    const words = iscWords(
      folder,
      `authoritative;
ping-check false;
subnet ${network}.0 netmask 255.255.255.0 {
  range ${network}.${first} ${network}.${last};
  option routers ${gateway};
  option domain-name-servers ${gateway};
  option domain-name "isc.test";
}
`,
    )
    return { words, isReady: /Server starting service/ }
  },
  kea(folder, { network, first, last, gateway }) {
    const config = join(folder, 'kea.json')
    const options = [
      { name: 'routers', data: gateway },
      { name: 'domain-name', data: 'kea.test' },
    ]
    const pools = [{ pool: `${network}.${first} - ${network}.${last}` }]
    const Dhcp4 = {
      'interfaces-config': { interfaces: ['eth0'] },
      'lease-database': { type: 'memfile', persist: false },
      subnet4: [{ id: 1, subnet: `${network}.0/24`, pools, 'option-data': options }],
      loggers: [{ name: 'kea-dhcp4', output_options: [{ output: 'stdout' }], severity: 'INFO' }],
    }
    writeFileSync(config, JSON.stringify({ Dhcp4 }))
    const env = { KEA_PIDFILE_DIR: folder, KEA_LOCKFILE_DIR: folder, KEA_LOGGER_DESTINATION: 'stdout' }
    return { words: ['kea-dhcp4', '-c', config], isReady: /DHCP4_STARTED/, env }
  },
  dnsmasq(folder, { network, first, last, gateway }) {
    const range = `${network}.${first},${network}.${last},1h`
    return {
      words: [
        ...['dnsmasq', '--keep-in-foreground', '--log-facility=-', '--conf-file=/dev/null', '--user=root'],
        ...['--port=0', '--interface=eth0', '--bind-interfaces', '--no-ping', `--dhcp-range=${range}`],
        ...[`--dhcp-option=3,${gateway}`, '--domain=rogue.test', '--pid-file='],
        `--dhcp-leasefile=${join(folder, 'leases')}`,
      ],
      isReady: /DHCP, IP range/,
    }
  },
}

/** How dhcpd is started on a configuration. */
function iscWords(folder: string, config: string): string[] {
  const file = (name: string) => join(folder, name)
  writeFileSync(file('dhcpd.conf'), config)
  writeFileSync(file('dhcpd.leases'), '')
  const files = ['-cf', file('dhcpd.conf'), '-lf', file('dhcpd.leases'), '-pf', file('dhcpd.pid')]
  return ['dhcpd', '-4', '-f', '-d', ...files, 'eth0']
}

const failoverConfig = (host: FailoverHost, role: string, peer: FailoverHost, pool: Pool): string =>
  `authoritative;
ping-check false;
failover peer "pair" {
  ${role};
  address ${host.address}; port 647;
  peer address ${peer.address}; peer port 647;
  max-response-delay 30; max-unacked-updates 10; load balance max seconds 3;
}
subnet ${pool.network}.0 netmask 255.255.255.0 {
  option routers ${pool.gateway};
  pool { failover peer "pair"; range ${pool.network}.${pool.first} ${pool.network}.${pool.last}; }
}
`

function untilSaid(child: ChildProcess, isReady: RegExp, name: string): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`${name} did not start: ${said}`)), MOST_MS)
    const end = (settle: () => void) => {
      clearTimeout(patience)
      settle()
    }
    const read = (part: Buffer) => {
      said += part.toString('utf8')
      if (isReady.test(said)) end(resolve)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', () => end(() => reject(new Error(`${name} ended: ${said}`))))
  })
}

function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
