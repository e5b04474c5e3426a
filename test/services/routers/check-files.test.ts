/**
 * The routers' files before the real daemons. A property first: whatever the plan takes, they take; then what they say of a
 * wrong file, which has to lead to the row of the plan.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFiles } from '../../../main/services/routers/check-files.ts'
import { plannedRouters } from '../../../main/services/routers/routers-of.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { createRow, EditError, editRow } from '../../../shared/plan/edits/index.ts'
import type { DhcpFlavour, FileKind } from '../../../shared/routers/router-files.ts'
import { makeEventPlan } from '../../bench/event-plan.ts'
import { isPresent } from '../../requirements.ts'
import { fair, office } from '../../routers/sites.ts'

const present = isPresent('routerDaemons')

/** Everything a daemon says of the files of a plan. */
async function said(plan: Plan, dhcp: DhcpFlavour): Promise<string[]> {
  const all = await Promise.all(plannedRouters(plan, dhcp).hosts.map((host) => checkFiles(host)))
  return all.flatMap(({ problems }) => problems.map(({ severity, message }) => `${severity} ${message}`))
}

interface Edit {
  readonly kind: string
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '',
    'Régie « A »',
    '"; }',
    '{{x}}',
    '-1',
    "l'accueil",
    '名前',
    'a'.repeat(80),
    '# x',
    'eth1',
    '0',
  ),
)
const address = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('10.1.101', '10.1.102', '10.2.103', '192.168.20', '172.16.0'),
      fc.integer({ min: 0, max: 255 }),
    )
    .map(([net, host]) => `${net}.${host}`),
  text,
)
const cidr = fc.oneof(
  fc.constantFrom(
    '10.1.101.0/24',
    '10.1.0.0/16',
    '10.50.0.0/29',
    '10.50.0.0/30',
    '10.50.0.8/31',
    '0.0.0.0/0',
    '10.2.101.0/25',
  ),
  text,
)
const number = fc.oneof(fc.integer({ min: -300, max: 5000 }).map(String), text)

const edit = (kind: string, name: fc.Arbitrary<string>, fields: Record<string, fc.Arbitrary<string>>) =>
  fc
    .tuple(name, fc.record(fields, { requiredKeys: [] }))
    .map(([called, given]): Edit => ({ kind, name: called, fields: given as Record<string, string> }))

const vlan = fc.constantFrom('SW1 101', 'SW1 102', 'SW2 101', 'SW2 103', '10', '20')
const edits: fc.Arbitrary<Edit> = fc.oneof(
  edit('routing', fc.constant(''), {
    primaryHost: number,
    secondaryHost: number,
    techniciansVlan: number,
    benchVlan: fc.constantFrom('101', '102', '20', ''),
    sharedVlans: fc.constantFrom('103', '101,102', ''),
    dmzPrefix: cidr,
    published: fc.constantFrom('tcp/443=10.9.0.10', 'udp/53=10.9.0.1:5353', 'x', 'tcp/70000=10.0.0.1'),
    peerPrefix: cidr,
    domainName: text,
    dnsServers: address,
    ntpServers: text,
  }),
  edit('routing', fc.constant(''), {
    leaseSeconds: number,
    maxLeaseSeconds: number,
    mcltSeconds: number,
    split: number,
    clientsPerOutlet: number,
    fogServer: address,
    biosFile: text,
    uefiFile: text,
    firstRouterId: number,
    foreignRouterIds: fc.constantFrom('160', '160,161,162', '1 2 3', '256'),
    advertSeconds: number,
    vrrpSecret: text,
  }),
  edit('router', fc.constantFrom('R1', 'R2'), {
    wanInterface: text,
    wanAddress: fc.oneof(cidr, fc.constant('192.0.2.9/24')),
    wanGateway: address,
    dmzInterface: text,
    standing: fc.constantFrom('primary', 'secondary', '', 'x'),
  }),
  edit('router', fc.constantFrom('R1', 'R2'), { name: text }),
  edit('vlan', vlan, {
    prefix: cidr,
    primaryAddress: address,
    secondaryAddress: address,
    clients: number,
    name: text,
  }),
  edit('site', fc.constant(''), {
    gatewayHost: number,
    dhcpFirst: number,
    dhcpLast: number,
    managementVlan: number,
  }),
  edit('host', fc.constantFrom('00:11:22:33:44:01', '00:11:22:33:44:02'), { address, name: text }),
  edit('switch', fc.constantFrom('SW1', 'SW2'), { number, managementAddress: address, name: text }),
)

