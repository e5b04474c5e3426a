/**
 * The planned pair at work: clients get the right address of the right network, router A is killed and gateway and leases go
 * on within the protocols' own times, and both come back without ever having one gateway twice. MCLT, the time a server that
 * comes back waits, is shortened from its least value in the plan (60 s) to 5 s; all else is as the plan makes it.
 */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PARTNER_DOWN_STATE } from '../../main/integrations/router-machine/dhcp-scripts.ts'
import { routerPair } from '../../shared/routers/router-pair.ts'
import { socketProblems } from '../../shared/routers/watch/judge-sockets.ts'
import { isPairNormal } from '../../shared/routers/watch/pair-word.ts'
import { mergeLeases } from '../../shared/routers/watch/read-leases.ts'
import { openRouterLab, type RouterLab } from '../fakes/router-lab.ts'
import { isPresent } from '../requirements.ts'
import { edited, office } from '../routers/sites.ts'

const plan = edited(
  office(),
  ['routing', '', { techniciansVlan: '10', mcltSeconds: '60' }],
  ['router', 'R1', { wanAddress: '192.0.2.1/24', wanGateway: '192.0.2.100' }],
  ['router', 'R2', { wanAddress: '192.0.2.2/24', wanGateway: '192.0.2.100' }],
)

/** Seconds: three adverts and the secondary's skew, (256 - priority) / 256 of an advert (RFC 3768, 6.1). */
const MASTER_DOWN = 3 * 1 + ((256 - 190) / 256) * 1
/** Seconds after which the primary takes its gateways back: the delay of the plan, and the same for it to hear nobody better. */
const TAKE_BACK = 30 + 4
/** Seconds: a heartbeat of 10 that is not answered, and max-response-delay of the plan since the last one that was. */
const KEA_SILENCE = 10 + 30
/** Seconds that a busy test machine may add. */
const SLACK = 4

