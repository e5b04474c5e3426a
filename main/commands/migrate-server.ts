/**
 * Steps of a migration at the machine that hands out the addresses, over the SSH of `--dhcp-ssh`: what would be written is shown, a
 * yes is asked for, then it goes with its way back. Without that option they stay with a person.
 */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { MigrationRunView, MigrationStepView } from '../../shared/contract/migration.ts'
import { type Direction, stateOf } from '../../shared/migration/run-state.ts'
import { systemClock } from '../clock.ts'
import type { SiteFile } from '../db/site-file.ts'
import { readRun } from '../services/migration/migration-runs.ts'
import { prepareStep, shownEdits } from '../services/migration/prepare-step.ts'
import { runStep, settleStep } from '../services/migration/run-step.ts'
import type { OpenVault } from '../vault/vault.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, UsageError, WorkError } from './command.ts'
import { NOT_CONFIRMED } from './expect-yes.ts'
import { askYes } from './push-session.ts'
import { machineWay } from './router-machine.ts'

export const serverOptions: ParseArgsOptionsConfig = {
  'dhcp-ssh': { type: 'string' },
  'dhcp-user': { type: 'string' },
  'dhcp-password-env': { type: 'string' },
  'dhcp-key': { type: 'string' },
  'dhcp-key-passphrase-env': { type: 'string' },
  'way-back': { type: 'string' },
}

export const SERVER_USAGE =
  '[--dhcp-ssh HOST[:PORT] [--dhcp-user U] [--dhcp-password-env VAR] [--dhcp-key FILE [--dhcp-key-passphrase-env VAR]] [--way-back SECONDS]]'

export interface DoneAtServer {
  readonly step: string
  readonly address: string
  /** What it calls itself; null: it was not reached. */
  readonly hostname: string | null
  readonly state: 'done' | 'refused' | 'rolled_back' | 'unknown' | 'not_confirmed' | 'not_reached'
  readonly message: string
  readonly files: ReturnType<typeof shownEdits>
}

export interface ServerRequest {
  readonly input: CommandInput
  readonly site: SiteFile
  readonly vault: OpenVault | null
  readonly run: string
  readonly direction: Direction
}

/** The next step at that machine whose turn has come, once an invocation; undefined: none, or nobody named a way to it. */
export const nextAtServer = (
  input: CommandInput,
  view: MigrationRunView,
  direction: Direction,
  done: readonly DoneAtServer[],
  downTo: number,
): MigrationStepView | undefined =>
  textOption(input, 'dhcp-ssh') === undefined || done.some(({ state }) => state !== 'done')
    ? undefined
    : view.steps.find(
        ({ kind, canRun, canUndo, n, id }) =>
          (kind === 'dhcp_interface' || kind === 'dhcp_subnet') &&
          (direction === 'run' ? canRun : canUndo && n >= downTo) &&
          !done.some(({ step }) => step === id),
      )

/** Throws UsageError for options that do not go together. */
export function checkServerOptions(input: CommandInput): void {
  const stray = Object.keys(serverOptions).find((name) => input.options[name] !== undefined)
  if (textOption(input, 'dhcp-ssh') === undefined && stray)
    throw new UsageError(`--${stray} goes with --dhcp-ssh`)
  secondsOf(input)
}

/** Seconds. */
const WAY_BACK = 120

function secondsOf(input: CommandInput): number {
  const text = textOption(input, 'way-back') ?? String(WAY_BACK)
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 20 && seconds <= 3600) return seconds
  throw new UsageError(`--way-back ${text}: expected seconds, 20 to 3600`)
}

/** The login of that machine alone: that of the switches is never told to it. */
function ownWay({ input, site, vault }: ServerRequest) {
  const { options } = input
  const own: Record<string, (typeof options)[string]> = { yes: options.yes, ssh: options['dhcp-ssh'] }
  for (const name of ['user', 'password-env', 'key', 'key-passphrase-env']) {
    const value = options[`dhcp-${name}`]
    if (value !== undefined) own[name] = value
  }
  return machineWay({ ...input, options: own }, site, vault, 'dhcp-password')
}

export async function doAtServer(request: ServerRequest, step: MigrationStepView): Promise<DoneAtServer> {
  const { input, site, run, direction } = request
  const way = ownWay(request)
  const about = { step: step.id, address: way.address }
  const work = { site, recorder: site.recorder, run, step: step.id, direction, address: way.address }
  let hostname: string | null = null
  let files: DoneAtServer['files'] = []
  try {
    const machine = await way.connect()
    let prepared: Awaited<ReturnType<typeof prepareStep>>
    try {
      if (input.options.yes === true || input.interactive) {
        const settled = await settleStep(machine, work)
        if (settled !== null) input.stderr(`${settled}\n`)
        // Done before the cut, or taken back by itself: then there is nothing left of it to do.
        const now = stateOf(readRun(site, run), step.id)
        if (settled !== null && now === (direction === 'run' ? 'done' : 'undone'))
          return { ...about, hostname, files, state: 'done', message: settled }
      }
      prepared = await prepareStep(machine, work)
    } finally {
      await machine.close()
    }
    hostname = prepared.hostname
    files = shownEdits(prepared)
    input.stderr(sayEdits(`${step.n}. ${step.device} at ${way.address} (${hostname})`, files))
    if (prepared.refusal) throw prepared.refusal
    if (!(await askYes(input, `Write this on ${hostname}?`)))
      return { ...about, hostname, files, state: 'not_confirmed', message: NOT_CONFIRMED }
    const result = await runStep(prepared, {
      ...{ clock: systemClock, connect: way.connect, seconds: secondsOf(input), signal: input.signal },
      onStep: (name) => input.stderr(`${name} ...\n`),
    })
    return { ...about, hostname, files, ...result }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return {
      ...about,
      hostname,
      files,
      state: hostname === null ? 'not_reached' : 'refused',
      message: error.message,
    }
  }
}

const sayEdits = (head: string, files: DoneAtServer['files']): string =>
  [
    head,
    ...files.flatMap(({ path, line, removed, added }) => [
      `${path}, line ${line}`,
      ...removed.map((text) => `  - ${text}`),
      ...added.map((text) => `  + ${text}`),
    ]),
    '',
  ].join('\n')
