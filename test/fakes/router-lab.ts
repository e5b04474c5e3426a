/**
 * The planned pair of routers as it would run, in network namespaces: each with the files made from the plan, keepalived,
 * dhcpd and nftables started on them, clients on the wires of their VLANs, and a host that stands for the Internet. The kernel
 * of a test machine may know no VLAN tags, so each network is a wire of its own with the interface called as on the router
 * (`v20`); the trunk and the card to the Internet are wires too. Nothing of it touches the machine's own network.
 *
 *   [client eth0] ── v20 wire ── [R1 v20]  [R1 eth0] ── internet wire ── [host 192.0.2.100]
 *                            └── [R2 v20]  [R2 eth0] ──┘
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEA_STATUS, LISTENS } from '../../main/integrations/router-machine/dhcp-scripts.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { type PromisedNetwork, promisesOf } from '../../shared/routers/install/promises.ts'
import type { DhcpFlavour } from '../../shared/routers/router-files.ts'
import { routerPair, type Side } from '../../shared/routers/router-pair.ts'
import { type PairWord, readKeaStatus, untoldPair } from '../../shared/routers/watch/pair-word.ts'
import { type LeaseFile, readIscLeases } from '../../shared/routers/watch/read-leases.ts'
import { fileOf } from '../routers/sites.ts'
import { type LanHost, openLan } from './dhcp-lan.ts'

export const INTERNET = '192.0.2.100'

export interface LabRouter {
  readonly namespace: string
  start(): Promise<void>
  /** As when its plug is pulled: its cards go down first, then everything on it ends. */
  kill(): void
  /** A cable of its own out of its card, and in again. */
  unplug(card: string): void
  plug(card: string): void
  /** As after a start of the machine: own addresses only. */
  boot(): Promise<void>
  holds(address: string): boolean
  /** As `routers watch` reads what dhcpd wrote down. */
  leases(): LeaseFile
  /** Of dhcpd: stops it, lets the text of its lease file be changed, and starts it. */
  stopServer(change?: (leases: string) => string): Promise<void>
  startServer(): void
  /** Of Kea: its file anew, read as `systemctl kill -s HUP kea-dhcp4-server` has it read. */
  reload(text: string): void
  /** How its DHCP server stands with the other, as `routers watch` asks Kea on the machine itself. */
  pair(): PairWord
  /** Whether something listens for DHCP there, as an installation asks. */
  listens(): boolean
  /** What a daemon said so far. */
  said(daemon: string): string
}

export interface LabClient {
  readonly namespace: string
  /** Asks for an address, for so many seconds, and takes it; what the server gave, by option. */
  lease(seconds?: number): Promise<Readonly<Record<string, string>>>
  /** Whether a word comes back from the Internet, within three seconds. */
  reaches(address?: string): boolean
}

export interface RouterLab {
  readonly routers: readonly [LabRouter, LabRouter]
  readonly promised: readonly PromisedNetwork[]
  client(name: string, card: string): LabClient
  close(): Promise<void>
}

export interface LabOptions {
  /** What is changed in every file. */
  readonly adapt?: (text: string, side: Side) => string
  readonly dhcp?: DhcpFlavour
}

