/** `routers watch` against two real sshds: leases merged and placed at their stands, gateways judged, an absent router said. */
import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { traceNode } from '../../shared/plan/trace.ts'
import { promisesOf } from '../../shared/routers/install/promises.ts'
import { routerPair, type Side } from '../../shared/routers/router-pair.ts'
import { keaPairOf, openKeaSocket } from '../fakes/kea-socket.ts'
import { type DebianRouter, startDebianRouter } from '../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../system/ssh-peers.ts'
import { brassage } from './command-line.ts'

const units = ['nftables', 'dnsmasq', 'chrony', 'isc-dhcp-server', 'keepalived']

describe.skipIf(missingSshd() || missingNamespace())('brassage routers watch', () => {
  let folder: string
  let site: string
  let routers: DebianRouter[] = []
  let addressesOf: (side: Side, hasGateways?: boolean) => string
  let stand: { name: string; address: string; outlet: string }
  const run = (...words: string[]) =>
    brassage([...words, '--json'], { BRASSAGE_STATE: join(folder, 'state') })
  const [r1, r2] = [() => routers[0] as DebianRouter, () => routers[1] as DebianRouter]
  const watch = (...more: string[]) =>
    run(
      'routers',
      'watch',
      site,
      '--at',
      `R1=${r1().peer.address},R2=${r2().peer.address}`,
      ...r1().way.slice(2),
      '--yes',
      ...more,
    )

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-watch-'))
    const demo = join(folder, 'demo.brassage')
    site = join(folder, 'site.brassage')
    await run('demo', demo)
    copyFileSync(demo, site)
    const opened = openSite(demo, { stateFolder: join(folder, 'state') })
    const plan = opened.plan()
    opened.close()
    const outlet = plan.outlet.find(({ id }) => {
      const trace = traceNode(plan, { kind: 'outlet', id })
      return trace.complete && trace.segments.some(({ kind }) => kind === 'stand')
    })
    const trace = traceNode(plan, { kind: 'outlet', id: outlet?.id ?? 0 })
    const place = trace.segments.find(({ kind }) => kind === 'stand')?.name ?? ''
    const address = `${trace.prefix?.split('.').slice(0, 3).join('.')}.42`
    stand = { name: place, address, outlet: outlet?.name ?? '' }
    routers = [await startDebianRouter(plan, 0), await startDebianRouter(plan, 1)]
    // One login for both, as somebody who looks after them has.
    appendFileSync(join(r2().peer.folder, 'authorized'), readFileSync(`${r1().peer.key}.pub`))
    for (const router of routers) for (const unit of units) router.set(`active/${unit}`)
    // R1 has every gateway, R2 only its own addresses.
    addressesOf = (side, hasGateways = false) =>
      promisesOf(routerPair(plan), side)
        .flatMap(({ card, address: one, gateway }) =>
          [one, hasGateways ? gateway : null].flatMap((own) => (own ? [[card, own]] : [])),
        )
        .map(([card, one], at) => `${at + 2}: ${card}    inet ${one}/24 scope global\n`)
        .join('')
    r2().set('addresses', addressesOf(1))
  })
  afterAll(async () => {
    for (const router of routers) await router.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const lease = (address: string, mac: string) =>
    `lease ${address} {\n  ends 5 2099/01/02 10:00:00;\n  binding state active;\n  hardware ethernet ${mac};\n}\n`
  const failover = (state: string) =>
    `failover peer "brassage" state {\n  my state ${state} at 1 2026/11/30 08:00:00;\n}\n`

  it('merges the leases of both and says at which stand each is', async () => {
    r1().write('lib/dhcp/dhcpd.leases', failover('normal') + lease(stand.address, '00:11:22:33:44:55'))
    r2().write('lib/dhcp/dhcpd.leases', failover('normal') + lease(stand.address, '00:11:22:33:44:55'))
    const { exit, json } = await watch()
    expect(json.problems).toEqual([])
    expect([exit, json.ok]).toEqual([0, true])
    expect(json.leases).toMatchObject([
      {
        address: stand.address,
        mac: '00:11:22:33:44:55',
        stand: stand.name,
        outlet: stand.outlet,
        from: ['R1', 'R2'],
      },
    ])
    expect(json.machines).toMatchObject([
      { name: 'R1', unreached: null, failover: 'normal' },
      { name: 'R2', unreached: null, failover: 'normal' },
    ])
    const groups = (json.machines as { groups: { state: string }[] }[]).map((one) =>
      one.groups.map(({ state }) => state),
    )
    expect(groups[0]?.every((state) => state === 'master')).toBe(true)
    expect(groups[1]?.every((state) => state === 'backup')).toBe(true)
  })

  it('finds a router of the venue by what is heard of it on the wire', async () => {
    r1().write(
      'bin/perl',
      '#!/bin/sh\ncase "$*" in *SOCK_RAW*) echo "192.0.2.9 33 100" ;; *) exec /usr/bin/perl "$@" ;; esac\n',
      0o755,
    )
    try {
      const found = ((await watch()).json.problems as { code: string; object: string }[]).map(
        ({ code, object }) => [code, object],
      )
      expect(found).toEqual([['vrrp_foreign', '192.0.2.9']])
      await run('set', site, 'routing', 'foreignRouterIds=33')
      expect((await watch()).json.problems).toEqual([])
    } finally {
      rmSync(r1().at('bin/perl'))
      await run('remove', site, 'routing')
    }
  })

  it('finds a lease of an unexpected network, split brain, and failover that waits', async () => {
    r2().write(
      'lib/dhcp/dhcpd.leases',
      failover('communications-interrupted') + lease('192.168.1.7', '00:11:22:33:44:77'),
    )
    r2().set('addresses', r1().read('state/addresses'))
    const { exit, json } = await watch()
    const codes = new Set((json.problems as { code: string }[]).map(({ code }) => code))
    expect(exit).toBe(1)
    expect([...codes].sort()).toEqual(['failover_not_normal', 'gateway_twice', 'lease_unexpected'])
  })

  it('says which router is not reached, and what the other shows', async () => {
    const { exit, json } = await run(
      ...[
        'routers',
        'watch',
        site,
        '--at',
        `R1=${r1().peer.address},R2=127.0.0.1:1`,
        ...r1().way.slice(2),
        '--yes',
      ],
    )
    expect(exit).toBe(1)
    const [first, second] = json.machines as { unreached: string | null }[]
    expect(first?.unreached).toBeNull()
    expect(second?.unreached).toMatch(/127\.0\.0\.1/)
    expect((json.leases as object[]).length).toBe(1)
  })

  describe('drill', () => {
    const drill = (...more: string[]) =>
      run(
        ...['routers', 'drill', site, '--at', `R1=${r1().peer.address},R2=${r2().peer.address}`],
        ...[...r1().way.slice(2), ...more],
      )
    /** The gateways go where keepalived runs; `taken`: whether R2 takes them. */
    function follow(taken: boolean): () => void {
      const isRunning = () => existsSync(r1().at('state/active/keepalived'))
      const timer = setInterval(() => {
        r1().set('addresses', isRunning() ? all : ownOfR1)
        r2().set('addresses', isRunning() || !taken ? ownOfR2 : all)
      }, 30)
      return () => clearInterval(timer)
    }
    let all = ''
    let ownOfR1 = ''
    let ownOfR2 = ''
    beforeAll(() => {
      all = r1().read('state/addresses')
      ownOfR1 = addressesOf(0)
      ownOfR2 = addressesOf(1)
      r2().set('addresses', ownOfR2)
      r2().write('lib/dhcp/dhcpd.leases', failover('normal'))
    })
    beforeEach(() => {
      r1().calls()
      r2().calls()
    })

    it('only says what it would stop, without a yes', async () => {
      const dry = await drill('--dry-run', '--yes')
      expect([dry.exit, dry.json.from, dry.json.to]).toEqual([0, 'R1', 'R2'])
      const shown = await drill()
      expect(shown.exit).toBe(1)
      expect(shown.json.message).toMatch(/isc-dhcp-server and keepalived would be stopped on R1/)
      expect([r1().calls(), r2().calls()]).toEqual([[], []])
    })

    it('stops the one that has the gateways, times the other, and starts the first again', async () => {
      const stop = follow(true)
      const { exit, json } = await drill('--yes')
      stop()
      expect(json.message).toMatch(/R2 took over from R1 within \d+\.\d s, and all is as before/)
      expect([exit, json.ok]).toEqual([0, true])
      expect(json.takeoverMs).toBeGreaterThan(0)
      expect(r1().read('state/made').trim().split('\n').filter(existsSync)).toEqual([])
      expect((json.seen as { what: string }[]).map(({ what }) => what)).toEqual([
        'isc-dhcp-server, keepalived stopped on R1',
        'R2 has every gateway',
        'isc-dhcp-server, keepalived started on R1',
        'all is as before',
      ])
      expect(r1().calls()).toEqual([
        'systemctl stop keepalived',
        'systemctl stop isc-dhcp-server',
        'systemctl start isc-dhcp-server',
        'systemctl start keepalived',
      ])
      const journal = await run('list', site, 'journal')
      expect(journal.out).toContain('Failover test passed: R2 took over from R1')
    })

    it('fails where nobody takes over, and starts the first again by itself', async () => {
      const stop = follow(false)
      const { exit, json } = await drill('--yes', '--pause', '10')
      stop()
      expect([exit, json.ok, json.takeoverMs]).toEqual([1, false, null])
      expect(json.message).toMatch(/R2 did not take over from R1/)
      expect(existsSync(r1().at('state/active/keepalived'))).toBe(true)
      expect(existsSync(r1().at('state/active/isc-dhcp-server'))).toBe(true)
    })

    it('does not begin where all is not well already', async () => {
      r1().set('addresses', all)
      r2().write('lib/dhcp/dhcpd.leases', failover('partner-down'))
      const { exit, json } = await drill('--yes')
      expect([exit, (json.error as { code: string }).code]).toEqual([1, 'drill_not_ready'])
      expect(r1().calls()).toEqual([])
    })
  })

  describe('partner-down', () => {
    const partnerDown = (of: string, ...more: string[]) =>
      run(
        ...['routers', 'partner-down', site, '--host', 'R2', '--at', `R2=${r2().peer.address},R1=${of}`],
        ...[...r1().way.slice(2), ...more],
      )
    const off = 'r1.invalid'
    beforeAll(() => {
      r2().set('deaf')
      r2().set('addresses', addressesOf(1, true))
      r2().set('active/isc-dhcp-server')
      r2().write('lib/dhcp/dhcpd.leases', failover('communications-interrupted'))
    })
    beforeEach(() => void r2().calls())

    it('is said only with a yes', async () => {
      const { exit, json } = await partnerDown(off)
      expect(exit).toBe(1)
      expect(json.message).toMatch(/^Nothing was done: .*R2 would hand out every pool alone/)
    })

    it('is refused where the other shows a sign of life: over SSH, or to the survivor', async () => {
      const seen = await partnerDown(r1().peer.address, '--yes')
      expect((seen.json.error as { code: string }).code).toBe('partner_there')
      r2().unset('deaf')
      const heard = await partnerDown(off, '--yes')
      expect((heard.json.error as { code: string }).code).toBe('partner_there')
      r2().set('deaf')
      expect(r2().calls()).toEqual([])
    })

    it('is refused while both still talk', async () => {
      r2().write('lib/dhcp/dhcpd.leases', failover('normal'))
      const { json } = await partnerDown(off, '--yes')
      expect((json.error as { code: string }).code).toBe('failover_normal')
      expect(r2().calls()).toEqual([])
    })

    it('is refused where the survivor may be the one that is cut off, or has not lost its partner', async () => {
      r2().write('lib/dhcp/dhcpd.leases', failover('communications-interrupted'))
      r2().set('addresses', addressesOf(1))
      const cutOff = await partnerDown(off, '--yes')
      expect((cutOff.json.error as { code: string }).code).toBe('survivor_cut_off')
      r2().set('addresses', addressesOf(1, true))
      r2().write('lib/dhcp/dhcpd.leases', failover('recover'))
      const recovering = await partnerDown(off, '--yes')
      expect((recovering.json.error as { code: string }).code).toBe('failover_unclear')
      expect(r2().calls()).toEqual([])
    })

    it('is written as the last state of the lease file while the server stands still, with whoever said it', async () => {
      const before = `lease 10.1.20.30 {\n  binding state active;\n}\n${failover('communications-interrupted')}`
      r2().write('lib/dhcp/dhcpd.leases', before)
      const { exit, json } = await partnerDown(off, '--yes', '--by', 'Camille')
      expect(json.message).toBe('R2 hands out every pool alone; R1 comes back by itself when it is started.')
      expect([exit, json.before, json.after]).toEqual([0, 'communications-interrupted', 'partner-down'])
      const after = r2().read('lib/dhcp/dhcpd.leases')
      expect(after.startsWith(before)).toBe(true)
      expect(after.slice(before.length)).toMatch(
        /^failover peer "brassage" state \{\n {2}my state partner-down at \d \d{4}\/\d\d\/\d\d [\d:]{8};\n\}\n$/,
      )
      expect(r2().calls()).toEqual(['systemctl stop isc-dhcp-server', 'systemctl start isc-dhcp-server'])
      const journal = await run('list', site, 'journal')
      expect(journal.out).toMatch(/Camille[\s\S]*R2 hands out every pool alone/)
      expect(journal.out).toContain('R2 is to hand out every pool alone: R1 is said to be off')
    })

    it('leaves the lease file as it was where the server does not come up', async () => {
      const before = failover('communications-interrupted')
      r2().write('lib/dhcp/dhcpd.leases', before)
      r2().set('broken/isc-dhcp-server')
      const { exit } = await partnerDown(off, '--yes')
      r2().unset('broken/isc-dhcp-server')
      expect(exit).toBe(1)
      expect(r2().read('lib/dhcp/dhcpd.leases')).toBe(before)
    })
  })

  describe('with Kea', () => {
    const sockets: Server[] = []
    const keaOf = async (router: DebianRouter, told: object) => {
      const socket = router.at(`kea-${sockets.length}`)
      router.write(
        'etc/kea/kea-dhcp4.conf',
        `{ "Dhcp4": {\n  "control-socket": { "socket-type": "unix", "socket-name": "${socket}" } } }\n`,
      )
      sockets.push(await openKeaSocket(socket, () => told))
    }
    beforeAll(() => {
      r1().set('addresses', addressesOf(0, true))
      r2().set('addresses', addressesOf(1))
      for (const router of routers) router.set('active/kea-dhcp4-server')
    })
    afterAll(() => {
      for (const server of sockets) server.close()
    })

    it('asks each on its machine how the pair stands, and who answers devices', async () => {
      await keaOf(r1(), keaPairOf('hot-standby', true, { last: 'hot-standby' }))
      await keaOf(r2(), keaPairOf('hot-standby', false, { last: 'hot-standby' }))
      const { exit, json } = await watch('--dhcp', 'kea')
      expect(json.problems).toEqual([])
      expect([exit, json.ok]).toEqual([0, true])
      expect(json.machines).toMatchObject([
        { name: 'R1', failover: 'hot-standby', serves: true, partner: 'hot-standby' },
        { name: 'R2', failover: 'hot-standby', serves: false, partner: 'hot-standby' },
      ])
    })

    it('finds a pair that does not agree, one without a partner, and a Kea that runs and says nothing', async () => {
      const found = async () => {
        const { json } = await watch('--dhcp', 'kea')
        return (json.problems as { code: string; host: string }[]).map(({ code, host }) => `${host} ${code}`)
      }
      await keaOf(r1(), keaPairOf('partner-down', true, { last: 'unavailable', isInterrupted: true }))
      await keaOf(r2(), keaPairOf('waiting', false))
      expect(await found()).toEqual(['R1 failover_not_agreed', 'R2 failover_not_agreed'])
      await keaOf(r1(), {})
      r2().write('etc/kea/kea-dhcp4.conf', '{ "Dhcp4": { } }\n')
      expect(await found()).toEqual(['R1 failover_single', 'R2 failover_untold'])
    })

    it('is told by a check of that router as well, and nothing of one that does not run', async () => {
      const check = () => run('routers', 'check', site, '--host', 'R1', '--dhcp', 'kea', ...r1().way, '--yes')
      await keaOf(r1(), keaPairOf('terminated', true, { last: 'terminated' }))
      const { json } = await check()
      expect(json.hosts).toMatchObject([{ pair: { failover: 'terminated', serves: true } }])
      expect((json.problems as { code: string }[]).map(({ code }) => code)).toContain('failover_terminated')
      r1().unset('active/kea-dhcp4-server')
      expect((await check()).json.hosts).toMatchObject([{ pair: null }])
    })
  })

  it('is used wrongly without a router, or with one that is written wrongly', async () => {
    expect((await run('routers', 'watch', site)).exit).toBe(2)
    expect((await run('routers', 'watch', site, '--at', 'R1')).exit).toBe(2)
    expect((await run('routers', 'watch', site, '--at', 'R9=127.0.0.1:1')).exit).toBe(1)
  })
})
