/**
 * The walk test as it is on the day: a laptop plugged into outlets that each have a VLAN of their own, with leases of a real
 * dhcpd, taken by a real dhclient. The laptop is a network namespace a socket; each command has a process namespace with its
 * client, so that nothing outlives it.
 *
 *   [laptop] ── A5-1's wire ── [dhcpd 10.1.105.253]        [laptop] ── A7-1's wire ── [dhcpd 10.1.107.253]
 *   [laptop] ── B1-2's wire ── [dnsmasq 192.168.1.1]: nobody's network
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSampleSite, type SampleSite } from '../e2e/sample-site.ts'
import { type DhcpLan, type LanHost, openLan } from '../fakes/dhcp-lan.ts'
import { isPresent } from '../requirements.ts'

const run = promisify(execFile)
const cli = resolve(import.meta.dirname, '../../main/cli.ts')

/** What a client does with a lease, without touching this machine's own name servers. */
const SCRIPT = `#!/bin/sh
case "$reason" in
  BOUND|RENEW|REBIND|REBOOT)
    ip address replace "$new_ip_address/24" dev "$interface"
    ip route replace default via "$new_routers" dev "$interface" ;;
esac
exit 0
`

/** Takes a lease, then asks: the client's leases are where it keeps them on every Debian. */
const SESSION = `mount --bind "$1" /var/lib/dhcp
dhclient -4 -1 -q -sf "$2" -lf /var/lib/dhcp/dhclient.eth0.leases -pf "$1/client.pid" eth0 || exit 9
shift 2
exec "$@"`

interface Whereabouts {
  readonly outlet: string | null
  readonly vlan: number | null
  readonly asPlanned: boolean | null
  readonly expected: { readonly outlet: string | null } | null
  readonly evidence: readonly { readonly code: string; readonly message: string }[]
}

describe.skipIf(!isPresent('dhcpClient'))('a laptop that gets a lease', () => {
  let folder: string
  let site: SampleSite
  let lan: DhcpLan
  const sockets: Record<string, LanHost> = {}

  async function whereAmI(socket: string, ...words: string[]): Promise<Whereabouts> {
    const leases = join(folder, `leases-${socket}`)
    const script = join(folder, 'client-script')
    mkdirSync(leases, { recursive: true })
    const own = ['unshare', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child']
    const ask = [process.execPath, cli, 'whereami', site.path, ...words, '--json']
    const session = ['sh', '-ec', SESSION, 'sh', leases, script, ...ask]
    const { namespace } = sockets[socket] as LanHost
    const { stdout } = await run('ip', ['netns', 'exec', namespace, ...own, ...session], {
      env: { ...process.env, BRASSAGE_STATE: join(folder, 'state') },
    })
    return JSON.parse(stdout)
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-lease-'))
    writeFileSync(join(folder, 'client-script'), SCRIPT, { mode: 0o755 })
    site = makeSampleSite()
    lan = openLan()
    const pool = (network: string) => ({ network, first: 50, last: 99, gateway: `${network}.254` })
    for (const [socket, vid] of [
      ['A5', 105],
      ['A7', 107],
    ] as const) {
      const wire = `br${vid}`
      sockets[socket] = lan.host(`lap${vid}`, { port: vid - 100, wire })
      const server = lan.host(`isc${vid}`, { port: vid, wire, address: `10.1.${vid}.253/24` })
      await lan.serve('isc', server, pool(`10.1.${vid}`))
    }
    sockets.B1 = lan.host('lapx', { port: 30, wire: 'brx' })
    const rogue = lan.host('rogue', { port: 31, wire: 'brx', address: '192.168.1.1/24' })
    await lan.serve('dnsmasq', rogue, { ...pool('192.168.1'), gateway: '192.168.1.1' })
  })
  afterAll(async () => {
    await lan?.close()
    site?.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['A5', 105],
    ['A7', 107],
  ])(
    'at %s knows its outlet by the address alone, and which server gave it',
    async (socket, vlan) => {
      const { outlet, evidence, ...rest } = await whereAmI(socket)
      expect({ outlet, ...rest }).toMatchObject({ outlet: `${socket}-1`, vlan, asPlanned: true })
      expect(evidence.map(({ message }) => message)).toEqual(
        expect.arrayContaining([expect.stringContaining(`10.1.${vlan}.253`)]),
      )
    },
    60_000,
  )

  it('that stands at A5 and gets the address of A7 is told so: the cords are crossed', async () => {
    const told = await whereAmI('A7', '--at', 'A5')
    expect(told).toMatchObject({ outlet: 'A7-1', asPlanned: false })
  })

  it('of a foreign server is at no outlet of the plan', async () => {
    const { outlet, evidence } = await whereAmI('B1')
    expect(outlet).toBeNull()
    expect(evidence.map(({ code }) => code)).toContain('address_unplanned')
  })
})
