/**
 * Fields of the routers: the site's rules for them, what is of one machine, what is of one network. Their rows come to be
 * with the first field set; what a value must look like is said once, by the rows' schemas.
 */
import type { z } from 'zod'
import type { PlanDraft } from '../../model/draft.ts'
import { type RoutingRules, routedVlanSchema, routerSchema, routingSchema } from '../../routers/rows.ts'
import { defaultMachine, defaultNetwork, defaultRules } from '../../routers/rules.ts'
import { findNamed } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field } from './row-edit.ts'
import { type FieldValue, readNumber, readText, readVlanList } from './values.ts'

type Read = (value: FieldValue, name: string) => unknown

const list: Read = (value) => (readText(value) ?? '').split(/[\s,;]+/).filter((part) => part !== '')
const numbers: Read = (value) => (list(value, '') as string[]).map(Number)
const word: Read = (value) => readText(value)?.toLowerCase() ?? null
const whole =
  (least: number, most: number): Read =>
  (value, name) =>
    readNumber(name, value, least, most)

/** The value as the row's schema takes it. */
function parsed<T>(schema: z.ZodType<T>, read: Read, name: string, value: FieldValue, expected: string): T {
  const result = schema.safeParse(read(value, name))
  return result.success ? result.data : refuse('bad_value', name, value, expected)
}

export const routingRow = (draft: PlanDraft): number =>
  ([...draft.rows('routing')][0] ?? draft.insert('routing', defaultRules)).id

const rule = (name: keyof RoutingRules, read: Read, expected: string): FieldGroup =>
  field(name, (edit, value) => {
    const schema: z.ZodType<unknown> = routingSchema.shape[name]
    edit.draft.update('routing', edit.id, { [name]: parsed(schema, read, name, value, expected) })
  })

const host = (name: 'primaryHost' | 'secondaryHost') =>
  field(name, (edit, value) => {
    const number = readNumber(name, value, -65_535, 65_535)
    if (number === 0)
      refuse('bad_value', name, value, 'host 0 is the network itself; the first host is 1, the last -1')
    edit.draft.update('routing', edit.id, { [name]: number })
  })

const duration = (name: 'leaseSeconds' | 'maxLeaseSeconds' | 'mcltSeconds', most: number) =>
  rule(name, whole(60, most), `a number within 60 to ${most} is needed`)

export const routingGroups: readonly FieldGroup[] = [
  rule('dhcpServer', word, 'expected one of isc, kea'),
  host('primaryHost'),
  host('secondaryHost'),
  rule('techniciansVlan', whole(1, 4094), 'expected a VLAN number'),
  rule('benchVlan', whole(1, 4094), 'expected a VLAN number'),
  rule('sharedVlans', (value, name) => readVlanList(name, value), 'at most 200 VLANs'),
  rule('dmzPrefix', readText, 'expected a network and its length, such as 10.1.101.0/24'),
  rule('published', list, 'expected services and servers, such as tcp/443=10.9.0.10'),
  rule('peerPrefix', readText, 'expected a network and its length, such as 10.1.101.0/24'),
  rule('domainName', word, 'expected a domain name, such as event.internal'),
  rule('dnsServers', list, 'expected IPv4 addresses, at most 8'),
  rule('ntpServers', list, 'expected names or addresses of time servers, at most 8'),
  duration('leaseSeconds', 2_592_000),
  duration('maxLeaseSeconds', 2_592_000),
  duration('mcltSeconds', 86_400),
  rule('split', whole(0, 256), 'a number within 0 to 256 is needed'),
  rule('clientsPerOutlet', whole(1, 1000), 'a number within 1 to 1000 is needed'),
  rule('fogServer', readText, 'expected an IPv4 address such as 10.1.99.254'),
  rule('biosFile', readText, 'expected the path of a boot file, such as undionly.kpxe'),
  rule('uefiFile', readText, 'expected the path of a boot file, such as undionly.kpxe'),
  rule('firstRouterId', whole(1, 255), 'a number within 1 to 255 is needed'),
  rule('foreignRouterIds', numbers, 'expected numbers within 1 to 255'),
  rule('advertSeconds', whole(1, 60), 'a number within 1 to 60 is needed'),
  rule('vrrpSecret', readText, 'expected the name of a secret of the vault'),
]

function machineRow(draft: PlanDraft, deviceId: number): number {
  const known = [...draft.rows('router')].find((row) => row.deviceId === deviceId)
  return (known ?? draft.insert('router', { deviceId, ...defaultMachine })).id
}

const machine = (name: keyof typeof defaultMachine, read: Read, expected: string): FieldGroup =>
  field(name, (edit, value) => {
    const schema: z.ZodType<unknown> = routerSchema.shape[name]
    const id = machineRow(edit.draft, edit.id)
    edit.draft.update('router', id, { [name]: parsed(schema, read, name, value, expected) })
  })

const cardExpected = 'expected the name of a network card, such as eth0'

export const machineGroups: readonly FieldGroup[] = [
  machine('standing', word, 'expected one of primary, secondary'),
  machine('wanInterface', readText, cardExpected),
  machine('wanAddress', readText, 'expected an address and its length, such as 192.0.2.10/24'),
  machine('wanGateway', readText, 'expected an IPv4 address such as 10.1.99.254'),
  machine('dmzInterface', readText, cardExpected),
]

/** A router by its name. */
export function findRouter(draft: PlanDraft, name: string): number {
  const found = findNamed(draft, 'device', name)
  if (found?.role === 'router') return found.id
  const known = [...draft.rows('device')].filter(({ role }) => role === 'router').map((one) => one.name)
  return refuse(
    'unknown_object',
    null,
    name,
    known.length > 0
      ? `there is no router "${name}"; there are ${known.join(', ')}`
      : `there is no router "${name}"; there is no router yet`,
  )
}

function networkRow(draft: PlanDraft, vlanId: number): number {
  const known = [...draft.rows('routedVlan')].find((row) => row.vlanId === vlanId)
  return (known ?? draft.insert('routedVlan', { vlanId, ...defaultNetwork })).id
}

/** The routers' own address in a VLAN: inside its written prefix, where it has one. */
const ownAddress = (name: 'primaryAddress' | 'secondaryAddress') =>
  field(name, (edit, value) => {
    const expected = 'expected an IPv4 address such as 10.1.99.254'
    const address = parsed(routedVlanSchema.shape[name], readText, name, value, expected)
    edit.draft.update('routedVlan', networkRow(edit.draft, edit.id), { [name]: address })
  })

export const routedVlanGroups: readonly FieldGroup[] = [
  field('clients', (edit, value) => {
    const clients = readNumber('clients', value, 0, 100_000)
    edit.draft.update('routedVlan', networkRow(edit.draft, edit.id), { clients })
  }),
  ownAddress('primaryAddress'),
  ownAddress('secondaryAddress'),
]

/** What a row's own row of the routers' tables goes with. */
export function removeRouterRows(draft: PlanDraft, of: 'device' | 'vlan', id: number): void {
  for (const row of [...draft.rows('router')])
    if (of === 'device' && row.deviceId === id) draft.remove('router', row.id)
  for (const row of [...draft.rows('routedVlan')])
    if (of === 'vlan' && row.vlanId === id) draft.remove('routedVlan', row.id)
}
