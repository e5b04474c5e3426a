/** Small acts on FOG for screens: hosts brought in and woken, tasks cancelled, a snapin given. Each is a run that goes on in the background. */
import { createHash } from 'node:crypto'
import type { Begun, BulkPreview } from '../../../shared/contract/fog.ts'
import { compareHosts } from '../../../shared/fog/compare-hosts.ts'
import type { FogStep } from '../../../shared/fog/fog-step.ts'
import type { Looking } from '../../../shared/fog/looking.ts'
import type { Followed } from '../../../shared/fog/run-standing.ts'
import type { StepRunView } from '../../../shared/fog/step-run.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import { WorkError } from '../../work-error.ts'
import { findSnapin } from './assign-snapin.ts'
import { type BulkPlan, planBulk } from './bulk-hosts.ts'
import { cancelStep } from './cancel-task.ts'
import { hostsById } from './check-host.ts'
import type { FogReach } from './fog-reach.ts'
import { READING_LISTS, readFog } from './read-fog.ts'
import type { SnapinRequest } from './snapin-desk.ts'
import { beginApply, beginSteps, giveUpSteps, readStepRun, stepRunView, tryAgain } from './step-runs.ts'
import { toldLook } from './told-look.ts'

export interface BulkRequest {
  readonly service: string
  readonly scheme: string
  readonly image: string | null
}

/** Requests of a look: FOG's hosts as they are read, its images, its names. */
const PLAN_READS = READING_LISTS + 2

/** `send`: begins a run in the background. */
export function createStepDesk(
  { on, site, serviceNamed, underWay, touch }: FogReach,
  send: (service: string, run: string) => void,
) {
  async function planFor(fog: FogClient, file: SiteFile, request: BulkRequest): Promise<BulkPlan> {
    const reading = await readFog(file, serviceNamed(file, request.service), fog)
    return planBulk(fog, compareHosts(file.plan(), reading, request.scheme).rows, request.image)
  }

  const begun = (service: string, run: string): Begun => {
    send(service, run)
    return { run }
  }

  return {
    preview: (request: BulkRequest, given?: AbortSignal): AsyncGenerator<Looking<BulkPreview>, void> =>
      toldLook(PLAN_READS, given, (counted, signal) =>
        on(
          request.service,
          async (fog, file) => {
            const plan = await planFor(counted(fog), file, request)
            return { steps: plan.steps, seen: seenOf(plan) }
          },
          signal,
        ),
      ),
    /** Throws WorkError `plan_changed`; then nothing was sent. */
    apply: (request: BulkRequest, seen: string, given?: AbortSignal): AsyncGenerator<Looking<Begun>, void> =>
      toldLook(PLAN_READS, given, (counted, signal) =>
        on(
          request.service,
          async (fog, file, service) => {
            const plan = await planFor(counted(fog), file, request)
            if (seenOf(plan) !== seen)
              throw new WorkError(
                'plan_changed',
                'The plan or FOG has changed since you looked: look again. Nothing was sent.',
              )
            signal.throwIfAborted()
            return begun(request.service, beginApply(file, service, plan, request.scheme))
          },
          signal,
        ),
      ),
    wake: (name: string, ids: readonly string[]): Promise<Begun> =>
      on(name, async (fog, file, service) => {
        const steps = (await hostsById(fog, ids)).map((host): FogStep => ({ kind: 'wake', ...host }))
        return begun(name, beginSteps(file, service, { what: 'wake', subject: null, steps }))
      }),
    /** Throws WorkError `unknown_fog_task`, `bad_task_id`; then nothing was sent. */
    cancelTasks: (name: string, ids: readonly string[]): Promise<Begun> =>
      on(name, async (fog, file, service) => {
        const active = await fog.activeTasks()
        const steps: FogStep[] = []
        for (const id of new Set(ids)) steps.push(await cancelStep(fog, active, id))
        return begun(name, beginSteps(file, service, { what: 'cancel', subject: null, steps }))
      }),
    assignSnapin: ({ service: name, snapin, hosts }: SnapinRequest): Promise<Begun> =>
      on(name, async (fog, file, service) => {
        const subject = await findSnapin(fog, snapin)
        const steps = (await hostsById(fog, hosts)).map((host): FogStep => ({ kind: 'assign', ...host }))
        return begun(name, beginSteps(file, service, { what: 'assign', subject, steps }))
      }),
    /** Of the site alone: FOG may be out of reach. */
    lookSteps(run: string): Followed<StepRunView> {
      const view = stepRunView(readStepRun(site(), run))
      const done = view.hosts.filter(({ state }) => state !== 'todo' && state !== 'unsure').length
      return { ...view, standing: underWay.standing(run, { send: done, cancel: done }, view.hosts.length) }
    },
    async giveUp(run: string): Promise<void> {
      await giveUpSteps(site(), run)
      touch()
    },
    /** What failed, once more. */
    retry(name: string, run: string): void {
      tryAgain(site(), run)
      send(name, run)
    },
  }
}

const seenOf = ({ steps }: BulkPlan): string =>
  createHash('sha256').update(JSON.stringify(steps)).digest('hex')
