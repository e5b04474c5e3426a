/** A move as the command answers it: every step with its state, the task it became, and what was said of it. */
import {
  type GuestPlace,
  isBackStep,
  type MovePlan,
  stepsOf as stepsOfPlan,
} from '../../shared/move-guest/move-plan.ts'
import { type MoveState, stepIn } from '../../shared/move-guest/move-state.ts'
import { shownParams } from '../integrations/proxmox/form-params.ts'
import { API_PATH } from '../integrations/proxmox/proxmox-api.ts'
import type { PlannedRequest } from '../services/move-guest/requests.ts'
import type { MoveResult } from '../services/move-guest/run-move.ts'
import type { CommandOutput } from './command.ts'
import { dryRunOutput } from './service-options.ts'
import { formatTable } from './text-table.ts'

interface ShownStep {
  readonly name: string
  /** done, skipped, failed, open (nobody knows how it ended), pending. */
  readonly state: string
  readonly upid: string | null
  readonly message: string | null
}

const pending = (name: string): ShownStep => ({ name, state: 'pending', upid: null, message: null })

function stepsOf(run: MoveState): ShownStep[] {
  const forward = stepsOfPlan(run.plan).map((name) => stepIn(run, name) ?? pending(name))
  const back = run.steps.filter(({ name }) => isBackStep(name))
  return [...forward, ...back].map(({ name, state, upid, message }) => ({ name, state, upid, message }))
}

/** How both ends are left, as far as it is known. */
function endsOf({ state, run }: MoveResult): {
  old: GuestPlace & { status: string }
  new: GuestPlace & { status: string }
} {
  const { plan } = run
  const isDeleted = stepIn(run, 'delete_old')?.state === 'done'
  const wasRunning = plan.wasRunning ? 'running' : 'stopped'
  const isCopied = stepIn(run, 'restore')?.state === 'done'
  const status = {
    moved: { old: isDeleted ? 'deleted' : 'stopped', new: wasRunning },
    backed_out: { old: wasRunning, new: isCopied ? 'stopped' : 'absent' },
    interrupted: { old: 'unknown', new: 'unknown' },
  }[state]
  return { old: { ...plan.old, status: status.old }, new: { ...plan.new, status: status.new } }
}

export function moveOutput(run: string, result: MoveResult): CommandOutput {
  const { state, message } = result
  const steps = stepsOf(result.run)
  const ends = endsOf(result)
  const advice =
    state === 'interrupted'
      ? [
          `Go on with: brassage move-guest FILE --resume ${run} --yes, or take it back with --take-back ${run}.`,
        ]
      : []
  return {
    exit: state === 'moved' ? 0 : 1,
    json: { run, state, message, steps, ...ends },
    text: [
      formatTable(
        steps.map(({ name, state: is, message: said }) => ({ step: name, state: is, said: said ?? '' })),
      ),
      `${run}: ${state}`,
      ...(message === null ? [] : [message]),
      ...advice,
    ].join('\n'),
  }
}

/** What would be done; nothing was. `hours`: what was written in them will be lost; null: nothing, or it was told when it was begun. */
export function plannedOutput(plan: MovePlan, advice: string, hours: number | null): CommandOutput {
  const isLeftOut: Readonly<Record<string, boolean>> = {
    ...{ shutdown: !plan.wasRunning, backup: plan.backup === 'newest', clear_onboot: !plan.hadOnboot },
    ...{
      start: !plan.wasRunning,
      verify: !plan.wasRunning,
      backup_jobs: plan.job === null,
      delete_old: !plan.deleteOld,
      storage_old: plan.nfs?.known.old != null,
      storage_new: plan.nfs?.known.new != null,
    },
  }
  const steps = stepsOfPlan(plan).map((name) => ({
    ...pending(name),
    state: isLeftOut[name] ? 'skipped' : 'pending',
  }))
  const lost = hours === null ? [] : [lossOf(hours)]
  const [from, to] = [plan.old, plan.new].map(({ service, node, vmid }) => `${service}/${node} ${vmid}`)
  const message = [
    `${plan.name}: ${from} to ${to}, by ${plan.carrier.old}, disks on ${plan.diskStorage}.`,
    ...lost,
    ...(plan.deleteOld ? [`The old one, ${from}, will be deleted.`] : []),
    advice,
  ].join(' ')
  return {
    exit: 1,
    json: { run: null, state: 'planned', message, steps, old: plan.old, new: plan.new },
    text: [formatTable(steps.map(({ name, state }) => ({ step: name, state }))), message].join('\n'),
  }
}

/** Of the newest backup instead of a fresh one. */
export const lossOf = (hours: number): string =>
  `What was written in the last ${hours} h, since that backup, will be lost.`

/** A dry run: what would be sent, with the query of a deletion in its path. */
export const moveRequestsOutput = (requests: readonly PlannedRequest[]): CommandOutput =>
  dryRunOutput(
    requests.map(({ method, path, params }) => {
      const query = method === 'DELETE' ? new URLSearchParams(shownParams(params)).toString() : ''
      return {
        ...{ method, path: `${API_PATH}${path}${query === '' ? '' : `?${query}`}` },
        body: method === 'DELETE' ? null : shownParams(params),
      }
    }),
  )
