/**
 * A migration whose addresses are handed out by one of the plan's routers, with Kea there: each router gets the entry that its own
 * file will have, the partner first, and Kea itself takes it among those that are there.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../main/services/routers/check-files.ts'
import { formatLines } from '../../shared/config/tree.ts'
import { type Migration, planMigration } from '../../shared/migration/migration.ts'
import type { MigrationRequest } from '../../shared/migration/migration-request.ts'
import type { PlanTable } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { EditError } from '../../shared/plan/edits/edit-error.ts'
import { textOf } from '../../shared/routers/render/lines.ts'
import { type DhcpFlavour, routerFiles } from '../../shared/routers/router-files.ts'
import { routerPair, type Side } from '../../shared/routers/router-pair.ts'
import { isPresent } from '../requirements.ts'
import { edited, fileOf, office } from '../routers/sites.ts'

const site = (dhcpServer: DhcpFlavour = 'kea') => edited(office(), ['routing', '', { dhcpServer }])

const change: MigrationRequest = {
  name: 'LAN du locataire',
  to: {
    vlan: 110,
    name: 'LOCATAIRE',
    prefix: '192.168.110.0/24',
    gateway: '192.168.110.254',
    pool: ['192.168.110.50', '192.168.110.199'],
  },
  outlets: [],
  ports: [{ switch: 'SW1', interface: '1' }],
  hosts: [],
  dhcp: { host: 'R1', interface: 'eth1.110' },
}

const migrate = (plan: Plan, own: Partial<MigrationRequest> = {}, installed: DhcpFlavour | null = null) =>
  planMigration(
    plan,
    { ...change, ...own },
    () => null,
    () => installed,
  )

const stepsOf = ({ steps }: Migration) => steps.filter(({ kind }) => kind.startsWith('dhcp_'))

/** The entry without the line that says where it goes. */
const entryOf = ({ steps }: Migration, id: string): string =>
  formatLines(steps.find((step) => step.id === id)?.lines.slice(1) ?? [])

/** The plan as the migration leaves it. */
function migrated(plan: Plan, { changes }: Migration): Plan {
  const next = { ...plan } as Record<PlanTable, unknown>
  for (const { table, id, after } of changes) {
    const rows = (next[table] as readonly { id: number }[]).filter((row) => row.id !== id)
    next[table] = after ? [...rows, after].sort((a, b) => Number(a.id) - Number(b.id)) : rows
  }
  return next as unknown as Plan
}

const subnetsIn = (text: string): readonly { id: number; subnet: string }[] => JSON.parse(text).Dhcp4.subnet4

