/** `brassage fog snapin|assign`: one snapin on hosts that are named, followed with `fog run`; or only given to them. */
import type { FogNamed } from '../../shared/fog/fog-named.ts'
import { standsByMac } from '../../shared/fog/host-names.ts'
import type { SnapinFlight } from '../../shared/fog/snapin-flight.ts'
import { assignRequest, findSnapin, HAD_IT, snapinsOf } from '../services/fog/assign-snapin.ts'
import { carrySnapinRun, snapinTaskRequest } from '../services/fog/carry-snapin.ts'
import { expectSame } from '../services/fog/carry-steps.ts'
import { lookBeforeSnapin, targetsOf } from '../services/fog/snapin-flight.ts'
import { beginSnapinRun, readSnapinRun } from '../services/fog/snapin-runs.ts'
import { beginSteps } from '../services/fog/step-runs.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command, CommandInput, CommandOutput } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { carryTold } from './fog-carry.ts'
import { sendSteps, stepsOf } from './fog-step-run.ts'
import { hostsOf, TARGET_USAGE, targetOptions } from './fog-targets.ts'
import { isDryRun, type OnFog, onFog } from './on-fog.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

export const fogSnapinCommand: Command = {
  usage: `brassage fog snapin FILE SNAPIN ${TARGET_USAGE} [--assign] --yes ${SERVICE_USAGE}`,
  options: { ...serviceOptions, ...targetOptions, assign: { type: 'boolean' }, yes: { type: 'boolean' } },
  async run(input) {
    const word = positional(input, 1, 'SNAPIN')
    expectAtMost(input, 2)
    const assigns = input.options.assign === true
    return onFog(input, async (on) => {
      const hosts = await hostsOf(input, on.fog, on.site.plan())
      return startSnapin(input, on, { word, hosts, assigns })
    })
  },
}

export interface WantedSnapin {
  /** Name or id of the snapin. */
  readonly word: string
  readonly hosts: readonly FogNamed[]
  readonly assigns: boolean
  /** The snapin that is meant is this one. */
  readonly snapinId?: string
}

/** Looks, names the hosts, asks, sends. */
export async function startSnapin(
  input: CommandInput,
  on: OnFog,
  { word, hosts, assigns, snapinId }: WantedSnapin,
): Promise<CommandOutput> {
  const ids = hosts.map(({ id }) => id)
  const flight = await lookBeforeSnapin(on.fog, word, ids, standsByMac(on.site.plan()))
  if (snapinId !== undefined) expectSame(flight.snapin, snapinId)
  for (const line of linesOf(flight)) input.stderr(`${line}\n`)
  if (isDryRun(input)) return dryRun(on, flight, assigns)
  await expectYes(input, `Run snapin ${flight.snapin.name} on ${hosts.map(({ name }) => name).join(', ')}?`)
  return begin(input, on, flight, assigns)
}

const linesOf = ({ targets }: SnapinFlight): string[] =>
  targets.map(
    ({ name, mac, stand, hasIt, hindrance }) =>
      `  ${name}  ${mac}  ${stand ?? '-'}  ${hindrance ?? (hasIt ? 'has it' : 'does not have it')}`,
  )

async function dryRun({ fog, shown }: OnFog, flight: SnapinFlight, assigns: boolean): Promise<CommandOutput> {
  const { snapin, targets } = flight
  const requests = []
  for (const { id, hasIt, hindrance } of targets) {
    if (hindrance !== null || !(hasIt || assigns)) continue
    if (!hasIt) requests.push(assignRequest(id, [...(await snapinsOf(fog, id)), snapin.id]))
    requests.push(snapinTaskRequest({ tag: 'brassage-{run}', snapin: snapin.name, snapinId: snapin.id }, id))
  }
  return shown(requests)
}

async function begin(
  input: CommandInput,
  { site, fog, service }: OnFog,
  flight: SnapinFlight,
  assigns: boolean,
): Promise<CommandOutput> {
  const { id: snapinId, name: snapin } = flight.snapin
  const run = beginSnapinRun(site, service, { snapinId, snapin, assigns, targets: targetsOf(flight) })
  const cut = await carryTold(input, run, () => carrySnapinRun(site, fog, run, input.signal))
  if (cut) return cut
  const rows = readSnapinRun(site, run).progress.map(({ target, state, taskId, message }) => ({
    ...{
      host: target.name,
      state: state === 'sent' ? 'sent' : 'failed',
      task: taskId,
      message: message ?? '',
    },
  }))
  return {
    exit: rows.every(({ state }) => state === 'sent') ? 0 : 1,
    json: { run, rows },
    text: `run ${run}\n${formatTable(rows)}`,
  }
}

export const fogAssignCommand: Command = {
  usage: `brassage fog assign FILE SNAPIN ${TARGET_USAGE} --yes ${SERVICE_USAGE}`,
  options: { ...serviceOptions, ...targetOptions, yes: { type: 'boolean' } },
  async run(input) {
    const word = positional(input, 1, 'SNAPIN')
    expectAtMost(input, 2)
    return onFog(input, async (on) => {
      const { fog, site, service, shown } = on
      const snapin = await findSnapin(fog, word)
      const hosts = await hostsOf(input, fog, site.plan())
      if (isDryRun(input)) {
        const requests = []
        for (const { id } of hosts) {
          const own = await snapinsOf(fog, id)
          if (!own.includes(snapin.id)) requests.push(assignRequest(id, [...own, snapin.id]))
        }
        return shown(requests)
      }
      await expectYes(input, `Give snapin ${snapin.name} to ${hosts.map(({ name }) => name).join(', ')}?`)
      const steps = hosts.map(({ id, name }) => ({ kind: 'assign' as const, id, name }))
      const subject = { id: snapin.id, name: snapin.name }
      const run = beginSteps(site, service, { what: 'assign', subject, steps })
      const cut = await sendSteps(input, on, run)
      if (cut) return cut
      const rows = stepsOf(site, run).map(({ step, state, message }) => ({
        host: step.name,
        state: state === 'done' ? (message === HAD_IT ? 'had_it' : 'given') : 'failed',
        message: message === HAD_IT ? '' : message,
      }))
      return {
        exit: rows.every(({ state }) => state !== 'failed') ? 0 : 1,
        json: { run, rows },
        text: formatTable(rows),
      }
    })
  },
}
