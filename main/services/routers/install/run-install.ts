/**
 * An installation from the first byte to the proof. Until the files are swapped nothing of the machine is changed; from then
 * on a watcher of its own puts everything back unless a new session proves the machine in time. Whatever fails on the way
 * leads back as well, at once where the machine is still reached.
 */
import { createHash } from 'node:crypto'
import { ulid } from 'ulid'
import type { InstallStep } from '../../../../shared/contract/routers.ts'
import { type PromisedNetwork, promisesOf } from '../../../../shared/routers/install/promises.ts'
import { meetingOf } from '../../../../shared/routers/meeting.ts'
import type { RouterProblem } from '../../../../shared/routers/router-problem.ts'
import { type Clock, sleep } from '../../../clock.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { ENABLE, KEEP_SYSCTL, serviceScripts } from '../../../integrations/router-machine/service-scripts.ts'
import * as wayBack from '../../../integrations/router-machine/way-back.ts'
import { WorkError } from '../../../work-error.ts'
import type { DaemonCheck } from '../check-files.ts'
import { checkWritten, temporaryOf } from './check-written.ts'
import { type InstallPhase, recordInstall } from './install-records.ts'
import { type DhcpLook, dhcpFaults, isDhcpPassing, lookAtDhcp } from './look-at-dhcp.ts'
import { faultsIn, lookAtMachine, type MachineLook } from './look-at-machine.ts'
import { doubledGroups, groupsTold, lookAtOther, type OtherLook, type OtherWay } from './look-at-vrrp.ts'
import { machineInTime } from './machine-in-time.ts'
import { numberOf, type PreparedInstall, recordOf, refuseOther } from './prepare-install.ts'
import { sayVerified } from './say-verified.ts'
import { sayVrrp } from './say-vrrp.ts'
import { endPhases, settle } from './settle-installs.ts'

export interface InstallHooks {
  readonly clock: Clock
  /** A new session each time. */
  readonly connect: () => Promise<RouterMachine>
  readonly onStep: (step: InstallStep) => void
  readonly signal: AbortSignal
  /** Seconds until the machine goes back by itself, counted anew with every step. */
  readonly seconds: number
  /** To the other router, whose VRRP state is read there; null: it is only heard, or inferred. */
  readonly other: OtherWay
}

export type InstallState = 'done' | 'refused' | 'rolled_back' | 'unknown'

export interface InstallResult {
  readonly state: InstallState
  readonly install: string | null
  readonly message: string
  readonly error: { readonly code: string; readonly message: string } | null
  readonly checks: readonly DaemonCheck[]
  readonly problems: readonly RouterProblem[]
  readonly look: MachineLook | null
  /** What the other router is in each VRRP group, and how that was seen; null: it did not come so far. */
  readonly other: OtherLook | null
  /** What was seen of it, a sentence each; nothing: it did not come so far. */
  readonly verified: readonly string[]
  /** Milliseconds from the first restart until everything was verified. */
  readonly restartMs: number | null
}

/** Milliseconds: a gateway that nobody has is taken after three adverts and a bit; a service that dies does it at once. */
const SETTLE_MS = 30_000
const POLL_MS = 1000

/** Throws WorkError `other_install`, `drill_running`, before anything is sent. */
export async function runInstall(prepared: PreparedInstall, hooks: InstallHooks): Promise<InstallResult> {
  const { site, host, address } = prepared
  const install = ulid()
  const record = (phase: InstallPhase, more: object = {}) =>
    recordInstall(site, site.recorder, { install, host: host.host, address, phase, ...more })
  // Once more: looking at the machine took its time.
  refuseOther(site, host.host, hooks.clock.timestamp())
  record('intended', recordOf(prepared))
  const run: Run = { prepared, hooks, install, folder: wayBack.folderOf(install), checks: [], problems: [] }
  try {
    const { look, other, verified, restartMs } = await goThrough(run, () => record('armed'))
    record('proved', { verified })
    const message = `${host.host} is installed and verified.`
    return { ...outcome(run, 'done', message), look, other, verified, restartMs }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return takeBack(run, error, record)
  }
}

interface Run {
  readonly prepared: PreparedInstall
  readonly hooks: InstallHooks
  readonly install: string
  readonly folder: string
  checks: readonly DaemonCheck[]
  problems: readonly RouterProblem[]
}

const outcome = (
  run: Run,
  state: InstallState,
  message: string,
  error: WorkError | null = null,
): InstallResult => ({
  ...{ state, install: run.install, message },
  error: error && { code: error.code, message: error.message },
  ...{ checks: run.checks, problems: run.problems, look: null, other: null, verified: [], restartMs: null },
})