export function openRouterLab(
  plan: Plan,
  { adapt = (text) => text, dhcp = 'isc' }: LabOptions = {},
): RouterLab {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-lab-'))
  const lan = openLan()
  const children = new Set<ChildProcess>()
  let ports = 1
  const spawnIn = (
    namespace: string,
    words: readonly string[],
    onSaid: (text: string) => void,
  ): ChildProcess => {
    // What it starts ends with it.
    const child = spawn('ip', [
      'netns',
      'exec',
      namespace,
      'unshare',
      '--pid',
      '--kill-child',
      '--fork',
      ...words,
    ])
    children.add(child)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => onSaid(part.toString()))
    return child
  }
  const promised = promisesOf(routerPair(plan), 0)

  function router(side: Side): LabRouter {
    const own = promisesOf(routerPair(plan), side)
    const home = join(folder, String(side))
    mkdirSync(home)
    const path = (name: string) => join(home, name)
    const [first] = own
    const host = lan.host(`r${side + 1}`, {
      port: ports++,
      interface: first?.card ?? '',
      wire: first?.card ?? '',
    })
    const addresses = own.map(({ card, address }) => [card, `${address}/24`] as const)
    for (const { card } of own.slice(1)) lan.plug(host, { port: ports++, interface: card, wire: card })
    lan.plug(host, { port: ports++, interface: 'eth1', wire: 'trunk' })
    lan.plug(host, { port: ports++, interface: 'eth0', wire: 'internet' })
    const cards = [...addresses, ['eth0', `192.0.2.${side + 1}/24`] as const]
    const inside = (...words: string[]) =>
      execFileSync('ip', ['netns', 'exec', host.namespace, ...words], { encoding: 'utf8' })
    for (const kind of [dhcp === 'isc' ? 'isc-dhcp' : 'kea', 'keepalived', 'nftables', 'sysctl'] as const)
      writeFileSync(path(kind), adapt(fileOf(plan, side, kind, dhcp), side))
    writeFileSync(path('leases'), '')
    const log = new Map<string, string>()
    const running: ChildProcess[] = []
    const run = (name: string, words: readonly string[]): ChildProcess => {
      log.set(name, '')
      const child = spawnIn(host.namespace, words, (text) => log.set(name, (log.get(name) ?? '') + text))
      running.push(child)
      return child
    }
    let server: ChildProcess | null = null
    const startServer = () => {
      for (const name of ['dhcpd.pid', 'kea-dhcp4.kea-dhcp4.pid']) rmSync(path(name), { force: true })
      const files = ['-cf', path('isc-dhcp'), '-lf', path('leases'), '-pf', path('dhcpd.pid')]
      const words = ['dhcpd', '-4', '-f', '-d', ...files, ...own.map(({ card }) => card)]
      server = run('dhcpd', dhcp === 'kea' ? keaWords(home) : words)
    }
    const address = () => {
      for (const [card, one] of cards) {
        inside('ip', 'address', 'flush', 'dev', card)
        inside('ip', 'address', 'add', one, 'dev', card)
        inside('ip', 'link', 'set', card, 'up')
      }
      inside('ip', 'link', 'set', 'eth1', 'up')
    }
    let dying: readonly number[] = []
    const start = async () => {
      await untilGone(dying)
      // As the folder of running programs is empty after a start.
      for (const name of ['keepalived.pid', 'vrrp.pid', 'dhcpd.pid']) rmSync(path(name), { force: true })
      address()
      // Settings that a namespace does not have are the machine's own.
      spawnSync('ip', ['netns', 'exec', host.namespace, 'sysctl', '-q', '-e', '-p', path('sysctl')])
      inside('nft', '-f', path('nftables'))
      const pids = ['-p', path('keepalived.pid'), '-r', path('vrrp.pid')]
      run('keepalived', [
        'keepalived',
        '--dont-fork',
        '--log-console',
        '--log-detail',
        '-f',
        path('keepalived'),
        ...pids,
      ])
      startServer()
    }
    return {
      namespace: host.namespace,
      start,
      kill() {
        for (const [card] of cards) inside('ip', 'link', 'set', card, 'down')
        inside('ip', 'link', 'set', 'eth1', 'down')
        dying = running.flatMap(({ pid }) => descendantsOf(pid ?? 0))
        for (const child of running.splice(0)) child.kill('SIGKILL')
      },
      boot: start,
      unplug: (card) => void inside('ip', 'link', 'set', card, 'down'),
      plug: (card) => void inside('ip', 'link', 'set', card, 'up'),
      holds: (wanted) => inside('ip', '-4', '-o', 'address', 'show').includes(` ${wanted}/`),
      leases: () => readIscLeases(readFileSync(path('leases'), 'utf8')),
      async stopServer(change) {
        const ended = new Promise((resolve) => server?.once('exit', resolve))
        const own = descendantsOf(server?.pid ?? 0)
        // What stands before it in its namespace takes no milder signal.
        server?.kill('SIGKILL')
        await ended
        await untilGone(own)
        if (change) writeFileSync(path('leases'), change(readFileSync(path('leases'), 'utf8')))
      },
      startServer,
      reload(text) {
        writeFileSync(path('etc/kea-dhcp4.conf'), text)
        for (const pid of descendantsOf(server?.pid ?? 0))
          if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'kea-dhcp4') process.kill(pid, 'SIGHUP')
      },
      pair() {
        const { status, stdout, stderr } = spawnSync(
          'unshare',
          ['--mount', 'sh', '-c', `${keaBinds(home)} && ${KEA_STATUS.trim()}`],
          { encoding: 'utf8' },
        )
        return status === 0 ? readKeaStatus(stdout) : untoldPair(stderr.trim())
      },
      listens: () => inside('sh', '-c', LISTENS).trim() !== '',
      said: (daemon) => log.get(daemon) ?? '',
    }
  }

  const routers: readonly [LabRouter, LabRouter] = [router(0), router(1)]
  const internet = lan.host('internet', { port: ports++, address: `${INTERNET}/24`, wire: 'internet' })
  spawnIn(internet.namespace, ['socat', 'TCP-LISTEN:80,fork,reuseaddr', 'SYSTEM:echo here'], () => {})
  return {
    routers,
    promised,
    client: (name, card) => labClient(lan.host(name, { port: ports++, wire: card }), folder),
    async close() {
      for (const child of children) child.kill('SIGKILL')
      await lan.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Processes that a process started, and theirs; none of one that has ended. */
function descendantsOf(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return text
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .flatMap((child) => [child, ...descendantsOf(child)])
}

/**
 * What was started inside ends a moment after what stands before it. A server that begins before the old one is gone finds its port and
 * its control socket taken, ends, and leaves the clients without an address.
 */
async function untilGone(pids: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 100 && pids.some((pid) => existsSync(`/proc/${pid}`)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Kea with folders of its own in place of the machine's, which nobody else sees. */
function keaWords(home: string): string[] {
  for (const name of ['state/kea', 'run/kea', 'etc']) mkdirSync(join(home, name), { recursive: true })
  copyFileSync(join(home, 'kea'), join(home, 'etc/kea-dhcp4.conf'))
  const env = `KEA_PIDFILE_DIR=${home} KEA_LOCKFILE_DIR=${home} KEA_LOGGER_DESTINATION=stdout`
  const start = `exec env ${env} kea-dhcp4 -c /etc/kea/kea-dhcp4.conf`
  return ['unshare', '--mount', 'sh', '-c', `${keaBinds(home)} && ${start}`]
}

const keaBinds = (home: string): string =>
  `mount --bind ${home}/state /var/lib && mount --bind ${home}/run /run && mount --bind ${home}/etc /etc/kea`

/** Takes the address and the gateway, and writes down what was given; the machine's own resolver is not touched. */
const SCRIPT = `#!/bin/sh
case "$reason" in
  PREINIT) ip link set "$interface" up ;;
  BOUND|RENEW|REBIND|REBOOT)
    ip address flush dev "$interface"
    ip address add "$new_ip_address/24" dev "$interface"
    ip route replace default via "$new_routers"
    set | grep ^new_ > "$FOLDER/given.part"
    mv "$FOLDER/given.part" "$FOLDER/given" ;;
esac
`

function labClient(host: LanHost, folder: string): LabClient {
  const home = join(folder, host.namespace)
  mkdirSync(home)
  const path = (name: string) => join(home, name)
  writeFileSync(path('script'), SCRIPT)
  chmodSync(path('script'), 0o755)
  writeFileSync(path('conf'), 'timeout 60; retry 5; initial-interval 2;\n')
  return {
    namespace: host.namespace,
    lease: (seconds = 70) =>
      new Promise((resolve, reject) => {
        rmSync(path('given'), { force: true })
        const words = [
          '-4',
          '-1',
          '-d',
          '-cf',
          path('conf'),
          '-lf',
          path('leases'),
          '-pf',
          path('pid'),
          '-sf',
          path('script'),
        ]
        const child = spawn('ip', [
          'netns',
          'exec',
          host.namespace,
          'dhclient',
          ...words,
          '-e',
          `FOLDER=${home}`,
          'eth0',
        ])
        let said = ''
        const patience = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
        const watch = setInterval(() => existsSync(path('given')) && child.kill('SIGKILL'), 50)
        child.stderr.on('data', (part: Buffer) => {
          said += part.toString()
        })
        child.once('exit', () => {
          clearTimeout(patience)
          clearInterval(watch)
          if (!existsSync(path('given'))) return reject(new Error(`no address: ${said}`))
          const lines = readFileSync(path('given'), 'utf8').trim().split('\n')
          resolve(
            Object.fromEntries(
              lines.map((line) => [
                line.slice(4, line.indexOf('=')),
                line.slice(line.indexOf('=') + 1).replaceAll("'", ''),
              ]),
            ),
          )
        })
      }),
    reaches: (address = INTERNET) =>
      spawnSync(
        'ip',
        [
          'netns',
          'exec',
          host.namespace,
          'timeout',
          '3',
          'bash',
          '-c',
          `read -r word < /dev/tcp/${address}/80; echo "$word"`,
        ],
        { encoding: 'utf8' },
      ).stdout.trim() === 'here',
  }
}
