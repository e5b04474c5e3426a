/** Groups of FOG for screens: what stands in the way is found first, and each act is a run that goes on in the background. */
import type { Begun, Renaming } from '../../../shared/contract/fog.ts'
import type { GroupStep } from '../../../shared/fog/fog-step.ts'
import type { Looking } from '../../../shared/fog/looking.ts'
import type { StepsWhat } from '../../../shared/fog/step-run.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { hostsById } from './check-host.ts'
import type { FogReach } from './fog-reach.ts'
import { planGroup, planGroupName, planRemoval } from './groups.ts'
import { beginSteps } from './step-runs.ts'
import { toldLook } from './told-look.ts'

/** Requests before: names of hosts, and groups; groups; groups, and the tasks that runs still have. */
const READS = { make: 2, rename: 1, remove: 2 } as const

/** `send`: begins a run in the background. */
export function createGroupDesk({ on }: FogReach, send: (service: string, run: string) => void) {
  function begun(file: SiteFile, service: LanService, what: StepsWhat, steps: readonly GroupStep[]): Begun {
    const run = beginSteps(file, service, { what, subject: null, steps })
    send(service.name, run)
    return { run }
  }

  return {
    /** Throws WorkError `unknown_fog_host`, and as `planGroup`: then nothing was begun. */
    makeGroup: (
      name: string,
      group: string,
      ids: readonly string[],
      given?: AbortSignal,
    ): AsyncGenerator<Looking<Begun>, void> =>
      toldLook(READS.make, given, (counted, signal) =>
        on(
          name,
          async (fog, file, service) => {
            const step = await planGroup(counted(fog), group, await hostsById(counted(fog), ids))
            signal.throwIfAborted()
            return begun(file, service, 'make-group', [step])
          },
          signal,
        ),
      ),
    /** Throws WorkError as `planGroupName`: then nothing was begun. */
    renameGroup: (
      name: string,
      group: string,
      to: string,
      given?: AbortSignal,
    ): AsyncGenerator<Looking<Renaming>, void> =>
      toldLook(READS.rename, given, (counted, signal) =>
        on(
          name,
          async (fog, file, service) => {
            const step = await planGroupName(counted(fog), group, to)
            signal.throwIfAborted()
            return step === null ? { run: null } : begun(file, service, 'rename-group', [step])
          },
          signal,
        ),
      ),
    /** Throws WorkError as `planRemoval`: then nothing was begun. */
    removeGroups: (
      name: string,
      groups: readonly string[],
      given?: AbortSignal,
    ): AsyncGenerator<Looking<Begun>, void> =>
      toldLook(READS.remove, given, (counted, signal) =>
        on(
          name,
          async (fog, file, service) => {
            const steps = await planRemoval(counted(fog), groups)
            signal.throwIfAborted()
            return begun(file, service, 'remove-groups', steps)
          },
          signal,
        ),
      ),
  }
}