describe('where Kea runs on the router that hands out the addresses', () => {
  const plan = site()
  const migration = migrate(plan)

  it('gives the partner the subnet first, then the router, before the first port', () => {
    expect(stepsOf(migration).map(({ id, kind, device }) => [id, kind, device])).toEqual([
      ['dhcp_interface', 'dhcp_interface', 'R1'],
      ['dhcp_subnet R2', 'dhcp_subnet', 'R2'],
      ['dhcp_subnet', 'dhcp_subnet', 'R1'],
    ])
    const port = migration.steps.find(({ kind }) => kind === 'port')
    expect(port?.needs).toContain('dhcp_subnet')
    expect(migration.steps.find(({ id }) => id === 'dhcp_subnet')?.needs).toEqual([
      'dhcp_interface',
      'dhcp_subnet R2',
    ])
  })

  it('speaks of Kea only: its file, its check, its reload, the way back', () => {
    for (const { lines, instruction, backOut, kind } of stepsOf(migration)) {
      const said = [formatLines(lines), instruction?.en, instruction?.fr, backOut.instruction?.fr].join('\n')
      expect(said).not.toMatch(/dhcpd|isc-dhcp|INTERFACESv4/)
      if (kind !== 'dhcp_subnet') continue
      expect(formatLines(lines)).toMatch(/^# \/etc\/kea\/kea-dhcp4\.conf/)
      for (const text of [instruction?.en, instruction?.fr])
        expect(text).toMatch(/^\S.*cp -p (\S+) \1\.before-vlan110 .*kea-dhcp4 -t .*HUP kea-dhcp4-server/)
      expect(formatLines(backOut.lines)).toBe(
        'cp -p /etc/kea/kea-dhcp4.conf.before-vlan110 /etc/kea/kea-dhcp4.conf && kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl kill -s HUP kea-dhcp4-server',
      )
    }
    expect(migration.warnings.map(({ message }) => message.en).join(' ')).not.toContain('ISC')
  })

  it('writes the very entry that the files of the plan will have afterwards', () => {
    const after = migrated(plan, migration)
    for (const [id, side] of [
      ['dhcp_subnet', 0],
      ['dhcp_subnet R2', 1],
    ] as const) {
      const [planned] = subnetsIn(fileOf(after, side, 'kea', 'kea')).filter(
        ({ subnet }) => subnet === change.to.prefix,
      )
      expect(JSON.parse(entryOf(migration, id))).toEqual(planned)
    }
  })

  it('gives the router the address that the plan has for it, and names another one that the change gives', () => {
    const interfaceOf = (own: Migration) => formatLines(stepsOf(own)[0]?.lines ?? [])
    expect(interfaceOf(migration)).toContain('address 192.168.110.253/24')
    const other = migrate(plan, { dhcp: { host: 'R1', interface: 'eth1.110', address: '192.168.110.5' } })
    expect(interfaceOf(other)).toContain('address 192.168.110.5/24')
    expect(entryOf(other, 'dhcp_subnet')).toContain(
      '"name": "dhcp-server-identifier", "data": "192.168.110.5"',
    )
  })

  it('believes what was last installed there more than the plan’s rule', () => {
    const kinds = (own: Migration) => stepsOf(own).map(({ id }) => id)
    expect(kinds(migrate(site('isc'), {}, 'kea'))).toContain('dhcp_subnet R2')
    expect(kinds(migrate(plan, {}, 'isc'))).toEqual(['dhcp_interface', 'dhcp_subnet'])
    expect(formatLines(stepsOf(migrate(plan, {}, 'isc'))[1]?.lines ?? [])).toContain('subnet 192.168.110.0')
  })

  it('leaves any other machine its ISC DHCP', () => {
    const steps = stepsOf(migrate(plan, { dhcp: { host: 'dhcp1', interface: 'ens19' } }))
    expect(steps.map(({ id }) => id)).toEqual(['dhcp_interface', 'dhcp_subnet'])
    expect(formatLines(steps[0]?.lines ?? [])).toContain('INTERFACESv4="ens19"')
  })
})

/** The file that runs, with the entry written into its list as the instruction says: added, or in the place of one. */
function withEntry(plan: Plan, side: Side, entry: string) {
  const pair = routerPair(plan)
  const file = routerFiles(pair, side, 'kea').find(({ kind }) => kind === 'kea')
  if (!file) throw new Error('there is no file of Kea')
  const at = file.lines.findIndex(({ text }) => text === '"subnet4": [')
  const asLines = (text: string) => text.split('\n').map((one) => ({ depth: 0, text: one, source: null }))
  const there = subnetsIn(textOf(file.lines))
  const { id } = JSON.parse(entry) as { id: number }
  const others = there.filter((other) => other.id !== id).map((other) => JSON.stringify(other))
  const lines = [
    ...file.lines.slice(0, at + 1),
    ...asLines([...others, entry].join(',\n')),
    ...asLines(']\n}\n}'),
  ]
  return { host: pair.machines[side].name, files: [{ ...file, lines }] }
}

const wish = fc.record({
  vlan: fc.oneof(fc.constantFrom(10, 20, 30), fc.integer({ min: 1, max: 4094 })),
  third: fc.integer({ min: 0, max: 255 }),
  length: fc.constantFrom(20, 24, 24, 24, 25, 28, 30),
  gateway: fc.oneof(fc.constantFrom(1, 2, 254), fc.integer({ min: 1, max: 254 })),
  pool: fc.option(fc.tuple(fc.integer({ min: 10, max: 120 }), fc.integer({ min: 0, max: 100 })), {
    nil: undefined,
  }),
  host: fc.constantFrom('R1', 'R2'),
  address: fc.option(fc.integer({ min: 1, max: 254 }), { nil: undefined }),
})
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never

/** Null: it is refused. */
function tryMigrate(plan: Plan, { vlan, third, length, gateway, pool, host, address }: Wish) {
  const at = (number: number) => `10.77.${third}.${number}`
  const network = length === 20 ? `10.77.${third & 0xf0}.0` : at(0)
  const asked = {
    to: {
      ...{ vlan, name: 'X', prefix: `${network}/${length}`, gateway: at(gateway) },
      ...(pool && { pool: [at(pool[0]), at(Math.min(254, pool[0] + pool[1]))] as [string, string] }),
    },
    dhcp: { host, interface: 'eth1.9', ...(address !== undefined && { address: at(address) }) },
  }
  try {
    return migrate(plan, asked)
  } catch (error) {
    if (error instanceof EditError) return null
    throw error
  }
}

describe('any network that a router with Kea is given', () => {
  const plan = site()
  const sideOf = (id: string, host: string): Side => ((id === 'dhcp_subnet') === (host === 'R1') ? 0 : 1)

  it('is one JSON entry a router, of one number and one subnet, with its pool inside', () => {
    let planned = 0
    fc.assert(
      fc.property(wish, (one) => {
        const migration = tryMigrate(plan, one)
        if (!migration) return
        planned++
        const entries = stepsOf(migration)
          .filter(({ kind }) => kind === 'dhcp_subnet')
          .map(({ id }) => JSON.parse(entryOf(migration, id)))
        expect(entries).toHaveLength(2)
        const [partner, own] = entries
        expect([own.id, own.subnet, own.pools]).toEqual([partner.id, partner.subnet, partner.pools])
        const there = subnetsIn(fileOf(plan, 0, 'kea', 'kea')).find(({ id }) => id === own.id)
        const said = stepsOf(migration)[2]?.instruction?.en ?? ''
        if (there && there.subnet !== own.subnet)
          expect(said).toContain(`in the place of that of ${there.subnet}`)
        else expect(said).toContain('Add the entry')
      }),
      { numRuns: 300 },
    )
    expect(planned).toBeGreaterThan(50)
  })

  it.skipIf(!isPresent('routerDaemons'))(
    'is taken by kea-dhcp4 -t among the networks that are there',
    async () => {
      let asked = 0
      await fc.assert(
        fc.asyncProperty(wish, async (one) => {
          const migration = tryMigrate(plan, one)
          if (!migration) return
          asked++
          for (const id of ['dhcp_subnet', 'dhcp_subnet R1', 'dhcp_subnet R2']) {
            const entry = entryOf(migration, id)
            if (entry === '') continue
            const { checks, problems } = await checkFiles(withEntry(plan, sideOf(id, one.host), entry))
            expect(problems.map(({ message }) => message)).toEqual([])
            expect(checks.map(({ state }) => state)).toEqual(['accepted'])
          }
        }),
        { numRuns: 40 },
      )
      expect(asked).toBeGreaterThan(3)
    },
    120_000,
  )
})
