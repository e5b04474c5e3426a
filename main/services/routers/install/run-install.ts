/**
 * An installation of a router from the first byte to the proof, see ./change-machine.ts: with what its daemons say of its files, what
 * it has to show once they run, and what the journal is told of each.
 */
import { ulid } from 'ulid'
import { type PromisedNetwork, promisesOf } from '../../../../shared/routers/install/promises.ts'
import { meetingOf } from '../../../../shared/routers/meeting.ts'
import type { RouterProblem } from '../../../../shared/routers/router-problem.ts'
import { sleep } from '../../../clock.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import * as wayBack from '../../../integrations/router-machine/way-back.ts'
import { WorkError } from '../../../work-error.ts'
import type { DaemonCheck } from '../check-files.ts'
import { type ChangeHooks, changeMachine, goBack, type MachineWork, POLL_MS } from './change-machine.ts'
import { checkWritten, temporaryOf } from './check-written.ts'
import { type InstallPhase, recordInstall } from './install-records.ts'
import { type DhcpLook, dhcpFaults, isDhcpPassing, lookAtDhcp } from './look-at-dhcp.ts'
import { faultsIn, lookAtMachine, type MachineLook } from './look-at-machine.ts'
import { doubledGroups, groupsTold, lookAtOther, type OtherLook, type OtherWay } from './look-at-vrrp.ts'
import { machineInTime } from './machine-in-time.ts'
import { type PreparedInstall, recordOf, refuseOther } from './prepare-install.ts'
import { sayVerified } from './say-verified.ts'
import { sayVrrp } from './say-vrrp.ts'
import { endPhases } from './settle-installs.ts'

export interface InstallHooks extends ChangeHooks {
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
    const { seen, restartMs } = await changeMachine(workOf(run), hooks, () => record('armed'))
    const { look, other, verified } = seen
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

/** What the engine is told of this installation. */
function workOf(run: Run): MachineWork<Omit<Proof, 'restartMs'>> {
  const { prepared, folder } = run
  const { changes, restarts, states, cards } = prepared
  return {
    ...{ folder, changes, restarts, states, cards },
    check: (machine, where) => check(run, machine, where),
    async verify(machine, restartedAt, extend) {
      const { look: well, dhcp } = await untilWell(run, machine, restartedAt)
      await extend()
      const { look, other } = await untilSingle(run, machine, well)
      const verified = [...sayVerified(look, dhcp), ...sayVrrp(prepared.host.host, look.groups, other)]
      return { look, other, verified }
    },
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

async function takeBack(
  run: Run,
  error: WorkError,
  record: (phase: InstallPhase, more?: object) => void,
): Promise<InstallResult> {
  const { prepared, hooks, folder } = run
  const name = prepared.host.host
  try {
    const end = await goBack(hooks, folder)
    record(endPhases[end], { code: error.code, why: error.message })
    if (end === 'proved') return outcome(run, 'done', `${name} is installed and verified.`)
    return end === 'nothing'
      ? outcome(run, 'refused', `${error.message} Nothing was changed on ${name}.`, error)
      : outcome(run, 'rolled_back', `${error.message} ${name} is as it was before.`, error)
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
