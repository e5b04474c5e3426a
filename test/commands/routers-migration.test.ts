/**
 * A migration whose addresses come from one of the plan's routers, run by installing that router with it: over a real sshd, with the
 * real daemons, before any port moves; and taken back by installing the plan without it.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keaPairOf, openKeaSocket } from '../fakes/kea-socket.ts'
import {
  type DemoMigration,
  demoMigration,
  missingMachine,
  tenantAtRouter,
} from '../migration/dhcp-machine.ts'
import { type DebianRouter, startDebianRouter } from '../system/debian-router.ts'

interface StepJson {
  readonly n: number
  readonly id: string
  readonly device: string
  readonly state: string
  readonly note: string | null
  readonly lines: readonly string[]
}

describe.skipIf(missingMachine())(
  'a migration whose DHCP machine is a router of the plan',
  { timeout: 120_000 },
  () => {
    let folder: string
    let demo: DemoMigration
    let router: DebianRouter
    let kea: Server
    const run = (...words: string[]) => demo.command(...words)
    const install = (...words: string[]) =>
      run('routers', 'install', demo.site, '--host', 'R1', ...router.way, '--yes', '--dhcp', 'kea', ...words)
    const migrate = (...words: string[]) => demo.migrate(...words)
    const stepsIn = (json: Record<string, unknown>) => json.steps as StepJson[]
    const step = (json: Record<string, unknown>, id: string) => stepsIn(json).find((one) => one.id === id)
    const subnets = (): { id: number; subnet: string }[] =>
      JSON.parse(router.read('etc/kea/kea-dhcp4.conf')).Dhcp4.subnet4

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'brassage-install-'))
      demo = await demoMigration(folder, tenantAtRouter)
      router = await startDebianRouter(demo.plan, 0, { hasSystemd: true })
      mkdirSync(router.at('run/kea'))
      kea = await openKeaSocket(router.at('run/kea/kea4-ctrl-socket'), () =>
        keaPairOf('hot-standby', true, { last: 'hot-standby' }),
      )
    }, 120_000)
    afterAll(async () => {
      kea?.close()
      await router?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    it('is planned in the words of what was last installed there', async () => {
      expect(step((await migrate('--dry-run')).json, 'dhcp_subnet R2')).toBeUndefined()
      expect((await install()).json).toMatchObject({ state: 'done' })
      const { json } = await migrate('--dry-run')
      const [comment, ...entry] = step(json, 'dhcp_subnet')?.lines ?? []
      expect(comment).toBe('# /etc/kea/kea-dhcp4.conf, "subnet4"')
      expect(JSON.parse(entry.join('\n'))).toMatchObject({
        subnet: '10.1.110.0/24',
        pools: [{ pool: '10.1.110.50 - 10.1.110.199' }],
      })
      expect(step(json, 'dhcp_subnet R2')).toMatchObject({ device: 'R2' })
    })

    it('is written for a machine without network too, the plan as it is', async () => {
      const out = join(folder, 'out')
      await run('routers', demo.site, '--out', out, '--dhcp', 'kea', '--change', demo.file)
      expect(readFileSync(join(out, 'R2/etc/kea/kea-dhcp4.conf'), 'utf8')).toContain('"10.1.110.0/24"')
      const ports = await run('list', demo.site, 'ports')
      expect((ports.json.rows as { vlan: number }[])[0]?.vlan).toBe(11)
    })

    it('puts card, gateway and subnet on the router before a port moves, and ticks what that does', async () => {
      const begun = await migrate('--run')
      expect(JSON.stringify(begun.json.waits)).not.toContain('routers install')
      const dhcp = step(begun.json, 'dhcp_interface')?.n ?? 0
      const before = stepsIn(begun.json).filter(({ n }) => n < dhcp)
      // What is done at the switches, ticked by hand here.
      for (const { n } of before) await migrate('--run', '--done', String(n))
      expect((await migrate('--run')).json.waits).toContainEqual(
        expect.objectContaining({
          n: dhcp,
          reason: expect.stringContaining('routers install FILE --host R1 --change F.json'),
        }),
      )
      const old = router.read('etc/kea/kea-dhcp4.conf')
      copyFileSync(router.at('etc/kea/kea-dhcp4.conf'), join(folder, 'before.conf'))
      const [addresses, links] = [router.read('state/addresses'), router.read('state/links')]
      router.set(
        'addresses',
        `${addresses}900: v110s1    inet 10.1.110.253/24 scope global v110s1\n901: v110s1    inet 10.1.110.254/24 scope global v110s1\n`,
      )
      router.set('links', `${links}900: v110s1@eth1: <BROADCAST,UP,LOWER_UP> mtu 1500\n`)
      router.calls()
      const { json } = await install('--change', demo.file)
      expect(json).toMatchObject({ state: 'done', ticked: [dhcp], problems: [] })
      expect(router.calls()).toContain('ifup v110s1')
      const entry =
        step((await migrate('--run')).json, 'dhcp_subnet')
          ?.lines.slice(1)
          .join('\n') ?? ''
      expect(subnets()).toContainEqual(JSON.parse(entry))
      expect(subnets()).toHaveLength(JSON.parse(old).Dhcp4.subnet4.length + 1)
      expect(router.read('etc/keepalived/keepalived.conf')).toContain('10.1.110.254/24')
      const state = await migrate('--run')
      expect(step(state.json, 'dhcp_interface')).toMatchObject({
        state: 'done',
        note: 'Done by installing the router with this migration.',
      })
      // R2 does not know the leases yet: its step comes first.
      expect(step(state.json, 'dhcp_subnet')?.state).toBe('todo')
      expect(state.json.isPlanned).toBe(false)
    })

    it('ticks the subnet once the partner has it, also where nothing is left to write', async () => {
      const partner = step((await migrate('--run')).json, 'dhcp_subnet R2')?.n
      await migrate('--run', '--done', String(partner))
      const { json } = await install('--change', demo.file)
      expect(json).toMatchObject({ state: 'done', writes: [], ticked: [(partner ?? 0) + 1] })
    })

    it('is taken back by installing the plan as it is without it, byte for byte', async () => {
      const { json } = await install()
      expect(json).toMatchObject({ state: 'done' })
      // Said before, for whoever installs it without thinking of the migration.
      expect(json.problems).toMatchObject([
        { code: 'migration_under_way', severity: 'warning', object: 'R1' },
      ])
      expect(router.read('etc/kea/kea-dhcp4.conf')).toBe(readFileSync(join(folder, 'before.conf'), 'utf8'))
      expect(router.calls().join('\n')).toMatch(/ifdown .*v110s1/)
      const steps = stepsIn((await migrate('--run')).json).filter(({ state }) => state === 'done')
      const words = steps.toReversed().flatMap(({ n }) => ['--done', String(n)])
      expect((await migrate('--back-out', ...words)).json).toMatchObject({ state: 'backed_out' })
    })
  },
)