/** Measured, for whoever reads the run. */
const say = (text: string) => process.stdout.write(`${text}\n`)

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.skipIf(!isPresent('routerLab'))('the pair of routers in a laboratory', { timeout: 360_000 }, () => {
  let lab: RouterLab
  let twice = 0
  let watcher: NodeJS.Timeout
  /** Addresses in use, of both servers together. */
  const leased = () =>
    mergeLeases(
      lab.routers.map((one) => ({ host: one.namespace, leases: one.leases().leases })),
      new Date().toISOString(),
    ).map(({ address }) => address)
  const gateways = () => lab.promised.flatMap(({ gateway }) => gateway ?? [])
  const until = async (what: string, seconds: number, isSo: () => boolean): Promise<number> => {
    const start = performance.now()
    while (!isSo()) {
      if (performance.now() - start > seconds * 1000)
        throw new Error(
          `${what}: not within ${seconds} s\n${lab.routers.map((one) => one.said('keepalived').slice(-1500)).join('\n---\n')}`,
        )
      await sleep(50)
    }
    return (performance.now() - start) / 1000
  }

  beforeAll(async () => {
    lab = openRouterLab(plan, { adapt: (text) => text.replace('mclt 60;', 'mclt 5;') })
    await Promise.all(lab.routers.map((one) => one.start()))
    watcher = setInterval(() => {
      const [gateway = ''] = gateways()
      if (lab.routers.every((one) => one.holds(gateway))) twice += 1
    }, 200)
    await until('a master', 20, () =>
      gateways().every((one) => lab.routers.some((router) => router.holds(one))),
    )
    await until('failover', 60, () => lab.routers.every((one) => one.leases().failover === 'normal'))
  })
  afterAll(async () => {
    clearInterval(watcher)
    await lab?.close()
  })

  it('gives each client an address of its own network, with the gateway that wanders, and reaches the Internet', async () => {
    await until('R1 as master', TAKE_BACK + SLACK, () => gateways().every((one) => lab.routers[0].holds(one)))
    for (const { card, gateway, address } of lab.promised.filter(({ card }) => card !== 'v10')) {
      const client = lab.client(`c${card}`, card)
      const given = await client.lease()
      expect(given.ip_address?.split('.').slice(0, 3)).toEqual(address.split('.').slice(0, 3))
      expect(given.routers).toBe(gateway)
      expect(given.subnet_mask).toBe('255.255.255.0')
      // The server names itself by an address of its own, never by the one that its partner may have tomorrow.
      expect(lab.routers.some((one) => one.holds(given.dhcp_server_identifier ?? ''))).toBe(true)
      expect(gateways()).not.toContain(given.dhcp_server_identifier)
      expect(client.reaches(), card).toBe(true)
      await until('the lease on disk', 5, () => leased().includes(given.ip_address ?? ''))
    }
  })

  it('keeps stands apart, and lets the technicians in', async () => {
    const stand = lab.client('stand', 'v20')
    await stand.lease()
    for (const router of lab.routers)
      expect(stand.reaches(router === lab.routers[0] ? '192.168.30.253' : '192.168.30.252')).toBe(false)
    expect(stand.reaches()).toBe(true)
  })

  it('goes on when router A is killed, and both come back without split brain', async () => {
    const client = lab.client('visitor', 'v30')
    const before = await client.lease()
    expect(client.reaches()).toBe(true)
    const [a, b] = lab.routers
    const killedAt = performance.now()
    a.kill()
    const taken = await until('R2 as master', MASTER_DOWN + SLACK, () =>
      gateways().every((one) => b.holds(one)),
    )
    expect(taken).toBeGreaterThan(2)
    await until('the Internet through R2', SLACK, () => client.reaches())
    const back = (performance.now() - killedAt) / 1000
    say(
      `gateways at R2 after ${taken.toFixed(2)} s, Internet after ${back.toFixed(2)} s (timer ${MASTER_DOWN.toFixed(2)} s)`,
    )

    const leaseAt = performance.now()
    const again = await client.lease()
    expect(again.ip_address).toBe(before.ip_address)
    const fresh = await lab.client('late', 'v20').lease()
    expect(fresh.dhcp_server_identifier).toBe('192.168.20.252')
    expect(fresh.routers).toBe('192.168.20.254')
    say(`two leases from R2 alone after ${((performance.now() - leaseAt) / 1000).toFixed(1)} s`)

    await a.boot()
    await until('failover', 90, () => lab.routers.every((one) => one.leases().failover === 'normal'))
    await until('R1 as master', TAKE_BACK + SLACK * 2, () =>
      gateways().every((one) => a.holds(one) && !b.holds(one)),
    )
    await until('the Internet through R1', SLACK, () => client.reaches())
    expect((await client.lease()).ip_address).toBe(before.ip_address)
    // One sample may fall between the advert that takes over and the end of the other.
    expect(twice).toBeLessThanOrEqual(1)
  })

  it('goes on by the other where the one with the gateways loses its way to the Internet, and comes back with it', async () => {
    const client = lab.client('surfer', 'v30')
    await client.lease()
    const [a, b] = lab.routers
    a.unplug('eth0')
    // What the secondary waits for, an advert and its skew.
    const taken = await until('R2 as master', 3 + MASTER_DOWN + SLACK, () =>
      gateways().every((one) => b.holds(one)),
    )
    await until('the Internet through R2', SLACK, () => client.reaches())
    say(`gateways at R2 ${taken.toFixed(2)} s after R1 lost the Internet`)
    a.plug('eth0')
    await until('R1 as master', TAKE_BACK + SLACK * 2, () =>
      gateways().every((one) => a.holds(one) && !b.holds(one)),
    )
    await until('the Internet through R1', SLACK, () => client.reaches())
    expect(twice).toBeLessThanOrEqual(3)
  })

  it('lets a survivor be given every pool, and takes its partner back afterwards', async () => {
    const [a, b] = lab.routers
    expect([a.listens(), b.listens()]).toEqual([true, true])
    a.kill()
    await until('no word of R1', 60, () => b.leases().failover === 'communications-interrupted')
    await b.stopServer((leases) => leases + partnerDown(leases))
    b.startServer()
    await until('partner-down', 30, () => b.leases().failover === 'partner-down')
    const given = await lab.client('alone', 'v20').lease()
    expect(given.dhcp_server_identifier).toBe('192.168.20.252')
    await a.boot()
    await until('failover', 120, () => lab.routers.every((one) => one.leases().failover === 'normal'))
  })
})

/** As the act does it on the survivor: the script of the machine, on the text of its lease file. */
const partnerDown = (leases: string): string =>
  execFileSync('sh', ['-c', PARTNER_DOWN_STATE], { input: leases, encoding: 'utf8' })

