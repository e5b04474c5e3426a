/** What every command on many devices shares: which, by which way, how many at once, and the table of how each ended. */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { SiteFile } from '../db/site-file.ts'
import type { SessionSecrets } from '../driver-engine/attach.ts'
import type { Console } from '../driver-engine/console.ts'
import { type Identified, identify } from '../driver-engine/identify.ts'
import { checkIsPlanned } from '../services/jobs/check-is-planned.ts'
import { findTargets, type JobTarget } from '../services/jobs/find-targets.ts'
import { runTargets, type TargetState } from '../services/jobs/run-targets.ts'
import { requiredOption, textOption } from './arguments.ts'
import { type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { transportOptions, withConsole } from './open-console.ts'
import { formatTable } from './text-table.ts'

const { serial: _serial, baud: _baud, ssh: _ssh, telnet: _telnet, ...loginOptions } = transportOptions

export const devicesOptions: ParseArgsOptionsConfig = {
  ...loginOptions,
  devices: { type: 'string' },
  via: { type: 'string' },
  limit: { type: 'string' },
}

export const DEVICES_USAGE =
  '--devices NAME[=ADDRESS],...|all [--via ssh|telnet] [--limit N] [--user U] [--password-env VAR] [--enable-env VAR]'

const USUAL_LIMIT = 8

export interface DeviceTask<R> {
  readonly site: SiteFile | null
  readonly secrets: SessionSecrets
  /** The work judges itself whether the one that answers is the one that is meant. */
  readonly judgesDevice?: boolean
  /** Which have to end before one begins: see RunTargetsOptions. */
  readonly after?: (targets: readonly JobTarget[]) => (index: number) => readonly number[]
  readonly work: (
    console: Console,
    identified: Identified,
    target: JobTarget,
    report: (step: string) => void,
  ) => Promise<R>
}

/** One device's end, as JSON tells it. */
export type DeviceReport = Readonly<Record<string, unknown>> & {
  readonly device: string
  readonly address: string
  readonly state: 'done' | 'failed' | 'stopped'
}

/** Runs the task on every device named. Throws UsageError and WorkError before the first is called. */
export async function onDevices<R extends object>(
  input: CommandInput,
  { site, secrets, work, judgesDevice = false, after }: DeviceTask<R>,
): Promise<DeviceReport[]> {
  const via = readVia(input)
  const limit = readLimit(input)
  const words = requiredOption(input, 'devices', 'names of switches, parted by commas, or all')
  const targets = findTargets(
    site?.plan() ?? null,
    words
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  )
  if (targets.length === 0) throw new UsageError('--devices names no device')
  const states = await runTargets<JobTarget, object>(targets, {
    limit,
    now: () => performance.now(),
    signal: input.signal,
    ...(after ? { after: after(targets) } : {}),
    onChange: (index, state) => input.stderr(progressLine(targets[index], state)),
    work: (target, report, signal) => {
      const own = { ...input, options: { ...input.options, [via]: target.address } }
      return withConsole(
        own,
        async (console) => {
          const identified = await identify(console, { secrets, signal })
          if (!judgesDevice) checkIsPlanned(target, identified)
          return { identity: identified.identity, ...(await work(console, identified, target, report)) }
        },
        { site, secrets },
      )
    },
  })
  return states.map((state, at) => reportOf(targets[at], state))
}

/** Throws UsageError for what only goes with many devices. */
export function expectOneDevice(input: CommandInput): void {
  const stray = ['via', 'limit'].find((name) => input.options[name] !== undefined)
  if (stray) throw new UsageError(`--${stray} goes with --devices`)
}

function readVia(input: CommandInput): 'ssh' | 'telnet' {
  const via = textOption(input, 'via') ?? 'ssh'
  if (via !== 'ssh' && via !== 'telnet') throw new UsageError(`--via ${via}: expected ssh or telnet`)
  return via
}

function readLimit(input: CommandInput): number {
  const limit = Number(textOption(input, 'limit') ?? USUAL_LIMIT)
  if (!Number.isInteger(limit) || limit < 1 || limit > 64)
    throw new UsageError(`--limit ${textOption(input, 'limit')}: expected a number from 1 to 64`)
  return limit
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function progressLine(target: JobTarget | undefined, state: TargetState<unknown>): string {
  const words =
    state.kind === 'running' ? state.step : state.kind === 'failed' ? messageOf(state.error) : state.kind
  return `${target?.name ?? ''}: ${words}\n`
}

function reportOf(target: JobTarget | undefined, state: TargetState<object>): DeviceReport {
  const who = { device: target?.name ?? '', address: target?.address ?? '' }
  switch (state.kind) {
    case 'done':
      return { ...who, state: 'done', seconds: state.seconds, ...state.result }
    case 'failed':
      return {
        ...who,
        state: 'failed',
        seconds: state.seconds,
        error: {
          code: state.error instanceof WorkError ? state.error.code : 'failed',
          message: messageOf(state.error),
        },
      }
    default:
      return { ...who, state: 'stopped' }
  }
}

/** Exit 0 only when every device ended well. */
export function outputOf(
  devices: readonly DeviceReport[],
  row: (device: DeviceReport) => Readonly<Record<string, unknown>>,
): CommandOutput {
  const done = devices.filter(({ state }) => state === 'done').length
  const rows = devices.map((device) => ({
    device: device.device,
    state: device.state,
    ...row(device),
    message: (device.error as { message?: string } | undefined)?.message ?? '',
  }))
  return {
    exit: done === devices.length ? 0 : 1,
    json: { done, failed: devices.length - done, devices },
    text: formatTable(rows),
  }
}