interface Proof extends BothLooks {
  readonly verified: readonly string[]
  readonly restartMs: number
}

async function goThrough(run: Run, onArmed: () => void): Promise<Proof> {
  const { hooks, folder, prepared } = run
  const machine = await hooks.connect()
  let restartedAt = 0
  try {
    begin(hooks, 'back up and stage')
    await stage(run, machine)
    begin(hooks, 'check')
    await check(run, machine, 'staged')
    begin(hooks, 'arm the way back')
    await putScripts(run, machine)
    onArmed()
    await machine.need(wayBack.ARM, [folder, String(hooks.seconds)])
    begin(hooks, 'swap')
    await machine.need(wayBack.SWAP, [folder])
    await check(run, machine, 'in place')
    begin(hooks, 'restart')
    await machine.need(wayBack.EXTEND, [folder, String(hooks.seconds)])
    restartedAt = Number(await machine.need(wayBack.APPLY, [folder]))
  } finally {
    await machine.close()
  }
  const startedAt = hooks.clock.now()
  await untilApplied(run)
  // A session of its own: that anybody gets in is part of the proof.
  const again = await reconnect(hooks)
  try {
    begin(hooks, 'verify')
    await again.need(wayBack.EXTEND, [folder, String(hooks.seconds)])
    const { look: well, dhcp } = await untilWell(run, again, restartedAt)
    const restartMs = hooks.clock.now() - startedAt
    await again.need(wayBack.EXTEND, [folder, String(hooks.seconds)])
    const { look, other } = await untilSingle(run, again, well)
    begin(hooks, 'prove')
    // First: a session that dies after the proof would leave services that do not come up with the machine.
    await again.need(
      ENABLE,
      prepared.restarts.map(({ unit }) => unit),
    )
    await again.need(wayBack.PROVE, [folder])
    const { host } = prepared.host
    const verified = [...sayVerified(look, dhcp), ...sayVrrp(host, look.groups, other)]
    return { look, other, verified, restartMs }
  } finally {
    await again.close()
  }
}

function begin({ signal, onStep }: InstallHooks, step: InstallStep): void {
  if (signal.aborted) throw new WorkError('interrupted', 'The installation was interrupted.')
  onStep(step)
}

async function stage({ prepared, folder }: Run, machine: RouterMachine): Promise<void> {
  await machine.need(wayBack.BEGIN, [folder])
  for (const [number, { path, text, mode }] of prepared.changes.entries()) {
    const words = [folder, String(number), path, mode.toString(8)]
    const told = (await machine.need(wayBack.STAGE, words, text)).trim().split(' ')[0]
    if (told !== createHash('sha256').update(text).digest('hex'))
      throw new WorkError(
        'machine_refused',
        `${machine.peer} could not do it: ${path} did not arrive whole`,
        { peer: machine.peer, file: path },
      )
  }
}

async function check(run: Run, machine: RouterMachine, where: 'staged' | 'in place'): Promise<void> {
  const { prepared, folder } = run
  const pathOf = where === 'staged' ? temporaryOf : (path: string) => path
  const { checks, problems } = await checkWritten(machine, prepared, pathOf, folder)
  run.checks = checks
  run.problems = problems
  const refused = problems.find(({ severity }) => severity === 'error')
  if (refused) throw new WorkError('files_refused', refused.message, { file: refused.file })
}

async function putScripts({ prepared, folder }: Run, machine: RouterMachine): Promise<void> {
  const { changes, restarts, states, cards } = prepared
  const sysctl = changes.find(({ kind }) => kind === 'sysctl')
  if (sysctl) await machine.need(KEEP_SYSCTL, [folder], sysctl.text)
  const scripts = serviceScripts({
    ...{ services: restarts, cards, states },
    interfaces: numberOf(changes, 'interfaces'),
    sysctl: sysctl?.path ?? null,
  })
  for (const [name, text] of Object.entries({ ...scripts, 'restore.sh': wayBack.RESTORE }))
    await machine.need(wayBack.PUT_SCRIPT, [folder, name], text)
}

/** Through as many sessions as it takes: what is restarted may be the way we come in by. */
async function untilApplied({ hooks, folder }: Run): Promise<void> {
  const { clock, seconds } = hooks
  const end = clock.now() + seconds * 1000
  let machine: RouterMachine | null = null
  try {
    while (clock.now() < end) {
      try {
        machine ??= await hooks.connect()
        const [code, ...said] = (await machine.need(wayBack.APPLIED, [folder])).trim().split('\n')
        if (code === '0') return
        if (code)
          throw new WorkError(
            'restart_failed',
            `A service does not take its file: ${said.slice(-5).join(' ')}`,
          )
      } catch (error) {
        if (!isOutOfReach(error)) throw error
        await machine?.close()
        machine = null
      }
      await sleep(clock, POLL_MS)
    }
  } finally {
    await machine?.close()
  }
  throw new WorkError('restart_failed', 'The services did not come up in time.')
}

