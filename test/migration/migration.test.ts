/** A migration as it is worked out: the office case step by step, the order of any, and what is refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConfigTree, formatLines, loadConfig } from '../../shared/config/tree.ts'
import { type Migration, planMigration } from '../../shared/migration/migration.ts'
import { type MigrationRequest, readMigrationRequest } from '../../shared/migration/migration-request.ts'
import type { MigrationStep } from '../../shared/migration/migration-step.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { EditError, editRow } from '../../shared/plan/edits/index.ts'
import { taggedVlansOf } from '../../shared/plan/served-vlans.ts'
import { emptyPlan } from '../plan/site-builder.ts'
import { makeSite, siteWish } from './arbitrary-migration.ts'
import { fillOffice, officeChange } from './office-site.ts'

const unread = () => null

function office(edit: (draft: ReturnType<typeof openDraft>) => void = () => {}): Plan {
  const draft = openDraft(emptyPlan({ domains: 'site', scheme: '10.0.{vlan}.0/24' }))
  fillOffice(draft)
  edit(draft)
  return draft.toPlan()
}

const migrate = (change: Partial<MigrationRequest> = {}, plan = office()): Migration =>
  planMigration(plan, { ...officeChange, ...change }, unread)

const linesOf = (step: Pick<MigrationStep, 'lines'> | undefined) => formatLines(step?.lines ?? [])
const stepOf = ({ steps }: Migration, id: string) => steps.find((step) => step.id === id)

describe('the office case', () => {
  const migration = migrate()

  it('makes the VLAN everywhere on the way, tags the links and the DHCP machine, then moves ports', () => {
    expect(migration.steps.map(({ id }) => id)).toEqual([
      'vlan SW1',
      'vlan SW2',
      'uplink SW1 46',
      'uplink SW1 47',
      'uplink SW1 48',
      'uplink SW2 47',
      'dhcp_interface',
      'dhcp_subnet',
      'port SW1 1',
      'port SW2 1',
      'port SW2 10',
      'port SW2 20',
      'address NAS',
      'address Imprimante',
      'check network',
      'check users',
    ])
  })

  it('says each in the words of a ProCurve, one port at a time, and what restores its former VLAN', () => {
    const said = ['vlan SW1', 'uplink SW2 47', 'port SW1 1'].map((id) => {
      const step = stepOf(migration, id)
      return [linesOf(step), linesOf(step?.backOut)]
    })
    expect(said).toEqual([
      ['vlan 110\n name "LOCATAIRE"', 'no vlan 110'],
      ['vlan 110\n tagged 47', 'vlan 110\n no tagged 47'],
      ['vlan 110\n untagged 1', 'vlan 20\n untagged 1'],
    ])
  })

  it('gives the DHCP machine its card, its service the name, and the subnet', () => {
    expect(linesOf(stepOf(migration, 'dhcp_interface')).split('\n')).toEqual(
      expect.arrayContaining([
        'iface ens19 inet static',
        '    address 10.0.110.2/24',
        'INTERFACESv4="ens19"',
      ]),
    )
    expect(linesOf(stepOf(migration, 'dhcp_subnet')).split('\n')).toEqual(
      expect.arrayContaining([
        'subnet 10.0.110.0 netmask 255.255.255.0 {',
        '    range 10.0.110.50 10.0.110.199;',
        '    option routers 10.0.110.254;',
      ]),
    )
  })

  it('takes the machine back by a script that puts the copies back, and reads them only where they are right', () => {
    expect(linesOf(stepOf(migration, 'dhcp_interface')?.backOut)).toBe(
      'ifdown ens19\ncp -p /etc/network/interfaces.before-vlan110 /etc/network/interfaces && cp -p /etc/default/isc-dhcp-server.before-vlan110 /etc/default/isc-dhcp-server',
    )
    expect(linesOf(stepOf(migration, 'dhcp_subnet')?.backOut)).toBe(
      'cp -p /etc/dhcp/dhcpd.conf.before-vlan110 /etc/dhcp/dhcpd.conf && dhcpd -t && systemctl restart isc-dhcp-server',
    )
    expect(stepOf(migration, 'dhcp_subnet')?.instruction?.fr).toContain(
      'cp -p /etc/dhcp/dhcpd.conf /etc/dhcp/dhcpd.conf.before-vlan110',
    )
  })

  it('marks the first address that is set by hand as the point of no return', () => {
    expect(migration.steps.filter((step) => step.pointOfNoReturn).map(({ id }) => id)).toEqual([
      'address NAS',
    ])
  })

  it('waits with the NAS for its port, with the ports for their addresses', () => {
    expect(stepOf(migration, 'address NAS')?.needs).toEqual(['port SW2 10'])
    expect(stepOf(migration, 'port SW2 1')?.needs).toEqual(['vlan SW2', 'uplink SW2 47', 'dhcp_subnet'])
  })

  it('plugs an outlet without a port into the free one that was named', () => {
    expect(stepOf(migration, 'port SW2 20')?.instruction?.fr).toBe('Brassez la prise B104 sur SW2 20.')
    expect(migration.repatch.map(({ outlet, cord, label }) => [outlet, cord, label])).toEqual([
      ['B101', 'stays', 'yellow'],
      ['B102', 'stays', 'yellow'],
      ['N1', 'stays', 'yellow'],
      ['B104', 'plug', 'yellow'],
    ])
  })

  it('tells telephones apart, last and without a yellow label', () => {
    const { repatch, warnings } = migrate({ outlets: ['T101', 'B101'], ports: [] })
    expect(repatch.map(({ outlet, service, label }) => [outlet, service, label])).toEqual([
      ['B101', 'network', 'yellow'],
      ['N1', 'network', 'yellow'],
      ['T101', 'telephone', null],
    ])
    expect(warnings.map(({ code }) => code)).toContain('telephone')
  })

  it('announces in both languages what moves, when, and whom to call', () => {
    expect(migration.announcement.fr).toContain('Mardi 8 h, des prises')
    expect(migration.announcement.fr).toContain('  - NAS: 10.0.110.10')
    expect(migration.announcement.en).toContain('If something does not work: la DSI, poste 4242.')
  })

  it('changes the plan by one edit: ports, VLAN, prefix, the tag to the DHCP machine, the new cord', () => {
    expect(migration.changes.map(({ table }) => table).toSorted()).toEqual(
      [...Array(5).fill('interface'), 'cable', 'prefix', 'vlan'].toSorted(),
    )
  })

  it('says of a DHCP machine that is one of the plan’s routers that both are installed afterwards', () => {
    const codes = (host: string) =>
      migrate({ dhcp: { host, interface: 'eth1.110', address: '10.0.110.2' } }).warnings.map(
        ({ code }) => code,
      )
    expect(codes('R1')).toContain('dhcp_on_router')
    expect(codes('dhcp1')).not.toContain('dhcp_on_router')
  })

  it('repeats exactly', () => {
    expect(migrate()).toEqual(migration)
  })

  it('goes from the last reading where there is one, and shows what becomes of it', () => {
    const reading = loadConfig(
      'hostname "SW1"\nvlan 1\n   name "DEFAULT_VLAN"\n   untagged 2-48\n   no untagged 1\n   exit\nvlan 33\n   name "OLD"\n   untagged 1\n   exit\n',
      'hp_procurve',
    )
    const read = planMigration(office(), officeChange, ({ name }): ConfigTree | null =>
      name === 'SW1' ? reading : null,
    )
    expect(linesOf(stepOf(read, 'port SW1 1')?.backOut)).toBe('vlan 33\n untagged 1')
    const shown = read.differences.find((one) => one.switch === 'SW1')
    expect(shown?.base).toBe('reading')
    expect(shown?.lines).toContainEqual({ kind: 'removed', depth: 1, text: 'untagged vlan 33' })
  })
})

describe('what is refused', () => {
  const codeOf = (change: Partial<MigrationRequest>, plan = office()) => {
    try {
      migrate(change, plan)
      return null
    } catch (error) {
      if (error instanceof EditError) return `${error.details.code}: ${error.message}`
      throw error
    }
  }
  const to = officeChange.to

  it.each([
    [
      'an uplink among the ports',
      { ports: [{ switch: 'SW1', interface: '47' }] },
      'uplink_port: ports "SW1 47"',
    ],
    ['an unknown outlet', { outlets: ['B999'] }, 'unknown_object: outlets "B999"'],
    ['an unknown port', { ports: [{ switch: 'SW1', interface: '77' }] }, 'no_such_port'],
    ['a VLAN above 4094', { to: { ...to, vlan: 4095 } }, 'vlan_out_of_range'],
    ['VLAN 0', { to: { ...to, vlan: 0 } }, 'vlan_out_of_range'],
    ['a gateway outside its network', { to: { ...to, gateway: '10.0.111.254' } }, 'gateway_outside'],
    [
      'a gateway that is the broadcast address',
      { to: { ...to, gateway: '10.0.110.255' } },
      'gateway_outside',
    ],
    ['a network with host bits', { to: { ...to, prefix: '10.0.110.7/24' } }, 'bad_prefix'],
    [
      'a pool that holds the gateway',
      { to: { ...to, pool: ['10.0.110.10', '10.0.110.254'] } },
      'address_twice',
    ],
    ['a host in the pool', { hosts: [{ name: 'NAS', address: '10.0.110.60' }] }, 'address_twice'],
    ['the port of the DHCP machine', { ports: [{ switch: 'SW1', interface: '46' }] }, 'port_unusable'],
    ['nothing that moves', { outlets: [], ports: [], hosts: [] }, 'nothing_to_move'],
  ] satisfies [string, Partial<MigrationRequest>, string][])('%s', (_, change, said) => {
    expect(codeOf(change)).toContain(said)
  })

  it('one VLAN too many for a switch that needs a restart for more', () => {
    const full = office((draft) => {
      editRow(draft, 'switch', 'SW2', { model: 'ProCurve 2510G-48' })
      for (const vid of [41, 42, 43, 44, 45]) editRow(draft, 'port', `SW2 ${vid - 37}`, { vlan: vid })
    })
    expect(codeOf({ outlets: ['B101', 'B102'], ports: [] }, full)).toContain(
      'too_many_vlans: to.vlan "110": SW2',
    )
  })

  it('a VLAN in which others are, with other addresses', () => {
    const taken = office((draft) => editRow(draft, 'port', 'SW2 30', { vlan: 110 }))
    expect(
      codeOf(
        {
          to: { ...to, prefix: '10.9.110.0/24', gateway: '10.9.110.254', pool: undefined },
          hosts: [],
          dhcp: undefined,
        },
        taken,
      ),
    ).toContain('vlan_taken')
  })

  it('a file that says something else, by the place in it', () => {
    expect(() => readMigrationRequest({ ...officeChange, outlet: ['B101'] })).toThrow(/outlet/)
    expect(() => readMigrationRequest({ name: 'x', to: { ...to, vlan: '110' } })).toThrow(/to\.vlan/)
  })
})

describe('any migration', () => {
  const anyMigration = (check: (migration: Migration, made: ReturnType<typeof makeSite>) => void) =>
    fc.assert(
      fc.property(siteWish, (wish) => {
        const made = makeSite(wish)
        let migration: Migration
        try {
          migration = planMigration(made.plan, made.request, unread)
        } catch (error) {
          if (error instanceof EditError) return
          throw error
        }
        check(migration, made)
      }),
      { numRuns: 100 },
    )

  it('needs only earlier steps, numbered from 1', () => {
    anyMigration(({ steps }) => {
      for (const [at, { n, needs }] of steps.entries()) {
        expect(n).toBe(at + 1)
        const earlier = steps.slice(0, at).map(({ id }) => id)
        expect(needs.filter((id) => !earlier.includes(id))).toEqual([])
      }
    })
  })

  it('has, per switch, the VLAN before uplinks before ports; addresses before the first port; checks last', () => {
    anyMigration(({ steps }) => {
      const order = ['vlan', 'uplink', 'port']
      for (const own of Map.groupBy(
        steps.filter(({ kind }) => order.includes(kind)),
        ({ device }) => device,
      ).values()) {
        const ranks = own.map(({ kind }) => order.indexOf(kind))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        expect(own[0]?.kind).toBe('vlan')
      }
      const kinds = steps.map(({ kind }) => kind)
      const firstPort = kinds.indexOf('port')
      if (firstPort >= 0) expect(kinds.indexOf('dhcp_subnet')).toBeLessThan(firstPort)
      expect(kinds.at(-1)).toBe('check')
    })
  })

  it('takes every step back by lines or in words, and has one point of no return at most', () => {
    anyMigration(({ steps }) => {
      for (const { backOut, title } of steps)
        expect(backOut.lines.length > 0 || backOut.instruction !== null, title.en).toBe(true)
      expect(steps.filter((step) => step.pointOfNoReturn).length).toBeLessThanOrEqual(1)
    })
  })

  it('says to a Cisco uplink nothing but one VLAN more, or one less', () => {
    anyMigration(({ steps }, { modelOf, request }) => {
      const isCisco = ({ device }: MigrationStep) => modelOf.get(device ?? '')?.startsWith('ws-') === true
      for (const step of steps.filter((one) => one.kind === 'uplink' && isCisco(one)))
        for (const [word, lines] of [
          ['add', step.lines],
          ['remove', step.backOut.lines],
        ] as const)
          for (const { text } of lines.filter(({ depth }) => depth > 0))
            expect(text).toBe(`switchport trunk allowed vlan ${word} ${request.to.vlan}`)
    })
  })

  it('is carried, in the plan it leads to, from every moved port to where they meet', () => {
    anyMigration(({ changes, steps }, { plan, request }) => {
      const draft = openDraft(plan)
      for (const { table, id, after } of changes) {
        if (draft.get(table, id) && after) draft.update(table, id, after as never)
        else if (after) draft.insert(table, after as never)
      }
      const next = draft.toPlan()
      for (const step of steps.filter(({ kind }) => kind === 'uplink')) {
        const device = next.device.find(({ name }) => name === step.device)
        const port = (indexPlan(next).interfacesOf.get(device?.id ?? 0) ?? []).find(
          ({ name }) => name === step.interface,
        )
        expect(port && taggedVlansOf(next, port)).toContain(request.to.vlan)
      }
    })
  })

  it('changes nothing more of a plan that it has changed already', () => {
    anyMigration(({ changes, steps }, { plan, request }) => {
      if (!steps.some(({ kind }) => kind === 'port')) return
      const next: Record<string, unknown> = { ...plan, nextIds: { ...plan.nextIds } }
      for (const { table, id, after } of changes) {
        const rows = (next[table] as readonly { id: number }[]).filter((row) => row.id !== id)
        next[table] = after ? [...rows, after] : rows
      }
      const bumped = Object.fromEntries(Object.entries(plan.nextIds).map(([table, id]) => [table, id + 1000]))
      const again = planAgain({ ...(next as unknown as Plan), nextIds: bumped as Plan['nextIds'] }, request)
      expect(again).toEqual([])
    })
  })
})

/** Edits that a migrated plan still lacks. */
function planAgain(plan: Plan, request: MigrationRequest) {
  try {
    return planMigration(plan, request, unread).changes
  } catch (error) {
    if (error instanceof EditError && error.details.code === 'nothing_to_move') return []
    throw error
  }
}