describe.skipIf(!isPresent('routerLab') || !isPresent('dhcpServers'))(
  'the same pair with Kea',
  { timeout: 300_000 },
  () => {
    let lab: RouterLab
    beforeAll(async () => {
      lab = openRouterLab(plan, { dhcp: 'kea' })
    })
    afterAll(() => lab?.close())

    const until = async (what: string, seconds: number, isSo: () => boolean): Promise<number> => {
      const start = performance.now()
      while (!isSo()) {
        if (performance.now() - start > seconds * 1000)
          throw new Error(
            `${what}: not within ${seconds} s\n${lab.routers.map((one) => one.said('dhcpd').slice(-2000)).join('\n---\n')}`,
          )
        // Each question is a program of its own.
        await sleep(500)
      }
      return (performance.now() - start) / 1000
    }
    /** As the screen has it of both: state, and who answers devices. */
    const pair = () => lab.routers.map((one) => one.pair())
    const isPaired = () => pair().every(({ failover }) => failover !== null && isPairNormal(failover))

    it('says that it waits, and serves alone where the other never came', async () => {
      const [a, b] = lab.routers
      expect(a.pair().untold).toMatch(/names no control socket/)
      await a.start()
      await a.stopServer()
      // A switch that comes up after the router: its networks are served nevertheless.
      a.unplug('v30')
      a.startServer()
      await until('a word of R1', 30, () => a.pair().failover === 'waiting')
      expect(a.pair()).toMatchObject({ failover: 'waiting', serves: false, partner: null, untold: null })
      // And it is said, by the network, as long as it is so; of the trunk, which has no address, nothing.
      const deaf = () => socketProblems(routerPair(plan), { host: 'R1', ...a.pair() })
      expect(deaf().map(({ code, object }) => [code, object])).toEqual([['kea_deaf', 'VLAN 30']])
      expect(deaf()[0]?.message).toMatch(/does not listen on v30 \(the interface v30 is /)
      await until('R1 alone', KEA_SILENCE + SLACK * 2, () => a.pair().failover === 'partner-down')
      expect(a.pair().serves).toBe(true)
      a.plug('v30')
      expect((await lab.client('kearly', 'v30').lease()).dhcp_server_identifier).toBe('192.168.30.253')
      expect(deaf()).toEqual([])
      await b.start()
    })

    it('agrees on who serves, and gives each client an address of its own network', async () => {
      await until('a pair', 60, isPaired)
      expect(pair()).toMatchObject([
        { failover: 'hot-standby', serves: true },
        { failover: 'hot-standby', serves: false },
      ])
      expect(lab.routers.map((one) => one.listens())).toEqual([true, true])
      for (const card of ['v20', 'v30']) {
        const given = await lab.client(`k${card}`, card).lease()
        const network = card.slice(1)
        expect(given.ip_address).toMatch(new RegExp(`^192\\.168\\.${network}\\.`))
        expect(given.routers).toBe(`192.168.${network}.254`)
        expect(given.dhcp_server_identifier).toBe(`192.168.${network}.253`)
      }
    })

    it('goes on when the one that serves is killed, by its silence alone, and both come back', async () => {
      const [a, b] = lab.routers
      const client = lab.client('kvisitor', 'v30')
      const before = await client.lease()
      a.kill()
      const alone = await until(
        'R2 alone',
        KEA_SILENCE + SLACK * 2,
        () => b.pair().failover === 'partner-down',
      )
      expect(b.pair()).toMatchObject({ serves: true, partner: 'unavailable' })
      expect(a.pair().untold).toMatch(/Connection refused/)
      say(`Kea alone after ${alone.toFixed(1)} s (timer ${KEA_SILENCE} s)`)
      const again = await client.lease()
      expect(again.ip_address).toBe(before.ip_address)
      expect(again.dhcp_server_identifier).toBe('192.168.30.252')
      expect((await lab.client('klate', 'v20').lease()).dhcp_server_identifier).toBe('192.168.20.252')
      await a.boot()
      await until('a pair again', 90, isPaired)
      expect((await client.lease()).ip_address).toBe(before.ip_address)
    })

    it('is a pair again soon after the pause of a failover test', async () => {
      const [a] = lab.routers
      a.kill()
      await sleep(5000)
      await a.boot()
      // Less than what a test of the failover waits for.
      const again = await until('a pair again', 80, isPaired)
      say(`Kea agrees again ${again.toFixed(1)} s after a pause of 5 s`)
    })
  },
)