async function untilWell(
  { prepared, hooks }: Run,
  machine: RouterMachine,
  restartedAt: number,
): Promise<{ look: MachineLook; dhcp: DhcpLook | null }> {
  const { clock } = hooks
  const { planned, host, restarts } = prepared
  const promised: readonly PromisedNetwork[] = promisesOf(planned.pair, host.side)
  const units = restarts.map(({ unit }) => unit)
  const end = clock.now() + Math.min(SETTLE_MS, (hooks.seconds * 1000) / 2)
  for (;;) {
    await sleep(clock, POLL_MS)
    const look = await lookAtMachine(machine, units, promised)
    const dhcp = await lookAtDhcp(machine, planned.dhcp, units, restartedAt)
    const [fault, ...others] = [...faultsIn(look), ...dhcpFaults(dhcp, meetingOf(planned.pair) !== null)]
    const isSettled = !isDhcpPassing(dhcp) || clock.now() >= end
    if (fault === undefined && isSettled) return { look, dhcp }
    if (clock.now() < end) continue
    throw new WorkError(
      'not_well',
      others.length === 0
        ? `After the restart ${fault}.`
        : `After the restart ${fault}, and ${others.length} more.`,
      { faults: [fault, ...others] },
    )
  }
}

interface BothLooks {
  readonly look: MachineLook
  readonly other: OtherLook | null
}

/** Both routers in their VRRP groups, looked at until no gateway is at both. */
async function untilSingle(
  { prepared, hooks }: Run,
  machine: RouterMachine,
  look: MachineLook,
): Promise<BothLooks> {
  const { clock, seconds } = hooks
  const { pair } = prepared.planned
  const { side } = prepared.host
  const end = clock.now() + Math.min(SETTLE_MS, (seconds * 1000) / 2)
  const way = hooks.other && machineInTime(hooks.other, clock, Math.min(OTHER_MS, (seconds * 1000) / 4))
  for (;;) {
    const groups = await groupsTold(machine, look.groups)
    const other = await lookAtOther({ machine, pair, side, own: groups, way })
    const [group] = doubledGroups(groups, other)
    if (group === undefined) return { look: { ...look, groups }, other }
    if (clock.now() >= end)
      throw new WorkError('not_well', `After the restart both routers have the gateways of ${group}.`, {
        faults: [group],
      })
    await sleep(clock, POLL_MS)
  }
}

/** Milliseconds that a session to the other router may take: what is proved here must not wait for it. */
const OTHER_MS = 10_000

/** What another session cannot do better. */
const FINAL = [
  'machine_refused',
  'restart_failed',
  'not_administrator',
  'host_key_changed',
  'unknown_host_key',
]

const isOutOfReach = (error: unknown): error is WorkError =>
  error instanceof WorkError && !FINAL.includes(error.code)

/** For as long as the machine takes to go back by itself, and a little more. */
async function reconnect({ clock, connect, seconds }: InstallHooks): Promise<RouterMachine> {
  const end = clock.now() + (seconds + 10) * 1000
  for (;;)
    try {
      return await connect()
    } catch (error) {
      if (!isOutOfReach(error) || clock.now() >= end) throw error
      await sleep(clock, POLL_MS)
    }
}

async function takeBack(
  run: Run,
  error: WorkError,
  record: (phase: InstallPhase, more?: object) => void,
): Promise<InstallResult> {
  const { prepared, hooks, folder } = run
  const name = prepared.host.host
  try {
    const machine = await reconnect(hooks)
    try {
      const end = await settle(machine, folder)
      record(endPhases[end], { code: error.code, why: error.message })
      if (end === 'proved') return outcome(run, 'done', `${name} is installed and verified.`)
      return end === 'nothing'
        ? outcome(run, 'refused', `${error.message} Nothing was changed on ${name}.`, error)
        : outcome(run, 'rolled_back', `${error.message} ${name} is as it was before.`, error)
    } finally {
      await machine.close()
    }
  } catch (lost) {
    if (!(lost instanceof WorkError)) throw lost
    if (lost.code === 'machine_refused') {
      const message = `${error.message} Not everything was put back: ${lost.message}. Mend that, then install ${name} again: it begins by putting back.`
      return outcome(run, 'unknown', message, error)
    }
    const message = `${error.message} ${name} is not reached any more; what was changed there goes back by itself within ${hooks.seconds} seconds. Install it again then: it begins by looking.`
    return outcome(run, 'unknown', message, error)
  }
}