/** The plan with those edits that it takes. */
function edited(plan: Plan, wanted: readonly Edit[]): Plan {
  const draft = openDraft(plan)
  for (const mac of ['00:11:22:33:44:01', '00:11:22:33:44:02']) createRow(draft, 'host', mac)
  for (const { kind, name, fields } of wanted)
    for (const [field, value] of Object.entries(fields))
      try {
        editRow(draft, kind, name, { [field]: value })
      } catch (error) {
        // What the plan refuses never reaches a file.
        if (!(error instanceof EditError)) throw error
      }
  return draft.toPlan()
}

describe.skipIf(!present)('the real daemons', () => {
  it.each(['isc', 'kea'] as const)('take the whole reference event: %s', async (dhcp) => {
    expect(await said(makeEventPlan(4), dhcp)).toEqual([])
  })

  it('take whatever the plan takes', { timeout: 240_000 }, async () => {
    const given = fc.record({
      site: fc.constantFrom('fair', 'office'),
      edits: fc.array(edits, { maxLength: 8 }),
      dhcp: fc.constantFrom('isc', 'kea'),
    })
    await fc.assert(
      fc.asyncProperty(given, async ({ site, edits: wanted, dhcp }) => {
        const plan = edited(site === 'fair' ? fair() : office(), wanted)
        expect(await said(plan, dhcp)).toEqual([])
      }),
      { numRuns: 40, interruptAfterTimeLimit: 180_000 },
    )
  })

  describe('say of a wrong line', () => {
    const wrong: readonly (readonly [
      daemon: string,
      kind: FileKind,
      dhcp: DhcpFlavour,
      from: RegExp,
      to: string,
      source: string,
    ])[] = [
      [
        'dhcpd',
        'isc-dhcp',
        'isc',
        /^option routers 10\.1\.102\.254;/,
        'option routers 10.1.102.254',
        'VLAN SW1 102',
      ],
      ['dhcpd', 'isc-dhcp', 'isc', /^range 10\.1\.102\.10/, 'range 10.7.0.1', 'VLAN SW1 102'],
      ['kea-dhcp4', 'kea', 'kea', /"pool": "10\.1\.102\.10/, '"pol": "10.1.102.10', 'VLAN SW1 102'],
      ['keepalived', 'keepalived', 'isc', /^virtual_router_id 160/, 'virtual_router_id 999', 'switch SW1'],
      ['nft', 'nftables', 'isc', /^"v102",/, '"v102" "x",', 'VLAN SW1 102'],
      ['ifquery', 'interfaces', 'isc', /^iface v102 inet static/, 'iface v102 inet statik', 'VLAN SW1 102'],
      ['ifup', 'interfaces', 'isc', /^address 10\.1\.102\.253/, 'addres 10.1.102.253', 'VLAN SW1 102'],
      ['dnsmasq', 'dnsmasq', 'isc', /^local=/, 'locale=', 'rules of the routers'],
      ['chronyd', 'chrony', 'isc', /^pool/, 'poole', 'rules of the routers'],
    ]

    it.each(wrong)(
      '%s, of the row of the plan that made it: %s',
      async (daemon, kind, dhcp, from, to, source) => {
        const [host] = plannedRouters(fair(), dhcp).hosts
        if (!host) throw new Error('no host')
        const files = host.files
          .filter((file) => file.kind === kind)
          .map((file) => ({
            ...file,
            lines: file.lines.map((line) => ({ ...line, text: line.text.replace(from, to) })),
          }))
        const { problems, checks } = await checkFiles({ host: host.host, files })
        expect(checks.find((check) => check.daemon === daemon)?.state).toBe('refused')
        const [problem] = problems.filter(({ values }) => values?.daemon === daemon)
        expect(problem).toMatchObject({ severity: 'error', code: 'daemon_refuses', host: 'R1' })
        expect(problem?.source?.text).toContain(source)
        expect(problem?.line).toBeGreaterThan(0)
      },
    )
  })
})

describe('a daemon that is not on this computer', () => {
  const path = process.env.PATH
  beforeAll(() => {
    process.env.PATH = '/nowhere'
  })
  afterAll(() => {
    process.env.PATH = path
  })

  it('is said to be absent, which is no error', async () => {
    const [host] = plannedRouters(fair(), 'isc').hosts
    const files = host?.files.filter(({ kind }) => kind === 'isc-default') ?? []
    const { checks, problems } = await checkFiles({ host: 'R1', files })
    expect(checks).toEqual([
      { file: 'etc/default/isc-dhcp-server', daemon: 'sh', state: 'unable', why: 'is not on this computer' },
    ])
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['info daemon_absent'])
  })
})
