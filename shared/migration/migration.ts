/**
 * A migration worked out from plan, change and the last readings, before anything is done: pure, so that a dry run costs
 * nothing and repeats exactly. Order of the steps: VLANs and uplinks everywhere, then addresses are handed out, then ports
 * move; so whoever is moved finds his network ready.
 */

import type { GrammarName } from '../config/grammar/grammar.ts'
import type { ConfigTree } from '../config/tree.ts'
import type { BothTexts } from '../i18n/both-texts.ts'
import { openDraft, type PlanDraft, type RowChange } from '../model/draft.ts'
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { refuse } from '../plan/edits/edit-error.ts'
import { announcementOf } from './announcement.ts'
import { dhcpServerOf, type InstalledDhcp, networkOf } from './dhcp-server.ts'
import { migratePlan } from './migrated-plan.ts'
import type { MigrationWarning, Warn } from './migration-notes.ts'
import { labelOfMigration, type MigrationRequest } from './migration-request.ts'
import type { MigrationStep } from './migration-step.ts'
import { findMoves, type Moves } from './moves.ts'
import { orderSteps } from './order-steps.ts'
import { type RepatchRow, repatchList } from './repatch-list.ts'
import { type SwitchDifference, switchDifference } from './switch-difference.ts'
import { type SwitchStages, stagesOf } from './switch-stages.ts'
import { type SwitchSteps, stepsAtSwitch } from './switch-steps.ts'
import { readTargetNetwork, type TargetNetwork } from './target-network.ts'
import { requireRoom } from './vlan-room.ts'
import { warnOfNetwork, warnOfSwitches } from './warnings.ts'
import { placeOfServer, type ServerPlace, wayBetween } from './way.ts'

export interface Migration {
  readonly label: string
  readonly steps: readonly MigrationStep[]
  readonly announcement: BothTexts
  readonly repatch: readonly RepatchRow[]
  readonly warnings: readonly MigrationWarning[]
  /** What becomes of each switch's configuration, all steps together. */
  readonly differences: readonly SwitchDifference[]
  /** Of the plan: one step of undo. */
  readonly changes: readonly RowChange[]
}

/** The last reading of a device in this dialect; null: it was never read. */
export type ReadingOf = (device: Device, platform: GrammarName) => ConfigTree | null

/** The edit of the plan alone. `after` has it made. Throws EditError. */
export function migrateDraft(plan: Plan, draft: PlanDraft, request: MigrationRequest, warn: Warn = () => {}) {
  const network = readTargetNetwork(request)
  const moves = findMoves(plan, draft, request, warn)
  const { server, way } = placesOf(plan, draft, request, moves)
  checkServerPort(moves, server)
  migratePlan({ plan, draft, moves: moves.moves, network, server, way, warn })
  return { network, moves, server, way }
}

/** Where addresses come from and over which links. A router is where every way ends: only the links of those count. */
function placesOf(plan: Plan, draft: PlanDraft, { dhcp }: MigrationRequest, { moves }: Moves) {
  const movers = moves.map(({ device }) => device.id)
  const found = dhcp ? placeOfServer(plan, draft, dhcp.host) : null
  if (found?.device?.role !== 'router') {
    const servers = (found?.ports ?? []).map(({ deviceId }) => deviceId)
    return { server: found, way: wayBetween(plan, [...movers, ...servers]) }
  }
  const way = wayBetween(plan, movers)
  const onWay = new Set([...movers, ...way.ports.map(({ deviceId }) => deviceId)])
  return { server: { ...found, ports: found.ports.filter(({ deviceId }) => onWay.has(deviceId)) }, way }
}

/** Throws EditError where it cannot be, TemplateError where the site's template is faulty. */
export function planMigration(
  plan: Plan,
  request: MigrationRequest,
  readingOf: ReadingOf,
  installed: InstalledDhcp = () => null,
): Migration {
  const warnings: MigrationWarning[] = []
  const warn: Warn = (code, message) => warnings.push({ code, message })
  const draft = openDraft(plan)
  const { network: told, moves, server, way } = migrateDraft(plan, draft, request, warn)
  const after = draft.toPlan()
  const dhcp = dhcpServerOf({ before: plan, after }, server, told, installed)
  const network = networkOf(told, dhcp, request)
  const stages = switchesOf(plan, after, network, moves)
  if (stages.every(({ ports }) => ports.length === 0) && request.hosts.length === 0)
    refuse(
      'nothing_to_move',
      null,
      null,
      'No port is left to move: name outlets, ports or hosts that reach a switch port and are not in this VLAN yet.',
    )
  const readings = new Map(
    stages.map(({ device, platform }) => [device.id, platform ? readingOf(device, platform) : null]),
  )
  for (const stage of stages) requireRoom(stage, network.vid, readings.get(stage.device.id) ?? null)
  const atSwitches = stages.map((stage): SwitchSteps => {
    const own = moves.moves.filter(({ device }) => device.id === stage.device.id)
    return stepsAtSwitch(stage, network, own, readings.get(stage.device.id) ?? null)
  })
  warnOfNetwork({ plan, after, request, network, moves, server, way }, warn)
  warnOfSwitches(stages, plan, after, warn)
  const repatch = repatchList(after, moves)
  return {
    label: labelOfMigration(request),
    steps: orderSteps(request, network, moves, atSwitches, dhcp, after),
    announcement: announcementOf(plan, request, repatch),
    repatch,
    warnings,
    differences: stages.flatMap((stage, at) =>
      switchDifference(plan, stage, atSwitches[at], readings.get(stage.device.id) ?? null),
    ),
    changes: draft.changes(),
  }
}

/** Every switch that is told something, the ports it moves in front-panel order. */
function switchesOf(plan: Plan, after: Plan, { vid }: TargetNetwork, { moves }: Moves): SwitchStages[] {
  const namesOf = (device: Device) =>
    moves
      .filter((move) => move.device.id === device.id && !isThere(plan, move, vid))
      .map(({ port }) => port.name)
  return plan.device
    .filter(({ role }) => role === 'switch')
    .flatMap((device) => stagesOf({ before: plan, after }, device, vid, namesOf(device)) ?? [])
}

const isThere = (plan: Plan, { port }: Moves['moves'][number], vid: number): boolean =>
  plan.vlan.some(({ id, vid: number }) => id === port.vlanId && number === vid)

function checkServerPort({ moves }: Moves, server: ServerPlace | null): void {
  const own = moves.find(({ port }) => server?.ports.some(({ id }) => id === port.id))
  if (!own) return
  const name = `${own.device.name} ${own.port.name}`
  refuse(
    'port_unusable',
    'ports',
    name,
    `${name} leads to the machine that hands out the addresses; leave it where it is`,
  )
}
