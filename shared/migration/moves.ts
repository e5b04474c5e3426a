/**
 * Which switch ports move, each once, whoever named it: an outlet, the port itself, or a host at an outlet. What must
 * not move is refused here: uplinks, links between devices, and the port by which the DHCP machine is reached.
 */
import { inBoth } from '../i18n/both-texts.ts'
import type { PlanDraft } from '../model/draft.ts'
import type { Device, Host, Interface, Outlet } from '../model/entities.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { cablesAt } from '../plan/edits/draft-lookup.ts'
import { refuse } from '../plan/edits/edit-error.ts'
import { interfaceOfOutlet } from '../plan/edits/repatch.ts'
import { needNamed, needPort } from '../plan/edits/row-finders.ts'
import { carrierOf } from '../plan/lag.ts'
import { linksOf } from '../plan/served-vlans.ts'
import type { Warn } from './migration-notes.ts'
import type { MigrationRequest } from './migration-request.ts'

export interface Move {
  readonly device: Device
  /** What says the VLANs: the port, or the LAG it is a member of. */
  readonly port: Interface
  readonly outlets: readonly Outlet[]
  /** An outlet that is to be plugged into this free port. */
  readonly plugs: Outlet | null
}

export interface Moves {
  /** By switch and place on its front panel. */
  readonly moves: readonly Move[]
  /** Outlets that reach no port, and for which none was named. */
  readonly unpatched: readonly Outlet[]
  /** Names of hosts -> the port each is at, where the plan knows it. */
  readonly hostPorts: ReadonlyMap<string, number>
}

interface Named {
  readonly port: Interface
  readonly outlet: Outlet | null
}

/** Throws EditError naming the outlet, port or switch. `plan` is what `draft` is of. */
export function findMoves(plan: Plan, draft: PlanDraft, request: MigrationRequest, warn: Warn): Moves {
  const hosts = findHosts(draft, request, warn)
  const outlets = unique([
    ...request.outlets.map((name) => needNamed(draft, 'outlet', name, 'outlets')),
    ...hosts.flatMap(({ outlet }) => outlet ?? []),
  ])
  const listed = request.ports.map((port) => needListedPort(draft, port.switch, port.interface))
  const patched = outlets.flatMap((outlet): Named[] => {
    const port = interfaceOfOutlet(draft, outlet.id)
    return port ? [{ port, outlet }] : []
  })
  const loose = outlets.filter(({ id }) => !interfaceOfOutlet(draft, id))
  const free = unique(listed).filter((port) => isFree(draft, port))
  const plugs = new Map(loose.slice(0, free.length).map((outlet, at) => [free[at]?.id ?? 0, outlet]))
  const unpatched = loose.slice(free.length)
  for (const outlet of unpatched) warn('outlet_unpatched', sayUnpatched(outlet))
  const named: Named[] = [...patched, ...listed.map((port) => ({ port, outlet: null }))]
  const moves = [...Map.groupBy(named, ({ port }) => carrierOf(plan, port).id)].map(([id, group]): Move => {
    const port = draft.get('interface', id)
    const device = port && draft.get('device', port.deviceId)
    if (!port || !device) throw new Error(`interface ${id} has no device`)
    return {
      device,
      port,
      outlets: group.flatMap(({ outlet }) => outlet ?? []),
      plugs: plugs.get(id) ?? null,
    }
  })
  for (const move of moves) checkMove(plan, move)
  return { moves: moves.toSorted(inOrder), unpatched, hostPorts: portsOfHosts(plan, draft, hosts) }
}

const unique = <R extends { readonly id: number }>(rows: readonly R[]): R[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

const inOrder = (a: Move, b: Move): number => a.device.id - b.device.id || a.port.position - b.port.position

interface FoundHost {
  readonly name: string
  readonly outlet: Outlet | null
}

function findHosts(draft: PlanDraft, { hosts }: MigrationRequest, warn: Warn): FoundHost[] {
  const rows = [...draft.rows('host')]
  return hosts.map(({ name }) => {
    const host: Host | undefined = rows.find(
      (row) => row.name !== null && nameKey(row.name) === nameKey(name),
    )
    const outlet = host?.outletId == null ? undefined : draft.get('outlet', host.outletId)
    if (!outlet)
      warn(
        host ? 'host_without_port' : 'host_unknown',
        inBoth(
          `Where ${name} is plugged in is not in the plan: name its outlet or port too, if it is to move.`,
          `Le plan ne dit pas où ${name} est branché : nommez aussi sa prise ou son port, s’il doit changer.`,
        ),
      )
    return { name, outlet: outlet ?? null }
  })
}

function portsOfHosts(plan: Plan, draft: PlanDraft, hosts: readonly FoundHost[]): Map<string, number> {
  return new Map(
    hosts.flatMap(({ name, outlet }) => {
      const port = outlet && interfaceOfOutlet(draft, outlet.id)
      return port ? [[name, carrierOf(plan, port).id] as const] : []
    }),
  )
}

function needListedPort(draft: PlanDraft, switchName: string, name: string): Interface {
  const device = needNamed(draft, 'device', switchName, 'ports')
  if (device.role !== 'switch')
    refuse(
      'port_unusable',
      'ports',
      device.name,
      `${device.name} is no switch: its ports have no VLAN to move from`,
    )
  return needPort(draft, device, name, 'ports')
}

/** Nothing is plugged in and nothing is planned on it. */
const isFree = (draft: PlanDraft, { id, mode, lagId }: Interface): boolean =>
  mode === 'unused' && lagId === null && cablesAt(draft, 'interface', id).length === 0

function checkMove(plan: Plan, { device, port, outlets }: Move): void {
  const name = `${device.name} ${port.name}`
  const [outlet] = outlets
  const field = outlet ? 'outlets' : 'ports'
  const value = outlet?.name ?? name
  if (port.uplink)
    refuse(
      'uplink_port',
      field,
      value,
      `${name} is an uplink: all networks of its switch run over it, so it cannot move`,
    )
  const peer = linksOf(plan, device.id).find(({ interfaceId }) => interfaceId === port.id)?.peer
  if (peer)
    refuse(
      'uplink_port',
      field,
      value,
      `${name} leads to ${peer.name}: a link between devices cannot move to one VLAN`,
    )
  if (port.mode === 'routed')
    refuse('port_unusable', field, value, `${name} is a routed port and is in no VLAN; leave it out`)
}

const sayUnpatched = ({ name }: Outlet) =>
  inBoth(
    `Outlet ${name} reaches no switch port: name a free port for it under ports, or patch it first. It does not move.`,
    `La prise ${name} ne mène à aucun port : nommez-lui un port libre dans ports, ou brassez-la d’abord. Elle ne change pas.`,
  )
